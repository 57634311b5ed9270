package io.github.textproof.rule.encoding;

import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Alphabet;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** What a merge left where two versions of a file met. */
@RuleInfo(
        id = "merge-conflict-marker",
        summary = "Conflict markers that a merge left behind.",
        rationale = """
                Between `<<<<<<<` and `>>>>>>>` stand both versions of the text: a bundle gets duplicate keys and a key `<<<<<<<`, anything else
                does not parse. A whole set is reported at its first line. A formatter or a hasty edit may leave one marker without its
                partners, so one line of `<<<<<<< label` or `>>>>>>> label` is enough, except in prose.

                Seven equals signs alone underline a Markdown or AsciiDoc title and are no finding; markers that are indented or stand in a
                fenced code block are examples.
                """,
        severity = Severity.ERROR,
        scope = "prose: whole sets outside code blocks only",
        since = "0.1.0")
public final class MergeConflictMarker implements TextRule {
    private static final String OPENING = "<<<<<<<";
    private static final String CLOSING = ">>>>>>>";
    private static final String MIDDLE = "=======";

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        Alphabet alphabet = text.alphabet();
        if (!(alphabet.has('<') && content.contains(OPENING)) && !(alphabet.has('>') && content.contains(CLOSING))) {
            return;
        }
        Resource resource = context.resource();
        boolean prose = resource.format().isProse();
        LineIndex lines = text.lines();
        String fence = "";
        int opening = -1;
        int middle = -1;
        for (int line = 0; line < lines.count(); line++) {
            int start = lines.start(line);
            if (prose) {
                String mark = fence(content, start, resource.format());
                if (!mark.isEmpty() && (fence.isEmpty() || fence.equals(mark))) {
                    fence = fence.isEmpty() ? mark : "";
                }
                if (!fence.isEmpty()) {
                    opening = -1;
                    continue;
                }
            }
            int end = lines.end(line);
            if (isMarker(content, start, end, OPENING)) {
                single(text, opening, prose, context);
                opening = line;
                middle = -1;
            } else if (opening >= 0 && isMarker(content, start, end, MIDDLE)) {
                middle = line;
            } else if (isMarker(content, start, end, CLOSING)) {
                if (opening >= 0 && middle >= 0) {
                    context.report(
                            text.span(lines.start(opening), lines.end(opening)),
                            "merge conflict: two versions stand here up to line " + (line + 1));
                } else {
                    single(text, opening, prose, context);
                    single(text, line, prose, context);
                }
                opening = -1;
            }
        }
        single(text, opening, prose, context);
    }

    /** A marker without its partners, when it bears a label. */
    private static void single(Text text, int line, boolean prose, RuleContext context) {
        if (line < 0 || prose) {
            return;
        }
        int start = text.lines().start(line);
        int end = text.lines().end(line);
        int label = start + OPENING.length() + 1;
        // <<<<<<< back | next >>>>>>> is somebody's art
        String rest = label < end ? text.content().substring(label, end) : "";
        if (!rest.isBlank() && !rest.startsWith(" ") && !rest.contains("<<") && !rest.contains(">>")) {
            context.report(
                    text.span(start, end),
                    "a marker of a merge conflict is left over; its partners are gone or elsewhere");
        }
    }

    private static boolean isMarker(String content, int start, int end, String marker) {
        int after = start + marker.length();
        return content.startsWith(marker, start) && (after == end || after < end && content.charAt(after) == ' ');
    }

    /** What opens or closes a code block on this line: three of its characters, or nothing. */
    private static String fence(String content, int start, Format format) {
        for (String mark : format == Format.ASCIIDOC ? new String[] {"----", "...."} : new String[] {"```", "~~~"}) {
            if (content.startsWith(mark, start)) {
                return mark;
            }
        }
        return "";
    }
}
