package io.github.textproof.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileReplacerTest {
    private static final byte[] OLD = "old\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "a new and longer content\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("a.properties");
        Files.write(file, OLD);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).noneMatch(path -> path.getFileName().toString().endsWith("~"));
        }
    }

    @Test
    void theContentIsReplaced() throws IOException {
        FileReplacer.replace(file, Digest.of(OLD), NEW);
        assertThat(file).hasBinaryContent(NEW);
        FileReplacer.replace(file, Digest.of(NEW), new byte[0]);
        assertThat(file).isEmptyFile();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void thePermissionsStay() throws IOException {
        Set<PosixFilePermission> odd = PosixFilePermissions.fromString("rwxrwx-w-");
        Files.setPosixFilePermissions(file, odd);
        FileReplacer.replace(file, Digest.of(OLD), NEW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(odd);
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void aFileThatChangedMeanwhileStays() {
        assertRefused("it changed while it was being checked", Digest.of(NEW));
        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyFileStaysAlsoForTheSuperuser() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertRefused("it is read-only", Digest.of(OLD));
        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSymbolicLinkStays() throws IOException {
        Path target = directory.resolve("target");
        Files.move(file, target);
        Files.createSymbolicLink(file, target);
        assertRefused("it is a symbolic link", Digest.of(OLD));
        assertThat(file).isSymbolicLink().hasBinaryContent(OLD);
    }

    @Test
    void whatIsNoFileAnyMoreStays() throws IOException {
        Files.delete(file);
        assertRefused("it vanished meanwhile", Digest.of(OLD));
        Files.createDirectory(file);
        assertRefused("it is no file any more", Digest.of(OLD));
    }

    private void assertRefused(String reason, Digest expected) {
        assertThatThrownBy(() -> FileReplacer.replace(file, expected, NEW))
                .isInstanceOf(RefusedException.class)
                .hasMessage(reason);
    }
}
