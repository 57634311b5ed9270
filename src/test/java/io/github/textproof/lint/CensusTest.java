package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Location;
import io.github.textproof.source.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CensusTest {
    @Test
    void theViolationThatIsNewIsToldNotTheOneThatMoved() {
        Text old = Text.of("known\nother\n");
        List<Violation> before = List.of(in(1));
        assertThat(firstNew(before, List.of(in(1), in(2)), old, Text.of("known\nnew\n"), Set.of()))
                .isEqualTo(in(2));
        assertThat(firstNew(before, List.of(in(1), in(2)), old, Text.of("new\n  known\n"), Set.of()))
                .isEqualTo(in(1));
    }

    @Test
    void twoInALineThatHadOneAreOneMore() {
        Text text = Text.of("known\n");
        assertThat(firstNew(List.of(in(1)), List.of(in(1), in(1)), text, text, Set.of()))
                .isEqualTo(in(1));
    }

    /** It had reported the file as a whole, and reports its lines when few are left. */
    @Test
    void ofARuleWhoseFixesWereAppliedAViolationInALineThatStoodThereIsNoNewOne() {
        Text old = Text.of("first\nsecond\nthird\n");
        List<Violation> after = List.of(in(1), in(2));
        assertThat(firstNew(List.of(in(1)), after, old, Text.of("second\nthird\n"), Set.of("a-rule")))
                .isNull();
        assertThat(firstNew(List.of(in(1)), after, old, Text.of("second\nnew\n"), Set.of("a-rule")))
                .isEqualTo(in(2));
    }

    @Test
    void milderOnesDoNotCount() {
        Text text = Text.of("a\n");
        assertThat(Census.firstNew(List.of(), List.of(in(1)), text, text, Set.of(), Severity.WARNING))
                .isEqualTo(in(1));
        assertThat(Census.firstNew(List.of(), List.of(in(1)), text, text, Set.of(), Severity.ERROR))
                .isNull();
    }

    private static @Nullable Violation firstNew(
            List<Violation> before, List<Violation> after, Text old, Text now, Set<String> mended) {
        return Census.firstNew(before, after, old, now, mended, Severity.WARNING);
    }

    private static Violation in(int line) {
        Location place = new Location(line, 1);
        return new Violation("a-rule", Severity.WARNING, "a.txt", place, place, "a message", "", null);
    }
}
