package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Half-width kana and words of two widths, each once a file. */
final class WidthForms {
    /** A fix may not grow without bound. */
    private static final int MOST_EDITS = 10_000;

    private final Text text;
    private final String content;
    private @Nullable Keys keys;
    /** The key that was judged last. */
    private @Nullable Entry key;

    private boolean confusable;

    WidthForms(Text text) {
        this.text = text;
        this.content = text.content();
    }

    /** Whether {@code c} is a full-width letter or digit. */
    static boolean isWide(char c) {
        return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    /** Whether {@code c} is a half-width kana, sound mark or the lengthening mark. */
    static boolean isHalfwidthKana(char c) {
        return c >= 0xFF66 && c <= 0xFF9F;
    }

    void check(RuleContext context) {
        boolean kana = !CompatibilityCharacter.holdsData(context.resource().format());
        Found halves = new Found();
        Found mixed = new Found();
        int i = 0;
        while (i < content.length()) {
            char c = content.charAt(i);
            int end = i + 1;
            if (isHalfwidthKana(c)) {
                end = endOfKana(i);
                if (kana && isWord(i, end)) {
                    halves.add(i, end);
                }
            } else if (kindOf(c) != 0) {
                end = endOfToken(i);
                if (isMixed(i, end) && !isConfusable(i, context)) {
                    mixed.add(i, end);
                }
            }
            i = end;
        }
        halves.report(context, "%s is half-width kana%s: a search for %s misses it");
        mixed.report(
                context,
                "%s mixes full-width and half-width characters in one word%s: programs and searches expect %s");
    }

    private int endOfKana(int start) {
        int i = start;
        while (i < content.length() && isHalfwidthKana(content.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Three kana or more that are no part of a table: neighbours in the code are rare in words. */
    private boolean isWord(int start, int end) {
        int kana = 0;
        int steps = 0;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            kana += c < 0xFF9E && c != 0xFF70 ? 1 : 0;
            steps += i > start && c - content.charAt(i - 1) == 1 ? 1 : 0;
        }
        return kana >= 3 && steps * 2 < end - start - 1;
    }

    /** 1 and 2 for half-width and full-width letters, 4 and 8 for digits, 0 for all else. */
    private static int kindOf(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : c >= '0' && c <= '9' ? 4 : 0;
        }
        return !isWide(c) ? 0 : c <= '９' ? 8 : 2;
    }

    private int endOfToken(int start) {
        int i = start;
        while (i < content.length() && kindOf(content.charAt(i)) != 0) {
            i++;
        }
        return i;
    }

    /** Whether letters or digits of both widths make one word, and not the two columns of a table. */
    private boolean isMixed(int start, int end) {
        int kinds = 0;
        for (int i = start; i < end; i++) {
            kinds |= kindOf(content.charAt(i));
        }
        if ((kinds & 3) != 3 && (kinds & 12) != 12) {
            return false;
        }
        StringBuilder half = new StringBuilder();
        StringBuilder full = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (c < 0x80) {
                half.append(c);
            } else {
                full.append((char) (c - 0xFEE0));
            }
        }
        String small = half.toString().toLowerCase(Locale.ROOT);
        return !small.equals(full.toString().toLowerCase(Locale.ROOT));
    }

    /** Whether the word at {@code start} is in a key that the rule {@code confusable-key} reports. */
    private boolean isConfusable(int start, RuleContext context) {
        Keys known = keys == null ? Keys.of(context) : keys;
        keys = known;
        Entry entry = known.at(text.span(start, start + 1).start());
        if (!Objects.equals(entry, key)) {
            key = entry;
            confusable = entry != null && MixedWord.find(entry.key().value()) != null;
        }
        return confusable;
    }

    /** All of a kind: the first is reported, the others are counted. */
    private final class Found {
        private final List<Edit> edits = new ArrayList<>(0);
        private int start;
        private int end;
        private int count;

        void add(int from, int to) {
            if (count++ == 0) {
                start = from;
                end = to;
            }
            if (edits.size() < MOST_EDITS) {
                edits.add(CodePoints.replace(text, from, to, normal(from, to)));
            }
        }

        private String normal(int from, int to) {
            return Normalizer.normalize(content.substring(from, to), Normalizer.Form.NFKC);
        }

        void report(RuleContext context, String pattern) {
            if (count == 0) {
                return;
            }
            int shown = Math.min(end, start + 40);
            String more = count == 1 ? "" : ", like " + (count - 1) + " more in this file";
            String message = String.format(pattern, content.substring(start, shown), more, normal(start, shown));
            context.report(new Finding(text.span(start, end), message).with(new Fix(edits, false)));
        }
    }
}
