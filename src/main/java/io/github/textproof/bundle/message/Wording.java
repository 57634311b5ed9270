package io.github.textproof.bundle.message;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a value is words that can be translated: neither arguments nor markup nor addresses. */
public final class Wording {
    /** Tags, entities and addresses; bounded, so that no value makes the search slow. */
    private static final Pattern NO_WORDS = Pattern.compile("</?[A-Za-z][^<>]{0,300}>|&#?[A-Za-z0-9]{1,30};"
            + "|\\b[A-Za-z][A-Za-z0-9+.-]{1,10}://[^\\s<>\"]+|\\bwww\\.[^\\s<>\"]+|\\bmailto:[^\\s<>\"]+"
            + "|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\\.[A-Za-z0-9.-]{1,100}");

    /** Arguments that hold text for each case. */
    private static final Set<String> BRANCHING = Set.of("plural", "select", "selectordinal", "choice");

    private Wording() {}

    /** The value with a blank for each char of its arguments, tags, entities and addresses; plurals and choices stay, as they hold text. */
    public static String of(String value) {
        StringBuilder words = new StringBuilder(value);
        for (Argument argument : Placeholders.of(value)) {
            if (!BRANCHING.contains(argument.type())) {
                blank(words, argument.start(), argument.end());
            }
        }
        if (value.indexOf('<') >= 0
                || value.indexOf('&') >= 0
                || value.indexOf(':') >= 0
                || value.indexOf('@') >= 0
                || value.contains("www.")) {
            Matcher matcher = NO_WORDS.matcher(value);
            while (matcher.find()) {
                blank(words, matcher.start(), matcher.end());
            }
        }
        return words.toString();
    }

    private static void blank(StringBuilder words, int start, int end) {
        for (int i = start; i < end; i++) {
            words.setCharAt(i, ' ');
        }
    }

    /** Whether there is anything to translate: two letters in a row, or one of a script that needs no more for a word. */
    public static boolean has(String value) {
        String words = of(value);
        int run = 0;
        int width;
        for (int i = 0; i < words.length(); i += width) {
            int c = words.codePointAt(i);
            width = Character.charCount(c);
            run = Character.isLetter(c) ? run + 1 : 0;
            if (run == 2 || run == 1 && Character.getType(c) == Character.OTHER_LETTER) {
                return true;
            }
        }
        return false;
    }
}
