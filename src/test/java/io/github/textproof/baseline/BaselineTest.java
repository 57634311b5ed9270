package io.github.textproof.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.lint.Progress;
import io.github.textproof.lint.ProjectLinter;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Root;
import io.github.textproof.lint.RuleConfigurationParser;
import io.github.textproof.lint.Settings;
import io.github.textproof.lint.Suppressed;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    @TempDir
    private Path base;

    @Test
    void ofFiveHundredViolationsOnlyTheNewOneIsShown() throws IOException {
        for (int i = 0; i < 100; i++) {
            write("d" + i % 7 + "/a" + i + ".properties", damaged(5, i));
        }
        Baseline baseline = accept();
        assertThat(baseline.size()).isEqualTo(500);
        assertThat(open(baseline)).isEmpty();
        assertThat(compare(baseline).stale()).isEmpty();
        // one more of the same kind, in the midst of the old ones
        String old = damaged(5, 9);
        int third = old.indexOf("key3");
        write("d2/a9.properties", old.substring(0, third) + "fresh=\u200bword\n" + old.substring(third));
        assertThat(open(baseline)).singleElement().satisfies(v -> {
            assertThat(v.path()).isEqualTo("d2/a9.properties");
            assertThat(v.start().line()).isEqualTo(old.substring(0, third).split("\n", -1).length);
        });
        // and an old one mended
        write("d2/a9.properties", old.replaceFirst("\u200b", ""));
        assertThat(open(baseline)).isEmpty();
        assertThat(compare(baseline).stale()).singleElement().satisfies(stale -> assertThat(stale.path())
                .isEqualTo("d2/a9.properties"));
        assertThat(compare(baseline).pruned().size()).isEqualTo(499);
    }

    @Test
    void whatIsAcceptedIsNeverDropped() throws IOException {
        write("a.properties", damaged(3, 1));
        Baseline baseline = accept();
        write("a.properties", damaged(4, 1));
        Report report = compare(baseline).report("accepted");
        assertThat(report.violations())
                .filteredOn(v -> v.severity() == Severity.ERROR)
                .hasSize(1);
        assertThat(report.suppressed()).hasSize(3).allSatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Suppressed.Kind.EXTERNAL);
            assertThat(each.justification()).isEqualTo("accepted");
        });
    }

    @Test
    void theOrderOfLinesDoesNotMatter() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("key" + i + "=" + (i % 3 == 0 ? "\u200bword" : i % 5 == 0 ? "caf\u00c3\u00a9" : "word"));
            lines.add(i % 4 == 0 ? "twice=" + i : "# comment " + i);
        }
        write("a.properties", String.join("\n", lines) + "\n");
        Baseline baseline = accept();
        assertThat(baseline.size()).isGreaterThan(20);
        Random random = new Random(20261126);
        for (int run = 0; run < 25; run++) {
            Collections.shuffle(lines, random);
            write("a.properties", "\n".repeat(random.nextInt(3)) + String.join("\n", lines) + "\n");
            assertThat(open(baseline).stream().filter(v -> !v.rule().equals("duplicate-key")))
                    .isEmpty();
        }
    }

    @Test
    void aRenamedFileIsFollowed() throws IOException {
        write("old/a.properties", damaged(6, 1));
        write("old/b.properties", damaged(6, 2));
        Baseline baseline = accept();
        Files.createDirectories(base.resolve("new"));
        Files.move(base.resolve("old/a.properties"), base.resolve("new/c.properties"));
        assertThat(open(baseline)).isEmpty();
        assertThat(compare(baseline).stale()).isEmpty();
        Baseline pruned = compare(baseline).pruned();
        assertThat(pruned.size()).isEqualTo(12);
        assertThat(pruned.entries())
                .extracting(Entry::path)
                .contains("new/c.properties")
                .doesNotContain("old/a.properties");
        // a copy is no rename
        write("new/d.properties", damaged(6, 2));
        assertThat(open(baseline)).hasSize(6);
    }

    @Test
    void fewerLinesThanTheRuleHadCountedAreNoNewOnes() throws IOException {
        String rules = "trailing-whitespace:error";
        write("a.xml", "<a>\n" + "<b/> \n".repeat(8) + "</a>\n");
        Baseline baseline = accept(rules);
        assertThat(baseline.size()).isEqualTo(8);
        for (int left = 7; left > 0; left--) {
            write("a.xml", "<a>\n" + "<b/> \n".repeat(left) + "</a>\n");
            assertThat(open(baseline, rules)).isEmpty();
        }
        write("a.xml", "<a>\n" + "<b/> \n".repeat(9) + "</a>\n");
        assertThat(open(baseline, rules)).hasSize(1);
        assertThat(compare(baseline, rules).stale()).isEmpty();
    }

    @Test
    void aPrunedBaselineAcceptsNothingNew() throws IOException {
        write("a.properties", damaged(4, 1));
        Baseline baseline = accept();
        write("a.properties", damaged(2, 1) + "fresh=\u200bword\n");
        Comparison comparison = compare(baseline);
        assertThat(comparison.fresh(Severity.WARNING)).isEqualTo(0);
        write("b.properties", damaged(1, 1));
        comparison = compare(baseline);
        assertThat(comparison.fresh(Severity.WARNING)).isEqualTo(1);
        assertThat(comparison.pruned().entries()).extracting(Entry::path).containsOnly("a.properties");
        assertThat(comparison.renewed(Severity.WARNING).entries())
                .extracting(Entry::path)
                .contains("b.properties");
    }

    @Test
    void modulesShareOneBaseline() throws IOException {
        write("one/src/a.properties", damaged(3, 1));
        write("two/src/a.properties", damaged(4, 1));
        Settings one = module("one");
        Settings two = module("two");
        Baseline shared = new Baseline(List.of()).compare(lint(one), base, one).renewed(Severity.WARNING);
        shared = shared.compare(lint(two), base, two).renewed(Severity.WARNING);
        assertThat(shared.size()).isEqualTo(7);
        assertThat(shared.entries()).extracting(Entry::path).contains("one/src/a.properties", "two/src/a.properties");
        assertThat(shared.compare(lint(one), base, one).fresh(Severity.WARNING)).isZero();
        write("two/src/a.properties", "sound=1\n");
        assertThat(shared.compare(lint(one), base, one).stale()).isEmpty();
        assertThat(shared.compare(lint(two), base, two).stale())
                .extracting(Comparison.Stale::path)
                .containsOnly("two/src/a.properties");
        assertThat(shared.compare(lint(two), base, two).pruned().size()).isEqualTo(3);
    }

    @Test
    void theFileIsReadAsItWasWritten() throws IOException {
        write("a.properties", damaged(3, 1) + "\u00e9\u200b\"\\=1\n");
        Baseline baseline = accept();
        Path file = base.resolve("deep/b.json");
        baseline.write(file);
        assertThat(Baseline.read(file).entries()).isEqualTo(baseline.entries());
        assertThat(Files.readString(file))
                .startsWith(
                        "{\"format\": 1, \"violations\": [\n  {\"path\": \"a.properties\", \"rule\": \"invisible-character\"")
                .doesNotContain("\u200b");
        new Baseline(List.of()).write(file);
        assertThat(file).doesNotExist();
        assertThat(Baseline.read(file).size()).isZero();
    }

    @Test
    void whatIsNoBaselineIsNamedWithItsPlace() throws IOException {
        assertNoBaseline(
                "{\"format\": 1, \"violations\": [\n  {\"path\": \"a\", }\n]}", "is no baseline at line 2, column 17");
        assertNoBaseline("{\n<<<<<<< ours\n", "holds a merge conflict: take either side and run the goal baseline");
        assertNoBaseline("[]", "is no baseline: it is not an object");
        assertNoBaseline("{}", "it has no \"format\": 1");
        assertNoBaseline("{\"format\": 2}", "a newer textproof has written it (format 2)");
        assertNoBaseline("{\"format\": 1, \"violations\": 3}", "it is not an array of violations");
        assertNoBaseline(
                "{\"format\": 1, \"violations\": [\n{\"path\": \"a\"}]}",
                "the violation that ends in line 2 needs a path, a rule and a count of 1 or more");
        Files.createDirectories(base.resolve("c.json"));
        assertThatThrownBy(() -> Baseline.read(base.resolve("c.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("c.json cannot be read");
    }

    @Test
    void messagesAreTheSameWhereverTheLinesAre() {
        assertThat(message("the sentence breaks off here and goes on in line 5: the word is cut"))
                .isEqualTo("the sentence breaks off here and goes on in line #: the word is cut");
        assertThat(message("U+200B in windows-1252 and {0}, 5 in \"line 7\" of 1,234 files"))
                .isEqualTo("U+200B in windows-1252 and {0}, # in \"line 7\" of # files");
        assertThat(message("odd; and 23 more in this file")).isEqualTo("odd");
        Violation many = violation("trailing blanks in 34 lines of this file");
        assertThat(Trait.of(many).weight()).isEqualTo(34);
        assertThat(Trait.of(violation("odd; and 23 more in this file")).weight())
                .isEqualTo(24);
    }

    private static String message(String text) {
        return Trait.of(violation(text)).message();
    }

    private static Violation violation(String message) {
        var place = new io.github.textproof.source.Location(1, 1);
        return new Violation("r", Severity.ERROR, "a", place, place, message, "0123456789abcdef", null);
    }

    private void assertNoBaseline(String content, String message) throws IOException {
        Path file = base.resolve("b.json");
        Files.writeString(file, content);
        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }

    /** A file with {@code count} violations, no two lines of which are equal. */
    private static String damaged(int count, int file) {
        return IntStream.range(0, count)
                .mapToObj(i -> "key" + i + "=\u200bword " + file + "\n")
                .collect(Collectors.joining());
    }

    private Baseline accept(String... rules) {
        return compare(new Baseline(List.of()), rules).renewed(Severity.WARNING);
    }

    private Comparison compare(Baseline baseline, String... rules) {
        Settings settings = Settings.of(base, List.of(Root.of(base)))
                .withRules(RuleConfigurationParser.parse(String.join(",", rules)));
        return baseline.compare(lint(settings), base, settings);
    }

    private List<Violation> open(Baseline baseline, String... rules) {
        return compare(baseline, rules).report("").violations().stream()
                .filter(v -> v.severity() != Severity.INFO)
                .toList();
    }

    private Settings module(String name) {
        return Settings.of(
                base.resolve(name), List.of(Root.of(base.resolve(name).resolve("src"))));
    }

    private static Report lint(Settings settings) {
        return ProjectLinter.lint(settings, Progress.NONE);
    }

    private void write(String path, String content) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
