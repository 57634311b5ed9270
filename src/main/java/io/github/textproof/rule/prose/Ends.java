package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.InlineText;

/** How a paragraph ends. */
final class Ends {
    private Ends() {}

    /** Whether it ends with a final mark, closing marks after it and blanks left out; a text that is quoted as a whole is finished too. */
    static boolean isFinished(String s) {
        int at = s.length();
        while (at > 0
                && (s.charAt(at - 1) <= ' '
                        || s.charAt(at - 1) == '\u3000'
                        || s.charAt(at - 1) == InlineText.HARD_BREAK)) {
            at--;
        }
        if (at == 0) {
            return true;
        }
        int last = at;
        if (s.charAt(at - 1) == '“' && s.lastIndexOf('“', at - 2) > s.lastIndexOf('”', at - 2)) {
            at--; // an opening mark typed for the closing one
        }
        while (at > 0 && (Marks.isClosing(s.charAt(at - 1)) || "\"'*_".indexOf(s.charAt(at - 1)) >= 0)) {
            at--;
        }
        if (at == 0 || Marks.isFinal(s.charAt(at - 1))) {
            return true;
        }
        return at < last && (s.charAt(0) == '「' || s.charAt(0) == '『' || s.charAt(0) == '（' || s.charAt(0) == '“');
    }
}
