package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bidirectional controls that show a text in another order than programs read it. */
@RuleInfo(
        id = "bidi-control",
        summary =
                "Bidirectional embeddings, overrides or isolates that are unbalanced, or that override text without right-to-left letters.",
        rationale = """
                The controls U+202A to U+202E and U+2066 to U+2069 change the order in which text is shown. One that is never closed reverses
                what follows it up to the end of the paragraph, and a reader sees another text than a program reads (CVE-2021-42574, Trojan Source).
                Each opening control needs its closing one in the same paragraph (Unicode Standard Annex 9, section 3.3.2).

                Balanced embeddings and isolates are how Arabic, Hebrew and other right-to-left text is written: they are never reported in a file
                with such letters. An override in a file without them is an error even when it is balanced, an embedding a warning. Isolates
                around placeholders are fine everywhere but in program source. Lists of the controls, as in a regular expression, are data.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "warning for balanced ones without right-to-left text")
public final class BidiControl implements TextRule {
    private static final char LRE = 0x202A;
    private static final char RLE = 0x202B;
    private static final char PDF = 0x202C;
    private static final char LRO = 0x202D;
    private static final char RLO = 0x202E;
    private static final char LRI = 0x2066;
    private static final char PDI = 0x2069;
    private static final String CONTROLS = "" + LRE + RLO + LRI + PDI;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public String needs() {
        return CONTROLS;
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        int length = content.length();
        for (int i = 0; i < length; i++) {
            if (isControl(content.charAt(i))) {
                boolean rightToLeft = Scripts.hasRightToLeft(content, 0, length);
                int start = text.lines().start(text.lines().lineOf(i));
                while (start < length) {
                    int end = paragraphEnd(text, start, context.resource().format(), rightToLeft);
                    checkParagraph(text, start, end, rightToLeft, context);
                    start = end;
                }
                return;
            }
        }
    }

    private static boolean isControl(char c) {
        return c >= LRE && c <= RLO || c >= LRI && c <= PDI;
    }

    private static boolean isIsolate(char c) {
        return c >= LRI && c <= PDI;
    }

    private static boolean isOverride(char c) {
        return c == LRO || c == RLO;
    }

    /**
     * The end of the paragraph that a reader sees: a line, with its continuation lines in {@code .properties}, and up to an empty line in
     * markup and prose that is written from right to left.
     */
    private static int paragraphEnd(Text text, int start, Format format, boolean rightToLeft) {
        boolean flowing = rightToLeft && (format.isProse() || format == Format.XML || format == Format.HTML);
        int line = text.lines().lineOf(start);
        int last = text.lines().count() - 1;
        while (line < last
                && (flowing
                        ? !isBlank(text, line + 1)
                        : format == Format.PROPERTIES
                                && isContinued(text, text.lines().end(line)))) {
            line++;
        }
        return text.lines().endWithTerminator(line);
    }

    private static boolean isBlank(Text text, int line) {
        for (int i = text.lines().start(line); i < text.lines().end(line); i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isContinued(Text text, int end) {
        int backslashes = 0;
        while (end - backslashes > 0 && text.charAt(end - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** UAX 9, BD9 to BD13: a stack of what is open; an isolate closes the embeddings inside it. */
    private static void checkParagraph(Text text, int start, int end, boolean rightToLeft, RuleContext context) {
        String content = text.content();
        List<Integer> open = new ArrayList<>();
        List<Integer> strays = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        int isolates = 0;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (!isControl(c) || CodePoints.isListed(text, i, i + 1)) {
                continue;
            }
            all.add(i);
            if (c == PDF) {
                if (open.isEmpty() || isIsolate(content.charAt(open.get(open.size() - 1)))) {
                    strays.add(i);
                } else {
                    open.remove(open.size() - 1);
                }
            } else if (c == PDI) {
                if (isolates == 0) {
                    strays.add(i);
                } else {
                    while (!isIsolate(content.charAt(open.get(open.size() - 1)))) {
                        open.remove(open.size() - 1);
                    }
                    open.remove(open.size() - 1);
                    isolates--;
                }
            } else {
                open.add(i);
                isolates += isIsolate(c) ? 1 : 0;
            }
        }
        if (all.isEmpty()) {
            return;
        }
        Fix fix = rightToLeft ? null : deleteAll(text, all);
        if (!open.isEmpty()) {
            report(
                    text,
                    open,
                    "never closed: what follows is shown in another order than programs read it",
                    fix,
                    context);
        } else if (!strays.isEmpty()) {
            report(text, strays, "left over: the control that it should close was lost", fix, context);
        } else if (!rightToLeft) {
            withoutRightToLeft(text, all, fix, context);
        }
    }

    private static void withoutRightToLeft(Text text, List<Integer> all, @Nullable Fix fix, RuleContext context) {
        List<Integer> overrides =
                all.stream().filter(i -> isOverride(text.charAt(i))).toList();
        if (!overrides.isEmpty()) {
            report(
                    text,
                    overrides,
                    "used in a file without right-to-left letters: readers see the text in another order than programs",
                    fix,
                    context);
            return;
        }
        boolean code =
                switch (context.resource().format()) {
                    case CODE, JAVASCRIPT, SHELL, BATCH, SQL -> true;
                    default -> false;
                };
        List<Integer> pointless = all.stream()
                .filter(i -> code || text.charAt(i) == LRE || text.charAt(i) == RLE)
                .toList();
        if (!pointless.isEmpty()) {
            int first = pointless.get(0);
            context.report(new Finding(
                            text.span(first, first + 1),
                            CodePoints.describe(text.charAt(first))
                                    + " in a file without right-to-left letters: it does nothing but break searches and comparisons")
                    .atMost(Severity.WARNING)
                    .with(fix));
        }
    }

    private static void report(Text text, List<Integer> where, String what, @Nullable Fix fix, RuleContext context) {
        int first = where.get(0);
        String names = where.stream()
                .mapToInt(text::charAt)
                .distinct()
                .mapToObj(CodePoints::describe)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        context.report(
                new Finding(text.span(first, first + 1), names + (names.contains(", ") ? " are " : " is ") + what)
                        .with(fix));
    }

    /** Deletes the controls, at most as many as one round of fixing can bear. */
    private static Fix deleteAll(Text text, List<Integer> all) {
        return new Fix(
                all.stream()
                        .limit(500)
                        .map(i -> Edit.delete(text.span(i, i + 1)))
                        .toList(),
                false);
    }
}
