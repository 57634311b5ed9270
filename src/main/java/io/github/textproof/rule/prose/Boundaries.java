package io.github.textproof.rule.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How a Han or kana character behaves at the edges of a sentence; the table is read at first use. */
final class Boundaries {
    private static final byte[] END = new byte[0x10000];
    private static final byte[] START = new byte[0x10000];
    private static final byte[] BOUND = new byte[0x10000];
    private static final Map<String, Byte> ENDS = new HashMap<>();
    private static final Map<String, Byte> STARTS = new HashMap<>();

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
        String[] fields = line.split(" ", 3);
        byte level = Byte.parseByte(fields[1]);
        String characters = fields[2];
        switch (fields[0]) {
            case "end" -> single(END, characters, level);
            case "start" -> single(START, characters, level);
            case "bound" -> single(BOUND, characters, level);
            default -> {
                Map<String, Byte> table = fields[0].equals("ends") ? ENDS : STARTS;
                for (int i = 0; i + 1 < characters.length(); i += 2) {
                    table.put(characters.substring(i, i + 2), level);
                }
            }
        }
    }

    private static void single(byte[] table, String characters, byte level) {
        for (int i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] = level;
        }
    }

    /** How {@code s} ends: from -6, as sentences do, to 6, as hardly one does. Not for an empty string. */
    static int end(String s) {
        int length = s.length();
        Byte two = length < 2 ? null : ENDS.get(s.substring(length - 2));
        return two != null ? two : END[s.charAt(length - 1)];
    }

    /** How {@code s} begins: from -6, as sentences do, to 6, as hardly one does. Not for an empty string. */
    static int start(String s) {
        Byte two = s.length() < 2 ? null : STARTS.get(s.substring(0, 2));
        return two != null ? two : START[s.charAt(0)];
    }

    /** Whether it stands inside words rather than alone before another word. */
    static boolean isBound(char c) {
        return BOUND[c] > 0;
    }
}
