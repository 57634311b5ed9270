package io.github.textproof.syntax.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The quick look that passes plain documents, against the parser that judges. */
class SoundDocumentTest {
    private static final String MAPPER =
            "<!DOCTYPE mapper PUBLIC \"-//mybatis.org//DTD Mapper 3.0//EN\" \"http://mybatis.org/dtd/mybatis-3-mapper.dtd\">";

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> declaration = Arbitraries.of(
                "",
                "<?xml version=\"1.0\"?>",
                "<?xml version='1.0' encoding='UTF-8'?>\n",
                "<?xml version=\"1.0\" encoding=\"no-such-charset\" standalone=\"yes\" ?>\r\n",
                "<?xml version=\"1.1\"?>",
                "<?xml version=\"1.2\"?>",
                "<?xml version=\"1.0\"encoding=\"UTF-8\"?>",
                "<?xml encoding=\"UTF-8\"?>",
                "<?xml\tversion = \"1.0\"\n?>",
                "<?xml version=\"1.0\" standalone=\"maybe\"?>",
                "\n<?xml version=\"1.0\"?>",
                "\ufeff");
        Arbitrary<String> doctype = Arbitraries.of(
                "",
                "<!-- c -->\n",
                "<?p?>",
                "<?xml-stylesheet href='x'?>",
                "<?\u00e9 x?>",
                MAPPER + "\n",
                "<!DOCTYPE r SYSTEM \"r.dtd\">",
                "<!DOCTYPE r SYSTEM\"r.dtd\">",
                "<!DOCTYPE r SYSTEM 'r.dtd'>",
                "<!DOCTYPE r\tPUBLIC\n\"-//a\" \"b\" >",
                "<!DOCTYPE r PUBLIC \"-//a\"\"b\">",
                "<!DOCTYPE r PUBLIC \"-//a&\" \"b\">",
                "<!DOCTYPE r PUBLIC \"-//a\">",
                "<!DOCTYPE r SYSTEM \"a b\">",
                "<!DOCTYPE r SYSTEM \"\">",
                "<!DOCTYPE a:b SYSTEM \"r.dtd\">",
                "<!DOCTYPE r.-_ SYSTEM \"://\">",
                "<!DOCTYPE r>",
                "<!DOCTYPE r []>",
                "<!DOCTYPE r [<!ENTITY x '<y'>]>",
                "<!DOCTYPE \u00e9 SYSTEM \"r.dtd\">");
        return Combinators.combine(declaration, doctype, bodies()).as((first, second, third) -> first + second + third);
    }

    private static Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "text",
                        " ",
                        "\n",
                        "\r",
                        "\t",
                        "<a>",
                        "</a>",
                        "<b/>",
                        "<b y='1' z=\"2\"/>",
                        "<b y='1' y='2'/>",
                        "<xml:b/>",
                        "<xmlns:b/>",
                        "<p:c xmlns:p='u' p:y='3' q:y='3' xmlns:q='v'/>",
                        "<p:c xmlns:p='u' p:y='3' q:y='3' xmlns:q='u'/>",
                        "<p:c/>",
                        "<p:c xmlns:p=''/>",
                        "<c xmlns=''/>",
                        "<c xmlns='http://www.w3.org/2000/xmlns/'/>",
                        "<c xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:id='d'/>",
                        "<c xmlns:xmlns='u'/>",
                        "<\u00e9/>",
                        "<\u0132/>",
                        "<c \u0132='1'/>",
                        "<a\u00b7/>",
                        "&amp;",
                        "&lt;&gt;&quot;&apos;",
                        "&eacute;",
                        "&x;",
                        "<c y='&x;'/>",
                        "<c y='&#38;<'/>",
                        "<c y='a>b]]>'/>",
                        "&#xFFFE;",
                        "&#x1F600;",
                        "&#13;",
                        "&#11;",
                        "]]>",
                        "]]&gt;",
                        "<![CDATA[ <&]] ]]>",
                        "<!-- - -->",
                        "<!-- -- -->",
                        "<!--->",
                        "<?q r?>",
                        "<?q:r?>",
                        "<?XML?>",
                        "<?\u0132?>",
                        "\u4e2d",
                        "\ud83d\ude00",
                        "\u0085",
                        "\u2028",
                        "\u007f",
                        "\uffff",
                        "\u0008",
                        "\u0000")
                .list()
                .ofMinSize(0)
                .ofMaxSize(4)
                .map(parts -> "<r>" + String.join("", parts) + "</r>\n");
    }

    @Property(tries = 100_000, seed = "20261126")
    void whatItPassesTheParserPassesToo(@ForAll("documents") String content) {
        if (isSound(content)) {
            assertThat(StaxCheck.check(content, Prolog.of(content))).as(content).isNull();
            assertThat(XmlSyntaxTest.parse(content).error()).as(content).isNull();
        }
    }

    private static boolean isSound(String content) {
        return SoundDocument.is(Text.of(content), Prolog.of(content));
    }

    @Test
    void passesWhatMostFilesAreLike() {
        assertThat(isSound("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<beans xmlns=\"u\"><bean id=\"a\"/></beans>\n"))
                .isTrue();
        assertThat(isSound(MAPPER + "<mapper namespace='n'>a &lt; b \u4e2d</mapper>"))
                .isTrue();
        assertThat(isSound("<!-- \u4e2d --><a>\u4e2d</a>")).isTrue();
    }

    @Test
    void leavesToTheParserWhatItCannotJudge() {
        assertThat(isSound("<\u0132/>")).as("a name beyond ASCII").isFalse();
        assertThat(isSound("<?\u0132?><a/>")).isFalse();
        assertThat(isSound("<?xml\u0132?><a/>")).isFalse();
        assertThat(isSound("<?xml version='1.0'?><?\u0132?><a/>")).isFalse();
        assertThat(isSound(MAPPER + "<mapper>&entity;</mapper>"))
                .as("an entity that is declared elsewhere")
                .isFalse();
        assertThat(isSound("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")).isFalse();
        assertThat(isSound("<?xml version='1.1'?><a/>")).isFalse();
        assertThat(isSound("<a>".repeat(StaxCheck.DEEPEST + 1) + "</a>".repeat(StaxCheck.DEEPEST + 1)))
                .isFalse();
    }
}
