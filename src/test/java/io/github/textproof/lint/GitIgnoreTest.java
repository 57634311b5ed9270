package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitIgnoreTest {
    @TempDir
    private Path base;

    @Test
    void ignoredFilesAreLeftOutUnlessTheyAreTracked() throws IOException, GitAPIException {
        damage("res/a.properties");
        damage("res/local.properties");
        damage("res/tracked.local");
        damage("res/cache/b.properties");
        damage("res/deep/cache/kept.properties");
        damage("res/secret.properties");
        write(".gitignore", "*.local\nlocal.properties\ncache/\n");
        write("res/deep/.gitignore", "!cache/\n!local.properties\n");
        damage("res/deep/local.properties");
        try (Git git = Git.init().setDirectory(base.toFile()).call()) {
            git.getRepository().getConfig().setBoolean("gc", null, "auto", false);
            git.add().addFilepattern("res/a.properties").call();
            git.add().addFilepattern("res/deep").call();
            git.rm().setCached(true).addFilepattern("res/deep/local.properties").call();
        }
        write(".git/info/exclude", "secret.properties\n");
        assertThat(paths("res"))
                .containsExactly("res/a.properties", "res/deep/cache/kept.properties", "res/deep/local.properties");
        write(".gitignore", "*.local\na.properties\n");
        assertThat(paths("res")).contains("res/a.properties");
    }

    @Test
    void aDirectoryThatIsCheckedIsMeantAlsoWhenItIsIgnored() throws IOException, GitAPIException {
        Git.init().setDirectory(base.toFile()).call().close();
        write(".gitignore", "target/\n");
        damage("target/classes/a.properties");
        assertThat(paths("target/classes")).containsExactly("target/classes/a.properties");
        assertThat(paths(".")).isEmpty();
        Settings named = settings(".").withFiles(List.of(Path.of("target/classes/a.properties")));
        assertThat(ProjectLinter.lint(named, Progress.NONE).files()).isEqualTo(1);
    }

    @Test
    void outsideOfARepositoryEverythingCounts() throws IOException {
        write(".gitignore", "*\n");
        damage("a.properties");
        assertThat(paths(".")).containsExactly("a.properties");
    }

    @Test
    void aSubmoduleOrAnotherWorkTreeHasItsOwnRules() throws IOException {
        write("sub/.git", "gitdir: ../real/.git\n");
        write("real/.git/info/exclude", "left-out.properties\n");
        damage("sub/left-out.properties");
        damage("sub/b.properties");
        assertThat(paths("sub")).containsExactly("sub/b.properties");
        write("sub/.git", "nonsense");
        assertThat(paths("sub")).contains("sub/left-out.properties");
    }

    @Test
    void theEncodingThatGitConvertsFromIsTheFilesCharset() throws IOException {
        write(".gitattributes", "*.txt working-tree-encoding=ISO-8859-1\nb.txt -working-tree-encoding\n");
        byte[] latin = "caf\u00e9 au lait\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(base.resolve("a.txt"), latin);
        Files.write(base.resolve("b.txt"), latin);
        List<Violation> violations =
                ProjectLinter.lint(settings("."), Progress.NONE).violations();
        assertThat(violations).singleElement().satisfies(v -> {
            assertThat(v.path()).isEqualTo("b.txt");
            assertThat(v.rule()).isEqualTo("malformed-bytes");
        });
        write(".gitattributes", "*.txt working-tree-encoding=ISO-8859-1\n");
        Files.writeString(base.resolve("b.txt"), "caf\u00e9 \u00e0 \u00e7a\n");
        assertThat(ProjectLinter.lint(settings("."), Progress.NONE).violations())
                .singleElement()
                .satisfies(v -> assertThat(v.message())
                        .contains("not ISO-8859-1 (the working-tree-encoding of .gitattributes)"));
    }

    private List<String> paths(String directory) {
        return ProjectLinter.lint(settings(directory), Progress.NONE).violations().stream()
                .filter(v -> v.rule().equals("invisible-character"))
                .map(Violation::path)
                .toList();
    }

    private Settings settings(String directory) {
        return Settings.of(base, List.of(Root.of(base.resolve(directory).normalize())));
    }

    private void damage(String path) throws IOException {
        write(path, "a=us\u200bed\n");
    }

    private void write(String path, String content) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
