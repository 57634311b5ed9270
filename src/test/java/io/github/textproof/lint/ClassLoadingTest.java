package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run loads is what it costs: heavy libraries must stay on disk until a file needs them. */
class ClassLoadingTest {
    private static final List<String> HEAVY = List.of(
            "com.ibm.icu",
            "org.mozilla.universalchardet",
            "org.eclipse.jgit",
            "org.ec4j",
            "com.fasterxml.jackson",
            "com.ctc.wstx",
            "dev.harrel",
            "com.thaiopensource",
            "javax.xml.validation",
            // The verifier loads a few node types with the rules that name them, not the parser.
            "org.commonmark.internal");

    @TempDir
    private Path directory;

    @Test
    void aCleanWesternTreeLoadsNoHeavyLibrary() throws Exception {
        write("messages.properties", "a = Ascii\n");
        write(
                "messages_fr.properties",
                "a = D\u00e9j\u00e0 vu, \u00ab\u00a0no\u00ebl\u00a0\u00bb \u2014 \u20ac\nb = caf\\u00e9\n");
        write(
                "messages_ru.properties",
                "a = \u0414\u043e\u0431\u0440\u043e \u043f\u043e\u0436\u0430\u043b\u043e\u0432\u0430\u0442\u044c\n");
        write("notes.txt", "Na\u00efve r\u00e9sum\u00e9s are read with care.\n");
        write("data.json", "{\"name\": \"Andr\u00e9\"}\n");
        write("page.html", "<html><meta charset=\"utf-8\"><p>Gr\u00fc\u00dfe</p></html>\n");
        List<String> loaded = loaded(6);
        // One by one: a failure that shows thousands of classes helps nobody.
        assertThat(loaded)
                .filteredOn(line -> line.contains("io.github.textproof.lint.Linter "))
                .isNotEmpty();
        for (String library : HEAVY) {
            assertThat(loaded).filteredOn(line -> line.contains(library)).isEmpty();
        }
    }

    @Test
    void aSoundXmlFileLoadsNoParser() throws Exception {
        write("beans.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<beans>\u00e9</beans>\n");
        assertThat(loaded(1)).noneMatch(line -> HEAVY.stream().anyMatch(line::contains));
    }

    @Test
    void anXmlFileWithEntitiesOfItsOwnLoadsTheParserOfXmlAndNoOther() throws Exception {
        write("beans.xml", "<!DOCTYPE beans [<!ENTITY e 'x'>]>\n<beans>&e;</beans>\n");
        List<String> loaded = loaded(1);
        for (String library : HEAVY) {
            assertThat(loaded)
                    .filteredOn(line -> line.contains(library))
                    .hasSizeBetween(library.equals("com.ctc.wstx") ? 1 : 0, library.equals("com.ctc.wstx") ? 1000 : 0);
        }
        // It is sound, so what finds faults stays on disk, and the words for them.
        assertThat(loaded)
                .filteredOn(line -> line.contains("HtmlEntities") || line.contains("ParserWords"))
                .isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<String> loaded(int files) throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LintMain.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).startsWith("0 violations, " + files + " files");
        try {
            return Files.readAllLines(log);
        } finally {
            Files.delete(log);
        }
    }
}
