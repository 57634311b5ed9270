package io.github.textproof.syntax.yaml;

import java.util.Set;

/** Says what is wrong where the cursor stands and no valid text can go on, as somebody who writes YAML would. */
class Words {
    private static final int LONGEST_QUOTE = 30;

    private final Cursor cursor;
    private int counted;
    private int line = 1;

    Words(Cursor cursor) {
        this.cursor = cursor;
    }

    final YamlFault here(String message) {
        return new YamlFault(cursor.at(), Math.min(cursor.at() + 1, cursor.end()), message);
    }

    /** The line of an offset, from 1; counted on from the offset asked for before. */
    final int line(int offset) {
        String text = cursor.text();
        if (offset < counted) {
            counted = 0;
            line = 1;
        }
        for (; counted < offset; counted++) {
            char c = text.charAt(counted);
            if (c == '\n' || c == '\r' && !(counted + 1 < text.length() && text.charAt(counted + 1) == '\n')) {
                line++;
            }
        }
        return line;
    }

    /** The word at an offset in quotes, cut when it is long. */
    final String word(int start) {
        String text = cursor.text();
        int end = start;
        while (end < cursor.end() && !Cursor.isBreak(text.charAt(end)) && end - start <= LONGEST_QUOTE) {
            if (end > start && (Cursor.isWhite(text.charAt(end)) || Cursor.isFlowIndicator(text.charAt(end)))) {
                break;
            }
            end++;
        }
        return "'" + cut(text.substring(start, end)) + "'";
    }

    /** A name as a message can hold it. */
    static String cut(String name) {
        if (name.length() <= LONGEST_QUOTE) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return name.substring(0, end) + "\u2026";
    }

    static YamlFault control(String text, int at) {
        return new YamlFault(
                at, at + 1, String.format("a control character (U+%04X) cannot stand in YAML", (int) text.charAt(at)));
    }

    static String undefinedAlias(String name, Set<String> anchors) {
        String shorter = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
        return anchors.contains(shorter)
                ? "a blank is missing between *" + cut(shorter) + " and the colon"
                : "a value that begins with * needs quotes: no anchor is named " + cut(name);
    }

    /** The blanks before {@code offset} hold a tab. */
    final YamlFault tab(int offset) {
        String text = cursor.text();
        int start = offset;
        while (start > 0 && Cursor.isWhite(text.charAt(start - 1))) {
            start--;
        }
        int tab = Math.max(start, text.indexOf('\t', start));
        int end = tab;
        while (end < offset && text.charAt(end) == '\t') {
            end++;
        }
        return new YamlFault(tab, Math.max(end, tab), "a tab in the indentation: YAML takes only spaces there");
    }

    /** What stands at {@code opener}, with its line. */
    final String opened(int opener) {
        char c = cursor.text().charAt(opener);
        return (c == '"' || c == '\'' ? "the quote " : "the bracket ") + c + " that began in line " + line(opener);
    }

    /** At the end of the text or document. */
    final YamlFault unclosed(int opener) {
        return here(opened(opener) + " is not closed");
    }

    final YamlFault escape(int start, int digits) {
        String text = cursor.text();
        int end = Math.min(cursor.end(), start + 2);
        String what = "'" + text.substring(start, end) + "'";
        return digits > 0
                ? new YamlFault(start, cursor.at(), what + " needs " + digits + " hexadecimal digits of a character")
                : new YamlFault(
                        start,
                        end,
                        what
                                + " is no escape: a backslash is written \\\\ in double quotes, and as it is in single ones");
    }

    final YamlFault missingBlank(String behindWhat) {
        return here("a blank is missing behind the " + behindWhat);
    }

    final YamlFault brokenKey(int start) {
        return here("a key must stand in one line, and " + word(start) + " began in line " + line(start));
    }

    final YamlFault longKey(int start) {
        return new YamlFault(
                start,
                cursor.at(),
                "a key may have " + FlowReader.LONGEST_KEY + " characters unless a ? stands before it");
    }

    final YamlFault namedAlias() {
        return here("an alias can have neither anchor nor tag");
    }

    final YamlFault namedTwice(int start) {
        return new YamlFault(start, start + 1, "the value has an anchor or tag already in the lines above");
    }
}
