package io.github.textproof.rule.output;

import io.github.textproof.output.Classes;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.OutputRule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of classes that names one which is not there. */
@RuleInfo(
        id = "service-provider",
        summary = "A file of `META-INF` that names a class which is not there, or a line that names none.",
        rationale = """
                Nobody compiles `META-INF/services/*`, `META-INF/spring.factories`, `META-INF/spring/aot.factories` and `META-INF/spring/*.imports`: a renamed or moved class leaves its old name
                there, and the program fails when it looks for the service, `ServiceLoader` with a `ServiceConfigurationError` for each provider of the file, the sound ones too.

                Each class is looked for, by the name of its file, in the module's output, its sources, the JDK and, when it is in none of these, in the module's dependencies of all
                scopes, also in versioned directories of multi-release jars. Nothing is loaded. Dependencies are resolved only when a name makes it necessary. Where the module is
                not compiled yet, or a dependency cannot be had, an info says so and only the lines are checked. Names that begin with the `shadedPattern` of a relocation are left out.

                The form of the lines is that of `java.util.ServiceLoader`: one name a line, `#` begins a comment. Lines `name=class`, as Dubbo reads them, are held to their class alone.
                Files that only look like services (subdirectories, the extension modules of Groovy, names without a dot) are left out, and so are `optional:` entries of Spring Boot.
                """,
        severity = Severity.ERROR,
        since = "0.1.0")
public final class ServiceProvider implements OutputRule {
    @Override
    public void check(Pair pair, Context context) {
        Side source = pair.source();
        if (source == null) {
            return;
        }
        Side target = pair.target();
        Side side = target != null && pair.isChanged() ? target : source;
        Resource resource = side.resource();
        Text text = side.text();
        String list = NamedClasses.kind(target == null ? source.path() : target.path());
        if (list == null || resource == null || text == null) {
            return;
        }
        List<NamedClasses.Item> items = NamedClasses.in(list, resource, text);
        for (NamedClasses.Item item : items) {
            String message = judge(item, list, context.classes(), resource.test());
            if (message != null) {
                Finding finding = new Finding(item.span(), message);
                if (side.path().equals(source.path())) {
                    context.inSource(finding);
                } else {
                    context.inTarget(finding);
                }
            }
        }
    }

    private static @Nullable String judge(NamedClasses.Item item, String list, Classes classes, boolean test) {
        String name = item.name();
        if (!item.isWellFormed()) {
            return Shown.quoted(name, 80) + " is no name of a class" + consequence(list);
        }
        if (name.contains("${") || classes.find(name, test) != Classes.Presence.MISSING) {
            return null;
        }
        String nested = nested(name, classes, test);
        if (nested != null) {
            return list.equals(NamedClasses.SERVICES)
                    ? "there is no class " + name + ": a nested class is written " + nested + consequence(list)
                    : null;
        }
        String similar = classes.similar(name);
        return "there is no class " + name + " in the output or the dependencies"
                + (similar == null ? "" : "; did you mean " + similar + "?")
                + (similar == null ? consequence(list) : "");
    }

    private static String consequence(String list) {
        return list.equals(NamedClasses.SERVICES)
                ? ": ServiceLoader fails with a ServiceConfigurationError"
                : ": Spring fails when it reads the list";
    }

    /** The same name with a dollar sign for the last dot, when there is such a class. */
    private static @Nullable String nested(String name, Classes classes, boolean test) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String nested = name.substring(0, dot) + "$" + name.substring(dot + 1);
        return classes.find(nested, test) == Classes.Presence.PRESENT
                        && classes.find(name.substring(0, dot), test) == Classes.Presence.PRESENT
                ? nested
                : null;
    }
}
