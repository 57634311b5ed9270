package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineIndexTest {
    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("\n", "\r\n", "\r", "a", "bc", "\u2028")
                .list()
                .ofMaxSize(120)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> unixLines() {
        return lines().map(content -> content.replace("\r", ""));
    }

    @Property(tries = 300, seed = "20261126")
    void theLinesAreThoseOfThePlatform(@ForAll("lines") String content) {
        compare(content);
    }

    @Property(tries = 300, seed = "20261126")
    void linesWithoutCarriageReturnsAreToo(@ForAll("unixLines") String content) {
        compare(content);
    }

    private static void compare(String content) {
        LineIndex index = LineIndex.of(content);
        List<String> lines = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (int line = 0; line < index.count(); line++) {
            int start = index.start(line);
            lines.add(content.substring(start, index.end(line)));
            whole.append(content, start, index.endWithTerminator(line));
            for (int offset = start; offset < index.endWithTerminator(line); offset++) {
                assertThat(index.lineOf(offset)).isEqualTo(line);
            }
        }
        assertThat(lines)
                .isEqualTo(content.isEmpty() ? List.of("") : content.lines().toList());
        assertThat(whole.toString()).isEqualTo(content);
        assertThat(index.lineOf(content.length())).isEqualTo(index.count() - 1);
    }

    @Test
    void thereIsRoomForNothingButLineEnds() {
        assertThat(LineIndex.of("\n".repeat(1000)).count()).isEqualTo(1000);
        assertThat(LineIndex.of("\r".repeat(1000)).count()).isEqualTo(1000);
        assertThat(LineIndex.of("\r\n".repeat(1000)).count()).isEqualTo(1000);
    }
}
