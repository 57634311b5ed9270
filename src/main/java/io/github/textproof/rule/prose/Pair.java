package io.github.textproof.rule.prose;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Scripts;
import java.util.EnumMap;
import java.util.Map;

/** Two neighbouring paragraphs in Chinese or Japanese and what speaks for one having been cut in two. */
final class Pair {
    /**
     * What speaks for a cut, or against it, and how much: log-odds that were fitted to random cuts in sound prose and scaled so that
     * {@link Cut#LIKELY} and {@link Cut#CERTAIN} are whole numbers; signs that sound prose hardly shows have weights by judgement.
     */
    enum Sign {
        BIAS(1.67),
        WORD(3.60),
        OPEN_PAIR(3.00),
        FORBIDDEN_START(2.80),
        OPENING_END(1.92),
        COMMA(1.54),
        ENUMERATION_COMMA(1.54),
        END_LEVEL(0.30),
        START_LEVEL(0.34),
        LONG(-0.25),
        VERY_LONG(-0.11),
        SHORT(-0.54),
        INNER_STOP(0.18),
        INNER_MARK(0.15),
        NEXT_INNER_MARK(0.61),
        NEXT_FINISHED(1.06),
        HABIT(1.35),
        UNPUNCTUATED(-2.00),
        CREDIT(-3.08),
        NEXT_LABEL(-2.19),
        NEXT_OPENER(-0.21),
        CLOSED(-2.15),
        LATIN_END(-2.49),
        NEXT_LATIN(-2.26),
        LATIN_BOTH(0.38),
        ATOM_END(-3.63),
        NEXT_ATOM(-2.18),
        LABEL(-0.93),
        INDENTED_ONCE(1.15),
        INDENTED_BOTH(-0.77),
        NEXT_SHORT(-0.60),
        HANGUL(-3.85),
        START_QUOTE(0.20),
        KANA(0.77),
        VERY_SHORT(-0.90),
        BARE(-0.80),
        STRICT_HABIT(0.28),
        CLOSED_MARKED(-1.54),
        DIGIT_END(0.70),
        BOTH_LEVELS(0.62),
        NEITHER_LEVEL(-0.69),
        TITLE(-1.68);

        private final double weight;

        Sign(double weight) {
            this.weight = weight;
        }
    }

    private static final String[] CREDITS = {"摄", "攝", "摄影报道", "供图", "供圖", "文/图"};
    private static final String[] OPENERS = {
        "据", "據", "此外", "总之", "總之", "同时", "同時", "另外", "目前", "近日", "日前", "随后", "隨後", "最后", "最後", "首先", "其次", "因此", "所以",
        "但是", "不过", "不過", "然而", "于是", "於是", "当然", "當然", "如果", "例如", "比如", "虽然", "雖然", "下面", "接下来", "接下來", "这", "這"
    };

    final Block first;
    final Block second;
    final String before;
    final String after;
    private final Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    /** The offsets of a pair of marks that straddles the cut, or -1. */
    final int opening;

    final int closing;
    private boolean asked;
    private String word = "";

    Pair(Text text, Block first, Block second, Habit habit) {
        this.first = first;
        this.second = second;
        this.before = first.inline().content().stripTrailing();
        this.after = stripLeading(second.inline().content());
        this.opening = Marks.leftOpen(before);
        this.closing = opening < 0 ? -1 : Marks.closes(after, before.charAt(opening));
        char a = before.charAt(before.length() - 1);
        char b = after.charAt(0);
        boolean comma = a == '，' || a == '、' || a == ',';
        set(Sign.BIAS, 1);
        set(Sign.OPEN_PAIR, closing >= 0);
        set(Sign.FORBIDDEN_START, Marks.isForbiddenAtStart(b));
        set(Sign.OPENING_END, Marks.isOpening(a));
        set(Sign.COMMA, a == '，' || a == ',');
        set(Sign.ENUMERATION_COMMA, a == '、');
        set(Sign.END_LEVEL, Boundaries.end(before));
        set(Sign.START_LEVEL, Boundaries.start(after));
        lengths();
        set(Sign.HABIT, habit.finished());
        boolean runs = has(Sign.LONG) || has(Sign.INNER_STOP) || !has(Sign.SHORT) && has(Sign.INNER_MARK);
        set(Sign.STRICT_HABIT, runs && habit.longFinished() > 0.95);
        set(Sign.CLOSED_MARKED, Marks.isClosing(a) && (has(Sign.INNER_STOP) || has(Sign.INNER_MARK)));
        set(Sign.TITLE, Labels.isTitle(before));
        set(Sign.DIGIT_END, a >= '0' && a <= '9');
        set(Sign.NEITHER_LEVEL, !comma && Boundaries.end(before) <= 0 && Boundaries.start(after) <= 0);
        set(Sign.BOTH_LEVELS, Boundaries.end(before) > 0 && Boundaries.start(after) > 0);
        set(Sign.CREDIT, endsWithAny(CREDITS));
        set(Sign.NEXT_LABEL, Labels.at(after));
        set(Sign.LABEL, Labels.at(before) && !before.startsWith("第"));
        set(Sign.NEXT_OPENER, !comma && startsWithAny(OPENERS));
        set(Sign.CLOSED, Marks.isClosing(a));
        boolean latinEnd = a < 0x250 && Character.isLetterOrDigit(a);
        boolean latinStart = b < 0x250 && Character.isLetterOrDigit(b);
        set(Sign.LATIN_END, latinEnd);
        set(Sign.NEXT_LATIN, latinStart);
        set(Sign.LATIN_BOTH, latinEnd && latinStart);
        set(Sign.ATOM_END, a == InlineText.ATOM);
        set(Sign.NEXT_ATOM, b == InlineText.ATOM);
        boolean indented = isIndented(text, first);
        boolean nextIndented = isIndented(text, second);
        set(Sign.INDENTED_ONCE, indented && !nextIndented);
        set(Sign.INDENTED_BOTH, nextIndented);
        set(Sign.START_QUOTE, b == '“' || b == '「');
    }

    private void lengths() {
        int cjk = 0;
        int kana = 0;
        int hangul = 0;
        boolean stop = false;
        boolean inner = false;
        boolean blank = false;
        int label = Labels.at(before) ? 8 : 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (Scripts.isCjk(c)) {
                cjk++;
                kana += Scripts.isKana(c) ? 1 : 0;
            } else if (Scripts.isHangul(c)) {
                hangul++;
            } else if (i < before.length() - 1) {
                stop |= Marks.isFullStop(c);
                inner |= Marks.isInner(c);
                blank |= (c == ' ' || c == '\u3000') && i > label;
            }
        }
        set(Sign.LONG, cjk >= 40);
        set(Sign.VERY_LONG, cjk >= 80);
        set(Sign.SHORT, cjk < 26);
        set(Sign.VERY_SHORT, cjk < 12);
        set(Sign.BARE, cjk < 12 && !stop && !inner);
        set(Sign.INNER_STOP, stop);
        set(Sign.INNER_MARK, inner);
        set(Sign.UNPUNCTUATED, !stop && !inner && blank);
        set(Sign.HANGUL, hangul > cjk);
        set(Sign.KANA, kana * 4 > cjk);
        boolean nextInner = false;
        int nextCjk = 0;
        for (int i = 0; i < after.length(); i++) {
            nextCjk += Scripts.isCjk(after.charAt(i)) ? 1 : 0;
            nextInner |=
                    i < after.length() - 1 && (Marks.isInner(after.charAt(i)) || Marks.isFullStop(after.charAt(i)));
        }
        set(Sign.NEXT_INNER_MARK, nextInner);
        set(Sign.NEXT_FINISHED, Ends.isFinished(after));
        set(Sign.NEXT_SHORT, nextCjk < 12);
    }

    private void set(Sign sign, boolean on) {
        set(sign, on ? 1 : 0);
    }

    private void set(Sign sign, double value) {
        signs.put(sign, value);
    }

    double get(Sign sign) {
        return signs.getOrDefault(sign, 0.0);
    }

    boolean has(Sign sign) {
        return get(sign) > 0;
    }

    /** The evidence for a cut; the dictionary is asked only where a word could settle it. */
    double score() {
        double sum = sum();
        if (!asked && sum + Sign.WORD.weight >= Cut.LIKELY) {
            findWord();
            sum = sum();
        }
        return sum;
    }

    private double sum() {
        double sum = 0;
        for (Map.Entry<Sign, Double> each : signs.entrySet()) {
            sum += each.getKey().weight * each.getValue();
        }
        return sum;
    }

    /** Asks the dictionary. */
    void findWord() {
        asked = true;
        word = Words.across(before, after);
        set(Sign.WORD, !word.isEmpty());
        set(Sign.BARE, has(Sign.BARE) && word.isEmpty());
    }

    /** The word that is cut, or an empty string. */
    String word() {
        return word;
    }

    private boolean endsWithAny(String[] ends) {
        for (String end : ends) {
            if (before.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithAny(String[] starts) {
        for (String start : starts) {
            if (after.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIndented(Text text, Block block) {
        int start = text.lines().start(block.firstLine());
        return start < text.length() && text.charAt(start) == '\u3000';
    }

    private static String stripLeading(String s) {
        int at = 0;
        while (at < s.length() && (s.charAt(at) <= ' ' || s.charAt(at) == '\u3000')) {
            at++;
        }
        return s.substring(at);
    }
}
