package io.github.textproof.syntax.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Format;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block.Kind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static Prose parse(Format format, String... lines) {
        return Prose.parse(format, Text.of(String.join("\n", lines)));
    }

    private static List<Kind> kinds(Prose prose) {
        return prose.blocks().stream().map(Block::kind).toList();
    }

    private static String inline(Prose prose, int block) {
        return prose.blocks().get(block).inline().content();
    }

    @Test
    void aWordThatBeginsCaptionsIsNoneAloneWhateverFollows() {
        for (String word : List.of("图", "表", "例", "示例", "リスト", "Figure ", "Table ", "Fig. ", "图 1", "Figure A")) {
            for (String rest : List.of("", " ", "   ", " \u3000", "\t", "\u2028")) {
                for (Format format : List.of(Format.MARKDOWN, Format.ASCIIDOC, Format.PLAIN_TEXT)) {
                    assertThat(parse(format, word + rest).blocks()).hasSizeLessThanOrEqualTo(1);
                    assertThat(parse(format, word + rest, "", "a", "").blocks()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void frontMatterIsABlockAndShiftsNothing() {
        Prose prose = parse(Format.MARKDOWN, "---", "title: x", "---", "# Head", "", "A *long* day.");
        assertThat(kinds(prose)).containsExactly(Kind.FRONT_MATTER, Kind.HEADING, Kind.PARAGRAPH);
        Block paragraph = prose.blocks().get(2);
        assertThat(paragraph.firstLine()).isEqualTo(5);
        assertThat(paragraph.inline().content()).isEqualTo("A long day.");
        int d = prose.text().content().indexOf("day");
        assertThat(paragraph.inline().span(7, 10)).isEqualTo(new Span(d, d + 3));
    }

    @Test
    void codeLinksImagesFormulasAndAddressesAreMasked() {
        Prose prose = parse(
                Format.MARKDOWN,
                "Use `a b` and [the link](http://x.y/z \"t\") or ![i](j) at https://e.org/a(b)?c=d, cost $x_1 * y_2$ ok[^1].");
        assertThat(inline(prose, 0)).isEqualTo("Use \uFFFC and the link or \uFFFC at \uFFFC, cost \uFFFC ok.");
    }

    @Test
    void escapesAndReferencesMapToTheirSource() {
        Prose prose = parse(Format.MARKDOWN, "a \\* b &amp; c &#x4E2D; d");
        InlineText inline = prose.blocks().get(0).inline();
        assertThat(inline.content()).isEqualTo("a * b & c 中 d");
        assertThat(inline.span(2, 3)).isEqualTo(new Span(2, 4));
        assertThat(inline.span(6, 7)).isEqualTo(new Span(7, 12));
        assertThat(inline.span(10, 11)).isEqualTo(new Span(15, 23));
        assertThat(inline.span(12, 13)).isEqualTo(new Span(24, 25));
    }

    @Test
    void listsQuotationsTablesAndCodeAreToldApart() {
        Prose prose = parse(
                Format.MARKDOWN,
                "- one",
                "- two",
                "",
                "> said",
                "",
                "| a | b |",
                "|---|---|",
                "| 1 | 2 |",
                "",
                "```",
                "code",
                "```",
                "",
                "![x](y)",
                "",
                "$$",
                "x",
                "$$",
                "",
                "12",
                "",
                "***");
        assertThat(kinds(prose))
                .containsExactly(
                        Kind.LIST_ITEM,
                        Kind.LIST_ITEM,
                        Kind.QUOTE,
                        Kind.TABLE,
                        Kind.CODE,
                        Kind.IMAGE,
                        Kind.FORMULA,
                        Kind.PAGE_NUMBER,
                        Kind.THEMATIC_BREAK);
    }

    @Test
    void plainTextKnowsTheMarksOfMarkdown() {
        Prose prose = parse(
                Format.PLAIN_TEXT,
                "# 标题",
                "",
                "一个段落。",
                "",
                "- 甲",
                "- 乙",
                "",
                "a    b    c",
                "1    2    3",
                "",
                "    if (x) {",
                "    }",
                "",
                "=====",
                "",
                "- 3 -");
        assertThat(kinds(prose))
                .containsExactly(
                        Kind.HEADING,
                        Kind.PARAGRAPH,
                        Kind.LIST_ITEM,
                        Kind.LIST_ITEM,
                        Kind.TABLE,
                        Kind.CODE,
                        Kind.THEMATIC_BREAK,
                        Kind.PAGE_NUMBER);
    }

    @Test
    void aParagraphALineIsTheChineseManner() {
        Prose prose = parse(
                Format.PLAIN_TEXT,
                "　　那天早上，我们七点钟就出发了，天气很冷，路上没有什么人。",
                "　　前面就是车站，我们快到了，里面挤满了人。",
                "　　大家都在等那趟开往北方的火车。",
                "　　火车终于来了。");
        assertThat(kinds(prose)).hasSize(4).containsOnly(Kind.PARAGRAPH);
        assertThat(inline(prose, 1)).startsWith("前面");
    }

    @Test
    void wrappedLinesMakeOneParagraph() {
        Prose prose = parse(
                Format.PLAIN_TEXT,
                "近年来，库区各村组织村民成立护水队，定期清理岸",
                "边垃圾，巡查排污口，使水库的水质连续多年保持在",
                "地表水二类标准，得到了上级部门的充分肯定，村民",
                "们也很满意。",
                "",
                "The committee met twice in the spring and agreed that the",
                "building would be finished before the end of the year.");
        assertThat(kinds(prose)).containsExactly(Kind.PARAGRAPH, Kind.PARAGRAPH);
        assertThat(inline(prose, 1)).contains("the\nbuilding");
    }

    @Test
    void verseIsNoRunningText() {
        assertThat(kinds(parse(Format.PLAIN_TEXT, "白日依山尽，", "黄河入海流。"))).containsExactly(Kind.VERSE);
        assertThat(kinds(parse(
                        Format.PLAIN_TEXT, "Tyger Tyger, burning bright,", "In the forests of the night;", "What")))
                .containsExactly(Kind.VERSE);
    }

    @Test
    void asciidocIsReadAtParagraphLevel() {
        Prose prose = parse(
                Format.ASCIIDOC,
                "= Title",
                ":toc:",
                "",
                "A paragraph with `code` in it.",
                "",
                "[source]",
                "----",
                "# not a heading",
                "----",
                "",
                "|===",
                "|a |b",
                "|===",
                "",
                "* item");
        assertThat(kinds(prose))
                .containsExactly(
                        Kind.HEADING,
                        Kind.DIRECTIVE,
                        Kind.PARAGRAPH,
                        Kind.DIRECTIVE,
                        Kind.CODE,
                        Kind.TABLE,
                        Kind.LIST_ITEM);
        assertThat(inline(prose, 2)).isEqualTo("A paragraph with \uFFFC in it.");
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "#",
                        " ",
                        "\n",
                        "\r",
                        "\r\n",
                        "*",
                        "_",
                        "`",
                        "$",
                        "[",
                        "]",
                        "(",
                        ")",
                        "!",
                        "<",
                        ">",
                        "-",
                        "+",
                        "=",
                        "|",
                        "\\",
                        "&",
                        ";",
                        "1",
                        ".",
                        ":",
                        "//",
                        "中",
                        "文",
                        "。",
                        "，",
                        "“",
                        "”",
                        "\u3000",
                        "a",
                        "bc",
                        "\uD800",
                        "\uDC00",
                        "\u0000",
                        "\uFEFF",
                        "\t",
                        "    ",
                        "---",
                        "```",
                        "https://x",
                        "&amp;",
                        "^")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000, seed = "20261122")
    void anyTextIsParsedAndEveryCharKnowsItsSource(@ForAll("anything") String content) {
        for (Format format : List.of(Format.MARKDOWN, Format.PLAIN_TEXT, Format.ASCIIDOC)) {
            int before = 0;
            for (Block block : Prose.parse(format, Text.of(content)).blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(before);
                assertThat(block.span().end()).isLessThanOrEqualTo(content.length());
                before = block.span().start();
                InlineText inline = block.inline();
                int last = -1;
                for (int i = 0; i < inline.length(); i++) {
                    Span span = inline.span(i, i + 1);
                    assertThat(span.start()).isGreaterThan(last);
                    last = span.start();
                    char c = inline.charAt(i);
                    if (span.length() == 1
                            && c != InlineText.HARD_BREAK
                            && c != '\n'
                            && c != InlineText.ATOM
                            && c != '\uFFFD') {
                        assertThat(content.charAt(span.start())).isEqualTo(c);
                    }
                }
            }
        }
    }
}
