package io.github.textproof.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a file names itself: XML declaration (XML 1.0, 4.3.3), HTML {@code <meta>} (WHATWG HTML, "prescan a byte stream"),
 * CSS {@code @charset} (CSS Syntax 3, 3.2), the header entry of a message catalogue (GNU gettext manual, "Filling in the Header Entry"), or
 * an editor's coding line (PEP 263, Emacs) in the first two lines.
 *
 * @param name the charset's name as written
 * @param offset the name's first byte, from 0
 */
public record Declaration(String name, int offset) {
    /** WHATWG asks for the declaration within the first 1024 bytes. */
    private static final int PRESCAN = 1024;

    /** Before the header of a message catalogue all its translators may be named in comments. */
    private static final int CATALOGUE_HEAD = 1 << 16;

    /** The declaration in {@code bytes}, or null; what looks like one in another format's comment or text is none. */
    public static @Nullable Declaration find(Format format, byte[] bytes, int from) {
        int most = format == Format.PO ? CATALOGUE_HEAD : PRESCAN;
        String head = new String(bytes, from, Math.min(most, bytes.length - from), StandardCharsets.ISO_8859_1);
        Declaration found =
                switch (format) {
                    case XML -> xml(head);
                    case HTML -> html(head);
                    case CSS -> head.startsWith("@charset \"") ? quoted(head, 9) : null;
                    case PO -> catalogue(head);
                    case JSON, YAML, TOML, CSV, MARKDOWN, ASCIIDOC, PLAIN_TEXT -> null;
                    default -> codingLine(head);
                };
        return found == null ? null : new Declaration(found.name, found.offset + from);
    }

    private static @Nullable Declaration xml(String head) {
        if (!head.startsWith("<?xml")) {
            return null;
        }
        int end = head.indexOf("?>");
        int encoding = head.indexOf("encoding");
        if (end < 0 || encoding < 0 || encoding > end) {
            return null;
        }
        int equals = head.indexOf('=', encoding);
        return equals < 0 || equals > end ? null : quoted(head, skipBlanks(head, equals + 1));
    }

    private static @Nullable Declaration html(String head) {
        Declaration xml = xml(head);
        if (xml != null) {
            return xml;
        }
        String lower = head.toLowerCase(Locale.ROOT);
        for (int meta = lower.indexOf("<meta"); meta >= 0; meta = lower.indexOf("<meta", meta + 1)) {
            int comment = lower.lastIndexOf("<!--", meta);
            int end = lower.indexOf('>', meta);
            if (end < 0) {
                return null;
            }
            int charset = lower.indexOf("charset", meta);
            if (charset > 0 && charset < end && (comment < 0 || lower.indexOf("-->", comment) < meta)) {
                int equals = skipBlanks(lower, charset + "charset".length());
                if (equals < end && lower.charAt(equals) == '=') {
                    return word(head, skipBlanks(head, equals + 1));
                }
            }
        }
        return null;
    }

    /** In the entry whose {@code msgid} is empty, if it is the first; {@code CHARSET} is what templates leave to be filled in. */
    private static @Nullable Declaration catalogue(String head) {
        String expected = "msgid \"\"";
        for (int start = 0; start < head.length(); ) {
            int end = head.indexOf('\n', start);
            end = end < 0 ? head.length() : end;
            String line = head.substring(start, end).strip();
            if (line.startsWith(expected)) {
                int charset = head.indexOf("charset=", start);
                if (charset >= 0 && charset < end) {
                    Declaration found = word(head, charset + "charset=".length());
                    return found == null || found.name.equals("CHARSET") ? null : found;
                }
                expected = expected.startsWith("msgid") ? "msgstr" : "\"";
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                return null;
            }
            start = end + 1;
        }
        return null;
    }

    private static @Nullable Declaration codingLine(String head) {
        int line = 0;
        for (int start = 0; start < head.length() && line < 2; line++) {
            int end = head.indexOf('\n', start);
            end = end < 0 ? head.length() : end;
            int coding = head.indexOf("coding", start);
            // Only a comment can carry one; the marks of Emacs and Vim keep prose about "coding:" out.
            if (coding >= 0 && coding < end && isModeLine(head.substring(start, end))) {
                int sign = coding + "coding".length();
                if (sign < end && (head.charAt(sign) == ':' || head.charAt(sign) == '=')) {
                    return word(head, skipBlanks(head, sign + 1));
                }
            }
            start = end + 1;
        }
        return null;
    }

    private static boolean isModeLine(String line) {
        int first = skipBlanks(line, 0);
        return first < line.length()
                && "#;/!<\"".indexOf(line.charAt(first)) >= 0
                && (line.contains("-*-") || line.contains("vim:") || line.contains("vi:"));
    }

    private static @Nullable Declaration quoted(String head, int at) {
        if (at >= head.length() || (head.charAt(at) != '"' && head.charAt(at) != '\'')) {
            return null;
        }
        int end = head.indexOf(head.charAt(at), at + 1);
        // A template's ${encoding} is no name (XML 1.0, production 81).
        return end < 0 ? null : named(head, at + 1, end);
    }

    private static @Nullable Declaration word(String head, int at) {
        int start = at < head.length() && (head.charAt(at) == '"' || head.charAt(at) == '\'') ? at + 1 : at;
        int end = start;
        while (end < head.length() && isNameChar(head.charAt(end))) {
            end++;
        }
        return named(head, start, end);
    }

    private static @Nullable Declaration named(String head, int from, int to) {
        int start = skipBlanks(head, from);
        int end = start;
        while (end < to && isNameChar(head.charAt(end))) {
            end++;
        }
        return end == start || skipBlanks(head, end) < to ? null : new Declaration(head.substring(start, end), start);
    }

    private static boolean isNameChar(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':' || c == '+');
    }

    private static int skipBlanks(String text, int at) {
        int i = at;
        while (i < text.length()
                && (text.charAt(i) == ' '
                        || text.charAt(i) == '\t'
                        || text.charAt(i) == '\r'
                        || text.charAt(i) == '\n')) {
            i++;
        }
        return i;
    }
}
