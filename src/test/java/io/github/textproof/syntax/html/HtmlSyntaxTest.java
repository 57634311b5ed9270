package io.github.textproof.syntax.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSyntaxTest {
    @Property(tries = 3000, seed = "20261125")
    void whatIsValidIsSilent(@ForAll long seed) {
        String page = new RandomPage(new Random(seed)).text();
        assertThat(problems(page)).as(page).isEmpty();
    }

    @Property(tries = 3000, seed = "20261125")
    void aMissingEndTagIsOneProblemAtItsStartTag(@ForAll long seed) {
        RandomPage page = new RandomPage(new Random(seed));
        int end = page.someEndTag();
        if (end < 0) {
            return;
        }
        int start = page.startOf(end);
        int offset = page.offset(start);
        String name = page.parts.get(end).text().substring(2);
        page.parts.remove(end);
        String text = page.text();
        List<Problem> problems = problems(text);
        assertThat(problems).as(text).hasSize(1);
        int found = problems.get(0).span().start();
        // Elements of one name in one line are all alike: one around it may be meant as well.
        assertThat(found).as(text).isLessThanOrEqualTo(offset);
        assertThat(text).startsWith("<!DOCTYPE").satisfies(all -> assertThat(all.substring(found, offset + 1))
                .startsWith("<" + (found == offset ? "" : name.substring(0, name.length() - 1))));
        if (text.charAt(offset - 1) == ' ' && text.lastIndexOf('\n', offset) >= offset - 14 && isFirst(text, offset)) {
            assertThat(found).as(text).isEqualTo(offset);
        }
    }

    private static boolean isFirst(String text, int offset) {
        return text.substring(text.lastIndexOf('\n', offset) + 1, offset).isBlank();
    }

    @Property(tries = 3000, seed = "20261125")
    void anEndTagTooManyIsOneProblemThereOrWhereTheNextOneOfItsNameFindsNothing(@ForAll long seed) {
        RandomPage page = new RandomPage(new Random(seed));
        int end = page.someEndTag();
        if (end < 0) {
            return;
        }
        String tag = page.parts.get(end).text();
        String before = page.parts.get(end - 1).text();
        String line = before.startsWith("\n") ? before : "";
        int offset = page.offset(end) + tag.length() + line.length();
        page.parts.add(end + 1, new RandomPage.Part(line + tag, -1, true));
        String text = page.text();
        List<Problem> problems = problems(text);
        assertThat(problems).as(text).hasSize(1);
        int found = problems.get(0).span().start();
        assertThat(found).as(text).isGreaterThanOrEqualTo(offset);
        assertThat(text.startsWith(tag, found)).as(text).isTrue();
    }

    @Property(tries = 3000, seed = "20261125")
    void aMissingQuoteIsReportedWhereItsValueBegins(@ForAll long seed) {
        RandomPage page = new RandomPage(new Random(seed));
        String text = page.text();
        int quote = text.indexOf("class=\"a b\"");
        if (quote < 0) {
            return;
        }
        String broken = text.substring(0, quote + 10) + text.substring(quote + 11);
        List<Problem> problems = problems(broken);
        assertThat(problems).as(broken).isNotEmpty();
        assertThat(problems.get(0).span().start()).as(broken).isEqualTo(quote + 6);
        String otherwise = text.substring(0, quote + 6) + text.substring(quote + 7);
        assertThat(problems(otherwise))
                .as(otherwise)
                .extracting(problem -> problem.span().start())
                .contains(quote + 9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>one<p>two",
                "<p>list <ul><li>a</ul></p>",
                "<ul><li>a</ul></li>",
                "<table><tr><td>1<td>2<tr><td>3</table>",
                "<table><form><tr><td>x</td></tr></form></table>",
                "<script><!-- <script></script> --></script>",
                "<!--[if IE]><div><![endif]--><!--[if !IE]><!--><p><!--<![endif]-->",
                "<script><!--\n-->\n</script><!-- a <!-- b --><script>//-->\n</script>",
                "<svg><title><b>x</b></title><style>a{}</style></svg>",
                "<template><tr><td></template>",
                "<a href=x/>y</a>",
                "<b><p>x</b>",
                "<th:block th:if='x'/><div/>",
                "<p a=\"1\"b=\"2\" c='\"'>",
                "<textarea></div></textarea>",
                "<plaintext></div>",
                "<my-app><slot/></my-app>",
                "a <- b <3 </> <",
                "<?xml version='1.0'?><x><![CDATA[</y>]]></x>",
                "<p class=a class=a>",
            })
    void isSilentAbout(String page) {
        assertThat(problems(page)).isEmpty();
    }

    @Test
    void drawingsAndFormulasAreReadAsXmlAndTheirHtmlIsHtmlAgain() {
        assertThat(said("<svg><g/><path d='M0'/><g></g></svg>")).isEmpty();
        assertThat(said("<svg><g></svg>")).startsWith("5: <g>");
        assertThat(said("<p><svg><foreignObject><p>one<p>two</foreignObject></svg></p>"))
                .isEmpty();
        assertThat(said("<svg><foreignObject><div><b>x</b></foreignObject></svg>"))
                .startsWith("20: <div>");
        assertThat(said("<math><mrow><mi>x</mi></math>")).startsWith("6: <mrow>");
        assertThat(said("<table><tr><td><svg><foreignObject><table><tr><td>x</table></foreignObject></svg></table>"))
                .isEmpty();
    }

    @Test
    void anEndTagInTheWrongPlaceIsOneProblem() {
        assertThat(said("<b><i>x</b></i>")).isEqualTo("7: </b> crosses <i> of line 1, which is closed in line 1 only");
        assertThat(said("<span><div>x</span></div>"))
                .isEqualTo("12: </span> crosses <div> of line 1, which is still open");
        assertThat(said("<table><tr><td><table></table></table></td></tr></table>"))
                .isEqualTo("48: </table> closes nothing: <table> of line 1 was closed in line 1 already");
    }

    @Test
    void whatSwallowsTheRestOfThePageExplainsWhatIsOpenThen() {
        assertThat(said("<div><p title=\"x>y</p></div>"))
                .isEqualTo(
                        "14: the quote before the value of title is not closed: the rest of the page is part of the value");
        assertThat(said("<div><!-- x</div>"))
                .isEqualTo("5: this comment is never closed: the rest of the page is part of it");
        assertThat(said("<div><script>x</div>"))
                .isEqualTo("5: <script> is never closed: the rest of the page is part of it");
    }

    @Test
    void readingGoesOnWhereTheAuthorMeantIt() {
        assertThat(said("<p><a href=\"x>y</a> <a href=\"z\">z</a></p></i>").lines())
                .containsExactly(
                        "11: the quote before the value of href is not closed: the value goes on to the quote in line 1",
                        "41: </i> closes nothing: no <i> is open");
    }

    @Test
    void manySlipsAreBounded() {
        assertThat(problems("</b>".repeat(5000))).hasSize(1000);
        assertThat(problems("<b>".repeat(5000))).hasSizeBetween(1000, 1001);
        assertThat(problems("<b ".repeat(5000))).hasSize(1000);
        assertThat(problems("<div>".repeat(200_000))).hasSize(1);
        assertThat(problems("<p>".repeat(200_000))).isEmpty();
        assertThat(problems("<!--".repeat(100_000))).hasSize(1);
        assertThat(problems("<div>".repeat(50_000) + "</div>".repeat(50_000))).isEmpty();
    }

    private static String said(String page) {
        return problems(page).stream()
                .map(problem -> problem.span().start() + ": " + problem.message())
                .collect(Collectors.joining("\n"));
    }

    private static List<Problem> problems(String page) {
        return HtmlSyntax.parse(Parsed.resource("a.html", page), Text.of(page)).problems();
    }
}
