package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Alphabet;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Look-alikes of Han characters, half-width kana, and words of two widths. */
@RuleInfo(
        id = "compatibility-character",
        summary = "A radical or compatibility ideograph in a word, half-width kana, or a word or number of two widths.",
        rationale = """
                Text copied out of a PDF often holds Kangxi radicals: ⼈ (U+2F08) looks exactly like 人 (U+4EBA), and no search finds it.
                Compatibility ideographs (U+F900 to U+FAFF, U+2F800 to U+2FA1F) exist for conversions from old charsets; every normalization
                replaces them (UAX 15), so keys and names change on their way. The twelve ordinary ideographs among them are not meant.
                Half-width kana are a relic of one-byte terminals, and 2０13 is no number to a program.

                Only characters inside a word are reported, once a line. A radical that stands alone, before 部 or 旁, in a series, or in a line
                with an ideographic description (U+2FF0 to U+2FFB) is what the text is about. Half-width kana (three in a row, not in tables and
                code) and words that mix full-width with half-width letters or digits are reported once a file; full-width punctuation and whole
                full-width words never. Names may rightly be written with a compatibility ideograph, hence no fix beside kana or Hangul.""",
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class CompatibilityCharacter implements TextRule {
    private static final int IDEOGRAPHS = 1;
    private static final int WIDTHS = 2;
    private static final int NAMES = 4;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public String needs() {
        return "\u2E80\uFFFF";
    }

    @Override
    public void check(Text text, RuleContext context) {
        int seen = seen(text.alphabet());
        if ((seen & IDEOGRAPHS) != 0) {
            checkIdeographs(text, context, (seen & NAMES) != 0);
        }
        if ((seen & WIDTHS) != 0) {
            new WidthForms(text).check(context);
        }
    }

    private static int seen(Alphabet alphabet) {
        int seen = 0;
        for (int i = alphabet.next(0x2E80); i >= 0; i = alphabet.next(i >= 0x30FF && i < 0xAC00 ? 0xAC00 : i + 1)) {
            char c = (char) i;
            if (c < 0x2FE0 || c >= 0xF900 && c < 0xFB00 || c == 0xD87E) {
                seen |= IDEOGRAPHS;
            } else if (WidthForms.isWide(c)) {
                seen |= WIDTHS;
            } else if (WidthForms.isHalfwidthKana(c)) {
                seen |= WIDTHS | NAMES;
            } else if (c >= 0x3041 && c < 0x3100 || c >= 0xAC00 && c <= 0xD7A3) {
                seen |= NAMES;
            }
        }
        return seen;
    }

    private static void checkIdeographs(Text text, RuleContext context, boolean names) {
        LineIndex lines = text.lines();
        for (int line = 0; line < lines.count(); line++) {
            checkLine(text, lines.start(line), lines.end(line), context, names);
        }
    }

    private static void checkLine(Text text, int start, int end, RuleContext context, boolean names) {
        String content = text.content();
        int first = -1;
        int others = 0;
        boolean identical = true;
        List<Edit> edits = new ArrayList<>(0);
        for (int i = start; i < end; ) {
            int c = content.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c >= 0x2FF0 && c <= 0x2FFB) {
                return;
            }
            int equivalent = CompatibilityForms.equivalent(c);
            if (equivalent != 0 && isInWord(content, i, next, start, end, c, equivalent)) {
                if (first < 0) {
                    first = i;
                } else {
                    others++;
                }
                identical &= CompatibilityForms.isKangxi(c);
                if (CompatibilityForms.isRadical(c) || !names) {
                    edits.add(CodePoints.replace(text, i, next, Character.toString(equivalent)));
                }
            }
            i = next;
        }
        if (first >= 0) {
            boolean safe = identical && context.resource().format().isProse();
            context.report(new Finding(
                            text.span(first, first + Character.charCount(content.codePointAt(first))),
                            message(content.codePointAt(first), others))
                    .with(edits.isEmpty() ? null : new Fix(edits, safe)));
        }
    }

    private static String message(int c, int others) {
        String equivalent = Character.toString(CompatibilityForms.equivalent(c));
        String kind = CompatibilityForms.isKangxi(c)
                ? "a Kangxi radical"
                : CompatibilityForms.isRadical(c) ? "a CJK radical" : "a compatibility ideograph";
        return String.format(
                "U+%04X %s is %s in the place of U+%04X %s%s: %s",
                c,
                Character.toString(c),
                kind,
                equivalent.codePointAt(0),
                equivalent,
                others == 0
                        ? ""
                        : others == 1 ? ", 1 more like it in this line" : ", " + others + " more like it in this line",
                CompatibilityForms.isRadical(c)
                        ? "search and sorting miss it"
                        : "search misses it and normalization changes it");
    }

    /** Whether the character stands for an ideograph in a word, rather than for itself. */
    private static boolean isInWord(String content, int from, int to, int start, int end, int c, int equivalent) {
        int before = from > start ? content.codePointBefore(from) : 0;
        int after = to < end ? content.codePointAt(to) : 0;
        if (before == equivalent || after == equivalent || isSeries(before, c) || isSeries(c, after)) {
            return false;
        }
        if (CompatibilityForms.isRadical(c) && (after == '部' || after == '旁' || after == '字' || after == '底')) {
            return false;
        }
        return isOrdinary(before) || isOrdinary(after) || isRunInWord(content, from, to, start, end);
    }

    /** Neighbours in a table of characters. */
    private static boolean isSeries(int before, int after) {
        return after > before && after - before <= 2;
    }

    private static boolean isOrdinary(int c) {
        return c >= 0x3041 && c <= 0x9FFF && c != 0x30FB || c >= 0xAC00 && c <= 0xD7A3;
    }

    /** Whether a run of such characters touches an ordinary one; the look is short, so that a table of them costs nothing. */
    private static boolean isRunInWord(String content, int from, int to, int start, int end) {
        int i = from;
        while (i > start && from - i < 8 && CompatibilityForms.equivalent(content.charAt(i - 1)) != 0) {
            i--;
        }
        if (i > start && isOrdinary(content.charAt(i - 1))) {
            return true;
        }
        int j = to;
        while (j < end && j - to < 8 && CompatibilityForms.equivalent(content.charAt(j)) != 0) {
            j++;
        }
        return j < end && isOrdinary(content.charAt(j));
    }

    /** Formats in which half-width kana are data for machines or tables of characters. */
    static boolean holdsData(Format format) {
        return switch (format) {
            case CSV, SQL, CODE, JAVASCRIPT, OTHER -> true;
            default -> false;
        };
    }
}
