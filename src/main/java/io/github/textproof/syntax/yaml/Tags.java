package io.github.textproof.syntax.yaml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads tags and the directives that say what their handles stand for (YAML 1.2.2, sections 6.8 and 6.9.1). */
final class Tags {
    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final String URI_SIGNS = "-#;/?:@&=+$,_.!~*'()[]%";

    private final Map<String, String> prefixes = new HashMap<>();
    private boolean version;

    /** Forgets the directives of the document before. */
    void reset() {
        prefixes.clear();
        version = false;
    }

    /** Reads the directive here, a {@code %} at the beginning of a line; stands behind its line then. */
    void directive(Cursor cursor) {
        int start = cursor.at();
        cursor.skipToLineEnd();
        int end = cursor.at();
        String line = cursor.text().substring(start, end);
        int comment = line.indexOf(" #") >= 0 ? line.indexOf(" #") : line.indexOf("\t#");
        String[] words =
                (comment < 0 ? line : line.substring(0, comment)).strip().split("[ \t]+");
        if (words[0].equals("%YAML")) {
            version(start, end, words);
        } else if (words[0].equals("%TAG")) {
            tag(start, end, words);
        }
    }

    private void version(int start, int end, String[] words) {
        if (version) {
            throw new YamlFault(start, end, "a document has one %YAML line only");
        }
        version = true;
        if (words.length != 2 || !words[1].matches("\\d+\\.\\d+")) {
            throw new YamlFault(start, end, "a %YAML line holds the version and nothing else, as in %YAML 1.2");
        }
        if (!words[1].startsWith("1.")) {
            throw new YamlFault(start, end, "there is no YAML " + Words.cut(words[1]));
        }
    }

    private void tag(int start, int end, String[] words) {
        if (words.length != 3 || !words[1].matches("!([0-9A-Za-z-]*!)?")) {
            throw new YamlFault(
                    start, end, words[0] + " needs a handle and a prefix behind it, like !e! tag:example.com,2000:");
        }
        if (prefixes.put(words[1], words[2]) != null) {
            throw new YamlFault(start, end, "the tag handle " + Words.cut(words[1]) + " is declared twice");
        }
    }

    /** The tag here in full; stands behind it then. */
    String read(Cursor cursor) {
        int start = cursor.at();
        String text = cursor.text();
        if (cursor.peek(1) == '<') {
            int close = start + 2;
            while (close < cursor.end() && isUriChar(text.charAt(close))) {
                close++;
            }
            if (close == start + 2 || close >= cursor.end() || text.charAt(close) != '>') {
                throw new YamlFault(start, Math.min(close, cursor.end()), "the tag !< is not closed by >");
            }
            cursor.moveTo(close + 1);
            return text.substring(start + 2, close);
        }
        int i = start + 1;
        int handleEnd = start + 1;
        while (i < cursor.end() && isUriChar(text.charAt(i)) && !Cursor.isFlowIndicator(text.charAt(i))) {
            if (text.charAt(i++) == '!') {
                if (handleEnd > start + 1) {
                    throw new YamlFault(i - 1, i, "a ! inside a tag is written %21");
                }
                handleEnd = i;
            }
        }
        cursor.moveTo(i);
        String handle = text.substring(start, handleEnd);
        String suffix = text.substring(handleEnd, i);
        if (handle.length() > 1 && suffix.isEmpty()) {
            throw new YamlFault(start, i, "the tag " + Words.cut(handle) + " lacks its name");
        }
        if (handle.equals("!") && suffix.isEmpty()) {
            return "!";
        }
        return prefix(handle, start, handleEnd) + decode(suffix);
    }

    private String prefix(String handle, int start, int end) {
        String known = prefixes.get(handle);
        if (known != null) {
            return known;
        }
        if (handle.equals("!")) {
            return "!";
        }
        if (handle.equals("!!")) {
            return STANDARD;
        }
        throw new YamlFault(start, end, "the tag handle " + Words.cut(handle) + " is not declared by a %TAG line");
    }

    private static boolean isUriChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || URI_SIGNS.indexOf(c) >= 0;
    }

    /** What the {@code %XX} of a tag mean. */
    private static String decode(String suffix) {
        if (suffix.indexOf('%') < 0) {
            return suffix;
        }
        byte[] bytes = new byte[suffix.length()];
        int length = 0;
        for (int i = 0; i < suffix.length(); i++) {
            int high = i + 2 < suffix.length() ? Character.digit(suffix.charAt(i + 1), 16) : -1;
            int low = i + 2 < suffix.length() ? Character.digit(suffix.charAt(i + 2), 16) : -1;
            if (suffix.charAt(i) == '%' && high >= 0 && low >= 0) {
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = (byte) suffix.charAt(i);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
