package io.github.textproof.rule.character;

import java.util.Optional;

/** Damage too short for a proof by its bytes that has an unmistakable look. */
final class Signatures {
    /** Where an East Asian signature can begin. */
    static final String FIRSTS = "抯抰抣抮抳抎抦棗烫屯葺";

    /** The GBK readings of a windows-1252 apostrophe and the letter after it, which is {@link #AFTER_APOSTROPHE} at the same place. */
    private static final String APOSTROPHES = "抯抰抣抮抳抎抦";

    private static final String AFTER_APOSTROPHE = "stlrvdm";
    private static final int FEWEST_FILLERS = 4;

    private Signatures() {}

    /** Whether one begins at {@code i}. */
    static boolean at(String content, int i) {
        return one(content, i, 0, content.length()).isPresent();
    }

    /** The first one in {@code [from, to)}. */
    static Optional<Damage> find(String content, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (c == '\u04BB' || c >= 0x2E80 && FIRSTS.indexOf(c) >= 0) {
                Optional<Damage> damage = one(content, i, from, to);
                if (damage.isPresent()) {
                    return damage;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Damage> one(String content, int i, int from, int to) {
        char c = content.charAt(i);
        char before = i > from ? content.charAt(i - 1) : ' ';
        char after = i + 1 < to ? content.charAt(i + 1) : ' ';
        int apostrophe = APOSTROPHES.indexOf(c);
        if (apostrophe >= 0) {
            String was = "’" + AFTER_APOSTROPHE.charAt(apostrophe);
            boolean latin = isLatin(before) && (after < 0x80 || isLatin(after));
            return latin ? damage(i, i + 1, "windows-1252 read as GBK", was, true) : Optional.empty();
        }
        return switch (c) {
            case '棗' -> {
                boolean latin = (isLatin(before) || before == ' ') && (isLatin(after) || after == ' ');
                boolean any = isLatin(before) || isLatin(after);
                yield latin && any ? damage(i, i + 1, "windows-1252 read as GBK", "——", true) : Optional.empty();
            }
            case '烫', '屯', '葺' -> {
                int end = i + 1;
                while (end < to && content.charAt(end) == c) {
                    end++;
                }
                boolean whole = before != c && end - i >= FEWEST_FILLERS;
                yield whole ? damage(i, end, "uninitialised memory printed as text", "", false) : Optional.empty();
            }
            case '\u04BB' -> {
                boolean han = isHan(before) || isHan(after);
                boolean alone = !Character.isLetter(before) || isHan(before);
                boolean both = alone && (!Character.isLetter(after) || isHan(after));
                yield han && both ? damage(i, i + 1, "GBK read as UTF-8", "一", true) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Damage> damage(int start, int end, String mistake, String repaired, boolean sure) {
        return Optional.of(new Damage(start, end, mistake, repaired, !repaired.isEmpty(), 0, sure));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c < 0xA000;
    }
}
