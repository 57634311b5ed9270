package io.github.textproof.rule.encoding;

import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoded.Malformed;
import io.github.textproof.source.LineIndex;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbouring lines with malformed bytes: what most likely has one cause.
 *
 * @param malformed the sequences in them, in order, at least one
 * @param bytes the number of malformed bytes
 * @param sound the number of well-formed characters beyond ASCII on the same lines
 */
record BadLines(List<Malformed> malformed, int bytes, int sound) {
    /** More than this is not needed to tell a charset. */
    private static final int SAMPLE = 1 << 16;
    /** A file with this many times more malformed than sound lines is in another charset as a whole; the sound ones are chance. */
    private static final int WHOLE = 4;
    /** Among this many malformed bytes one sound character is chance. */
    private static final int CHANCE = 4;

    /**
     * Groups the malformed sequences of a file. Lines that are pure ASCII say nothing either way; a line with well-formed characters
     * beyond ASCII and no malformed byte ends a group.
     */
    static List<BadLines> of(Decoded decoded) {
        LineIndex lines = decoded.text().lines();
        String content = decoded.text().content();
        List<Malformed> all = decoded.malformed();
        List<BadLines> groups = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        int sound = 0;
        int badLines = 0;
        int soundLines = 0;
        int totalBytes = 0;
        int totalSound = 0;
        int next = 0;
        for (int line = 0; line < lines.count() && next < all.size(); line++) {
            int before = next;
            while (next < all.size() && all.get(next).start() < lines.endWithTerminator(line)) {
                bytes += all.get(next++).length();
            }
            int good = beyondAscii(content, lines.start(line), lines.end(line));
            for (Malformed each : all.subList(before, next)) {
                good -= each.end() - each.start();
            }
            if (next > before) {
                badLines++;
                sound += Math.max(0, good);
            } else if (good > 0) {
                soundLines++;
                totalSound += good;
                if (before > from) {
                    groups.add(new BadLines(all.subList(from, before), bytes, sound));
                    totalBytes += bytes;
                    totalSound += sound;
                    from = before;
                    bytes = 0;
                    sound = 0;
                }
            }
        }
        groups.add(new BadLines(all.subList(from, all.size()), bytes, sound));
        if (groups.size() > 1 && badLines >= WHOLE * soundLines) {
            return List.of(new BadLines(all, totalBytes + bytes, totalSound + sound));
        }
        return groups;
    }

    private static int beyondAscii(String content, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (content.charAt(i) >= 0x80) {
                count++;
            }
        }
        return count;
    }

    Malformed first() {
        return malformed.get(0);
    }

    Malformed last() {
        return malformed.get(malformed.size() - 1);
    }

    /**
     * The bytes to judge the charset by: the lines, or, when more than a few sound characters stand on them, only the words with malformed bytes. Lines
     * end at LF and CR, which no ASCII-compatible charset uses in a character.
     */
    byte[] sample(Decoded decoded) {
        byte[] bytes = decoded.resource().bytes();
        int bom = decoded.resource().charset().bomLength();
        if (!Charsets.isAsciiCompatible(decoded.resource().charset().charset())) {
            return slice(bytes, bom, bytes.length);
        }
        if (sound * CHANCE <= this.bytes) {
            return slice(bytes, begin(bytes, first().offset(), bom, '\n'), end(bytes, last(), '\n'));
        }
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int done = bom;
        for (Malformed each : malformed) {
            if (each.offset() >= done && words.size() < SAMPLE) {
                int start = begin(bytes, each.offset(), done, ' ');
                done = end(bytes, each, ' ');
                words.write(bytes, start, done - start);
                words.write('\n');
            }
        }
        return words.toByteArray();
    }

    private static byte[] slice(byte[] bytes, int start, int end) {
        int stop = end;
        if (end - start > SAMPLE) {
            stop = start + SAMPLE;
            while (stop > start + 1 && bytes[stop - 1] != '\n') {
                stop--;
            }
            stop = stop == start + 1 ? end : stop;
        }
        return Arrays.copyOfRange(bytes, start, stop);
    }

    private static int begin(byte[] bytes, int offset, int from, char limit) {
        int start = offset;
        while (start > from && !isLimit(bytes[start - 1], limit)) {
            start--;
        }
        return start;
    }

    private static int end(byte[] bytes, Malformed malformed, char limit) {
        int end = malformed.offset() + malformed.length();
        while (end < bytes.length && !isLimit(bytes[end], limit)) {
            end++;
        }
        return end;
    }

    private static boolean isLimit(byte b, char limit) {
        return b == '\n' || b == '\r' || limit == ' ' && (b == ' ' || b == '\t' || b == '=');
    }
}
