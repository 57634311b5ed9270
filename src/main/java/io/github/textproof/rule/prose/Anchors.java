package io.github.textproof.rule.prose;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The places in a Markdown file that a link can name, spelt without case, marks and blanks, because every renderer makes anchors in its
 * own way: GitHub keeps what kramdown drops.
 */
final class Anchors {
    /** What brings in text from elsewhere, and with it anchors that are not seen here. */
    private static final String[] INCLUSIONS = {
        "{{#",
        "{{<",
        "{{%",
        "{{ #",
        "{{include",
        "{{ include",
        "{%",
        "@include",
        "!include",
        "--8<--",
        "[!INCLUDE",
        "[!include",
        "\nimport ",
        "<<[",
        "<!-- md:"
    };

    /** What is longer is no heading, in chars. */
    private static final int LONGEST = 1000;

    private static final int LONGEST_HTML = 400;

    private Anchors() {}

    /** The keys of all anchors, or nothing when the text includes others or is written by a template. */
    static Optional<Set<String>> of(Text text) {
        String s = text.content();
        for (String inclusion : INCLUSIONS) {
            if (s.contains(inclusion)) {
                return Optional.empty();
            }
        }
        Set<String> keys = new HashSet<>();
        LineIndex lines = text.lines();
        for (int line = 0; line < lines.count(); line++) {
            int end = lines.end(line);
            int at = lines.start(line);
            while (at < end && isIndent(s.charAt(at))) {
                at++;
            }
            boolean hashes = at < end && s.charAt(at) == '#';
            boolean underlined = at < end && line + 1 < lines.count() && isUnderline(s, lines, line + 1);
            if (hashes || underlined) {
                addHeading(s.substring(at, end), keys);
            }
        }
        addMarked(s, "id=", keys);
        addMarked(s, "name=", keys);
        addMarked(s, "{#", keys);
        addMarked(s, "{ #", keys);
        addMarked(s, "{: #", keys);
        addMarked(s, "{:#", keys);
        addHtmlHeadings(s, keys);
        return Optional.of(keys);
    }

    private static boolean isIndent(char c) {
        return c == ' '
                || c == '\t'
                || c == '>'
                || c == '*'
                || c == '-'
                || c == '+'
                || c == '.'
                || c >= '0' && c <= '9';
    }

    private static boolean isUnderline(String s, LineIndex lines, int line) {
        int start = lines.start(line);
        int end = lines.end(line);
        if (start >= end || s.charAt(start) != '=' && s.charAt(start) != '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (s.charAt(i) != s.charAt(start) && s.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private static void addHeading(String whole, Set<String> keys) {
        String line = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        int explicit = line.indexOf("{#");
        String title = explicit > 0 ? line.substring(0, explicit) : line;
        String shown = withoutMarkup(title);
        for (String each : new String[] {title, shown, ascii(title), ascii(shown)}) {
            String key = key(each);
            keys.add(key);
            int digits = 0;
            while (digits < key.length() && Character.isDigit(key.charAt(digits))) {
                digits++;
            }
            keys.add(key.substring(digits));
        }
    }

    /** Tags, character references and the addresses of links taken out. */
    private static String withoutMarkup(String title) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            int end = c == '<'
                    ? title.indexOf('>', i)
                    : c == '(' && i > 0 && title.charAt(i - 1) == ']'
                            ? title.indexOf(')', i)
                            : c == '&'
                                    ? title.indexOf(';', i)
                                    : c == '!' && title.startsWith("[", i + 1) ? title.indexOf(']', i) - 1 : -1;
            if (end > i && (c != '&' || end - i < 10)) {
                i = end;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String ascii(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) < 0x80) {
                out.append(s.charAt(i));
            }
        }
        return out.toString();
    }

    /** What stands behind each {@code mark}, quotes left out: an attribute's value, an explicit anchor. */
    private static void addMarked(String s, String mark, Set<String> keys) {
        for (int at = s.indexOf(mark); at >= 0; at = s.indexOf(mark, at + 1)) {
            int start = at + mark.length();
            char quote = start < s.length() ? s.charAt(start) : 0;
            boolean quoted = quote == '"' || quote == '\'';
            int end = quoted ? ++start : start;
            while (end < s.length()
                    && end - start < 200
                    && s.charAt(end) >= ' '
                    && !(quoted ? s.charAt(end) == quote : " >}\"'/".indexOf(s.charAt(end)) >= 0)) {
                end++;
            }
            keys.add(key(s.substring(start, end)));
        }
    }

    private static void addHtmlHeadings(String s, Set<String> keys) {
        for (int at = s.indexOf("</h"); at >= 0; at = s.indexOf("</h", at + 1)) {
            String before = s.substring(Math.max(0, at - LONGEST_HTML), at);
            int start = before.lastIndexOf("<h");
            if (start >= 0) {
                addHeading(before.substring(start), keys);
            }
        }
    }

    /** Letters and digits in lower case, marks and everything else left out. */
    static String key(String s) {
        String text = isAscii(s) ? s : Normalizer.normalize(s, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return key.toString();
    }

    private static boolean isAscii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The key without the number that tells the second of two equal headings. */
    static String withoutNumber(String key) {
        int end = key.length();
        while (end > 0 && Character.isDigit(key.charAt(end - 1))) {
            end--;
        }
        return key.substring(0, end);
    }

    /** Whether a fragment names no place in the text: a line, a route, a text to look for, the top, a footnote. */
    static boolean isForeign(String fragment) {
        String f = fragment.startsWith("user-content-") ? fragment.substring(13) : fragment;
        if (f.isEmpty()
                || f.equals("top")
                || f.startsWith("!")
                || f.startsWith("/")
                || f.startsWith(":")
                || f.startsWith("_")
                || f.indexOf('=') >= 0
                || f.indexOf('{') >= 0
                || f.indexOf('<') >= 0) {
            return true;
        }
        String name = f.startsWith("fn") ? f.substring(f.startsWith("fnref") ? 5 : f.startsWith("fnr") ? 3 : 2) : f;
        String line = name.startsWith("L") ? name.substring(1) : name;
        return withoutNumber(key(line)).isEmpty() || line.length() < f.length() && line.matches("[:\\d].*");
    }
}
