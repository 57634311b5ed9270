package io.github.textproof.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.lint.Progress;
import io.github.textproof.lint.ProjectLinter;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Root;
import io.github.textproof.lint.Settings;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RatchetTest {
    @TempDir
    private Path base;

    private Git git;

    @BeforeEach
    void aBranchThatMainHasLeft() throws IOException, GitAPIException {
        git = Git.init().setDirectory(base.toFile()).setInitialBranch("main").call();
        git.getRepository().getConfig().setBoolean("core", null, "autocrlf", false);
        write("a.properties", "a=us\u200bed\nb=1\nc=us\u200bed\n");
        write("b.properties", "a=us\u200bed\n");
        commit();
        git.checkout().setCreateBranch(true).setName("work").call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void whatWasThereBeforeDoesNotCount() throws IOException, GitAPIException {
        assertThat(places(false)).isEmpty();
        write("b.properties", "a=us\u200bed\nb=1\n");
        write("new.properties", "a=us\u200bed\n");
        assertThat(places(false)).containsExactly("b.properties:1", "new.properties:1");
        commit();
        assertThat(places(false)).containsExactly("b.properties:1", "new.properties:1");
        assertThat(places(true)).containsExactly("new.properties:1");
    }

    @Test
    void ofChangedFilesOnlyTheChangedLinesCountWhenThatIsWanted() throws IOException, GitAPIException {
        write("a.properties", "a=us\u200bed\nb=1\nnew=us\u200bed\nc=us\u200bed\n");
        assertThat(places(true)).containsExactly("a.properties:3");
        assertThat(places(false)).hasSize(3);
    }

    @Test
    void whatHasChangedOnTheOtherBranchMeanwhileIsNotOurs() throws IOException, GitAPIException {
        git.checkout().setName("main").call();
        write("b.properties", "a=us\u200bed\nb=us\u200bed\n");
        commit();
        git.checkout().setName("work").call();
        assertThat(places(false)).isEmpty();
    }

    @Test
    void aFileThatIsOnlyRenamedOrCheckedOutWithOtherLineEndsHasNotChanged() throws IOException, GitAPIException {
        Files.move(base.resolve("a.properties"), base.resolve("renamed.properties"));
        write("b.properties", "a=us\u200bed\r\n");
        assertThat(places(false)).isEmpty();
    }

    @Test
    void aDetachedHeadIsNoTrouble() throws IOException, GitAPIException {
        git.checkout().setName(git.getRepository().resolve("HEAD").name()).call();
        write("b.properties", "b=us\u200bed\n");
        assertThat(places(true)).containsExactly("b.properties:1");
    }

    @Test
    void aShallowCloneThatDoesNotKnowTheBranchSaysSo() throws IOException, GitAPIException {
        commitTwice();
        Path clone = base.resolve("clone");
        Git.cloneRepository()
                .setURI(base.toUri().toString())
                .setDirectory(clone.toFile())
                .setDepth(1)
                .setBranch("work")
                .setBranchesToClone(List.of("refs/heads/work"))
                .call()
                .close();
        assertUnknown(
                clone, "origin/main", "'origin/main' is not known here; this clone is shallow: fetch the history");
    }

    @Test
    void whatCannotBeComparedIsNamed() throws IOException, GitAPIException {
        assertUnknown(base, "origin/main", "'origin/main' is not known here");
        assertUnknown(base, "main^{bogus}", "'main^{bogus}' is no name of a branch or commit");
        git.checkout().setOrphan(true).setName("apart").call();
        // Of the same content in the same second it would be the same commit.
        Files.writeString(base.resolve("apart.txt"), "another content\n");
        commit();
        assertUnknown(base, "main", "HEAD and 'main' have no common commit here");
        Path empty = Files.createDirectories(base.resolve("empty"));
        Git.init().setDirectory(empty.toFile()).call().close();
        assertUnknown(empty, "main", "there is no commit yet");
    }

    @Test
    void aFolderWithoutGitSaysSo(@TempDir Path elsewhere) throws IOException {
        assertUnknown(elsewhere, "main", "this is no git repository");
    }

    @Test
    void filesOutsideOfTheWorkTreeAlwaysCount(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("o.properties"), "a=us\u200bed\n");
        Settings settings = Settings.of(base, List.of(Root.of(elsewhere)));
        Report report = ProjectLinter.lint(settings, Progress.NONE);
        assertThat(Ratchet.apply(report, settings, "main", false).others()).isZero();
    }

    private static void assertUnknown(Path directory, String ref, String message) {
        Settings settings = Settings.of(directory, List.of(Root.of(directory)));
        Report report = ProjectLinter.lint(settings, Progress.NONE);
        assertThatThrownBy(() -> Ratchet.apply(report, settings, ref, false))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(message);
    }

    private List<String> places(boolean lines) throws IOException {
        Settings settings = Settings.of(base, List.of(Root.of(base)));
        Report report = ProjectLinter.lint(settings, Progress.NONE);
        return Ratchet.apply(report, settings, "main", lines).report().violations().stream()
                .filter(v -> v.severity() == Severity.ERROR)
                .map(v -> v.path() + ":" + v.start().line())
                .toList();
    }

    private void commitTwice() throws IOException, GitAPIException {
        write("c.properties", "c=1\n");
        commit();
        write("c.properties", "c=2\n");
        commit();
    }

    private void commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setSign(false)
                .setMessage("m")
                .setAuthor("a", "a@example.org")
                .setCommitter("a", "a@example.org")
                .call();
    }

    private void write(String path, String content) throws IOException {
        Files.writeString(base.resolve(path), content);
    }
}
