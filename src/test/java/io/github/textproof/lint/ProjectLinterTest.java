package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.rule.TreeRule;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProjectLinterTest {
    @TempDir
    private Path base;

    /** Does harm while the file a.txt is checked, which is before the others of its batch are read. */
    @RuleInfo(id = "saboteur", summary = "x", rationale = "x", severity = Severity.INFO, since = "0")
    private record Saboteur(Runnable harm) implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            if (context.resource().path().equals("a.txt")) {
                harm.run();
            }
        }
    }

    @RuleInfo(id = "every-char", summary = "All.", rationale = "All.", severity = Severity.WARNING, since = "0")
    private static final class EveryChar implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            for (int i = 0; i < text.length(); i++) {
                context.report(new Finding(new Span(i, i + 1), "a character"));
            }
        }
    }

    @RuleInfo(id = "thrower", summary = "Throws.", rationale = "Throws.", severity = Severity.ERROR, since = "0")
    private static final class Thrower implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            throw new IllegalStateException("boom");
        }
    }

    @RuleInfo(id = "glutton", summary = "Eats.", rationale = "Eats.", severity = Severity.ERROR, since = "0")
    private static final class Glutton implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            if (text.charAt(0) == 'a') {
                throw new OutOfMemoryError("Java heap space");
            }
        }
    }

    @RuleInfo(id = "tree-thrower", summary = "Throws.", rationale = "Throws.", severity = Severity.ERROR, since = "0")
    private static final class TreeThrower implements TreeRule {
        @Override
        public void check(List<FileFacts> files, Findings findings) {
            files.forEach(file -> findings.report(file, "seen", Severity.INFO));
            throw new IllegalStateException("boom");
        }
    }

    @Test
    void moreThanTheMostOfARuleAreCountedNotListed() throws IOException {
        write("a.txt", "x".repeat(Linter.MOST_PER_RULE));
        write("b.txt", "x".repeat(Linter.MOST_PER_RULE + 7));
        Report report = lint(settings(Settings.TestResources.FULL), new EveryChar());
        assertThat(report.violations()).hasSize(2 * Linter.MOST_PER_RULE);
        assertThat(report.violations())
                .filteredOn(v -> v.message().contains(" more "))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.path()).isEqualTo("b.txt");
                    assertThat(v.message()).isEqualTo("a character; and 7 more in this file");
                });
    }

    @Test
    void ofManyFilesNoneIsLostAndAllComeInOrder() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 100; i < 200; i++) {
            names.add(i + ".txt");
            write(i + ".txt", "x");
        }
        List<Integer> progress = new ArrayList<>();
        Report report = ProjectLinter.lint(
                settings(Settings.TestResources.FULL), (done, all) -> progress.add(done), List.of(new EveryChar()));
        assertThat(report.files()).isEqualTo(100);
        assertThat(report.violations()).extracting(Violation::path).isEqualTo(names);
        assertThat(progress).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void aRuleThatFailsIsANoteAndTheOthersGoOn() throws IOException {
        write("a.txt", "x");
        Report report = lint(settings(Settings.TestResources.FULL), new Thrower(), new EveryChar(), new TreeThrower());
        assertThat(report.violations()).extracting(Violation::rule).containsExactly("every-char", "tree-thrower");
        assertThat(report.hasProblems()).isTrue();
        assertThat(report.notes())
                .extracting(Report.Note::message)
                .containsExactlyInAnyOrder(
                        "rule thrower failed, please report it: java.lang.IllegalStateException: boom",
                        "rule tree-thrower failed, please report it: java.lang.IllegalStateException: boom");
    }

    @Test
    void aHugeFileIsSkippedWithANoteAndNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(base.resolve("huge.txt").toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        write("a.txt", "a\n");
        Report report = lint(settings(Settings.TestResources.FULL), new EveryChar());
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.hasProblems()).isFalse();
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.path()).isEqualTo("huge.txt");
            assertThat(note.message()).contains("textproof.maxFileSize");
        });
    }

    @Test
    void ofAHugeBinaryOnlyTheHeadIsRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(base.resolve("huge.txt").toFile(), "rw")) {
            file.write('a');
            file.setLength(2L << 30);
        }
        Settings settings = settings(Settings.TestResources.FULL).withMaxFileSize(Long.MAX_VALUE);
        assertThat(lint(settings, new EveryChar()).binaries()).isEqualTo(1);
    }

    @Test
    void aFileBeyondWhatAStringHoldsIsSkippedWhenItCannotBeCut() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(base.resolve("huge.txt").toFile(), "rw")) {
            file.write("a\n".repeat(8192).getBytes(StandardCharsets.US_ASCII));
            file.setLength(2L << 30);
        }
        write("a.txt", "a\n");
        Settings settings = settings(Settings.TestResources.FULL)
                .withMaxFileSize(Long.MAX_VALUE)
                .withRules(RuleConfigurationParser.parse("malformed-bytes.charset=ISO-2022-JP"));
        Report report = lint(settings, new EveryChar());
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.notes())
                .containsExactly(Report.Note.skip(
                        "huge.txt", "2,147,483,648 bytes are more than the 1,073,741,807 that can be checked"));
    }

    @Test
    void aFileThatIsTooMuchForTheMemoryIsAProblemAndTheOthersAreChecked() throws IOException {
        write("a.txt", "a");
        write("b.txt", "b");
        Report report = lint(settings(Settings.TestResources.FULL), new Glutton());
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.path()).isEqualTo("a.txt");
            assertThat(note.problem()).isTrue();
            assertThat(note.message()).startsWith("needs more memory than Java has here");
        });
        assertThat(report.files()).isEqualTo(1);
    }

    @Test
    void filesAndDirectoriesThatVanishDuringTheRunAreProblemsAndTheRestIsChecked() throws IOException {
        write("a.txt", "a");
        write("b.txt", "b");
        write("gone/c.txt", "c");
        write("gone/d.txt", "d");
        write("z.txt", "z");
        Report report = lint(settings(Settings.TestResources.FULL), new Saboteur(() -> {
            // the name b.txt is a directory's now
            delete("b.txt", "gone/c.txt", "gone/d.txt", "gone");
            base.resolve("b.txt").toFile().mkdir();
        }));
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.notes())
                .extracting(note -> note.path() + ": " + note.message())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("b.txt: cannot be read: "),
                        second -> assertThat(second).isEqualTo("gone/c.txt: vanished while it was being read"),
                        third -> assertThat(third).isEqualTo("gone/d.txt: vanished while it was being read"));
        assertThat(report.hasProblems()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anUnreadableFileIsAProblemAndTheOthersAreChecked() {
        // Reading the first byte of its own address space fails for every process, also for root's.
        Path self = Path.of("/proc/self");
        Settings settings = Settings.of(self, List.of(Root.of(self)))
                .withFiles(List.of(self.resolve("mem"), self.resolve("comm"), self.resolve("missing")));
        Report report = lint(settings, new EveryChar());
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.notes())
                .extracting(Report.Note::message)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("cannot be read: "),
                        second -> assertThat(second).isEqualTo("listed, but not there"));
    }

    @Test
    void anEmptyDirectoryGivesAnEmptyReport() {
        Report report = lint(settings(Settings.TestResources.FULL), new EveryChar());
        assertThat(report.files()).isZero();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void binariesByContentAndByAttributesAreCountedApart() throws IOException {
        write(".gitattributes", "*.dat binary\n");
        write("a.dat", "text\n");
        write("b.bin", "\0\1\2");
        write("c.txt", "c\n");
        Report report = ProjectLinter.lint(settings(Settings.TestResources.FULL), Progress.NONE);
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.bytes()).isEqualTo(13 + 2);
        assertThat(report.binaries()).isEqualTo(2);
        assertThat(report.binariesByAttributes()).isEqualTo(1);
        assertThat(report.duration()).isBetween(Duration.ZERO, Duration.ofHours(1));
    }

    @Test
    void testResourcesGetAllRulesThoseOfBytesAndCharactersOrNone() throws IOException {
        write("test/a.txt", "a b");
        Files.write(base.resolve("test/b.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        assertThat(rules(Settings.TestResources.FULL)).contains("malformed-bytes", "missing-final-newline");
        assertThat(rules(Settings.TestResources.ENCODING))
                .contains("malformed-bytes")
                .doesNotContain("missing-final-newline");
        assertThat(rules(Settings.TestResources.SKIP)).isEmpty();
    }

    @Test
    void aRuleIsOffOrMilderWhereTheConfigurationSaysSo() throws IOException {
        write("a.txt", "no end");
        write("b.txt", "no end");
        write("c.txt", "no end");
        Settings settings = settings(Settings.TestResources.FULL)
                .withRules(List.of(severity(Severity.OFF, "a.txt"), severity(Severity.INFO, "b.txt")));
        assertThat(ProjectLinter.lint(settings, Progress.NONE).violations())
                .extracting(each -> each.path() + " " + each.severity())
                .containsExactly("b.txt INFO", "c.txt WARNING");
    }

    private static RuleConfiguration severity(Severity severity, String path) {
        return new RuleConfiguration("missing-final-newline", severity, List.of(path), List.of(), Map.of());
    }

    @Test
    void aViolationIsKnownAgainByItsRuleAndTheTextOfItsLine() throws IOException {
        write("a.txt", "xy\nz\nxy\n");
        Text text = Text.of("xy\nz\nxy\n");
        assertThat(lint(settings(Settings.TestResources.FULL), new EveryChar()).violations())
                .hasSize(8)
                .allSatisfy(each -> assertThat(each.fingerprint())
                        .isEqualTo(Facts.fingerprint(
                                "every-char", text, each.start().line() - 1)));
    }

    @Test
    void whatIsNoTextOfItsFormatIsNotedAsWhatItIs() throws IOException {
        write("a.json", "{{#if name}}\n{\"a\": \"{{name}}\",}\n{{/if}}\n");
        Report report = ProjectLinter.lint(settings(Settings.TestResources.FULL), Progress.NONE);
        assertThat(report.violations()).isEmpty();
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.message()).startsWith("structure not checked: it is ");
            assertThat(note.isAboutStructure()).isTrue();
        });
    }

    @Test
    void malformedBytesSilenceTheTextRules() throws IOException {
        Files.write(base.resolve("b.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        Report report = ProjectLinter.lint(settings(Settings.TestResources.FULL), Progress.NONE);
        assertThat(report.violations()).extracting(Violation::rule).containsOnly("malformed-bytes");
    }

    @Test
    void aFileInTwoRootsIsCheckedOnce() throws IOException {
        write("r/a.txt", "no end");
        Root root = Root.of(base.resolve("r"));
        Report report = ProjectLinter.lint(Settings.of(base, List.of(root, Root.of(base), root)), Progress.NONE);
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.violations()).hasSize(1);
    }

    @Test
    void aBrokenEditorConfigIsOneProblemAndTheFilesAreChecked() throws IOException {
        write(".editorconfig", "root = true\n[*\n");
        write("a.txt", "no end");
        write("b.txt", "no end");
        Report report = ProjectLinter.lint(settings(Settings.TestResources.FULL), Progress.NONE);
        assertThat(report.violations()).hasSize(2);
        assertThat(report.notes()).singleElement().extracting(Report.Note::path).isEqualTo(".editorconfig");
    }

    @Test
    void whatIsSaidOfOneDirectoryIsNotSaidOfTheNext() throws IOException {
        Files.createDirectories(base.resolve(".git"));
        write("xb/.editorconfig", "[*]\ntrim_trailing_whitespace = true\n");
        write("xc/.gitattributes", "*.txt binary\n");
        write("xe/.gitignore", "*.txt\n");
        write("y/z/.editorconfig", "[*]\ntrim_trailing_whitespace = true\n");
        for (String directory : List.of("xa", "xb", "xc", "xd", "xe", "xf", "y", "y/z")) {
            write(directory + "/a.txt", "two words \n");
            write(directory + "/b.txt", "two words \n");
        }
        Report report = ProjectLinter.lint(settings(Settings.TestResources.FULL), Progress.NONE);
        assertThat(report.violations())
                .filteredOn(v -> v.rule().equals("trailing-whitespace"))
                .extracting(Violation::path)
                .containsExactly("xb/a.txt", "xb/b.txt", "y/z/a.txt", "y/z/b.txt");
        assertThat(report.binariesByAttributes()).isEqualTo(2);
        assertThat(report.files()).isEqualTo(12 + 4);
    }

    private List<String> rules(Settings.TestResources mode) {
        Report report = ProjectLinter.lint(settings(mode), Progress.NONE);
        return report.violations().stream().map(Violation::rule).toList();
    }

    private Settings settings(Settings.TestResources mode) {
        return new Settings(
                base,
                List.of(
                        new Root(base.resolve("test"), List.of(), List.of(), Root.Kind.TEST),
                        new Root(base, List.of(), List.of("test/**"), Root.Kind.MAIN)),
                null,
                List.of(),
                List.of(),
                true,
                StandardCharsets.UTF_8,
                null,
                mode,
                Settings.DEFAULT_MAX_FILE_SIZE,
                List.of());
    }

    private static Report lint(Settings settings, Rule... rules) {
        return ProjectLinter.lint(settings, Progress.NONE, List.of(rules));
    }

    private void delete(String... paths) {
        for (String path : paths) {
            assertThat(base.resolve(path).toFile().delete()).isTrue();
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
