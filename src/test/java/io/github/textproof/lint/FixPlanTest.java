package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.fix.Digest;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Location;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixPlanTest {
    private static final Fix SAFE = Fix.safe(Edit.insert(0, "x"));
    private static final Fix UNSAFE = Fix.unsafe(Edit.insert(0, "x"));

    @Test
    void whatIsLeftOfARuleIsNotFixed() {
        Violation one = violation("some", Severity.WARNING, SAFE);
        Violation other = violation("other", Severity.WARNING, SAFE);
        FixPlan plan = plan(List.of(one, one, one, other), List.of(one, other), null);
        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.fixed()).isEqualTo(Map.of("some", 2));
            assertThat(change.isConverted()).isFalse();
            assertThat(change.needsConfiguration()).isFalse();
        });
        assertThat(plan.fixed()).isEqualTo(2);
        assertThat(plan.staleConfiguration()).isNull();
    }

    @Test
    void ofWhatIsLeftMilderOnesAndThoseWithASafeFixAreNotCounted() {
        FixPlan plan = plan(
                List.of(),
                List.of(
                        violation("safe", Severity.WARNING, SAFE),
                        violation("mojibake", Severity.WARNING, UNSAFE),
                        violation("unsafe", Severity.WARNING, UNSAFE),
                        violation("unsafe", Severity.INFO, UNSAFE),
                        violation("hopeless", Severity.ERROR, null),
                        violation("hopeless", Severity.INFO, null)),
                null);
        assertThat(plan.unsafe()).isEqualTo(Map.of("unsafe", 1));
        assertThat(plan.hopeless()).isEqualTo(Map.of("hopeless", 1));
    }

    @Test
    void aCharsetThatTheConfigurationNamesMustChangeThereToo() {
        FixPlan plan = plan(List.of(), List.of(), StandardCharsets.UTF_8);
        assertThat(plan.changes()).singleElement().satisfies(change -> assertThat(change.conversion())
                .isEqualTo("ISO-8859-1 to UTF-8"));
        assertThat(plan.staleConfiguration()).isEqualTo("ISO-8859-1 (the build's encoding)");
    }

    /** Of one file that is in the build's encoding. */
    private static FixPlan plan(List<Violation> before, List<Violation> after, @Nullable Charset converted) {
        byte[] bytes = {'a'};
        CharsetDecision charset =
                new CharsetDecision(StandardCharsets.ISO_8859_1, CharsetDecision.Origin.SOURCE_ENCODING, 0);
        return FixPlan.of(
                new FixSettings(Set.of("mojibake"), Severity.WARNING, null),
                report(before),
                report(after),
                Map.of("a.txt", new Draft(bytes, converted)),
                Map.of("a.txt", new FixPlan.Origin(Path.of("a.txt"), Digest.of(bytes), charset)),
                Map.of());
    }

    private static Report report(List<Violation> violations) {
        return new Report(violations, List.of(), 1, 0, 0, 1, Duration.ZERO);
    }

    private static Violation violation(String rule, Severity severity, @Nullable Fix fix) {
        Location place = new Location(1, 1);
        return new Violation(rule, severity, "a.txt", place, place, "a message", "", fix);
    }
}
