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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(inline.span(13, 13)).isEqualTo(new Span(25, 25));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "12 ~ PAGE_NUMBER",
                "１２ ~ PAGE_NUMBER",
                "12345 ~ PARAGRAPH",
                "第12345页 ~ PAGE_NUMBER",
                "第十页 ~ PARAGRAPH",
                "Page 3 of 30 ~ PAGE_NUMBER",
                "3 / 30 ~ PAGE_NUMBER",
                "Page ~ PARAGRAPH",
                "Page 3 of 30 p 4 of 30 ~ PARAGRAPH",
                "图 3-1 结构 ~ CAPTION",
                "图 3 所示的做法是对的。 ~ PARAGRAPH",
                "图3所示 ~ PARAGRAPH",
                "图为会场 ~ CAPTION",
                "圖為會場 ~ CAPTION",
                "表2：结果 ~ CAPTION",
                "示例 1 ~ CAPTION",
                "リスト2.1　例 ~ CAPTION",
                "例3 ~ CAPTION",
                "例如这样 ~ PARAGRAPH",
                "图_结构 ~ VERSE",
                "图 1_结构 ~ CAPTION",
                "Figure 4. A house ~ CAPTION",
                "Figure 4 shows a house. ~ PARAGRAPH",
                "Figure Z: a house ~ CAPTION",
                "Figure a ~ PARAGRAPH",
                "TABLE 1 ~ CAPTION",
                "Fig. 3 ~ CAPTION",
                ":::note ~ DIRECTIVE",
                "{% include x %} ~ DIRECTIVE",
                "{{ x }} ~ DIRECTIVE",
                "{: .wide} ~ DIRECTIVE",
                "{: .wide} and more ~ PARAGRAPH",
                "[TOC] ~ DIRECTIVE",
                "白日依山尽_黄河入海流 ~ VERSE",
                "白日依山尽，_黄河入海流，_欲穷千里目。 ~ VERSE",
                "short lines_of words ~ PARAGRAPH",
                "昨天上午十点钟左右我们大家一起出发了_到了车站才知道火车晚点一个多小时 ~ PARAGRAPH",
                "昨天上午十点钟左右我们大家一起出发了，_到了车站才知道火车晚点一个多小时 ~ VERSE",
                "一二三四五六七八九十一二三四五六七八九十一二三四五，_六七八 ~ PARAGRAPH"
            })
    void whatIsNoRunningTextHasAKindOfItsOwn(String lines, Kind kind) {
        assertThat(kinds(parse(Format.MARKDOWN, lines.replace("_", "  \n")))).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1. first thing ~ LIST_ITEM",
                "12) first thing ~ LIST_ITEM",
                "a) first thing ~ LIST_ITEM",
                "123. first thing ~ LIST_ITEM",
                "1234. first thing ~ PARAGRAPH",
                "1.first thing ~ PARAGRAPH",
                "· first thing ~ LIST_ITEM",
                "-first thing ~ PARAGRAPH",
                "** first thing ~ LIST_ITEM",
                "name_value of it ~ TABLE",
                "name   value of it ~ TABLE",
                "name  value of it ~ PARAGRAPH",
                "one|two|three ~ TABLE",
                "int x = 1; ~ CODE",
                "while (true) { ~ CODE",
                "++--== a ~ CODE",
                ">>>>some words of code ~ CODE",
                ">>>>some words of/>>>>code on two lines ~ CODE",
                ">>>>some words of/code on two lines ~ VERSE",
                ">>>>한국어 문장이 여기에 있습니다 ~ PARAGRAPH",
                "123 Any Street/New Town ~ VERSE",
                "The committee met/twice in the spring and agreed that it was so. ~ VERSE",
                "The committee met twice in the spring and agreed/notwithstanding what was said. ~ PARAGRAPH",
                "The committee met twice in the spring, it is said./And so it was. ~ PARAGRAPH"
            })
    void plainTextIsToldByItsLines(String lines, Kind kind) {
        String content = lines.replace('/', '\n').replace('>', ' ').replace('_', '\t');
        assertThat(kinds(parse(Format.PLAIN_TEXT, content))).containsExactly(kind);
    }

    @Test
    void theItemsOfAPlainListAreBlocksAndTheWordsBeforeThemToo() {
        Prose prose = parse(Format.PLAIN_TEXT, "What we need:", "- some bread", "and butter", "- a knife");
        assertThat(kinds(prose)).containsExactly(Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.LIST_ITEM);
        assertThat(inline(prose, 1)).isEqualTo("- some bread\nand butter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "as (see https://e.org/a) says ~ as (see *) says",
                "as https://e.org/a(b)?c=d says ~ as * says",
                "as [https://e.org/a] says ~ as [*] says",
                "at https://e.org/a. ~ at *.",
                "at git+ssh://e.org/a, 'ftp://b' ~ at *, '*'",
                "a ratio of 3:4 ~ a ratio of 3:4",
                "it costs $5 and $6 ~ it costs $5 and $6",
                "it costs $ 5$ now ~ it costs $ 5$ now",
                "cost of $x$ and $$y + z$$ here ~ cost of * and * here",
                "费用$中文$如下 ~ 费用$中文$如下",
                "费用$\\text{中}$如下 ~ 费用*如下",
                "it ends with $ ~ it ends with $",
                "let \\(x + y\\) be ~ let * be",
                "run `a b` and ``c ` d`` now ~ run * and * now",
                "one ` tick ~ one ` tick",
                "so it is[^1] said ~ so it is said",
                "so [it] is ~ so [it] is"
            })
    void whatIsNoTextStandsAsOneCharInPlainTextToo(String line, String expected) {
        assertThat(inline(parse(Format.PLAIN_TEXT, line), 0)).isEqualTo(expected.replace('*', InlineText.ATOM));
    }

    @Test
    void aPlainLineThatEndsInBlanksIsBrokenOnPurpose() {
        String said = "The committee met twice in the spring, it is said.";
        assertThat(inline(parse(Format.PLAIN_TEXT, said + "  ", "And so it was."), 0))
                .isEqualTo(said + "\u2028And so it was.");
        assertThat(inline(parse(Format.PLAIN_TEXT, said + " ", "And so it was."), 0))
                .isEqualTo(said + "\nAnd so it was.");
        // but not in a formula or code
        assertThat(inline(parse(Format.PLAIN_TEXT, said + " $$x +", "y$$ was it."), 0))
                .isEqualTo(said + " \uFFFC was it.");
        assertThat(inline(parse(Format.PLAIN_TEXT, said + " `a", "b`, $x$."), 0))
                .isEqualTo(said + " \uFFFC, \uFFFC.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "== Two words ~ HEADING",
                "==words ~ PARAGRAPH",
                "image::x.png[] ~ IMAGE",
                "include::x.adoc[] ~ DIRECTIVE",
                ":name: value ~ DIRECTIVE",
                ":name value ~ PARAGRAPH",
                "[NOTE] ~ DIRECTIVE",
                "[NOTE] this ~ PARAGRAPH",
                ".A title ~ DIRECTIVE",
                ". an item ~ LIST_ITEM",
                "// a comment ~ DIRECTIVE",
                "-- ~ DIRECTIVE",
                "+ ~ DIRECTIVE",
                "---- ~ THEMATIC_BREAK",
                "--- ~ DIRECTIVE",
                "a word ~ PARAGRAPH"
            })
    void asciidocIsToldByItsLines(String line, Kind kind) {
        assertThat(kinds(parse(Format.ASCIIDOC, line))).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "===== @ THEMATIC_BREAK",
                "- - - @ THEMATIC_BREAK",
                "。。。。 @ CODE",
                "... @ CODE",
                ".... @ THEMATIC_BREAK",
                "== @ CODE",
                "＊＊＊ @ THEMATIC_BREAK"
            })
    void atLeastThreeOfOneMarkAreARule(String line, Kind kind) {
        assertThat(kinds(parse(Format.PLAIN_TEXT, line))).containsExactly(kind);
    }

    @Test
    void runningTextIsWordsInARow() {
        assertThat(parse(Format.PLAIN_TEXT, "These are words in a row.").isRunningText())
                .isTrue();
        assertThat(parse(Format.PLAIN_TEXT, "a=1", "b.c=2", "d=3").isRunningText())
                .isFalse();
        assertThat(parse(Format.MARKDOWN, "a=1").isRunningText()).isTrue();
    }

    @Test
    void linesOfChineseAreParagraphsWithoutAnIndentToo() {
        assertThat(kinds(parse(
                        Format.PLAIN_TEXT,
                        "那天早上，我们七点钟就出发了，天气很冷，路上没有什么人，车也很少。",
                        "前面就是车站，我们快到了，里面挤满了人，大家都在说话。",
                        "大家都在等那趟开往北方的火车，它从昨天晚上起就晚点了。",
                        "火车终于来了，我们上了车，找到了自己的座位，放好了行李。")))
                .hasSize(4)
                .containsOnly(Kind.PARAGRAPH);
        String wide = "一二三四五六七八九十".repeat(6);
        assertThat(kinds(parse(Format.PLAIN_TEXT, wide, wide, wide, wide)))
                .hasSize(4)
                .containsOnly(Kind.PARAGRAPH);
        // short lines side by side are a stanza in the midst of such text
        assertThat(kinds(parse(Format.PLAIN_TEXT, wide, wide, wide, "", "白日依山尽，", "黄河入海流。")))
                .containsExactly(Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.VERSE);
    }

    @Test
    void theMarksOfAHeadingAreNoTextOfIt() {
        Prose prose = parse(
                Format.PLAIN_TEXT, "# 标题", "", "## 标 题 ", "", "第三", "====", "", "![x](y)", "", "![x](y) 这是一句很长的话。");
        assertThat(kinds(prose)).containsExactly(Kind.HEADING, Kind.HEADING, Kind.HEADING, Kind.IMAGE, Kind.PARAGRAPH);
        assertThat(prose.blocks()).extracting(Block::level).containsExactly(1, 2, 1, 0, 0);
        assertThat(prose.blocks().subList(0, 3))
                .extracting(block -> block.inline().content())
                .containsExactly("标题", "标 题", "第三");
    }

    @Test
    void aNodeOfMarkdownKnowsItsPlaceBehindFrontMatter() {
        MarkdownProse prose = (MarkdownProse) parse(Format.MARKDOWN, "---", "title: x", "---", "# Head");
        assertThat(prose.start(prose.document().getFirstChild().getSourceSpans().get(0)))
                .isEqualTo(prose.text().content().indexOf("# Head"));
    }

    @Test
    void markupIsABlockOfItsOwn() {
        assertThat(kinds(parse(Format.MARKDOWN, "a note", ":::"))).containsExactly(Kind.DIRECTIVE);
        assertThat(kinds(parse(Format.MARKDOWN, "A word.", "", "<div>x</div>", "", "Another.")))
                .containsExactly(Kind.PARAGRAPH, Kind.HTML, Kind.PARAGRAPH);
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
