package io.github.textproof.rule.character;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs whether letters of Western Europe are the bytes of an East Asian charset that was read as windows-1252 or ISO-8859-1: pairs of
 * bytes that are everyday characters add points, everything else takes some.
 */
final class LegacyEvidence {
    private static final double ENOUGH = 12;
    private static final double WORST_DIP = 6;
    private static final int FEWEST_LETTERS = 6;
    private static final int FEWEST_DISTINCT = 3;

    /** The lowest first and second byte of a character, and how many there may be of each. */
    static final int FIRST_LEAD = 0x81;

    static final int FIRST_TRAIL = 0x40;
    static final int LEADS = 0xFF - FIRST_LEAD;
    static final int TRAILS = 0x100 - FIRST_TRAIL;

    private final String name;
    /** The characters, or 0, of the first lead byte, then of the second and so on. */
    private final char[] characters = new char[LEADS * TRAILS];

    private final boolean japanese;
    private final boolean halfWidth;

    private LegacyEvidence(String name, CharBuffer tables, boolean japanese, boolean halfWidth) {
        this.name = name;
        this.japanese = japanese;
        this.halfWidth = halfWidth;
        tables.get(characters);
    }

    private static final class Holder {
        /** Of equal evidence the first wins: all Korean syllables lie where GBK has everyday ideographs too. */
        static final List<LegacyEvidence> ALL = new ArrayList<>();

        static {
            CharBuffer tables = ByteBuffer.wrap(Tables.read("pairs"))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asCharBuffer();
            ALL.add(new LegacyEvidence("EUC-KR", tables, false, false));
            ALL.add(new LegacyEvidence("GBK", tables, false, false));
            ALL.add(new LegacyEvidence("Big5", tables, false, false));
            ALL.add(new LegacyEvidence("EUC-JP", tables, true, false));
            ALL.add(new LegacyEvidence("Shift_JIS", tables, true, true));
        }
    }

    /** What the two bytes mean, or 0. */
    private char character(int lead, int trail) {
        return lead < FIRST_LEAD || lead >= FIRST_LEAD + LEADS || trail < FIRST_TRAIL
                ? 0
                : characters[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL];
    }

    /** The strongest damage of this kind in {@code [from, to)}, which lies in one line. */
    static Optional<Damage> find(String content, int from, int to) {
        Misreading latin = Misreading.european().get(0);
        Optional<Damage> best = Optional.empty();
        for (LegacyEvidence each : Holder.ALL) {
            Optional<Damage> damage = each.weigh(content, from, to, latin);
            if (damage.isPresent()
                    && (best.isEmpty() || damage.get().score() > best.get().score())) {
                best = damage;
            }
        }
        return best;
    }

    private Optional<Damage> weigh(String content, int from, int to, Misreading latin) {
        Optional<Damage> found = Optional.empty();
        double score = 0;
        double best = 0;
        int first = from;
        int bestEnd = from;
        int i = from;
        while (i <= to) {
            int next = i + 1;
            double points = -0.05;
            char c = i < to ? content.charAt(i) : ' ';
            if (i < to && c >= 0x80) {
                int second = i + 1 < to ? byteOf(latin, content.charAt(i + 1)) : 0;
                int lead = byteOf(latin, c);
                char read = character(lead, second);
                if (read != 0) {
                    points = worth(read, second);
                    next = i + 2;
                } else if (halfWidth && lead >= 0xA1 && lead <= 0xDF) {
                    points = -1.5;
                } else {
                    points = c == '\uFFFD' ? -0.5 : -4;
                }
            } else if (c >= 'a' && c <= 'z') {
                points = -0.3;
            }
            if (i >= to || score + points < best - WORST_DIP || score + points <= 0) {
                if (best >= ENOUGH && (found.isEmpty() || found.get().score() < best)) {
                    boolean random = RandomLetters.surround(
                            content, from, to, first, bestEnd, k -> everyday(content, k, to, latin));
                    Optional<Damage> judged = random ? Optional.empty() : judge(content, first, bestEnd, best, latin);
                    found = judged.isPresent() ? judged : found;
                }
                score = Math.max(0, points);
                best = score;
                first = points > 0 ? i : next;
                bestEnd = next;
            } else {
                score += points;
                if (score > best) {
                    best = score;
                    bestEnd = next;
                }
            }
            i = next;
        }
        return found;
    }

    /** 2 when the char at {@code i} and the next one are an everyday character, else 1. */
    private int everyday(String content, int i, int to, Misreading latin) {
        int lead = byteOf(latin, content.charAt(i));
        int second = i + 1 < to ? byteOf(latin, content.charAt(i + 1)) : 0;
        return Everyday.isCommon(character(lead, second)) ? 2 : 1;
    }

    private static int byteOf(Misreading latin, char c) {
        int b = latin.bytesOf(c);
        return b < 0x100 ? b : 0;
    }

    private double worth(char read, int second) {
        byte kind = Everyday.of(read);
        if (name.equals("EUC-KR") && (read < 0xAC00 || read > 0xD7A3)) {
            return read > 0x3020 ? -1.5 : 0;
        }
        boolean kana = read >= 0x3041 && read <= 0x30FE;
        if (kind == Everyday.COMMON && read >= 0x3000) {
            double points = second >= 0x80 ? 3 : 1.2;
            return kana ? points + (japanese ? 0.3 : -0.5) : halfWidth ? points - 1 : points;
        }
        return kind == Everyday.COMMON ? 0 : -1.5;
    }

    private Optional<Damage> judge(String content, int start, int end, double score, Misreading latin) {
        int letters = 0;
        int ordered = 0;
        StringBuilder repaired = new StringBuilder();
        boolean lossless = true;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (c >= 0x80) {
                letters++;
                char before = content.charAt(Math.max(start, i - 1));
                ordered += c == before + 1 || c == before || Character.toLowerCase(c) == Character.toLowerCase(before)
                        ? 1
                        : 0;
            }
        }
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            int lead = byteOf(latin, c);
            int second = i + 1 < end ? byteOf(latin, content.charAt(i + 1)) : 0;
            char read = c >= 0x80 ? character(lead, second) : 0;
            if (read != 0) {
                repaired.append(read);
                i++;
            } else if (c < 0x80) {
                repaired.append(c);
            } else {
                repaired.append('\uFFFD');
                lossless = false;
            }
        }
        boolean table = ordered * 3 > letters;
        long distinct = repaired.chars()
                .filter(c -> c >= 0x80)
                .distinct()
                .limit(FEWEST_DISTINCT)
                .count();
        if (letters < FEWEST_LETTERS || table || distinct < FEWEST_DISTINCT) {
            return Optional.empty();
        }
        String mistake = name + " read as windows-1252";
        return Optional.of(new Damage(start, end, mistake, repaired.toString(), lossless, score, true));
    }
}
