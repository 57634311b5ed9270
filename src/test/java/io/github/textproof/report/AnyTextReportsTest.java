package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.textproof.lint.Report;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever a path or a message holds, every report can be read again, gives it back, and holds nothing that acts on a terminal. */
class AnyTextReportsTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private final List<String> lines = new ArrayList<>();
    private final ReportTarget target = Sample.target(Path.of("unused"), lines);

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> odd = Arbitraries.of(
                '\u0000', '\u001B', '\t', '\n', '\r', '\u0085', '\u2028', '\u202E', '\uFEFF', '\uFFFE', '\uFFFF',
                '\uD800', '\uD83D', '\uDE00', '\uDC00', '\\', '"', '\'', '<', '>', '&', '%', ':', ',', '/', ' ', ']');
        Arbitrary<Character> any = Arbitraries.chars().all();
        return Arbitraries.oneOf(odd, any).list().ofMinSize(1).ofMaxSize(30).map(chars -> {
            StringBuilder text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
    }

    @Property(seed = "20261122")
    void json(@ForAll("texts") String path, @ForAll("texts") String message) throws IOException {
        String json = write(new JsonReporter(target), path, message);
        JsonNode root = new ObjectMapper().readTree(json);
        for (String list : List.of("violations", "notes")) {
            JsonNode first = root.get(list).get(0);
            assertThat(first.get("path").textValue()).isEqualTo(Visible.wellFormed(path));
            assertThat(first.get("message").textValue()).isEqualTo(Visible.text(oneLine(message)));
        }
        assertHarmless(json);
    }

    @Property(seed = "20261122")
    void sarif(@ForAll("texts") String path, @ForAll("texts") String message) throws IOException {
        String sarif = write(new SarifReporter(target, Sample.RULES), path, message);
        JsonNode result =
                new ObjectMapper().readTree(sarif).at("/runs/0/results").get(0);
        assertThat(result.at("/message/text").textValue()).isEqualTo(Visible.text(oneLine(message)));
        URI uri = URI.create(
                result.at("/locations/0/physicalLocation/artifactLocation/uri").textValue());
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getPath()).isEqualTo("core/" + Visible.wellFormed(path));
        assertHarmless(sarif);
    }

    @Property(seed = "20261122")
    void checkstyle(@ForAll("texts") String path, @ForAll("texts") String message) throws Exception {
        String xml = write(new CheckstyleReporter(target), path, message);
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        for (int i = 0; i < 2; i++) {
            Element file = (Element) root.getElementsByTagName("file").item(i);
            Element error = (Element) root.getElementsByTagName("error").item(i);
            assertThat(unescaped(file.getAttribute("name"))).isEqualTo(unescaped("core/" + path));
            assertThat(error.getAttribute("message")).isEqualTo(Visible.text(oneLine(message)));
        }
        assertHarmless(xml);
    }

    @Property(seed = "20261122")
    void lines(@ForAll("texts") String path, @ForAll("texts") String message) {
        Report report = report(path, message);
        lines.clear();
        new GithubReporter(target).report(report);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("::" + Visible.text(oneLine(message)).replace("%", "%25"));
        new ConsoleReporter(new LineLog(lines), Severity.INFO).report(report);
        lines.forEach(AnyTextReportsTest::assertHarmless);
        assertThat(lines).noneMatch(line -> line.contains("\n"));
    }

    @Property(seed = "20261122")
    void visibleTextTellsWhatWasThere(@ForAll("texts") String text) {
        assertThat(unescaped(Visible.text(text))).isEqualTo(unescaped(text));
        assertThat(Visible.text(Visible.text(text))).isEqualTo(Visible.text(text));
    }

    /** A violation's message has no line ends. */
    private static String oneLine(String message) {
        return message.replace('\n', ' ').replace('\r', ' ');
    }

    private static Report report(String path, String message) {
        return Sample.report(
                List.of(Sample.of("invisible-character", Severity.ERROR, path, message)),
                List.of(new Report.Note(path, message, Severity.WARNING)));
    }

    private static String write(FileReporter reporter, String path, String message) throws IOException {
        StringWriter out = new StringWriter();
        reporter.write(report(path, message), out);
        return out.toString();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    private static void assertHarmless(String output) {
        assertThat(output.codePoints().filter(c -> c < 0x10000 && c != '\n' && Visible.isHidden(c)))
                .isEmpty();
    }
}
