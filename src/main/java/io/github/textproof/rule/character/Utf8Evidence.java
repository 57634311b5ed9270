package io.github.textproof.rule.character;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Weighs whether a stretch of text is UTF-8 that was read in another charset: the characters are turned back into the bytes of that
 * charset, and the bytes are read as UTF-8 with tolerance for lost ones. Each sequence adds or takes points, about the logarithm of how
 * much likelier it is in such damage than in sound text; the best stretch of all is the verdict.
 */
final class Utf8Evidence {
    /** A byte nobody knows any more. */
    private static final int LOST = -1;
    /** A character that the charset does not have. */
    private static final int FOREIGN = -2;

    private static final double ENOUGH = 17;
    private static final double ENOUGH_WHERE_BYTES_ARE_LOST = 5;
    private static final double ENOUGH_WITH_QUESTION_MARKS = 9;
    private static final double ENOUGH_SINGLE_BYTE = 9.5;
    /** So many points that the garbled characters need not be rare ones: Russian read as GBK is all everyday ideographs. */
    private static final double SURE = 18;

    private static final double WORST_DIP = 12;

    private final String content;
    private final int from;
    private final Misreading misreading;
    private int[] bytes;
    private int[] origins;
    private int size;

    // the stretch under inspection
    private double score;
    private double best;
    private int first;
    private int bestEnd;
    private Optional<Damage> found = Optional.empty();

    private Utf8Evidence(String content, int from, int to, Misreading misreading) {
        this.content = content;
        this.from = from;
        this.misreading = misreading;
        this.bytes = new int[to - from + 64];
        this.origins = new int[to - from + 64];
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (misreading.isFiller(c) || c == '?' && besideHigh(i, from, to)) {
                add(LOST, i);
            } else {
                char code = misreading.bytesOf(c);
                if (code == Misreading.NONE) {
                    add(FOREIGN, i);
                } else if (code < 0x100) {
                    add(code, i);
                } else {
                    add(code >> 8, i);
                    add(code & 0xFF, i);
                }
            }
        }
        add(LOST - 9, to); // a guard that belongs to nothing
        size--;
    }

    private boolean besideHigh(int i, int start, int end) {
        return i > start && content.charAt(i - 1) >= 0x80 || i + 1 < end && content.charAt(i + 1) >= 0x80;
    }

    private void add(int b, int origin) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
            origins = Arrays.copyOf(origins, size * 2);
        }
        bytes[size] = b;
        origins[size++] = origin;
    }

    /** The damage of this kind in {@code [from, to)} with the strongest evidence. */
    static Optional<Damage> find(String content, int from, int to, Misreading misreading) {
        return new Utf8Evidence(content, from, to, misreading).weigh();
    }

    private Optional<Damage> weigh() {
        int i = 0;
        while (i < size) {
            int b = bytes[i];
            if (b >= 0 && b < 0x80) {
                step(i, i + 1, -0.02);
                i++;
            } else if (b == LOST) {
                step(i, i + 1, -0.3);
                i++;
            } else if (b == FOREIGN) {
                step(i, i + 1, -6);
                i++;
            } else if (Utf8Bytes.isContinuation(b)) {
                int end = i + 1;
                while (end < size && end < i + 3 && Utf8Bytes.isContinuation(bytes[end])) {
                    end++;
                }
                boolean afterLoss = i > 0 && bytes[i - 1] == LOST;
                // two continuation bytes after a lost one are a whole character but for its lead
                step(i, end, !afterLoss ? -4 * (end - i) : end - i == 2 ? 1.8 : 0.4);
                i = end;
            } else {
                i = sequence(i);
            }
        }
        close();
        return found;
    }

    /** Weighs the sequence that begins with the lead byte at {@code i}; the place after it. */
    private int sequence(int i) {
        int length = Utf8Bytes.promised(bytes[i]);
        int there = Utf8Bytes.there(bytes, i, size);
        int end = i + there;
        if (length == 1) {
            step(i, end, -4);
        } else if (there == length) {
            step(i, end, worth(i, Utf8Bytes.codePoint(bytes, i, length), length));
        } else if (end < size && bytes[end] == LOST) {
            step(i, end, there == 1 ? 0.4 : 3);
        } else {
            step(i, end, -4 * there);
        }
        return end;
    }

    private double worth(int i, int codePoint, int length) {
        if (codePoint < 0) {
            return -4 * length;
        }
        if (codePoint == 0xFFFD) {
            return 1;
        }
        if (codePoint == 0xFEFF) {
            return first(i) ? 18 : 1;
        }
        byte kind = Everyday.of(codePoint);
        if (kind == Everyday.ODD) {
            return -4;
        }
        if (!misreading.isMultiByte()) {
            if (kind != Everyday.COMMON) {
                return -1;
            }
            if (length == 2) {
                return endsCapitals(i) ? 1.5 : 5;
            }
            // French puts a no-break space and a quotation mark or a dash after an accented letter
            boolean blank = bytes[i + 1] == 0xA0;
            return blank ? 1 : codePoint >= 0x2010 && codePoint <= 0x2122 ? 12 : 8;
        }
        if (length == 2) {
            boolean script = kind == Everyday.COMMON && codePoint >= 0x386 && codePoint <= 0x45F && hasCompany(i);
            return codePoint < 0x100 ? western(i) : script ? 3 : -3;
        }
        boolean drawn = codePoint >= 0x2010 && codePoint <= 0x2026 || codePoint >= 0x2500 && codePoint <= 0x257F;
        return drawn && misreading.charset().equals("GBK") ? 14 : kind == Everyday.COMMON ? 6.5 : 2;
    }

    /** Whether a letter of two bytes stands before or after another Greek or Cyrillic one. */
    private boolean hasCompany(int i) {
        int before = i > 1 ? bytes[i - 2] : 0;
        int after = i + 2 < size ? bytes[i + 2] : 0;
        return before >= 0xCE && before <= 0xD1 || after >= 0xCE && after <= 0xD1;
    }

    /** Points for a Western letter in an East Asian charset: {@code cr茅ation} is damage. */
    private double western(int i) {
        int before = i > 0 ? bytes[i - 1] : 0;
        int after = i + 2 < size ? bytes[i + 2] : 0;
        int letters = (SingleByteContext.isLowerCase(before) ? 1 : 0) + (SingleByteContext.isLowerCase(after) ? 1 : 0);
        return letters == 2 ? 6 : letters * 2;
    }

    private boolean first(int i) {
        return origins[i] == 0 || content.charAt(origins[i] - 1) == '\n';
    }

    /** Whether the lead byte's letter may close a word in capitals, as in {@code IRMÃ”}. */
    private boolean endsCapitals(int i) {
        return i > 0
                && !Utf8Bytes.isContinuation(bytes[i - 1])
                && Character.isUpperCase(content.charAt(origins[i] - 1));
    }

    private void step(int start, int end, double points) {
        if (score <= 0) {
            close();
            if (points <= 0) {
                return;
            }
            first = start;
        }
        score += points;
        if (score > best) {
            best = score;
            bestEnd = end;
        } else if (score < best - WORST_DIP) {
            close();
        }
    }

    private void close() {
        if (best > 4) {
            judge();
        }
        score = 0;
        best = 0;
    }

    private void judge() {
        int start = first;
        int end = bestEnd;
        while (start > 0 && (bytes[start - 1] == LOST || origins[start - 1] == origins[start])) {
            start--;
        }
        while (end < size && (bytes[end] == LOST || origins[end] == origins[end - 1])) {
            end++;
        }
        int lost = 0;
        int questions = 0;
        int rare = 0;
        int high = 0;
        int charStart = origins[start];
        int charEnd = origins[end];
        for (int i = charStart; i < charEnd; i++) {
            char c = content.charAt(i);
            if (c == '\uFFFD') {
                lost++;
            } else if (c == '?') {
                questions += besideHigh(i, charStart, charEnd) ? 1 : 0;
            } else if (c >= 0x80) {
                high++;
                if (!Everyday.isCommon(c)) {
                    rare++;
                }
            }
        }
        double evidence = best;
        if (misreading.isMultiByte()) {
            if (rare * 4 < high && lost == 0 && evidence < SURE) {
                return;
            }
            boolean alone = (charStart == from || content.charAt(charStart - 1) < 0x80)
                    && (charEnd == origins[size] || content.charAt(charEnd) < 0x80);
            evidence += alone && rare * 2 >= high ? 4 : 0;
        } else if (SingleByteContext.isDrawing(content, charStart, charEnd)
                || RandomLetters.surround(content, from, from + size, charStart, charEnd, i -> decoded(i - from))) {
            return;
        } else {
            evidence += SingleByteContext.bonus(content, charStart, charEnd);
        }
        double enough = enough(lost, questions);
        if (evidence >= enough && (found.isEmpty() || found.get().score() < evidence)) {
            String repaired = repair(start, end);
            boolean lossless = repaired.indexOf('\uFFFD') < 0;
            found = Optional.of(new Damage(
                    charStart, charEnd, "UTF-8 read as " + misreading.charset(), repaired, lossless, evidence, true));
        }
    }

    /** How many bytes the whole sequence at {@code i} has; 1 when there is none. */
    private int decoded(int i) {
        int length = Utf8Bytes.promised(bytes[i]);
        return Utf8Bytes.there(bytes, i, size) == length ? length : 1;
    }

    private double enough(int lost, int questions) {
        if (lost > 1) {
            return ENOUGH_WHERE_BYTES_ARE_LOST;
        }
        if (!misreading.isMultiByte()) {
            return ENOUGH_SINGLE_BYTE;
        }
        return lost + questions > 0 ? ENOUGH_WITH_QUESTION_MARKS : ENOUGH;
    }

    private String repair(int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            out.write(bytes[i] >= 0 ? bytes[i] : 0xFF);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
}
