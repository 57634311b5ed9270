package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.fix.RefusedException;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFixerTest {
    @TempDir
    private Path base;

    @Test
    void nothingIsWrittenUntilTheChangesAre() throws IOException {
        write("a.properties", "\uFEFFa=1\n");
        write("b.md", "# A\n\n\n\nb");
        write("sound.txt", "sound\n");
        FixPlan plan = plan(FixSettings.safe());
        assertThat(plan.changes()).extracting(FixPlan.Change::path).containsExactly("a.properties", "b.md");
        assertThat(plan.fixed()).isEqualTo(3);
        assertThat(plan.changes().get(1).fixed()).isEqualTo(Map.of("blank-line-run", 1, "missing-final-newline", 1));
        assertThat(read("a.properties")).isEqualTo("\uFEFFa=1\n");
        for (FixPlan.Change change : plan.changes()) {
            change.write();
        }
        assertThat(read("a.properties")).isEqualTo("a=1\n");
        assertThat(read("b.md")).isEqualTo("# A\n\nb\n");
        assertThat(plan(FixSettings.safe()).changes()).isEmpty();
        assertThat(lint().violations()).isEmpty();
    }

    @Test
    void aFileThatChangedSinceItWasReadStays() throws IOException {
        write("a.properties", "\uFEFFa=1\n");
        FixPlan plan = plan(FixSettings.safe());
        write("a.properties", "\uFEFFa=2\n");
        FixPlan.Change change = plan.changes().get(0);
        assertThatThrownBy(change::write).isInstanceOf(RefusedException.class);
        assertThatThrownBy(change::before).isInstanceOf(RefusedException.class);
        assertThat(read("a.properties")).isEqualTo("\uFEFFa=2\n");
    }

    @Test
    void fixesOfBundleRulesComeAfterThoseOfTheFileItself() throws IOException {
        write("messages.properties", "a=Hello {0}\nb=Take {0} of {1}\n");
        write("messages_fr.properties", "\uFEFFa=L'ami {0}\nb={0} de {1}\n");
        FixPlan safe = plan(FixSettings.safe());
        assertThat(safe.unsafe()).isEqualTo(Map.of("swallowed-apostrophe", 1));
        FixPlan plan = plan(new FixSettings(Set.of("swallowed-apostrophe"), Severity.WARNING, null));
        FixPlan.Change change = plan.changes().get(0);
        assertThat(new String(change.after(), StandardCharsets.UTF_8)).isEqualTo("a=L''ami {0}\nb={0} de {1}\n");
        assertThat(change.fixed().keySet()).containsExactly("byte-order-mark", "swallowed-apostrophe");
        assertThat(plan.after().violations()).isEmpty();
    }

    /** With the apostrophes doubled, what is left of the bundle looks like formats to the rule about their syntax. */
    @Test
    void whereAFixThatComparesFilesDoesHarmTheFileStillGetsItsOwn() throws IOException {
        write("messages.properties", "a=Say '{0}' now\nb=One {0} of {1}\nc=Take {0}\n");
        write("messages_hi.properties", "\uFEFFa=Say '{ 0}' now '{0}'\nb=One {0} of {1}\nc=It's {0}\n");
        FixSettings named = new FixSettings(Set.of("swallowed-apostrophe"), Severity.WARNING, null);
        FixPlan plan = plan(named);
        assertThat(plan.refusals().get("messages_hi.properties"))
                .singleElement()
                .asString()
                .contains("not all is fixed: then messages_hi.properties would have: ")
                .endsWith("(message-format-syntax)");
        assertThat(plan.changes())
                .filteredOn(change -> change.path().equals("messages_hi.properties"))
                .singleElement()
                .satisfies(change -> assertThat(new String(change.after(), StandardCharsets.UTF_8))
                        .startsWith("a=Say '{ 0}' now"));
        for (FixPlan.Change change : plan.changes()) {
            change.write();
        }
        assertThat(plan(named).changes()).isEmpty();
    }

    /** Its heading is mojibake, and a link elsewhere names it so. */
    private void writeMisread(String path) throws IOException {
        write(
                path,
                "# Caf\u00c3\u00a9 cr\u00c3\u00a8me\n\nUn caf\u00c3\u00a9 cr\u00c3\u00a8me \u00c3\u00a0 la fran\u00c3\u00a7aise.\n");
    }

    private static final String LINK = "a.md#caf%C3%83%C2%A9-cr%C3%83%C2%A8me";

    private static final FixSettings MOJIBAKE = new FixSettings(Set.of("mojibake"), Severity.ERROR, null);

    @Test
    void aDraftThatBreaksALinkOfAnotherFileIsDropped() throws IOException {
        writeMisread("docs/a.md");
        write("docs/b.md", "See [there](" + LINK + ").\n");
        write("other/c.properties", "\uFEFFa=1\n");
        FixPlan plan = plan(MOJIBAKE);
        assertThat(plan.changes()).extracting(FixPlan.Change::path).containsExactly("other/c.properties");
        assertThat(plan.refusals().get("docs/a.md"))
                .singleElement()
                .asString()
                .startsWith("not fixed: then docs/b.md would have: ")
                .endsWith("(broken-link)");
        assertThat(plan.after().violations()).extracting(Violation::rule).containsOnly("mojibake");
    }

    @Test
    void whereNoDraftLiesBesideWhatItBreaksAllAreDropped() throws IOException {
        writeMisread("docs/a.md");
        write("more/b.md", "See [there](../docs/" + LINK + ").\n");
        write("other/c.properties", "\uFEFFa=1\n");
        FixPlan plan = plan(MOJIBAKE);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.refusals()).containsOnlyKeys("docs/a.md", "other/c.properties");
    }

    @Test
    void licencesAndTestResourcesAreLeftAlone() throws IOException {
        write("LICENSE.txt", "Some  licence \n\n\n\nwith lines");
        write("test/a.properties", "\uFEFFa=1\n");
        Settings settings = Settings.of(
                base,
                List.of(
                        new Root(base.resolve("test"), List.of(), List.of(), Root.Kind.TEST),
                        new Root(base, List.of(), List.of("test/**"), Root.Kind.MAIN)));
        assertThat(ProjectLinter.lint(settings, Progress.NONE).violations())
                .extracting(Violation::rule)
                .contains("byte-order-mark");
        assertThat(ProjectFixer.plan(settings, FixSettings.safe(), Progress.NONE)
                        .changes())
                .isEmpty();
    }

    @Test
    void whatCannotBeAskedForIsNamed() {
        assertThatThrownBy(() -> new FixSettings(Set.of("mojibak"), Severity.WARNING, null))
                .hasMessage("unsafeFixes: unknown rule 'mojibak'; did you mean 'mojibake'?");
        assertThatThrownBy(() -> new FixSettings(Set.of("duplicate-key"), Severity.WARNING, null))
                .hasMessage("unsafeFixes: rule 'duplicate-key' has no fix");
        assertThatThrownBy(() -> new FixSettings(Set.of(), Severity.WARNING, StandardCharsets.UTF_16))
                .hasMessageStartingWith("nothing is converted to UTF-16");
    }

    @Test
    void aWholeModuleIsConverted() throws IOException {
        Settings latin = settings().withEncodings(StandardCharsets.ISO_8859_1, null);
        Files.write(base.resolve("a.txt"), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                base.resolve("b.xml"),
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>\u00e9</a>\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        FixSettings convert = new FixSettings(Set.of(), Severity.WARNING, StandardCharsets.UTF_8);
        FixPlan plan = ProjectFixer.plan(latin, convert, Progress.NONE);
        assertThat(plan.staleConfiguration()).isEqualTo("ISO-8859-1 (the build's encoding)");
        for (FixPlan.Change change : plan.changes()) {
            assertThat(change.isConverted()).isTrue();
            assertThat(change.conversion()).isEqualTo("ISO-8859-1 to UTF-8");
            change.write();
        }
        assertThat(read("a.txt")).isEqualTo("caf\u00e9\n");
        assertThat(read("b.xml")).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\u00e9</a>\n");
        assertThat(lint().violations()).isEmpty();
        FixPlan again = ProjectFixer.plan(latin, convert, Progress.NONE);
        assertThat(again.changes()).isEmpty();
        assertThat(again.refusals().get("a.txt"))
                .singleElement()
                .asString()
                .startsWith("not converted to UTF-8: its bytes are UTF-8 already");
    }

    private FixPlan plan(FixSettings fixes) {
        return ProjectFixer.plan(settings(), fixes, Progress.NONE);
    }

    private Report lint() {
        return ProjectLinter.lint(settings(), Progress.NONE);
    }

    private Settings settings() {
        return Settings.of(base, List.of(Root.of(base)));
    }

    private String read(String path) throws IOException {
        return Files.readString(base.resolve(path));
    }

    private void write(String path, String content) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
