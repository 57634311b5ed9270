package io.github.textproof.rule.character;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads tables that were made when textproof was built: to make them from the JDK's charsets costs a cold JVM a quarter of a second. */
final class Tables {
    private Tables() {}

    /** The bytes of a table. */
    static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(name + ".bin"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
