package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReaderTest {
    @TempDir
    private Path base;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 20_000})
    void readsTheWholeFileAlsoWhenItGrewOrShrankSinceItWasFound(int length) throws IOException {
        byte[] content = "é\n".repeat(length).substring(0, length).getBytes(StandardCharsets.UTF_8);
        for (long size : new long[] {content.length, content.length / 2, content.length + 5}) {
            assertThat(FileReader.read(file("a.txt", content, size), FileReader.MOST))
                    .contains(content);
        }
    }

    @Test
    void binaryContentIsNotRead() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0};
        assertThat(FileReader.read(file("a.txt", png, png.length), 7)).isEmpty();
    }

    @Test
    void aFileThatVanishedIsNamedSo() {
        FoundFile gone = new FoundFile("a.txt", "a.txt", base.resolve("gone"), 3, Root.Kind.MAIN);
        assertThatThrownBy(() -> FileReader.read(gone, 3))
                .isInstanceOfSatisfying(NoSuchFileException.class, e -> assertThat(FileReader.reason(e))
                        .isEqualTo("vanished while it was being read"));
    }

    @Test
    void aFileThatGrowsWithoutEndIsNotReadToItsEnd() throws IOException {
        byte[] content = "growing\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
        FoundFile growing = file("a.txt", content, 10);
        assertThat(FileReader.read(growing, content.length)).contains(content);
        for (long most : new long[] {content.length - 1, 8193, 8192, 100, 10}) {
            assertThatThrownBy(() -> FileReader.read(growing, most))
                    .isInstanceOfSatisfying(IOException.class, e -> assertThat(FileReader.reason(e))
                            .startsWith("cannot be read: it grew beyond "));
        }
    }

    @Test
    void reasonsAreWords() {
        assertThat(FileReader.reason(new AccessDeniedException("x"))).isEqualTo("cannot be read: permission denied");
        assertThat(FileReader.reason(new IOException())).isEqualTo("cannot be read: IOException");
        assertThat(FileReader.reason(new IOException("disk"))).isEqualTo("cannot be read: disk");
        assertThat(FileReader.reason(new FileSystemException("/m/a.txt", null, "Is a directory")))
                .isEqualTo("cannot be read: Is a directory");
        assertThat(FileReader.reason(new FileSystemException("a.txt"))).isEqualTo("cannot be read: a.txt");
    }

    private FoundFile file(String name, byte[] content, long size) throws IOException {
        Path file = base.resolve(name);
        Files.write(file, content);
        return new FoundFile(name, name, file, size, Root.Kind.MAIN);
    }
}
