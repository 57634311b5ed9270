package io.github.textproof.source;

import java.util.Arrays;

/** Makes the view of a text in which each {@code \}{@code uXXXX} is the UTF-16 char it means; an escaped backslash escapes nothing. */
final class Unescaper {
    private static final int LENGTH = 6;

    private Unescaper() {}

    static Text unescape(Text source) {
        String content = source.content();
        if (content.indexOf("\\u") < 0) {
            return source;
        }
        int length = content.length();
        StringBuilder out = new StringBuilder(length);
        int[] origins = new int[length + 1];
        boolean any = false;
        int i = 0;
        while (i < length) {
            char c = content.charAt(i);
            origins[out.length()] = i;
            int unit = c == '\\' ? escapeAt(content, i) : -1;
            if (unit >= 0) {
                out.append((char) unit);
                any = true;
                i += LENGTH;
            } else if (c == '\\' && i + 1 < length) {
                out.append(c);
                origins[out.length()] = i + 1;
                out.append(content.charAt(i + 1));
                i += 2;
            } else {
                out.append(c);
                i++;
            }
        }
        if (!any) {
            return source;
        }
        origins[out.length()] = length;
        return Text.view(out.toString(), source, Arrays.copyOf(origins, out.length() + 1));
    }

    /** The UTF-16 unit that the escape at {@code backslash} means, or -1 when there is none. */
    private static int escapeAt(String content, int backslash) {
        if (backslash + LENGTH > content.length() || content.charAt(backslash + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = backslash + 2; i < backslash + LENGTH; i++) {
            char c = content.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }
}
