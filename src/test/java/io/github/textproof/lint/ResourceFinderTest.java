package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.textproof.lint.Report.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResourceFinderTest {
    @TempDir
    private Path base;

    @Test
    void listsFilesSortedByPath() throws IOException {
        write("r/b.txt", "r/a/z.txt", "r/B.txt", "r/a.txt");
        assertThat(find(root("r"))).containsExactly("r/B.txt", "r/a.txt", "r/a/z.txt", "r/b.txt");
    }

    @Test
    void rootsIncludesAndExcludesAreMavens() throws IOException {
        write("r/a.properties", "r/a.txt", "r/x/b.properties", "r/x/y/c.properties", "r/skip/d.properties");
        assertThat(find(root("r", List.of("**/*.properties"), List.of("skip/"))))
                .containsExactly("r/a.properties", "r/x/b.properties", "r/x/y/c.properties");
        assertThat(find(root("r", List.of("*.properties"), List.of()))).containsExactly("r/a.properties");
        assertThat(find(root("r", List.of("x/**"), List.of("**/y/**")))).containsExactly("r/x/b.properties");
        assertThat(find(root("r", List.of(), List.of("**/*.properties")))).containsExactly("r/a.txt");
    }

    @Test
    void theSettingsIncludesAndExcludesMatchPathsInTheModuleAndInTheRoot() throws IOException {
        write("r/a.txt", "r/b.txt", "r/x/c.txt");
        assertThat(find(settings(List.of(root("r")), null, List.of("r/a.txt", "x/*"), List.of(), true)))
                .containsExactly("r/a.txt", "r/x/c.txt");
        assertThat(find(settings(List.of(root("r")), null, List.of(), List.of("r/b.txt", "x/**"), true)))
                .containsExactly("r/a.txt");
    }

    @Test
    void versionControlAndEditorLeftoversAreLeftOutUnlessAskedFor() throws IOException {
        write("r/a.txt", "r/a.txt~", "r/.git/config", "r/.svn/entries", "r/x/.DS_Store");
        assertThat(find(root("r"))).containsExactly("r/a.txt");
        assertThat(find(settings(List.of(root("r")), null, List.of(), List.of(), false)))
                .contains("r/a.txt~", "r/.git/config", "r/x/.DS_Store");
    }

    @Test
    void aFileOfOverlappingRootsIsListedOnceWithTheFirstRootsKind() throws IOException {
        write("r/a.txt", "r/x/b.txt");
        Root test = new Root(base.resolve("r/x"), List.of(), List.of(), Root.Kind.TEST);
        ResourceFinder finder = new ResourceFinder(settings(root("r"), test, root("r")));
        assertThat(finder.find()).extracting(FoundFile::path).containsExactly("r/a.txt", "r/x/b.txt");
        assertThat(finder.find()).extracting(FoundFile::kind).containsOnly(Root.Kind.MAIN);
        assertThat(finder.notes()).isEmpty();
    }

    @Test
    void pathsOutsideTheModuleLeadOutOfIt() throws IOException {
        write("other/a.txt");
        Path module = Files.createDirectories(base.resolve("module"));
        Settings settings = Settings.of(module, List.of(Root.of(base.resolve("other"))));
        assertThat(find(settings)).containsExactly("../other/a.txt");
    }

    @Test
    void aMissingRootIsSkippedQuietlyAndAFileAsRootIsAProblem() throws IOException {
        write("file.txt");
        ResourceFinder finder = new ResourceFinder(settings(root("missing"), root("file.txt")));
        assertThat(finder.find()).isEmpty();
        assertThat(finder.notes()).containsExactly(Note.problem("file.txt", "is no directory"));
    }

    @Test
    void theListOfFilesNarrowsTheRunAndAMissingOneIsNamed() throws IOException {
        write("r/a.txt", "r/b.txt", "outside.txt");
        List<Path> files = List.of(
                Path.of("r/../r/a.txt"), base.resolve("r/b.txt"), Path.of("r/missing.txt"), Path.of("outside.txt"));
        ResourceFinder finder =
                new ResourceFinder(settings(List.of(root("r")), files, List.of(), List.of("**/b.txt"), true));
        assertThat(finder.find()).extracting(FoundFile::path).containsExactly("r/a.txt");
        assertThat(finder.notes()).containsExactly(Note.skip("r/missing.txt", "listed, but not there"));
    }

    @Test
    void withoutDirectoriesTheListedFilesAreFoundWhereverTheyLie() throws IOException {
        write("module/a.txt", "b.txt", "module/c.txt");
        Path module = base.resolve("module");
        Settings settings = Settings.of(module, List.of()).withFiles(List.of(Path.of("a.txt"), base.resolve("b.txt")));
        assertThat(find(settings)).containsExactly("../b.txt", "a.txt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreNotFollowedAndOnlyThoseInsideAreSilent() throws IOException {
        write("r/a.txt", "outside/b.txt");
        link("r/inside.txt", "a.txt");
        link("r/dangling.txt", "nowhere");
        link("r/leaving.txt", "../outside/b.txt");
        link("r/directory", "../outside");
        link("r/loop", "loop");
        link("r/up", ".");
        ResourceFinder finder = new ResourceFinder(settings(root("r")));
        assertThat(finder.find()).extracting(FoundFile::path).containsExactly("r/a.txt");
        assertThat(finder.notes())
                .extracting(Note::path)
                .containsExactlyInAnyOrder("r/dangling.txt", "r/leaving.txt", "r/directory", "r/loop");
        assertThat(finder.notes())
                .contains(
                        Note.skip("r/dangling.txt", "a link to a file that does not exist"),
                        Note.skip("r/directory", "a link that leads out of the resource directory is not followed"),
                        Note.skip("r/loop", "a link that leads back to itself"));
        assertThat(finder.notes()).allMatch(note -> note.message().startsWith("a link ") && !note.problem());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRootThatIsALinkIsFollowed() throws IOException {
        write("real/a.txt");
        link("r", "real");
        assertThat(find(root("r"))).containsExactly("r/a.txt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void specialFilesAreSkippedWithANote() throws Exception {
        write("r/a.txt");
        shell("mkfifo r/pipe");
        ResourceFinder finder = new ResourceFinder(settings(root("r")));
        assertThat(finder.find()).extracting(FoundFile::path).containsExactly("r/a.txt");
        assertThat(finder.notes()).containsExactly(Note.skip("r/pipe", "neither a file nor a directory"));
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void pipesAndDevicesAreNeverOpenedWhateverTheirNamesAre() throws Exception {
        write("r/a.txt", "r/x/b.txt", "r/y/c.txt");
        // To read one that nobody writes to takes forever.
        shell(
                "mkfifo r/.editorconfig r/.gitattributes r/.gitignore r/x/.git r/y/c.properties; ln -s /dev/zero r/zero.txt");
        Report report = ProjectLinter.lint(settings(root("r")), Progress.NONE);
        assertThat(report.files()).isEqualTo(3);
        assertThat(report.notes())
                .extracting(Note::path)
                .contains("r/y/c.properties", "r/zero.txt")
                .doesNotHaveDuplicates();
        assertThat(report.notes()).noneMatch(Note::problem);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void loopsOfDirectoriesEnd() throws IOException {
        write("r/a/b/c.txt");
        link("r/a/b/up", "../../../r");
        link("r/a/b/around", "../b");
        link("r/one", "two");
        link("r/two", "one");
        assertThat(find(root("r"))).containsExactly("r/a/b/c.txt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryThatCannotBeReadIsAProblemAndTheOthersAreRead() throws IOException {
        write("r/closed/a.txt", "r/open/b.txt");
        Path closed = base.resolve("r/closed");
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            assumeThat(Files.isReadable(closed)).isFalse();
            ResourceFinder finder = new ResourceFinder(settings(root("r")));
            assertThat(finder.find()).extracting(FoundFile::path).containsExactly("r/open/b.txt");
            assertThat(finder.notes()).containsExactly(Note.problem("r/closed", "cannot be read: permission denied"));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void namesThatAreNotUtf8ShowTheirReplacementAndAreStillRead() throws Exception {
        shell("mkdir r; printf 'x' > \"r/caf$(printf '\\351').txt\"; printf 'x' > r/日本.txt");
        ResourceFinder finder = new ResourceFinder(settings(root("r")));
        List<FoundFile> found = finder.find();
        assertThat(found).extracting(FoundFile::path).containsExactly("r/caf\uFFFD.txt", "r/日本.txt");
        for (FoundFile file : found) {
            assertThat(FileReader.read(file, FileReader.MOST)).isPresent();
        }
        Report report = ProjectLinter.lint(settings(root("r")), Progress.NONE);
        assertThat(report.violations())
                .filteredOn(v -> v.rule().equals("file-name-collision"))
                .singleElement()
                .extracting(Violation::path)
                .isEqualTo("r/caf\uFFFD.txt");
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void twoNamesThatReadTheSameAreNotDroppedSilently() throws Exception {
        shell("mkdir r; printf 'x' > \"r/$(printf '\\351').txt\"; printf 'x' > \"r/$(printf '\\350').txt\"");
        ResourceFinder finder = new ResourceFinder(settings(root("r")));
        assertThat(finder.find()).hasSize(1);
        assertThat(finder.notes()).singleElement().extracting(Note::path).isEqualTo("r/\uFFFD.txt");
    }

    private Root root(String directory) {
        return Root.of(base.resolve(directory));
    }

    private Root root(String directory, List<String> includes, List<String> excludes) {
        return new Root(base.resolve(directory), includes, excludes, Root.Kind.MAIN);
    }

    private Settings settings(Root... roots) {
        return Settings.of(base, List.of(roots));
    }

    private Settings settings(
            List<Root> roots,
            @Nullable List<Path> files,
            List<String> includes,
            List<String> excludes,
            boolean defaultExcludes) {
        return new Settings(
                base,
                roots,
                files,
                includes,
                excludes,
                defaultExcludes,
                null,
                null,
                Settings.TestResources.ENCODING,
                Settings.DEFAULT_MAX_FILE_SIZE,
                List.of());
    }

    private List<String> find(Root... roots) {
        return find(settings(roots));
    }

    private static List<String> find(Settings settings) {
        return new ResourceFinder(settings).find().stream().map(FoundFile::path).toList();
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text\n");
        }
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(base.resolve(path), Path.of(target));
    }

    private void shell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(base.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
