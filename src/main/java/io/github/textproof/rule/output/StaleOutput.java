package io.github.textproof.rule.output;

import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.OutputRule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;

/** A target that nothing is copied to. */
@RuleInfo(
        id = "stale-output",
        summary = "A file in the build's output that has no source.",
        rationale = """
                The resources plugin copies; it does not remove the copy of a file that was deleted or renamed. It stays in `target/classes`, is found by the class
                loader and goes into the jar, until somebody runs `mvn clean`.

                Other plugins write there too, so it is an info, and directories to which no resource is copied any more are left to them. Files that were written since the build began are surely theirs and are not listed, and neither
                are classes, `META-INF/maven` and other files that are known to be made. The rule is silent where only some files are checked and where file names are filtered.
                """,
        severity = Severity.INFO,
        since = "0.1.0")
public final class StaleOutput implements OutputRule {
    private static final String[] MADE = {
        "META-INF/maven/",
        "META-INF/MANIFEST.MF",
        "META-INF/sisu/",
        "META-INF/plexus/",
        "META-INF/spring-configuration-metadata.json",
        "META-INF/spring-autoconfigure-metadata.properties",
        "META-INF/build-info.properties",
        "META-INF/sbom/",
        ".kotlin_module",
        "git.properties",
    };

    @Override
    public void check(Pair pair, Context context) {
        Side target = pair.target();
        if (pair.source() != null || target == null) {
            return;
        }
        for (String made : MADE) {
            if (target.path().contains(made)) {
                return;
            }
        }
        context.inTarget(
                new Finding(
                        new Span(0, 0),
                        "no resource is copied here: a leftover of an earlier build, or another plugin's; mvn clean removes leftovers"));
    }
}
