package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What schemas may and may not reach. */
class SchemasTest {
    @TempDir
    private Path directory;

    @Test
    void neitherSchemasNorDocumentsReachTheNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String host = "http://127.0.0.1:" + server.getLocalPort();
            write("a.json", "{\"$schema\": \"" + host + "/own.json\", \"a\": 1}");
            write(
                    "a.xml",
                    "<!DOCTYPE a SYSTEM '" + host + "/a.dtd'><a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:noNamespaceSchemaLocation='" + host + "/a.xsd'/>");
            write("remote.schema.json", "{\"properties\": {\"a\": {\"$ref\": \"" + host + "/other.json\"}}}");
            write(
                    "remote.xsd",
                    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='" + host
                            + "/other.xsd'/><xs:element name='a'/></xs:schema>");
            write("sound.schema.json", "{\"type\": \"object\"}");
            write(
                    "sound.xsd",
                    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'/></xs:schema>");
            assertThatThrownBy(() -> lint("*.json", "remote.schema.json")).hasMessageContaining(host + "/other.json");
            assertThatThrownBy(() -> lint("*.xml", "remote.xsd")).hasMessageContaining(host + "/other.xsd");
            assertThat(lint("a.json", "sound.schema.json").violations()).isEmpty();
            assertThat(lint("a.xml", "sound.xsd").violations()).isEmpty();
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aSchemaThatIsNotThereIsAnErrorOfTheConfiguration() throws IOException {
        write("a.json", "{}");
        assertThatThrownBy(() -> lint("a.json", "absent.json")).hasMessageContaining("absent.json");
    }

    @Test
    void aSchemaMayReferToItselfButNotWithoutEnd() throws IOException {
        write("a.json", "{\"a\": {\"a\": 1}}");
        write("tree.schema.json", "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#\"}}}");
        assertThat(lint("a.json", "tree.schema.json").violations()).hasSize(1);
        write("loop.schema.json", "{\"allOf\": [{\"$ref\": \"#\"}]}");
        assertThatThrownBy(() -> lint("a.json", "loop.schema.json"))
                .hasMessageContaining("leads to itself without end");
    }

    @Test
    void aLongValueIsShownByItsBeginning() throws IOException {
        write(
                "a.xsd",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='xs:int'/></xs:schema>");
        write("a.xml", "<a>" + "it's no number ".repeat(20_000) + "</a>");
        Report report = lint("a.xml", "a.xsd");
        assertThat(report.notes()).isEmpty();
        assertThat(report.violations()).singleElement().satisfies(each -> assertThat(each.message())
                .startsWith("<a>: \"it's no")
                .hasSizeLessThan(200));
    }

    @Test
    void theLanguageOfASchemaIsToldByWhatItIsOrElseByItsName() throws IOException {
        write("a.json", "{\"a\": \"x\"}");
        write("a.xml", "<a>x</a>");
        write("plain", "{\"properties\": {\"a\": {\"type\": \"integer\"}}}");
        write("s.yml", "properties:\n  a: {type: integer}\n");
        write(
                "plain.xml",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='xs:int'/></xs:schema>");
        write("s.rng", "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>");
        write("s.rnc", "element a { empty }");
        for (String schema : List.of("plain", "s.yml")) {
            assertThat(lint("a.json", schema).violations()).as(schema).hasSize(1);
        }
        for (String schema : List.of("plain.xml", "s.rng", "s.rnc")) {
            assertThat(lint("a.xml", schema).violations()).as(schema).hasSize(1);
        }
        write("wrong.xsd", "<schema/>");
        assertThatThrownBy(() -> lint("a.xml", "wrong.xsd")).hasMessageNotContaining("in no schema language");
        for (String schema : List.of("page.html", "page.txt")) {
            write(schema, schema.endsWith("html") ? "<html/>" : "words");
            assertThatThrownBy(() -> lint("a.*", schema))
                    .hasMessageContaining(schema + " is in no schema language that is known");
        }
    }

    @Test
    void theSchemaThatADocumentNamesIsFoundInTheCatalog() throws IOException {
        write(
                "catalog.json",
                "{\"schemas\": [{\"uri\": \"https://example.org/own.json\", \"url\": \"own.schema.json\"},"
                        + " {\"uri\": \"https://example.org/own.xsd\", \"url\": \"own.xsd\"}]}");
        write("own.schema.json", "{\"properties\": {\"a\": {\"type\": \"string\"}}}");
        write(
                "own.xsd",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='xs:int'/></xs:schema>");
        write("a.json", "{\"$schema\": \"https://example.org/own.json\", \"a\": 1}");
        write("a.other.json", "{\"$schema\": \"https://example.org/other.json\", \"a\": 1}");
        write(
                "a.xml",
                "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:noNamespaceSchemaLocation='https://example.org/own.xsd'>x</a>");
        assertThat(lint(rule("a.*", Map.of("catalog", "catalog.json"))).violations())
                .extracting(Violation::path)
                .containsExactly("a.json", "a.xml");
    }

    @Test
    void aSchemaIsReadAnewForFilesWithAnotherCatalog() throws IOException {
        for (String type : List.of("string", "integer")) {
            write("a." + type + ".json", "{\"a\": 1}");
            write(type + ".schema.json", "{\"type\": \"" + type + "\"}");
            write(
                    type + "-catalog.json",
                    "{\"schemas\": [{\"uri\": \"https://example.org/part\", \"url\": \"" + type + ".schema.json\"}]}");
        }
        write("own.schema.json", "{\"properties\": {\"a\": {\"$ref\": \"https://example.org/part\"}}}");
        assertThat(lint(
                                rule(
                                        "a.integer.json",
                                        Map.of("schema", "own.schema.json", "catalog", "integer-catalog.json")),
                                rule(
                                        "a.string.json",
                                        Map.of("schema", "own.schema.json", "catalog", "string-catalog.json")))
                        .violations())
                .extracting(Violation::path)
                .containsExactly("a.string.json");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private Report lint(String files, String schema) {
        return lint(rule(files, Map.of("schema", schema)));
    }

    private static RuleConfiguration rule(String files, Map<String, String> options) {
        return new RuleConfiguration("schema-violation", null, List.of(files), List.of("*.schema.json"), options);
    }

    private Report lint(RuleConfiguration... rules) {
        return ProjectLinter.lint(
                Settings.of(directory, List.of(new Root(directory, List.of("a.*"), List.of(), Root.Kind.MAIN)))
                        .withRules(List.of(rules)),
                Progress.NONE);
    }
}
