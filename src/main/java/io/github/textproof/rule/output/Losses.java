package io.github.textproof.rule.output;

import io.github.textproof.output.Delimiter;
import io.github.textproof.output.Filtering;
import io.github.textproof.source.Charsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The characters that filtering could not read: decoding makes U+FFFD of them, and encoding writes that, or a question mark where the charset
 * has no U+FFFD.
 *
 * @param count how many marks the target has more than the source
 * @param line the first line with one, from 0
 * @param mark what stands there now, in words
 */
record Losses(int count, int line, String mark) {
    private static final Losses NONE = new Losses(0, 0, "");

    /** Compares bytes, whatever charset they are in: lines and tokens are ASCII in all of them. */
    static Losses find(byte[] source, byte[] target, Charset charset, Filtering plugin) {
        if (Charsets.canEncode(charset, "\uFFFD")) {
            String mark = new String("\uFFFD".getBytes(charset), StandardCharsets.ISO_8859_1);
            return replaced(latin(source), latin(target), mark);
        }
        return questioned(latin(source), latin(target), plugin.delimiters());
    }

    /** A byte a char, so that offsets and comparisons are those of bytes. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Losses replaced(String source, String target, String mark) {
        int surplus = count(target, mark) - count(source, mark);
        if (surplus <= 0) {
            return NONE;
        }
        int first = source.contains(mark) ? 0 : target.indexOf(mark);
        return new Losses(surplus, count(target.substring(0, first), "\n"), "U+FFFD");
    }

    /** Lines without tokens in which there are fewer bytes beyond ASCII than before, and more question marks. */
    private static Losses questioned(String source, String target, List<Delimiter> delimiters) {
        String[] before = source.split("\n", -1);
        String[] after = target.split("\n", -1);
        if (before.length != after.length) {
            return NONE;
        }
        int lost = 0;
        int line = -1;
        for (int i = 0; i < before.length; i++) {
            String was = before[i];
            int marks = was.equals(after[i]) || delimiters.stream().anyMatch(d -> was.contains(d.begin()))
                    ? 0
                    : count(after[i], "?") - count(was, "?");
            if (marks > 0 && beyondAscii(after[i]) < beyondAscii(was)) {
                lost += marks;
                line = line < 0 ? i : line;
            }
        }
        return lost == 0 ? NONE : new Losses(lost, line, "question marks");
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static long beyondAscii(String text) {
        return text.chars().filter(c -> c >= 0x80).count();
    }
}
