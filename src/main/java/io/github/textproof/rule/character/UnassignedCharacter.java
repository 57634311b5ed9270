package io.github.textproof.rule.character;

import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Alphabet;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** Code points that are no characters. */
@RuleInfo(
        id = "unassigned-character",
        summary = "Noncharacters, halves of surrogate pairs, and code points that Unicode has not assigned.",
        rationale = """
                The 66 noncharacters (U+FDD0 to U+FDEF and the last two of each plane) are reserved for use inside programs, never for text (Unicode 16.0,
                section 23.7). Half of a surrogate pair, as in a lone escape of U+D83D, cannot be encoded: programs show `?` or U+FFFD or refuse the file. Both
                are errors. A code point that the newest known Unicode version has not assigned shows as a box: a warning, with the version named.

                Silent for lists and ranges of code points as in a regular expression. Off in program source and JavaScript, which use them as sentinels.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "off in program source; warning for unassigned code points")
public final class UnassignedCharacter implements TextRule {
    /** The chars below it are assigned. */
    private static final char FIRST = 0x378;

    private static final int NONCHARACTER = 0;
    private static final int SURROGATE = 1;
    private static final int UNASSIGNED = 2;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        return switch (resource.format()) {
            case CODE, JAVASCRIPT -> Severity.OFF;
            default -> Severity.ERROR;
        };
    }

    @Override
    public String needs() {
        return FIRST + "\uFFFF";
    }

    @Override
    public void check(Text text, RuleContext context) {
        if (areAssigned(text.alphabet())) {
            return;
        }
        String content = text.content();
        LineFindings findings = null;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < FIRST || isCjk(c)) {
                continue;
            }
            int codePoint = content.codePointAt(i);
            int type = Character.getType(codePoint);
            int end = i + Character.charCount(codePoint);
            if ((type == Character.UNASSIGNED || type == Character.SURROGATE) && !CodePoints.isListed(text, i, end)) {
                findings = findings == null ? new LineFindings(text, context) : findings;
                report(i, end, codePoint, findings);
            }
            i = end - 1;
        }
        if (findings != null) {
            findings.flush();
        }
    }

    /** Whether there is no char that needs a look: none unknown to the JDK, no half of a pair. */
    private static boolean areAssigned(Alphabet alphabet) {
        int c = alphabet.next(FIRST);
        while (c >= 0 && (isCjk((char) c) || isAssigned(c))) {
            c = alphabet.next(c + 1);
        }
        return c < 0;
    }

    private static boolean isAssigned(int c) {
        int type = Character.getType(c);
        return type != Character.UNASSIGNED && type != Character.SURROGATE;
    }

    /** Blocks without gaps. */
    private static boolean isCjk(char c) {
        return c >= 0x3400 && c < 0xA48D || c >= 0xAC00 && c <= 0xD7A3;
    }

    private static void report(int start, int end, int codePoint, LineFindings findings) {
        String label = CodePoints.label(codePoint);
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            findings.add(
                    SURROGATE,
                    start,
                    end,
                    label + " is half of a surrogate pair, the other half is lost: programs show ? or refuse the text",
                    Severity.ERROR,
                    null);
        } else if ((codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF) {
            findings.add(
                    NONCHARACTER,
                    start,
                    end,
                    label
                            + (codePoint == 0xFFFE
                                    ? " noncharacter is a byte order mark with its bytes swapped: the text was read in the wrong byte order"
                                    : " noncharacter is reserved for use inside programs and never text: a conversion failed here"),
                    Severity.ERROR,
                    null);
        } else if (Newest.isUnassigned(codePoint)) {
            findings.add(
                    UNASSIGNED,
                    start,
                    end,
                    label + " is not assigned in Unicode " + Newest.VERSION + ": readers see a box",
                    Severity.WARNING,
                    null);
        }
    }

    /** ICU knows a newer Unicode than the JDK; it is loaded when the JDK does not know a character. */
    private static final class Newest {
        static final String VERSION =
                com.ibm.icu.lang.UCharacter.getUnicodeVersion().getMajor() + "."
                        + com.ibm.icu.lang.UCharacter.getUnicodeVersion().getMinor();

        static boolean isUnassigned(int codePoint) {
            return !com.ibm.icu.lang.UCharacter.isDefined(codePoint);
        }
    }
}
