package io.github.textproof.rule.character;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;

/** Question marks that a translation has and the other locales do not: at the edge of a word, where a mark alone could also be a mark. */
final class LostLetters {
    private final Bundle bundle;

    LostLetters(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The place of a lost letter in the value of that key, as a char of the value; -1 without any. */
    int find(BundleMember member, String path, Literal value) {
        String text = value.value();
        if (text.indexOf('?') < 0 || !isOdd(member, path, marks(text))) {
            return -1;
        }
        if (!member.isSound()) {
            // Nobody has looked into its words, because its bytes are no text.
            int inside = LostWords.insideWord(text, 0, text.length());
            if (inside >= 0) {
                return inside;
            }
        }
        for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
            if (isLost(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the base, and every other translation that is not damaged itself, has fewer marks; one besides the base at least. */
    private boolean isOdd(BundleMember member, String path, int marks) {
        Entry base = bundle.base().entry(path);
        if (base == null || marks(String.valueOf(base.value())) >= marks) {
            return false;
        }
        int fewer = 0;
        int others = 0;
        for (BundleMember other : bundle.members()) {
            String value = other == member || other == bundle.base() ? null : other.value(path);
            if (value != null) {
                others++;
                fewer += marks(value) < marks ? 1 : 0;
            }
        }
        return others == 0 || fewer * 2 > others;
    }

    private static int marks(String value) {
        int marks = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            marks += c == '?' || c == '\uff1f' || c == '\u061f' || c == '\u037e' || c == '\u00bf' ? 1 : 0;
        }
        return marks;
    }

    /** At the begin of a word, or alone before a word in small letters; not in an address or in code. */
    private static boolean isLost(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == '?') {
            end++;
        }
        char after = end < text.length() ? text.charAt(end) : 0;
        if (isInCode(text, at)) {
            return false;
        }
        boolean opens = Character.isWhitespace(before) || "(/>\u201c\u201e\u00ab\"'-_".indexOf(before) >= 0;
        if (opens && Character.isLetter(after)) {
            return true;
        }
        return Character.isWhitespace(before)
                && after == ' '
                && end + 1 < text.length()
                && Character.isLowerCase(text.charAt(end + 1));
    }

    /** Whether the word around it has signs of addresses, patterns and code. */
    private static boolean isInCode(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        return word.chars().anyMatch(c -> "=&*+\\{}[]:@$#^|".indexOf(c) >= 0);
    }
}
