package io.github.textproof.syntax.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlSyntaxTest {
    @Test
    void nothingOutsideOfTheFileIsRead(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "</no-xml>");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String http = "http://127.0.0.1:" + server.getLocalPort() + "/";
            XmlSyntax syntax = parse("<!DOCTYPE a PUBLIC '-//x' '" + http + "a.dtd' [\n"
                    + "<!ENTITY % pe SYSTEM '" + http + "pe'>\n%pe;\n"
                    + "<!ENTITY ge SYSTEM '" + http + "ge'>\n"
                    + "<!ENTITY file SYSTEM '" + secret.toUri() + "'>\n"
                    + "<!ENTITY passwd SYSTEM 'file:///etc/passwd'>\n"
                    + "]>\n"
                    + "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='" + http + " "
                    + http
                    + "a.xsd' xsi:noNamespaceSchemaLocation='" + secret.toUri() + "'>"
                    + "<?xml-stylesheet href='" + http + "a.xsl'?><?xml-model href='" + http + "a.rng'?>"
                    + "<include xmlns='http://www.w3.org/2001/XInclude' href='" + secret.toUri() + "'/>"
                    + "&ge;&file;&passwd;&undeclared;</a>");
            // The file would break the document, and the last entity is defined nowhere.
            assertThat(syntax.error()).isNull();
            server.setSoTimeout(100);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anEntityMayBeDefinedElsewhereOnlyWhereADtdOutsideCanDoIt() {
        assertThat(parse("<!DOCTYPE a SYSTEM 'a.dtd'><a b='&x;'>&y;</a>").error())
                .isNull();
        assertThat(parse("<!DOCTYPE a [<!ENTITY % p ''>%p;]><a>&y;</a>").error())
                .isNull();
        assertThat(message("<a>&y;</a>")).isEqualTo("the entity &y; is not defined; an & in text is written &amp;");
        assertThat(message("<!DOCTYPE a><a>&y;</a>")).startsWith("the entity &y;");
        assertThat(message("<!DOCTYPE a [<!ENTITY x ''>]><a>&y;</a>")).startsWith("the entity &y;");
        assertThat(message("<?xml version='1.0' standalone='yes'?><!DOCTYPE a SYSTEM 'a.dtd'><a>&y;</a>"))
                .startsWith("the entity &y;");
    }

    @Test
    void aReferenceSaysHowItIsWritten() {
        assertThat(message("<a>&copy x</a>")).isEqualTo("&copy lacks its ;");
        assertThat(message("<a>&lt x</a>")).isEqualTo("&lt lacks its ;");
        assertThat(message("<a>&xyz x</a>"))
                .isEqualTo("&xyz is no reference, which ends with ;: an & in text is written &amp;");
        assertThat(message("<a>&eacute;</a>")).isEqualTo("&eacute; is HTML's, unknown to XML: write &#233;");
        assertThat(message("<a>&LT;</a>")).isEqualTo("&LT; is unknown: write &lt;");
        assertThat(message("<a>&#;</a>")).isEqualTo("&# has no number behind it");
        assertThat(message("<a>&#x;</a>")).isEqualTo("&#x has no number behind it");
        assertThat(message("<a>&#65 x</a>")).isEqualTo("&#65 lacks its ;");
        assertThat(message("<a>&#x4G;</a>")).isEqualTo("&#x4 lacks its ;");
        assertThat(message("<a>&#31;</a>")).isEqualTo("&#31; is no character that XML allows");
        assertThat(message("<a>&#x110000;</a>")).isEqualTo("&#x110000; is no character that XML allows");
        assertThat(message("<?xml version='1.1'?><a>&#0;</a>")).isEqualTo("&#0; is no character that XML allows");
        assertThat(parse("<?xml version='1.1'?><a>&#1;&#31;</a>").error()).isNull();
        assertThat(parse("<a>&#9;&#32;&#x10FFFF;&#x4e2D;</a>").error()).isNull();
    }

    @Test
    void thePlaceIsTheCauseNotWhereTheParserStumbles() {
        assertThat(place("<a>\n<b>x &amp y</b></a>")).isEqualTo("&amp");
        assertThat(place("<a b='1' c = 2></a>")).isEqualTo("2");
        assertThat(place("<a b='1' c='2' b='3'></a>")).isEqualTo("b");
        assertThat(place("<a><b></a>")).isEqualTo("</a");
        assertThat(place("<a b='x < y'/>")).isEqualTo("<");
        assertThat(place("<a>x &nbsp; y</a>")).isEqualTo("&nbsp;");
        assertThat(place("<a><!-- x -- y --></a>")).isEqualTo("--");
        assertThat(place("<a><x:b/></a>")).isEqualTo("x");
        assertThat(place("<a><b x:c=''/></a>")).isEqualTo("x");
        assertThat(place("<a/>\n\n  end\n")).isEqualTo("end");
        assertThat(place("<a>\u201c</a><")).isEqualTo("<");
        // The parser lets these pass.
        assertThat(place("<a>&amp; ]]></a>")).isEqualTo("]]>");
        assertThat(place("<a>\r\n]]></a>")).isEqualTo("]]>");
        assertThat(place("<a>\uFFFE</a>")).isEqualTo("\uFFFE");
        assertThat(place("<a b=\u201cx\u201d/>")).isEqualTo("\u201c");
        assertThat(place("<!DOCTYPE a [<!ENTITY e '<b>'>]>\n<a>1 &e; 2</b></a>"))
                .isEqualTo("&e;");
        assertThat(place("<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f '<b>'>]>\n<a>1 &e;</a>"))
                .isEqualTo("&e;");
    }

    @Test
    void templatesAreNoXmlByWhatOnlyTheyHold() {
        assertThat(parse("<a>\n<#list x as y>\n</a>").notItsFormat())
                .isEqualTo("a FreeMarker template (<#list in line 2)");
        assertThat(parse("<a>\n  #if ($x)\n<b>\n#end</a>").notItsFormat()).startsWith("a Velocity template");
        assertThat(parse("<a>{% if x %}<b>{% endif %}</a>").notItsFormat()).startsWith("a Jinja");
        assertThat(parse("<a>{{#x}}<b>{{/x}}</a>").notItsFormat()).startsWith("a template of");
        assertThat(parse("<a ${attributes}/>").notItsFormat()).contains("${attributes} in line 1");
        assertThat(parse("<@tag@/>").notItsFormat()).contains("@tag@");
        assertThat(parse("<${tag}/>").notItsFormat()).contains("${tag}");
        // These are text or values to XML, so they excuse nothing.
        assertThat(parse("<a>with: {{ x }} ${y} @z@ # if<b></a>").error()).isNotNull();
        assertThat(parse("<a><!-- <#if x> <% %> --><b></a>").error()).isNotNull();
        assertThat(parse("<a b='${x}'><![CDATA[<%]]><b></a>").error()).isNotNull();
    }

    @Test
    void elementsSideBySideAreAFragmentUnlessSomethingSaysThatTheyAreADocument() {
        assertThat(parse("<a/>\n<b>x</b>\n").notItsFormat()).isEqualTo("a fragment of XML (2 elements side by side)");
        assertThat(parse("<a/>\n<b>x</b>\ntext").error()).isNotNull();
        assertThat(parse("<a/><b>").error()).isNotNull();
        assertThat(parse("<?xml version='1.0'?><a/><b/>").error()).isNotNull();
        assertThat(parse("<a xmlns='u'/><b/>").error()).isNotNull();
        assertThat(parse("<!DOCTYPE a><a/><b/>").error()).isNotNull();
        assertThat(parse("just text").error()).isNotNull();
    }

    @Test
    void anEmptyFileIsNoXmlSaveForCdi() {
        assertThat(message("")).startsWith("the file is empty");
        assertThat(message(" \n")).startsWith("the file is empty");
        String path = "META-INF/beans.xml";
        assertThat(XmlSyntax.parse(Parsed.resource(path, ""), Text.of("")).error())
                .isNull();
    }

    @Test
    void aPrefixWithoutNamespaceIsDoubtfulWhereNoNamespaceIsDeclared() {
        assertThat(parse("<a><b c:d=''/></a>").isDoubtful()).isTrue();
        assertThat(parse("<a xmlns:e='u'><b c:d=''/></a>").isDoubtful()).isFalse();
        assertThat(parse("<a><b></a>").isDoubtful()).isFalse();
    }

    @Test
    @Tag("huge")
    void isBoundedInDepthAttributesAndExpansion() {
        assertThat(parse("<a>".repeat(1000) + "</a>".repeat(1000)).error()).isNull();
        assertThat(parse("<a>".repeat(100_000) + "</a>".repeat(100_000)).error())
                .isNull();
        assertThat(message("<a>".repeat(1_000_000) + "</a>".repeat(1_000_000)))
                .isEqualTo("more than 100,000 elements are open here: deeper ones are not read");
        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i <= 100_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertThat(message(attributes + "/>")).isEqualTo("more than 100,000 attributes in one tag: it is not read");
        String text = "x".repeat(100_000);
        String quadratic = "<!DOCTYPE a [<!ENTITY x '" + text + "'>]><a>" + "&x;".repeat(100_000) + "</a>";
        assertThat(message(quadratic)).startsWith("the entities expand to more");
        String inValues = "<!DOCTYPE a [<!ENTITY x '" + text + "'>]><a b='" + "&x;".repeat(100_000) + "'/>";
        assertThat(message(inValues)).startsWith("the entities expand to more");
        // What a book about products needs is no attack.
        String book = "<!DOCTYPE a [<!ENTITY x '" + "x".repeat(300) + "'>]><a>" + "&x;".repeat(50_000) + "</a>";
        assertThat(parse(book).error()).isNull();
        String parameter = "<!DOCTYPE a [<!ENTITY % a '<!-- x -->'><!ENTITY % b '&#37;a;&#37;a;'> %b; %b;]><a/>";
        assertThat(parse(parameter).error()).isNull();
    }

    @Test
    @Tag("huge")
    void hugeTokensAndOpenEndsAreReadToTheirEnd() {
        String long1 = "x".repeat(5_000_000);
        assertThat(parse("<a b='" + long1 + "'><!--" + long1 + "--><?p " + long1 + "?><![CDATA[" + long1 + "]]>" + long1
                                + "</a>")
                        .error())
                .isNull();
        assertThat(parse("<" + long1 + "/>").error()).isNull();
        for (String open : List.of(
                "<a b='", "<a><!--", "<a><?p ", "<a><![CDATA[", "<a>", "<!DOCTYPE a [<!ENTITY x '", "<", "<a ", "</")) {
            assertThat(message(open + long1)).isNotEmpty();
            assertThat(message(open.repeat(10_000))).isNotEmpty();
        }
    }

    @Test
    void readsPropertiesInXmlAsThePlatformDoes() throws IOException {
        String content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE properties SYSTEM "http://java.sun.com/dtd/properties.dtd">
                <properties>
                  <comment>c</comment>
                  <entry key="a&amp;b">1 &lt; 2<!-- x --> or <![CDATA[<&>]]>&#x4e2d;</entry>
                  <entry key="empty"/>
                  <entry key="">
                two</entry>
                </properties>
                """;
        assertThat(values(parse(content))).isEqualTo(load(content)).hasSize(3);
        Entry first = parse(content).entries().get(0);
        Literal value = value(first);
        int cdata = value.value().indexOf("<&>");
        assertThat(content.substring(value.span(cdata, cdata + 1).start())).startsWith("<&>]]>");
        assertThat(first.span().start()).isEqualTo(content.indexOf("a&amp;b"));
        assertThat(parse("<properties><entry key='a'>1</entry></properties>").entries())
                .isEmpty();
    }

    @Provide
    Arbitrary<String> dtds() {
        return Arbitraries.of(
                        "<!DOCTYPE a [",
                        "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'",
                        " PUBLIC \"-//x\" 'y'",
                        "[",
                        "]>",
                        "<!ENTITY e 'x&f;'>",
                        "<!ENTITY f \"<b>&e;</b>\">",
                        "<!ENTITY g SYSTEM 'file:///nowhere'>",
                        "<!ENTITY h SYSTEM 'y' NDATA n>",
                        "<!ENTITY % p '<!ENTITY e \"1\">'>",
                        "<!ENTITY % q SYSTEM '://[bad'>",
                        "%p;",
                        "%q;",
                        "<!ELEMENT a (b|c)*>",
                        "<!ELEMENT a (#PCDATA",
                        "<!ATTLIST a b CDATA #IMPLIED c (x|y) 'x'>",
                        "<!ATTLIST a d ID",
                        "<!NOTATION n SYSTEM 'z'>",
                        "<![INCLUDE[",
                        "<!-- c -->",
                        "<?p i?>",
                        "<!ENTITY",
                        "'",
                        "\"",
                        ">",
                        "<",
                        "%",
                        " ",
                        "<a>",
                        "&e;",
                        "&f;",
                        "&g;",
                        "&h;",
                        "<a b='&e;&g;'/>",
                        "</a>",
                        "\uFFFF",
                        "\u0001")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 30_000, seed = "20261125")
    void readsAnyDtdToAnAnswerInTheText(@ForAll("dtds") String content) {
        XmlSyntax syntax = parse(content);
        SyntaxError error = syntax.error();
        assertThat(error != null || syntax.notItsFormat() != null || syntax.root() != null)
                .as(content)
                .isTrue();
        if (error != null) {
            assertThat(error.message())
                    .as(content)
                    .isNotBlank()
                    .doesNotContain("\n")
                    .doesNotContain("(code ");
            assertThat(error.span().end()).isLessThanOrEqualTo(content.length());
        }
        syntax.walk((tag, depth) -> true);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "a",
                        " ",
                        "\n",
                        "\r\n",
                        "\t",
                        "&amp;",
                        "&#13;",
                        "&#10;",
                        "&#xE9;",
                        "<![CDATA[&amp; ]]>",
                        "<!--c-->",
                        "<?p?>",
                        "\u00e9",
                        "]")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3000, seed = "20261125")
    void readsTheValuesThatThePlatformReads(@ForAll("values") String key, @ForAll("values") String value)
            throws IOException {
        String written = key.replaceAll("<!\\[CDATA\\[.*?]]>|<!--c-->|<\\?p\\?>", "");
        String content =
                "<!DOCTYPE properties SYSTEM 'http://java.sun.com/dtd/properties.dtd'>\n<properties><entry key='"
                        + written + "'>" + value + "</entry></properties>";
        assertThat(values(parse(content))).as(content).isEqualTo(load(content));
    }

    @Test
    void readsTheUnitsOfXliff() {
        XmlSyntax one = parse("""
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                  <file original="a.txt"><body>
                    <trans-unit id="ok"><source>OK</source><target>D'<g id="1">acc</g>ord</target></trans-unit>
                    <trans-unit id="new"><source>New</source></trans-unit>
                  </body></file>
                  <file original="b.txt"><body><trans-unit id="ok"><source>OK</source><target/></trans-unit></body></file>
                </xliff>""");
        assertThat(one.entries())
                .extracting(e -> e.scope() + " " + e.path() + " " + e.value())
                .containsExactly("0 a.txt/ok D'accord", "0 a.txt/new null", "1 b.txt/ok ");
        XmlSyntax two = parse("""
                <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
                  <unit id="u"><segment><source>a</source><target>b</target></segment>
                  <segment><source>c</source><target>d</target></segment></unit></file></xliff>""");
        assertThat(two.entries()).extracting(e -> e.path() + " " + e.value()).containsExactly("f/u bd");
        assertThat(parse("<a><b id='c'/></a>").entries()).isEmpty();
    }

    @Test
    void attributesAreReadAsProgramsReadThem() {
        XmlTag tag = parse("<a:b xmlns:a='u' c=' x\n\ty &lt;&#10;&#x1F600;' d=\"'\"/>")
                .root();
        assertThat(tag).isNotNull();
        assertThat(tag.localName()).isEqualTo("b");
        assertThat(tag.prefix()).isEqualTo("a");
        assertThat(tag.value("c")).isEqualTo(" x  y <\n\ud83d\ude00");
        assertThat(tag.value("d")).isEqualTo("'");
        assertThat(tag.value("e")).isEmpty();
        XmlAttribute c = tag.attribute("c");
        assertThat(c).isNotNull();
        assertThat(c.value().span(6, 7)).isEqualTo(new Span(26, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<\u00e9/>",
                "<\u00c0/>",
                "<\u03a9/>",
                "<\u540d\u524d/>",
                "<\uac00/>",
                "<a\u0300/>",
                "<a\u00b7/>",
                "<_-.9/>",
                "<a xmlns:p='u'><b xmlns:p='v'/><p:c/></a>",
                "<a xmlns='u'><b xmlns=''/></a>",
                "<?xml version='1.1'?><a xmlns:p='u'><b xmlns:p=''/></a>",
                "<a xml:lang='en' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
                "<!DOCTYPE a [<?p ]> ?><?q ]> ?><!-- ]> --><!ENTITY x ']>'>]><a>&x;</a>",
                "<?xml version='1.0' encoding='x-zA_Z.9' standalone='no'?><a/>",
                "<?xml version='1.0' encoding='a'?><a/>",
                "<?xml version='1.0' encoding='Z'?><a/>"
            })
    void whatTheStandardAllowsIsSound(String content) {
        assertThat(parse(content).error()).isNull();
        // and what is wrong behind it is found there
        SyntaxError error = parse(content + "<").error();
        assertThat(error).isNotNull();
        assertThat(error.span().start()).isEqualTo(content.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a><b xmlns:p='u'/><p:c/></a> | p | the prefix 'p' is bound to no namespace: xmlns:p=\"\u2026\" is missing",
                "<a xmlns:p='u'><b xmlns:p=''/></a> | xmlns:p | the prefix 'p' cannot be unbound in XML 1.0",
                "<a xmlns:xml='u'/> | xmlns:xml | the prefixes xml and xmlns and their namespaces are reserved",
                "<a xmlns:b='u' xmlns:c='u' b:x='' c:x=''/> | c:x | the attribute 'c:x' is there twice: another prefix is bound to its namespace too",
                "<a><b / ></b></a> | / | the / of an empty element stands directly before its >",
                "<a><![CDATA[x\u0001]]></a> | `\u0001` | U+0001 is not allowed in XML",
                "<a><![cdata[x]]></a> | <![ | CDATA is written in capital letters",
                "<!doctype a><a/> | <!d | DOCTYPE is written in capital letters",
                "<?xml version='1.1'?><a>&#1;<b></a> | </a | </a> stands here, but <b>, opened in line 1, is not closed yet",
                "<?xml version='1.0' encoding='8bit'?><a/> | 8bit | '8bit' is no name of an encoding",
                "<?xml version='1.0' encoding='[x'?><a/> | [x | '[x' is no name of an encoding",
                "<?xml version='1.0' encoding='{x'?><a/> | {x | '{x' is no name of an encoding",
                "<?xml version='1.0' encoding='@x'?><a/> | @x | '@x' is no name of an encoding",
                "<?xml version='1.0' encoding='u f'?><a/> | u f | 'u f' is no name of an encoding",
                "<\u00d7/> | < | this < begins no tag: in text it is written &lt;",
                "<a\u00f7/> | \u00f7 | \u00f7 is not allowed in the name of an element",
                "<a\u037e/> | \u037e | \u037e is not allowed in the name of an element",
                "<a\u2c00/> | \u2c00 | \u2c00 is not allowed in a name (XML 1.0, fourth edition)"
            })
    void saysWhatIsWrongAndWhere(String content, String place, String message) {
        assertThat(place(content)).isEqualTo(place);
        assertThat(message(content)).isEqualTo(message);
    }

    @Test
    void ofALongNameItQuotesTheBeginning() {
        assertThat(message("<?xml version='1  \n 0'?><a/>")).isEqualTo("'1 0' is no version of XML");
        String forty = "x".repeat(40);
        String unknown = " is not defined; an & in text is written &amp;";
        assertThat(message("<a>&" + forty + ";</a>")).isEqualTo("the entity &" + forty + ";" + unknown);
        assertThat(message("<a>&" + forty + "yz;</a>")).isEqualTo("the entity &" + forty + "\u2026;" + unknown);
        // no half of a character
        String pair = forty.substring(1) + "\ud840\udc00" + "yz";
        assertThat(message("<a>&" + pair + ";</a>")).contains(forty.substring(1) + "\u2026");
    }

    @Test
    void readsTheStringsOfAndroid() {
        XmlSyntax syntax = parse("""
                <resources>
                  <string name="ok">OK</string>
                  <string name="shop" product="tablet">Buy</string>
                  <string-array name="days"><item>Mon</item><item>Tue</item></string-array>
                  <array name="few"><item>a</item></array>
                  <plurals name="files"><item quantity="one">%d file</item><item quantity="other">%d files</item></plurals>
                  <color name="red">#f00</color>
                  <style name="s"><item name="x">y</item></style>
                </resources>""");
        assertThat(syntax.strings())
                .extracting(e -> e.path() + " " + e.value())
                .containsExactly(
                        "ok OK",
                        "tablet/shop Buy",
                        "days[0] Mon",
                        "days[1] Tue",
                        "few[0] a",
                        "files_one %d file",
                        "files_other %d files");
    }

    private static Map<String, String> values(XmlSyntax syntax) {
        Map<String, String> map = new HashMap<>();
        syntax.entries().forEach(e -> map.put(e.key().value(), value(e).value()));
        return map;
    }

    private static Literal value(Entry entry) {
        Literal value = entry.value();
        assertThat(value).isNotNull();
        return value;
    }

    private static Map<String, String> load(String content) throws IOException {
        Properties properties = new Properties();
        properties.loadFromXML(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        Map<String, String> map = new HashMap<>();
        properties.forEach((key, value) -> map.put(key.toString(), value.toString()));
        return map;
    }

    private static String message(String content) {
        SyntaxError error = parse(content).error();
        assertThat(error).isNotNull();
        return error.message();
    }

    private static String place(String content) {
        SyntaxError error = parse(content).error();
        assertThat(error).isNotNull();
        return content.substring(error.span().start(), error.span().end());
    }

    static XmlSyntax parse(String content) {
        return XmlSyntax.parse(Parsed.resource("a.xml", content), Text.of(content));
    }
}
