package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of a page of the documentation, each the first code block of its section. */
final class PageExamples {
    private PageExamples() {}

    /** Holds that the page shows them, by the titles of their sections; {@code -Dtextproof.fixtures=update} writes them instead. */
    static void areTrue(Path file, Map<String, String> examples) throws IOException {
        String page = Files.readString(file);
        String actual = page;
        for (Map.Entry<String, String> example : examples.entrySet()) {
            Pattern block = Pattern.compile("(?s)(\n## " + example.getKey() + "\n.*?\n```[a-z]+\n)(.*?)(```\n)");
            Matcher matcher = block.matcher(actual);
            assertThat(matcher.find()).as(example.getKey()).isTrue();
            actual = matcher.replaceFirst("$1" + Matcher.quoteReplacement(example.getValue()) + "$3");
        }
        if ("update".equals(System.getProperty("textproof.fixtures"))) {
            Files.writeString(file, actual);
        } else {
            assertThat(page).isEqualTo(actual);
        }
    }
}
