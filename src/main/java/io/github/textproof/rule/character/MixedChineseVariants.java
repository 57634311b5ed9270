package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traditional characters in simplified text and the reverse. */
@RuleInfo(
        id = "mixed-chinese-variants",
        summary = "A traditional character in simplified Chinese text, or a simplified one in traditional text.",
        rationale = """
                A stray 嫻 in a text that otherwise writes 娴 is a slip of an input method, of a conversion or of copying: a search for one form
                does not find the other, sorting puts them apart, and readers stumble.

                A character counts as traditional when it has a simplified form and is neither in GB 2312 nor in the Table of General Standard
                Chinese Characters (通用规范汉字表, 2013); as simplified when it has a traditional form and is neither in Big5 nor standard in Hong
                Kong. 後 於 著 乾 徵 藉, which are right in some names and words, are reported only beside others.

                A locale in the path (`messages_zh_TW.properties`, `zh-CN.json`, `docs/zh-hant/`) says what the text should be. Without one the
                text itself does: at most one in twenty characters may be of the other kind, and in bilingual text only a phrase that mixes both
                is reported. Titles and quotations, explanations such as 发（髮）, language names (繁體中文), addresses, code, lines with kana or
                Hangul and Japanese text are left alone. Names are rightly written as their bearers write them: therefore a warning.""",
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class MixedChineseVariants implements TextRule {
    /** More findings in one file are a conversion that went wrong: the rest becomes one finding. */
    private static final int MOST = 20;

    private static final String HAN = "" + ChineseVariants.FIRST_HAN + ChineseVariants.LAST_HAN;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public String needs() {
        return HAN;
    }

    @Override
    public void check(Text text, RuleContext context) {
        BundleName bundle = context.resource().bundle();
        String language = bundle == null ? null : bundle.language();
        if (language != null && !language.equals("zh")) {
            return;
        }
        int[] counts = ChineseVariants.table().count(text.content());
        int traditional = counts[ChineseVariants.TRADITIONAL];
        int simplified = counts[ChineseVariants.SIMPLIFIED];
        ChineseScript.Declared declared = ChineseScript.of(context.resource().path());
        if (traditional + simplified == 0
                || declared == null && Math.min(traditional, simplified) == 0
                || isJapaneseOrKorean(counts, Math.min(traditional, simplified))) {
            return;
        }
        ChineseScript expected = declared != null
                ? declared.script()
                : simplified > traditional ? ChineseScript.SIMPLIFIED : ChineseScript.TRADITIONAL;
        int wrong = expected == ChineseScript.SIMPLIFIED ? traditional : simplified;
        int right = traditional + simplified - wrong;
        if (wrong == 0 || declared == null && isWordList(text.content(), han(counts))) {
            return;
        }
        boolean sure = right >= 10 && wrong * 20 <= right;
        int[] strays = new StrayVariants(text, context.resource().format(), expected, declared != null, sure).find();
        if (declared != null && strays.length >= 4 && wrong > right * 4) {
            context.report(
                    text.span(strays[0], strays[0] + 1),
                    "the text is " + expected.other().word() + " Chinese, but " + declared.tag()
                            + " in its name promises " + expected.word() + " to the reader");
        } else if (declared != null || sure || right >= wrong * 3) {
            report(text, strays, expected, declared, context);
        }
    }

    private static int han(int[] counts) {
        return counts[ChineseVariants.HAN]
                + counts[ChineseVariants.TRADITIONAL]
                + counts[ChineseVariants.SIMPLIFIED]
                + counts[ChineseVariants.JAPANESE];
    }

    /** A dictionary quotes both writings and has hardly a stop or comma in thousands of characters. */
    private static boolean isWordList(String content, int han) {
        if (han < 1000) {
            return false;
        }
        int stops = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            stops += c == '，' || c == '。' || c == '、' || c == '：' || c == '！' || c == '？' ? 1 : 0;
        }
        return stops < han / 100;
    }

    private static boolean isJapaneseOrKorean(int[] counts, int minority) {
        int han = han(counts);
        int japanese = counts[ChineseVariants.JAPANESE];
        return counts[ChineseVariants.KANA] * 20L > han
                || counts[ChineseVariants.CLASSES] > han
                || japanese >= 2 && japanese >= minority;
    }

    private static void report(
            Text text,
            int[] strays,
            ChineseScript expected,
            ChineseScript.@Nullable Declared declared,
            RuleContext context) {
        int reported = 0;
        int i = 0;
        while (i < strays.length) {
            if (reported == MOST && strays.length - i > 1) {
                reportRest(text, strays, i, expected, context);
                return;
            }
            i = reportOne(text, strays, i, expected, declared, context);
            reported++;
        }
    }

    /** Reports a character with its repetitions in the same line and gives the index of the next other one. */
    private static int reportOne(
            Text text,
            int[] strays,
            int first,
            ChineseScript expected,
            ChineseScript.@Nullable Declared declared,
            RuleContext context) {
        char c = text.charAt(strays[first]);
        String forms = forms(c);
        List<Edit> edits = new ArrayList<>();
        int end = text.lines().end(text.lines().lineOf(strays[first]));
        int times = 0;
        int others = 0;
        int[] rest = new int[strays.length - first];
        int i = first;
        while (i < strays.length && strays[i] < end) {
            if (text.charAt(strays[i]) == c) {
                addEdit(edits, text, strays[i], forms);
                times++;
            } else {
                rest[others++] = strays[i];
            }
            i++;
        }
        Span span = text.span(strays[first], strays[first] + 1);
        System.arraycopy(rest, 0, strays, i - others, others);
        String message = String.format(
                "U+%04X %c%s is %s Chinese %s: searching for %s misses it",
                (int) c,
                c,
                times > 1 ? " (" + times + " times)" : "",
                expected.other().word(),
                declared == null
                        ? "in " + expected.word() + " text"
                        : "where " + declared.tag() + " promises " + expected.word(),
                String.join(" or ", forms.split("", forms.length())));
        context.report(new Finding(span, message).with(edits.isEmpty() ? null : new Fix(edits, false)));
        return i - others;
    }

    private static void reportRest(Text text, int[] strays, int first, ChineseScript expected, RuleContext context) {
        List<Edit> edits = new ArrayList<>();
        for (int i = first; i < strays.length; i++) {
            addEdit(edits, text, strays[i], forms(text.charAt(strays[i])));
        }
        String message = String.format(
                "and %d more %s characters from here on: the text looks converted by a machine, with gaps",
                strays.length - first, expected.other().word());
        Span span = text.span(strays[first], strays[first] + 1);
        context.report(new Finding(span, message).with(edits.isEmpty() ? null : new Fix(edits, false)));
    }

    private static String forms(char c) {
        String second = StrayVariants.second(c);
        return second.isEmpty() ? ChineseVariants.table().counterparts(c) : second;
    }

    private static void addEdit(List<Edit> edits, Text text, int offset, String forms) {
        if (forms.length() == 1) {
            edits.add(CodePoints.replace(text, offset, offset + 1, forms));
        }
    }
}
