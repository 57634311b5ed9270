package io.github.textproof.rule.character;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which characters are traditional only, simplified only or Japanese only, and what stands for them in the other writing.
 *
 * <p>Traditional only is what has a simplified form and is not in GB 2312, simplified only what has a traditional form and is not in Big5,
 * each without what is standard in the other place; Japanese only is what JIS X 0208 has beyond both. The table is generated from ICU and
 * the JDK's charsets by {@code ChineseVariantsGenerator}; it is loaded when the first text with Han characters is read.
 */
final class ChineseVariants {
    /** The first character with a class of its own; all below are {@link #OTHER}. */
    static final char FIRST = 0x3040;

    static final char FIRST_HAN = 0x3400;
    static final char LAST_HAN = 0x9FFF;

    static final byte OTHER = 0;
    static final byte HAN = 1;
    static final byte TRADITIONAL = 2;
    static final byte SIMPLIFIED = 3;
    static final byte JAPANESE = 4;
    static final byte KANA = 5;
    /** How many classes there are. */
    static final int CLASSES = 6;

    private final byte[] classes = new byte[LAST_HAN + 1 - FIRST];
    private final Map<Character, String> counterparts = new HashMap<>(8192);

    private ChineseVariants(String table) {
        for (char c = FIRST; c < 0x3100; c++) {
            // The middle dot of katakana is also Chinese.
            classes[c - FIRST] = c == 0x30FB ? OTHER : KANA;
        }
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            classes[c - FIRST] = HAN;
        }
        for (String line : table.lines().toList()) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "traditional" -> add(words, TRADITIONAL);
                case "simplified" -> add(words, SIMPLIFIED);
                default -> words[1].chars().forEach(c -> classes[c - FIRST] = JAPANESE);
            }
        }
    }

    private void add(String[] words, byte kind) {
        for (int i = 1; i < words.length; i++) {
            char c = words[i].charAt(0);
            classes[c - FIRST] = kind;
            counterparts.put(c, words[i].substring(1));
        }
    }

    private static final class Holder {
        static final ChineseVariants TABLE = new ChineseVariants(load());

        private static String load() {
            try (InputStream in = ChineseVariants.class.getResourceAsStream("chinese-variants.txt")) {
                return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static ChineseVariants table() {
        return Holder.TABLE;
    }

    /** The class of {@code c}. */
    byte classOf(char c) {
        int index = c - FIRST;
        return index >= 0 && index < classes.length ? classes[index] : OTHER;
    }

    /** What stands for a traditional or simplified only character in the other writing: one character or several to choose from. */
    String counterparts(char c) {
        return Objects.requireNonNull(counterparts.get(c));
    }

    /** How often each class occurs in {@code text}; the last entry counts Hangul syllables. */
    int[] count(String text) {
        int[] counts = new int[CLASSES + 1];
        int length = text.length();
        byte[] table = classes;
        for (int i = 0; i < length; i++) {
            int index = text.charAt(i) - FIRST;
            if (index >= 0) {
                if (index < table.length) {
                    counts[table[index]]++;
                } else if (index >= 0xAC00 - FIRST && index <= 0xD7A3 - FIRST) {
                    counts[CLASSES]++;
                }
            }
        }
        return counts;
    }
}
