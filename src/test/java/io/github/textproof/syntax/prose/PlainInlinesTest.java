package io.github.textproof.syntax.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

class PlainInlinesTest {
    private static Parser.Builder builder() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    private final Parser library = builder().build();
    private final Parser plain =
            builder().inlineParserFactory(PlainInlines::new).build();

    @Property(tries = 20_000, seed = "11")
    void theTreeIsTheLibrarys(@ForAll("markdown") String markdown) {
        assertThat(tree(plain.parse(markdown))).isEqualTo(tree(library.parse(markdown)));
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(
                        "a",
                        "word",
                        "one two",
                        " ",
                        "  ",
                        "\t",
                        "\n",
                        "\n",
                        "\r\n",
                        "\r",
                        "\n\n",
                        "# ",
                        "> ",
                        "- ",
                        "1. ",
                        "*",
                        "_",
                        "`",
                        "[",
                        "](x)",
                        "!",
                        "<b>",
                        "&amp;",
                        "&",
                        "\\",
                        "|",
                        "|-|-|",
                        "===",
                        "---",
                        "文字",
                        "\uD83D\uDE00",
                        "\u00A0",
                        ".",
                        ":",
                        "http://a.b",
                        "(",
                        "\"",
                        "'",
                        "#",
                        "~",
                        "\f",
                        "\u000B",
                        "\u2028")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static String tree(Node node) {
        StringBuilder tree = new StringBuilder(node.toString()).append(node.getSourceSpans());
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            tree.append('(').append(tree(child)).append(')');
        }
        return tree.toString();
    }
}
