package io.github.textproof.rule.character;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** Question marks where letters belong. */
@RuleInfo(
        id = "lost-characters",
        summary = "Question marks where letters belong, such as `Gesch?ft` or `??? ????`.",
        rationale = """
                A program that must write a character its charset does not have writes a question mark; what stood there is gone. Such marks \
                show inside words (`Gesch?ft`) or as words of nothing else (`??? ????`). The rule looks at messages and running text only, \
                and leaves alone what question marks are used for: the end of a sentence, queries in URLs, patterns, optional types, SQL \
                parameters, code. One violation a line.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        scope = "properties, Markdown, AsciiDoc and plain text only")
public final class LostCharacters implements TextRule {
    /** ASCII signs that show that a line is a pattern, an address, a query or code rather than words. */
    private static final String SIGNS = "*\\|{}[]()<>=&;/$^+@#~`_%";

    private static final int FEWEST_IN_WORDS = 5;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        Format format = resource.format();
        boolean messages = format == Format.PROPERTIES && resource.bundle() != null;
        return messages || format.isProse() ? Severity.WARNING : Severity.OFF;
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        boolean properties = context.resource().format() == Format.PROPERTIES;
        CodeSpans code = null;
        int i = content.indexOf('?');
        while (i >= 0) {
            LineIndex lines = text.lines();
            int line = lines.lineOf(i);
            int start = lines.start(line);
            int end = lines.end(line);
            if (properties) {
                start = valueStart(content, start, end);
            }
            int found = start < 0 ? -1 : lostIn(content, start, end);
            if (found >= 0) {
                code = code == null ? CodeSpans.of(text, context.resource().format()) : code;
                if (!code.covers(found)) {
                    int wordStart = wordStart(content, found, start);
                    int wordEnd = wordEnd(content, found, end);
                    context.report(new Finding(
                            text.span(wordStart, wordEnd),
                            Shown.quoted(content.substring(wordStart, wordEnd), 30)
                                    + ": question marks stand where letters were lost"));
                }
            }
            i = content.indexOf('?', end);
        }
    }

    /** Where the value of a line of a bundle begins; -1 for a comment. */
    private static int valueStart(String content, int start, int end) {
        int i = start;
        while (i < end && content.charAt(i) == ' ') {
            i++;
        }
        if (i < end && (content.charAt(i) == '#' || content.charAt(i) == '!')) {
            return -1;
        }
        for (int k = i; k < end; k++) {
            char c = content.charAt(k);
            if (c == '=' || c == ':') {
                return k + 1;
            }
        }
        return start;
    }

    /** The first question mark of the line that stands for a letter, or -1. */
    private static int lostIn(String content, int start, int end) {
        int inWords = 0;
        int words = 0;
        int firstOfWords = -1;
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            if (c != '?') {
                continue;
            }
            int run = i;
            while (run < end && content.charAt(run) == '?') {
                run++;
            }
            if (run - i <= 2 && isInsideWord(content, i, run, start, end)) {
                return i;
            }
            boolean blankBefore = i == start || content.charAt(i - 1) == ' ';
            boolean blankAfter = run == end || ".,:! ".indexOf(content.charAt(run)) >= 0;
            if (blankBefore && blankAfter) {
                firstOfWords = firstOfWords < 0 ? i : firstOfWords;
                words++;
                inWords += run - i;
            }
            i = run - 1;
        }
        return words >= 2 && inWords >= FEWEST_IN_WORDS && letters < inWords ? firstOfWords : -1;
    }

    /** Whether letters of one word stand on both sides: two lower-case ones before, one after, and nothing but letters up to its blanks. */
    private static boolean isInsideWord(String content, int i, int run, int start, int end) {
        if (i - 1 < start || run >= end || !isLower(content.charAt(run))) {
            return false;
        }
        char before = content.charAt(i - 1);
        if (!Character.isLetter(before)) {
            return false;
        }
        int from = i;
        while (from > start && !isBlank(content.charAt(from - 1))) {
            from--;
        }
        int to = run;
        while (to < end && !isBlank(content.charAt(to))) {
            to++;
        }
        int lower = 0;
        int marks = 0;
        for (int k = from; k < to; k++) {
            char c = content.charAt(k);
            if (SIGNS.indexOf(c) >= 0
                    || Character.isDigit(c)
                    || k > from && k + 1 < to && (c == '.' || c == ':' || c == ',')) {
                return false;
            }
            if (Character.isUpperCase(c) && k > from && Character.isLetter(content.charAt(k - 1))) {
                return false;
            }
            lower += isLower(c) ? 1 : 0;
            marks += c == '?' ? 1 : 0;
        }
        boolean sentenceGlued = run + 1 < to && isVowelless(content, from, i);
        return lower >= 2 && marks <= 3 && to - from <= 40 && !sentenceGlued;
    }

    /** A lone letter before the mark, as in the pattern {@code a?b}. */
    private static boolean isVowelless(String content, int from, int i) {
        return i - from == 1 && Character.isLowerCase(content.charAt(from)) && content.charAt(from) != 'n';
    }

    private static boolean isLower(char c) {
        return Character.isLowerCase(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static int wordStart(String content, int i, int start) {
        int from = i;
        while (from > start && !isBlank(content.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static int wordEnd(String content, int i, int end) {
        int to = i;
        while (to < end && !isBlank(content.charAt(to))) {
            to++;
        }
        return to;
    }
}
