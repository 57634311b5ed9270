package io.github.textproof.syntax.prose;

import io.github.textproof.syntax.prose.Block.Kind;

/** Tells paragraphs that are no running text from those that are. */
final class BlockKinds {
    static final int LONGEST_VERSE_LINE = 24;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORT_VERSE_LINE = 14;

    private BlockKinds() {}

    /** The kind of a paragraph with this text. */
    static Kind of(InlineText inline, boolean formula) {
        String s = inline.content();
        int start = skipBlanks(s, 0);
        int end = trimEnd(s, s.length());
        if (start >= end) {
            return formula ? Kind.FORMULA : Kind.DIRECTIVE;
        }
        if (formula && isOnlyAtoms(s, start, end)) {
            return Kind.FORMULA;
        }
        if (isDirective(s, start, end)) {
            return Kind.DIRECTIVE;
        }
        if (isPageNumber(s, start, end)) {
            return Kind.PAGE_NUMBER;
        }
        if (isCaption(s, start, end)) {
            return Kind.CAPTION;
        }
        return isVerse(s, start, end) ? Kind.VERSE : Kind.PARAGRAPH;
    }

    static int skipBlanks(CharSequence s, int from) {
        int at = from;
        while (at < s.length() && isBlank(s.charAt(at))) {
            at++;
        }
        return at;
    }

    static int trimEnd(CharSequence s, int to) {
        int at = to;
        while (at > 0 && isBlank(s.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == InlineText.HARD_BREAK;
    }

    private static boolean isOnlyAtoms(String s, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (c != InlineText.ATOM && !isBlank(c) && Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDirective(String s, int start, int end) {
        int last = s.lastIndexOf('\n', end - 1) + 1;
        return s.startsWith(":::", start)
                || s.startsWith(":::", last)
                || s.startsWith("{%", start) && s.startsWith("%}", end - 2)
                || s.startsWith("{{", start) && s.startsWith("}}", end - 2)
                || s.startsWith("{:", start) && s.charAt(end - 1) == '}'
                || s.startsWith("[toc]", start)
                || s.startsWith("[TOC]", start);
    }

    /** {@code 12}, {@code - 12 -}, {@code 第12页}, {@code Page 3 of 30}, {@code 3 / 30}. */
    static boolean isPageNumber(String s, int start, int end) {
        if (end - start > 20) {
            return false;
        }
        boolean digit = false;
        boolean word = false;
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9' || c >= '\uFF10' && c <= '\uFF19') {
                digit = true;
                digits++;
            } else if ("第页頁共Pageofpn".indexOf(c) >= 0) {
                word = true;
            } else if ("-–—·/|. \u3000".indexOf(c) < 0) {
                return false;
            }
        }
        return digit && (word || digits <= 4);
    }

    /** {@code 图 3-1}, {@code 表2：}, {@code Figure 4.}, {@code 图为}. */
    private static boolean isCaption(String s, int start, int end) {
        if (end - start > 200) {
            return false;
        }
        int at;
        if ("图圖表図".indexOf(s.charAt(start)) >= 0) {
            if (s.startsWith("图为", start) || s.startsWith("圖為", start)) {
                return true;
            }
            at = start + 1;
        } else if (s.startsWith("示例", start)
                || s.startsWith("清单", start)
                || s.startsWith("代码", start)
                || s.startsWith("リスト", start)) {
            at = start + (s.charAt(start) == 'リ' ? 3 : 2);
        } else if (s.charAt(start) == '例') {
            at = start + 1;
        } else if (s.startsWith("Figure ", start) || s.startsWith("FIGURE ", start)) {
            at = start + 7;
        } else if (s.startsWith("Table ", start) || s.startsWith("TABLE ", start)) {
            at = start + 6;
        } else if (s.startsWith("Fig. ", start)) {
            at = start + 5;
        } else {
            return false;
        }
        at = skipBlanks(s, at);
        if (at >= end) {
            return false;
        }
        int number = at;
        while (at < end
                && ("0123456789.-–—".indexOf(s.charAt(at)) >= 0 || s.charAt(at) >= 'A' && s.charAt(at) <= 'Z')) {
            at++;
        }
        // "图 3 所示的做法…" and "Figure 3 shows" are sentences about a figure.
        boolean label = at == end
                || ":：. \u3000、".indexOf(s.charAt(at)) >= 0
                || s.charAt(at - 1) == '.'
                || s.charAt(at) == InlineText.HARD_BREAK;
        return at > number && label && !isFinal(s.charAt(end - 1));
    }

    /** Short and without a final mark. */
    static boolean isTitle(String s) {
        return s.length() <= LONGEST_TITLE && !s.isEmpty() && !isFinal(s.charAt(s.length() - 1));
    }

    private static boolean isFinal(char c) {
        return "。.!！?？…".indexOf(c) >= 0;
    }

    /** Several lines, all of them short, that end where a clause ends or are very short. */
    private static boolean isVerse(String s, int start, int end) {
        int lines = 1;
        int marked = 0;
        int width = 0;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (c == '\n' || c == InlineText.HARD_BREAK) {
                lines++;
                marked += i > start && Scripts.isCjkMark(s.charAt(i - 1)) ? 1 : 0;
                width = 0;
            } else if (++width > LONGEST_VERSE_LINE) {
                return false;
            }
        }
        return lines > 1
                && (marked * 2 >= lines - 1 || end - start <= lines * SHORT_VERSE_LINE)
                && Scripts.cjk(s, start, end) > 0;
    }
}
