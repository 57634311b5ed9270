package io.github.textproof.rule.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How a Han or kana character behaves at the edges of a sentence; the table is read at first use. */
final class Boundaries {
    private static final byte[] END = new byte[0x10000];
    private static final byte[] START = new byte[0x10000];
    private static final byte[] BOUND = new byte[0x10000];

    static {
        try (InputStream in = Objects.requireNonNull(Boundaries.class.getResourceAsStream("boundary-characters.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    read(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Boundaries() {}

    private static void read(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        byte level = Byte.parseByte(line.substring(first + 1, second));
        byte[] table = line.startsWith("end") ? END : line.startsWith("start") ? START : BOUND;
        for (int i = second + 1; i < line.length(); i++) {
            table[line.charAt(i)] = level;
        }
    }

    /** From -6, a character that sentences end with, to 6, one after which a sentence goes on. */
    static int end(char c) {
        return END[c];
    }

    /** From -6, a character that sentences begin with, to 6, one before which a sentence is under way. */
    static int start(char c) {
        return START[c];
    }

    /** Whether it stands inside words rather than alone before another word. */
    static boolean isBound(char c) {
        return BOUND[c] > 0;
    }
}
