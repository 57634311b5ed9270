package io.github.textproof.syntax.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.prose.Block.Kind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueReaderTest {
    private static final String LONG = "a long value of more than ten words that is read as running text";

    private static List<Block> blocks(String properties) {
        return Prose.ofValues(
                        PropertiesSyntax.parse(Parsed.resource("messages.properties", properties), Text.of(properties)))
                .blocks();
    }

    private static List<String> paragraphs(String properties) {
        return blocks(properties).stream()
                .filter(block -> block.kind() == Kind.PARAGRAPH)
                .map(block -> block.inline().content())
                .toList();
    }

    @Test
    void onlyLongValuesAreRunningText() {
        assertThat(paragraphs("# " + LONG + "\nshort = a label\nkey\\ with\\ blanks: " + LONG + "\r\nno.value\nb "
                        + LONG + "."))
                .containsExactly(LONG, LONG + ".");
    }

    @Test
    void continuationsAndEscapesAreReadAsPropertiesDo() {
        assertThat(paragraphs("a = " + LONG + ", \\\n    caf\\u00e9 \\: it''s \\t done\n"))
                .containsExactly(LONG + ", caf\u00e9 : it's   done");
    }

    @Test
    void argumentsMarkupAndAddressesAreNoText() {
        assertThat(paragraphs("a = " + LONG
                        + " {0,choice,0#none|1#{1} one} ${x} %1$s <b>&nbsp;https://example.com/a(b 5 % {\n"))
                .containsExactly(LONG + " \uFFFC \uFFFC \uFFFC \uFFFC\uFFFC\uFFFC 5 % {");
    }

    @Test
    void aBracketAroundAnAddressIsText() {
        assertThat(paragraphs("a = " + LONG + " (http\\://example.com/a_(b)), too\n"))
                .containsExactly(LONG + " (\uFFFC), too");
        assertThat(paragraphs("a = " + LONG + " https\\://e.org/a中 <b>http\\://x</b> http\\: hat\n"))
                .containsExactly(LONG + " \uFFFC中 \uFFFC\uFFFC\uFFFC http: hat");
    }

    @Test
    void blankLinesInAValueSeparateParagraphs() {
        assertThat(paragraphs("a = " + LONG + "\\n\\n" + LONG + "\\nand on\n"))
                .containsExactly(LONG, LONG + "\u2028and on");
        // a short one is a label, however many words it has
        assertThat(paragraphs("a = " + LONG + "\\n\\na b c d e f g h i j k l m\n"))
                .containsExactly(LONG);
    }

    @Test
    void spansPointAtTheEscape() {
        Block block = blocks("a = \\u00e9 " + LONG).get(0);
        assertThat(block.inline().span(0, 1).start()).isEqualTo(4);
        assertThat(block.inline().span(0, 1).end()).isEqualTo(10);
        assertThat(block.inline().span(1, 2).start()).isEqualTo(10);
    }

    @Property(tries = 1000, seed = "20261122")
    void anyTextIsRead(@ForAll("texts") String text) {
        for (Block block : blocks(text)) {
            int length = block.inline().length();
            assertThat(block.inline().span(0, length).end()).isLessThanOrEqualTo(text.length());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "=",
                        ":",
                        " ",
                        "\\",
                        "\n",
                        "\r",
                        "\\u4e2d",
                        "\\u",
                        "\\n",
                        "{",
                        "}",
                        "${",
                        "%",
                        "%1$s",
                        "<b",
                        ">",
                        "&",
                        ";",
                        "''",
                        "https://",
                        "\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587",
                        LONG,
                        "#",
                        "!",
                        "\uD800")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
