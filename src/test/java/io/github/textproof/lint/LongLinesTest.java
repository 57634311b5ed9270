package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.bundle.ViewKeys;
import io.github.textproof.bundle.message.NumberedMessage;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What once overflowed the stack, or took minutes; the time limits are a hundred times what it takes now. */
@Timeout(60)
class LongLinesTest {
    private static final int MANY = 200_000;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    a.properties, "k=", "a.", "B "
                    a.properties, "k=", "a/", "b.c "
                    a.properties, "k=/", "a/", "b "
                    a.properties, "k=", "a/", " "
                    a.properties, "k=C", "$x", " "
                    a.properties, "# textproof:off ", "a,", "a"
                    a.properties, "# textproof:off", " ", "é"
                    a.properties, "# textproof:off a", " ", "é"
                    a.properties, "# ", "textproof:", ""
                    a.md, "<!-- textproof:off ", "a-", " -->"
                    a.xml, "<a>&b;", "{%a", ""
                    a.xml, "<", "{% if", ""
                    a.yml, "a: 1", ":1", ""
                    a.yml, "a: 1", "_1", ""
                    a.yml, "{a: '", "{", "x"
                    a.md, "# ", "<a", ""
                    a.md, "[b]: c", "[b] ", ""
                    messages.properties, "k=", "a{0} b'", ""
                    messages.properties, "k=", "{", ""
                    messages.properties, "k=", "${", ""
                    messages.properties, "k=", "<a ", ""
                    messages.properties, "k=", "&a", ""
                    messages.properties, "k=", "http://(", ""
                    messages.properties, "k=", "\\n b", ""
                    """)
    void aLineOfMegabytesIsReadOnce(String name, String before, String unit, String after) {
        byte[] bytes = (before + unit.repeat(MANY) + after + "\n").getBytes(StandardCharsets.UTF_8);
        Linter linter = new Linter(
                Settings.of(Path.of("target/empty"), List.of()).withRules(NastyTexts.everything("UTF-8")), Rules.all());
        BundleName bundle = name.startsWith("messages") ? BundleName.of(name) : null;
        Linter.Result result = linter.lint(Soundness.file(name, bytes, Root.Kind.MAIN), bytes, Map.of(), bundle);
        Soundness.checkNotes(name, result.notes());
        FileSuppressions.of(result.resource(), result.text());
    }

    /** Each escape once had the rest of the value read again. */
    @Test
    void aLongMessageOfEscapesIsReadOnce() {
        aLineOfMegabytesIsReadOnce("messages_de.properties", "k=", "\\u00e9 b", "");
    }

    @Test
    void linesOfNothingAreReadOnce() {
        for (String name : List.of("a.txt", "a.adoc", "a.md")) {
            for (String end : List.of("\r", "\n", " \n")) {
                aLineOfMegabytesIsReadOnce(name, "", end, "\n");
            }
        }
    }

    @Test
    void aDirectiveStillHasItsRulesAndItsReason() {
        assertThat(directives("# textproof:off a-b , c -- why not\n"))
                .singleElement()
                .satisfies(each -> assertThat(each.rules()).containsExactly("a-b", "c"))
                .satisfies(each -> assertThat(each.reason()).isEqualTo("why not"));
        assertThat(directives("# textproof:off-file a: because\n"))
                .singleElement()
                .satisfies(each -> assertThat(each.rules()).containsExactly("a"))
                .satisfies(each -> assertThat(each.reason()).isEqualTo("because"));
        assertThat(directives("# textproof:off -- why\n")).singleElement().satisfies(each -> assertThat(each.rules())
                .isEmpty());
        assertThat(directives("# textproof:off a textproof:off b\n#textproof:on\n"))
                .extracting(each -> each.kind())
                .containsExactly(Directive.Kind.ON);
    }

    @Test
    void aMessageIsOneLineWhateverItQuotes() {
        byte[] bytes = "<?xml version=\"1.0\" encoding=\"U\n-8\"?>\n<a/>\n".getBytes(StandardCharsets.UTF_8);
        Linter linter = new Linter(Settings.of(Path.of("target/empty"), List.of()), Rules.all());
        Linter.Result result = linter.lint(Soundness.file("a.xml", bytes, Root.Kind.MAIN), bytes, Map.of(), null);
        assertThat(result.violations()).extracting(Violation::message).contains("'U -8' is no name of an encoding");
        Soundness.check("a.xml", result);
    }

    private static List<Directive> directives(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Linter linter = new Linter(Settings.of(Path.of("target/empty"), List.of()), List.of());
        return Directives.of(
                linter.resource(Soundness.file("a.yml", bytes, Root.Kind.MAIN), bytes, Map.of(), null),
                Text.of(content));
    }

    @Test
    void keysOfViewsAreFoundHoweverManyThereAre() {
        assertThat(ViewKeys.of("${%a&b}".repeat(MANY), false)).hasSize(1);
        assertThat(ViewKeys.of("${%a &lt; b(1)} ${%&quot;c&quot;}", false))
                .extracting(each -> each.key().value())
                .containsExactly("a < b", "\"c\"");
    }

    @Test
    void aMessageQuotesNoMoreThanTheBeginningOfAPattern() {
        for (String pattern : List.of("choice,0#{0,choice,", "number,#.#.", "x", "\ud83d\ude00")) {
            NumberedMessage.Fault fault =
                    NumberedMessage.of("{0," + pattern.repeat(MANY) + "}").fault();
            assertThat(fault).isNotNull();
            assertThat(fault.message()).hasSizeLessThan(300);
        }
    }
}
