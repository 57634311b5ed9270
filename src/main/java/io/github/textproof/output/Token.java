package io.github.textproof.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A delimiter, a name and a delimiter: what filtering replaces when it knows the name.
 *
 * @param start its first char
 * @param end the char after its last one
 * @param name the name
 * @param delimiter what stands around it
 */
public record Token(int start, int end, String name, Delimiter delimiter) {
    /** Longer ones are no names. */
    private static final int LONGEST = 200;

    /** As it is written. */
    public String text() {
        return delimiter.around(name);
    }

    /** The tokens of a text in order; what has a colon, a blank or an operator inside is an expression of another language and none. */
    public static List<Token> in(String text, Collection<Delimiter> delimiters) {
        List<Token> found = new ArrayList<>();
        for (Delimiter each : delimiters) {
            find(text, each, found);
        }
        found.sort(Comparator.comparingInt(Token::start));
        return found;
    }

    private static void find(String text, Delimiter delimiter, List<Token> found) {
        String begin = delimiter.begin();
        int at = text.indexOf(begin);
        while (at >= 0) {
            int start = at + begin.length();
            int end = start;
            int most = Math.min(text.length(), start + LONGEST);
            while (end < most && isNameChar(text.charAt(end)) && !text.startsWith(delimiter.end(), end)) {
                end++;
            }
            if (end > start && isNameStart(text.charAt(start)) && text.startsWith(delimiter.end(), end)) {
                int after = end + delimiter.end().length();
                found.add(new Token(at, after, text.substring(start, end), delimiter));
                at = text.indexOf(begin, after);
            } else {
                at = text.indexOf(begin, at + 1);
            }
        }
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isNameChar(char c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '.' || c == '-';
    }
}
