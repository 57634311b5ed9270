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

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private Report lint(String files, String schema) {
        RuleConfiguration rule = new RuleConfiguration(
                "schema-violation", null, List.of(files), List.of("*.schema.json"), Map.of("schema", schema));
        return ProjectLinter.lint(
                Settings.of(directory, List.of(new Root(directory, List.of("a.*"), List.of(), Root.Kind.MAIN)))
                        .withRules(List.of(rule)),
                Progress.NONE);
    }
}
