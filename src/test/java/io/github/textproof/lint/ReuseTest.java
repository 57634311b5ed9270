package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files need not be checked again; that the results are the same is the business of {@link CacheTest}. */
class ReuseTest {
    private static final long OLD = 1_600_000_000_000L;

    private Path base = Path.of("");
    private Path store = Path.of("");

    @BeforeEach
    void directories(@TempDir Path directory) {
        base = directory.resolve("base");
        store = directory.resolve("store");
    }

    private Settings settings() {
        return Settings.of(base, List.of(Root.of(base)));
    }

    private void run() {
        ProjectLinter.lint(settings(), Progress.NONE, new Cache(store, "1", message -> {}));
    }

    private void write(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        touch(name, OLD);
    }

    private void touch(String name, long millis) throws IOException {
        Files.setLastModifiedTime(base.resolve(name), FileTime.fromMillis(millis));
    }

    /** The files that would not be checked in a run that begins now. */
    private List<String> known(Map<String, String> style) {
        Settings settings = settings();
        List<FoundFile> files = new ResourceFinder(settings).find();
        Linter linter = new Linter(settings, Rules.all());
        Reuse reuse = new Reuse(
                new Cache(store, "1", message -> {}),
                settings,
                new Tree(settings),
                new BundleLinter(settings, Rules.all(), files, null),
                new OutputLinter(settings, Rules.all(), linter));
        List<Task> tasks = new ArrayList<>();
        files.forEach(file -> tasks.add(new Task(file, style, null, null)));
        return reuse.known(tasks).stream()
                .filter(task -> task.known() != null)
                .map(task -> task.file().path())
                .toList();
    }

    private List<String> known() {
        return known(Map.of());
    }

    @Test
    void aFileIsKnownByItsSizeAndTimeStampOrElseByItsContent() throws IOException {
        for (String name : List.of("changed.txt", "grown.txt", "new stamp.txt", "same.txt")) {
            write(name, "some text\n");
        }
        assertThat(known()).isEmpty();
        run();
        assertThat(known()).containsExactly("changed.txt", "grown.txt", "new stamp.txt", "same.txt");
        write("changed.txt", "more text\n");
        touch("changed.txt", OLD + 1);
        write("grown.txt", "some text \n");
        touch("new stamp.txt", OLD + 1);
        write("new file.txt", "some text\n");
        assertThat(known()).containsExactly("new stamp.txt", "same.txt");
    }

    @Test
    void aTimeStampAsYoungAsTheLastRunSaysNothing() throws IOException {
        long now = System.currentTimeMillis();
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            write(name, "some text\n");
            touch(name, now);
        }
        touch("c.txt", OLD);
        run();
        for (String name : List.of("b.txt", "c.txt")) {
            write(name, "more text\n");
        }
        touch("b.txt", now);
        assertThat(known()).containsExactly("a.txt", "c.txt");
    }

    @Test
    void whatIsSaidOfAFileElsewhereMustBeTheSame() throws IOException {
        write("a.txt", "some text\n");
        run();
        assertThat(known(Map.of("end_of_line", "crlf"))).isEmpty();
        write(".editorconfig", "[*]\nend_of_line = lf\n");
        run();
        assertThat(known(Map.of("end_of_line", "lf"))).contains("a.txt");
        assertThat(known(Map.of("end_of_line", "crlf"))).doesNotContain("a.txt");
    }

    @Test
    void whatAFileWasToldOfOthersMustBeTheSame() throws IOException {
        write("a.md", "See [b](b.md) and [there](c.txt).\n");
        write("b.md", "# B\n");
        write("c.txt", "some text\n");
        run();
        assertThat(known()).containsExactly("a.md", "b.md", "c.txt");
        Files.delete(base.resolve("c.txt"));
        assertThat(known()).containsExactly("b.md");
    }

    @Test
    void aFileThatCouldNotBeCheckedIsTriedAgain() throws IOException {
        write("a.txt", "some text\n");
        write("b.txt", "some text\n");
        Settings settings = settings();
        List<FoundFile> files = new ResourceFinder(settings).find();
        Linter linter = new Linter(settings, Rules.all());
        BundleLinter bundles = new BundleLinter(settings, Rules.all(), files, null);
        Cache cache = new Cache(store, "1", message -> {});
        Reuse reuse = new Reuse(cache, settings, linter.tree, bundles, new OutputLinter(settings, Rules.all(), linter));
        for (FoundFile file : files) {
            Task task = new Task(file, Map.of(), null, null);
            Report.Note note = file.path().equals("a.txt")
                    ? Report.Note.problem(file.path(), "vanished while it was being read")
                    : Report.Note.skip(file.path(), "too large");
            reuse.keep(task, Outcome.unread(file, note), List.of(), List.of());
        }
        assertThat(reuse.all(2)).isNull();
        reuse.write();
        assertThat(known()).containsExactly("b.txt");
    }
}
