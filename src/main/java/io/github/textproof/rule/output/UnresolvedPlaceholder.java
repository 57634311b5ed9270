package io.github.textproof.rule.output;

import io.github.textproof.output.Block;
import io.github.textproof.output.Delimiter;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.output.Token;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.OutputRule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A token that filtering should have replaced. */
@RuleInfo(
        id = "unresolved-placeholder",
        summary = "A `${…}` or `@…@` that is still there after the build has filtered the file.",
        rationale = """
                Filtering leaves a token whose name it does not know, and says nothing. Then the program shows `${project.verison}` to its users, or takes it for a path. The rule
                looks at the copy in the output, never at sources alone, and only at files that a `<resource>` with `<filtering>true</filtering>` has copied; where `@…@` is
                the only delimiter, `@project.…@` in a file that is only copied is a warning.

                It is an error where the name is Maven's: `project.…`, `maven.…`, `pom.…`; a property of the POM, of a filter file, of a profile that
                is not active; a name one slip away from such a property; a dotted name between `@` where the POM makes `@…@` the only delimiter, as spring-boot-starter-parent
                does. The message says why it stayed: another `<resource>` copies the file again without filtering, the delimiter is not one of the plugin's, an earlier `@` of the
                line is its partner, it stands inside of another `${…}`, the plugin is too old for `maven.build.timestamp`.

                Most `${…}` in resources are not Maven's. Silent are expressions (`${a:b}`, `${a.b()}`, `#{…}`), names of environment variables, names that the file or another
                properties or YAML file of the module defines (whatever they are), tokens behind the plugin's `escapeString`, and any unknown name in the files of those who resolve names themselves: Spring, Log4j,
                Logback, Ant, shell, JSP and other EL, Velocity, FreeMarker, Thymeleaf, Kubernetes, Docker, MyBatis, JavaScript. In scripts and templates Maven's own names are warnings, if they are elements of a POM or nearly so.
                Any other unknown name is a warning, provided that something else in the file was replaced.

                A name that is resolved at run time is allowed by `names`. Files are left out by turning the rule off for them: a `<rule>` with this id, `<severity>off</severity>` and
                `<includes>`.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning where the name may be another program's",
        options =
                @RuleOption(
                        name = "names",
                        description =
                                "Names that are resolved later, separated by commas, with `*` for any characters: `app.*, server.port`."))
public final class UnresolvedPlaceholder implements OutputRule {
    @Override
    public void check(Pair pair, Context context) {
        Side source = pair.source();
        Side target = pair.target();
        Block block = pair.block();
        if (source == null || target == null || block == null || !isFiltered(pair, block)) {
            return;
        }
        Text made = target.text();
        if (made == null || source.text() == null) {
            return;
        }
        Set<Delimiter> delimiters = new LinkedHashSet<>(block.plugin().delimiters());
        delimiters.add(Delimiter.EXPRESSION);
        delimiters.add(Delimiter.AT);
        List<Token> tokens = Token.in(made.content(), delimiters);
        if (tokens.isEmpty()) {
            return;
        }
        Pattern allowed = allowed(context.options());
        Judge judge = new Judge(pair, source, block);
        Origins origins = new Origins(source.text(), made);
        for (Token token : tokens) {
            Token origin = origins.of(token);
            Verdict verdict = allowed.matcher(token.name()).matches() ? null : judge.judge(token, origin);
            if (verdict != null) {
                report(context, token, origin, verdict, target);
            }
        }
    }

    /** Whether a block filters, or the POM has made {@code @…@} Maven's own, so that it means nothing else in a file that is only copied. */
    private static boolean isFiltered(Pair pair, Block block) {
        return pair.blocks().stream().anyMatch(Block::isFiltering)
                || block.plugin().delimiters().equals(List.of(Delimiter.AT));
    }

    private static void report(Context context, Token token, @Nullable Token origin, Verdict verdict, Side target) {
        String message = token.text() + " stays in " + target.path() + ": " + verdict.words();
        if (origin == null) {
            context.inTarget(new Finding(
                            new Span(token.start(), token.end()),
                            token.text() + " came in with a value: " + verdict.words())
                    .atMost(verdict.most()));
            return;
        }
        Finding finding = new Finding(new Span(origin.start(), origin.end()), message).atMost(verdict.most());
        if (verdict.definable()) {
            context.inSourceUnlessDefined(finding, token.name());
        } else {
            context.inSource(finding);
        }
    }

    private static Pattern allowed(Options options) {
        List<String> patterns = new ArrayList<>();
        String names = options.get("names");
        for (String name : names == null ? new String[0] : names.split(",", -1)) {
            patterns.add(Pattern.quote(name.trim()).replace("*", "\\E.*\\Q"));
        }
        return Pattern.compile(String.join("|", patterns));
    }

    /** Finds in the source what stayed: the same token in the same line when there are as many lines, else the next one of that name. */
    private static final class Origins {
        private final Text source;
        private final Text target;
        private final boolean sameLines;
        /** How far each token of the source is used, by its text. */
        private final Map<String, Integer> used = new HashMap<>();

        Origins(Text source, Text target) {
            this.source = source;
            this.target = target;
            this.sameLines = source.lines().count() == target.lines().count();
        }

        @Nullable
        Token of(Token token) {
            int from = used.getOrDefault(token.text(), 0);
            int until = source.length();
            if (sameLines) {
                int line = target.lines().lineOf(token.start());
                from = Math.max(from, source.lines().start(line));
                until = source.lines().end(line);
            }
            int at = source.content().indexOf(token.text(), from);
            if (at < 0 || at >= until) {
                return null;
            }
            int end = at + token.text().length();
            used.put(token.text(), end);
            return new Token(at, end, token.name(), token.delimiter());
        }
    }
}
