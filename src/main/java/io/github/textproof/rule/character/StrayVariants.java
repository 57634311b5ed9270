package io.github.textproof.rule.character;

import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import java.util.Arrays;

/**
 * Finds the characters of the wrong writing that are a slip: not a title, a quotation, an explanation of characters, the name of a language,
 * a line in the other writing or in Japanese, code or an address.
 *
 * <p>The unit of judgement is the <em>phrase</em>, a run of Han characters. A wrong character beside a right one in the same phrase is
 * certain; a phrase without any right one is judged by its line and by how much of it is wrong.
 */
final class StrayVariants {
    /** Traditional characters that are simplified ones too, in names and in a few words: judged only when others are astray. */
    private static final String SECOND = "後於著乾徵藉";

    private static final String SECOND_SIMPLIFIED = "后于着干征借";
    /** The words in which they are right: the characters before ({@code -}) or after. */
    private static final String[] BEFORE = {"", "樊", "名原专编论巨显卓昭土译合所遗拙新大佳执附较", "康雍嘉", "魏文角商", "慰狼蕴枕"};

    private static final String[] AFTER = {"", "菟潜陵戏", "名作述称者有录书文于重色", "坤隆清县道卦元安陵嘉", "羽", "藉"};

    private static final String[] LANGUAGES = {
        "繁體", "繁体", "繁中", "正體", "正体", "简体", "簡體", "简中", "日本語", "國語", "粵語", "汉语", "漢語"
    };

    private static final String OPENING = "「『《〈（“‘【(\"'[〔";
    private static final String CLOSING = "」』》〉）”’】)\"']〕";

    /** In chars; it keeps the search for the end of a link target linear. */
    private static final int LONGEST_TARGET = 500;

    private static final String COMPARING = "↔→←⇔⇒/\t";

    private final Text text;
    private final String content;
    private final ChineseVariants table = ChineseVariants.table();
    private final byte wrong;
    private final byte right;
    /** Whether the path says what is right, so that a phrase wholly in the other writing is wrong too. */
    private final boolean declared;
    /** Whether the rest of the file leaves no doubt. */
    private final boolean sure;

    private final Format format;

    private int[] found = new int[8];
    private int count;
    private int[] doubtful = new int[8];
    private int doubts;

    StrayVariants(Text text, Format format, ChineseScript expected, boolean declared, boolean sure) {
        this.text = text;
        this.content = text.content();
        this.format = format;
        this.wrong = expected == ChineseScript.SIMPLIFIED ? ChineseVariants.TRADITIONAL : ChineseVariants.SIMPLIFIED;
        this.right = expected == ChineseScript.SIMPLIFIED ? ChineseVariants.SIMPLIFIED : ChineseVariants.TRADITIONAL;
        this.declared = declared;
        this.sure = sure;
    }

    /** The simplified form of a character of the second tier, or nothing for all others. */
    static String second(char c) {
        int index = SECOND.indexOf(c);
        return index < 0 ? "" : SECOND_SIMPLIFIED.substring(index, index + 1);
    }

    /** The offsets of the stray characters in order. */
    int[] find() {
        LineIndex lines = text.lines();
        boolean fenced = false;
        for (int line = 0; line < lines.count(); line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            if (format == Format.MARKDOWN && isFence(start, end)) {
                fenced = !fenced;
            } else if (!fenced) {
                line(start, end);
            }
        }
        if (count > 0 && doubts > 0) {
            int all = count + doubts;
            found = Arrays.copyOf(found, all);
            System.arraycopy(doubtful, 0, found, count, doubts);
            Arrays.sort(found);
            return found;
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isFence(int start, int end) {
        int i = firstVisible(start, end);
        return content.startsWith("```", i) || content.startsWith("~~~", i);
    }

    private int firstVisible(int start, int end) {
        int i = start;
        while (i < end && content.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private void line(int start, int end) {
        int wrongs = 0;
        int rights = 0;
        int seconds = 0;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            byte kind = table.classOf(c);
            if (kind == wrong) {
                wrongs++;
            } else if (kind == right) {
                rights++;
            } else if (kind == ChineseVariants.KANA || kind == ChineseVariants.JAPANESE || c >= 0xAC00 && c <= 0xD7A3) {
                return;
            } else if (kind == ChineseVariants.HAN && wrong == ChineseVariants.TRADITIONAL && SECOND.indexOf(c) >= 0) {
                seconds++;
            }
        }
        if (wrongs + seconds == 0 || isComment(start, end) || isLanguageMenu(start, end)) {
            return;
        }
        boolean trusted = rights == 0 ? wrongs <= 2 : wrongs * 4 <= rights || wrongs <= 1;
        boolean code = false;
        int i = start;
        while (i < end) {
            char c = content.charAt(i);
            if (isHan(c)) {
                int from = i;
                while (i < end && isHan(content.charAt(i))) {
                    i++;
                }
                if (!code) {
                    phrase(from, i, start, end, trusted);
                }
            } else if (c == '`' && format == Format.MARKDOWN) {
                code = !code;
                i++;
            } else {
                i = afterAddress(i, end);
            }
        }
    }

    private boolean isHan(char c) {
        return c >= ChineseVariants.FIRST_HAN && c <= ChineseVariants.LAST_HAN;
    }

    /** In a bundle the comments are for translators, in whatever language they share. */
    private boolean isComment(int start, int end) {
        if (!declared || format.isProse() || format == Format.CODE) {
            return false;
        }
        int i = firstVisible(start, end);
        return i < end
                && (content.charAt(i) == '#'
                        || content.charAt(i) == '!' && format == Format.PROPERTIES
                        || content.startsWith("//", i)
                        || content.startsWith("<!--", i));
    }

    /** The char after the address or link target that begins at {@code i}, or the next one when none does. */
    private int afterAddress(int i, int end) {
        char c = content.charAt(i);
        if (c == ':' && content.startsWith("://", i)) {
            int j = i + 3;
            while (j < end
                    && (isHan(content.charAt(j))
                            || content.charAt(j) > ' '
                                    && content.charAt(j) < 0x7F
                                    && "\"'<>)]".indexOf(content.charAt(j)) < 0)) {
                j++;
            }
            return j;
        }
        boolean target = c == ']' && content.startsWith("](", i);
        if (target || c == '=' && (content.startsWith("href=\"", i - 4) || content.startsWith("src=\"", i - 3))) {
            int close = i + 2;
            int last = Math.min(end, i + LONGEST_TARGET);
            while (close < last && content.charAt(close) != (target ? ')' : '"')) {
                close++;
            }
            return close == last ? i + 1 : close;
        }
        return i + 1;
    }

    private void phrase(int from, int to, int start, int end, boolean trusted) {
        int wrongs = 0;
        int rights = 0;
        boolean seconds = false;
        for (int i = from; i < to; i++) {
            byte kind = table.classOf(content.charAt(i));
            wrongs += kind == wrong ? 1 : 0;
            rights += kind == right ? 1 : 0;
            seconds |= wrong == ChineseVariants.TRADITIONAL
                    && kind == ChineseVariants.HAN
                    && SECOND.indexOf(content.charAt(i)) >= 0;
        }
        if (wrongs == 0 && !seconds
                || to - from <= 12 && isLanguageName(content.substring(from, to))
                || !isSlip(wrongs, rights, from, to, start, end, trusted)) {
            return;
        }
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (table.classOf(c) == wrong) {
                found = add(found, count++, i);
            } else if (seconds && isSecondOutOfPlace(c, i)) {
                doubtful = add(doubtful, doubts++, i);
            }
        }
    }

    private boolean isSlip(int wrongs, int rights, int from, int to, int start, int end, boolean trusted) {
        if (declared && !format.isProse()) {
            return true;
        }
        if (rights > 0) {
            return wrongs <= rights * 2 && (sure || declared || trusted);
        }
        int length = to - from;
        boolean quoted = from > start
                && to < end
                && OPENING.indexOf(content.charAt(from - 1)) >= 0
                && CLOSING.indexOf(content.charAt(to)) >= 0;
        return !quoted
                && !isCompared(from, to, start, end)
                && length > 1
                && trusted
                && (sure || declared)
                && (wrongs < 2 || wrongs < 3 && wrongs * 2 < length);
    }

    /** 鼠标 ↔ 滑鼠 is about words. */
    private boolean isCompared(int from, int to, int start, int end) {
        int before = from - 1;
        while (before > start && content.charAt(before) == ' ') {
            before--;
        }
        int after = to;
        while (after + 1 < end && content.charAt(after) == ' ') {
            after++;
        }
        return before >= start && COMPARING.indexOf(content.charAt(before)) >= 0
                || after < end && COMPARING.indexOf(content.charAt(after)) >= 0;
    }

    /** 繁體中文 in a menu of languages is as it should be everywhere. */
    private static boolean isLanguageName(String phrase) {
        if (phrase.endsWith("語") && phrase.length() <= 4) {
            return true;
        }
        for (String name : LANGUAGES) {
            if (phrase.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** A short line that names a language: its other words may be in that language. */
    private boolean isLanguageMenu(int start, int end) {
        return end - start <= 40 && isLanguageName(content.substring(start, end));
    }

    private boolean isSecondOutOfPlace(char c, int i) {
        int index = SECOND.indexOf(c);
        return index >= 0
                && (i == 0 || BEFORE[index].indexOf(content.charAt(i - 1)) < 0)
                && (i + 1 == content.length() || AFTER[index].indexOf(content.charAt(i + 1)) < 0);
    }

    private static int[] add(int[] offsets, int size, int offset) {
        int[] target = size == offsets.length ? Arrays.copyOf(offsets, size * 2) : offsets;
        target[size] = offset;
        return target;
    }
}
