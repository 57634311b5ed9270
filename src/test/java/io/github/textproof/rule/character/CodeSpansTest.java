package io.github.textproof.rule.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSpansTest {
    private static boolean covers(String markdown) {
        return CodeSpans.of(Text.of(markdown), Format.MARKDOWN).covers(markdown.indexOf('X'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`X`",
                "a `` ` X `` b",
                "```\nX\n```\n",
                "~~~ java\nX",
                "> ```\n> X\n> ```",
                "a\n\n    X\n",
                "    a\n    X\n"
            })
    void seesCode(String markdown) {
        assertThat(covers(markdown)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "`a` X `b`", "```\na\n```\nX", "` X", "a\n    X", "``a` X"})
    void seesText(String markdown) {
        assertThat(covers(markdown)).isFalse();
    }
}
