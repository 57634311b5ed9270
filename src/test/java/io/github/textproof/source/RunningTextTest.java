package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text.",
                "Two words",
                "1. Ok!",
                "A trailing blank. \t",
                "\u3042\u3044\u3046\u3048",
                "End.  ",
                "One word.\nTwo words.\nusr/bin",
                "\u4f60\u597d\u4e16\u754c",
                "See http://example.com for what has been written down about all of this.",
                "It isn't a well-known version 1.2.3 of the tool.",
                "One.\r\nTwo.",
                "This is a short note.\n\n\n\nIt has two paragraphs.\n",
                "\u5bc6\u4e91\u533a\u5de5\u4f1a\u7b2c\u4e8c\u6b21\u4ee3\u8868\u5927\u4f1a\u53ec\u5f00\u3002\n",
                "\u042d\u0442\u043e \u043f\u0440\u043e\u0441\u0442\u043e\u0439 \u0442\u0435\u043a\u0441\u0442 \u043d\u0430 \u0440\u0443\u0441\u0441\u043a\u043e\u043c.\n"
            })
    void isWhatPeopleRead(String text) {
        assertThat(RunningText.is(Format.PLAIN_TEXT, Text.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "User-agent: *\nDisallow: /\n",
                "method java.lang.Object equals java.lang.Object\nstaticMethod java.lang.Math abs int\nnew java.util.ArrayList\nnew java.util.Date\nnew java.util.Set\n",
                "\n\n  ____ _\n / ___| |__ ___\n| |   | '_ \\\n",
                "public class Address {\n    private String id;\n\n\n    private int number = 3;\n}\n",
                "-----BEGIN CERTIFICATE-----\nMIIDXTCCAkWgAwIBAgIJ\nAKL0UG\n-----END CERTIFICATE-----\n",
                "linux\nwindows\nmacos\n",
                "...",
                "\u4f60\u597d\u4e16",
                "x86-64",
                "don't",
                "v1.2",
                "a b = c",
                "a b; c",
                "some words {here}",
                "Two words.\nusr/bin",
                "Some words before QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9w.",
                "org.example.Words and org.example.Others"
            })
    void isNotWhatProgramsRead(String text) {
        assertThat(RunningText.is(Format.PLAIN_TEXT, Text.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Title"})
    void isMarkdownInAnyCase(String text) {
        assertThat(RunningText.is(Format.MARKDOWN, Text.of(text))).isTrue();
        assertThat(RunningText.is(Format.PROPERTIES, Text.of(text))).isFalse();
    }
}
