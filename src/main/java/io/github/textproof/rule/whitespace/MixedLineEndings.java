package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Lines that end in different ways, or not as {@code .editorconfig} says. */
@RuleInfo(
        id = "mixed-line-endings",
        summary = "Lines of one file end in different ways, or not as `.editorconfig` says.",
        rationale = """
                Most tools rewrite all line ends when they save, so a file with two kinds changes as a whole with the next edit; a CR
                that stays at the end of a value or of a shell command becomes part of it.

                The file gets one violation, at the first line of the rarer kind. `end_of_line` in `.editorconfig` makes it exact and an
                error: every line that ends otherwise counts. LF inside the quotes of a CSV field
                ([RFC 4180, section 2](https://www.rfc-editor.org/rfc/rfc4180#section-2)) is content, and so is a
                lone CR in a format unknown here, as key bindings of editors have it; licences are silent. The fix writes what `.editorconfig` says, else LF in
                shell scripts and CR LF in batch files, else the more frequent kind. It is unsafe for CR CR LF, which reads as two line ends,
                and for a lone CR where the format does not call it a line end.
                """,
        severity = Severity.WARNING,
        scope = "error with `end_of_line` in .editorconfig; off in licences",
        since = "0.1.0",
        fixable = true)
public final class MixedLineEndings implements TextRule {
    /** With more wrong ends an edit takes in several of them, so that memory stays bounded. */
    private static final int MOST_EDITS = 10_000;

    @Override
    public Severity severity(Resource resource) {
        if (LineEnd.wanted(resource) != null) {
            return Severity.ERROR;
        }
        return resource.isLicence() ? Severity.OFF : Severity.WARNING;
    }

    @Override
    public Pieces pieces() {
        return Pieces.UNTIL_FOUND;
    }

    @Override
    public void check(Text text, RuleContext context) {
        Resource resource = context.resource();
        String content = text.content();
        LineEnd wanted = LineEnd.wanted(resource);
        if ((wanted == null || wanted == LineEnd.LF) && !text.alphabet().has('\r')) {
            return;
        }
        Format format = resource.format();
        LineEndCounts counts = new LineEndCounts();
        for (int i = next(content, 0, format); i < content.length(); i = next(content, i, format)) {
            LineEnd end = LineEnd.at(content, i);
            counts.add(end, i);
            i += end.chars().length();
        }
        LineEnd target = wanted != null ? wanted : counts.target(format);
        int wrong = counts.all() - counts.count(target);
        if (wrong == 0) {
            return;
        }
        LineEnd shown = counts.rarest(wanted != null ? wanted : target);
        int at = counts.first(shown);
        Fix fix = new Fix(edits(text, target, 1 + wrong / MOST_EDITS, format), isSafe(format, counts));
        context.report(new Finding(text.span(at, at + shown.chars().length()), counts.message(wanted)).with(fix));
    }

    /** The next line end at or after {@code from} that is not content (in the quotes of a CSV field, a lone CR in an unknown format), or the length of the text. */
    private static int next(String content, int from, Format format) {
        boolean quoted = false;
        int i = from;
        for (; i < content.length(); i++) {
            char c = content.charAt(i);
            if (format == Format.CSV && c == '"') {
                quoted = !quoted;
            } else if ((c == '\n' || c == '\r')
                    && !quoted
                    && (format != Format.OTHER || LineEnd.at(content, i) != LineEnd.CR)) {
                break;
            }
        }
        return i;
    }

    private static boolean isSafe(Format format, LineEndCounts counts) {
        if (counts.count(LineEnd.DOUBLED) > 0) {
            return false;
        }
        return counts.count(LineEnd.CR) == 0
                || format.isProse()
                || switch (format) {
                    case PROPERTIES, JSON, YAML, XML, HTML, CSS, JAVASCRIPT -> true;
                    default -> false;
                };
    }

    /** Edits of {@code chunk} wrong ends each. */
    private static List<Edit> edits(Text text, LineEnd target, int chunk, Format format) {
        String content = text.content();
        List<Edit> edits = new ArrayList<>();
        StringBuilder replacement = new StringBuilder();
        int start = 0;
        int copied = 0;
        int wrong = 0;
        for (int i = next(content, 0, format); i < content.length(); i = next(content, i, format)) {
            LineEnd end = LineEnd.at(content, i);
            int after = i + end.chars().length();
            if (end != target) {
                if (wrong == 0) {
                    start = i;
                    copied = i;
                }
                replacement.append(content, copied, i).append(target.chars());
                copied = after;
                if (++wrong == chunk) {
                    edits.add(new Edit(text.span(start, after), replacement.toString()));
                    replacement.setLength(0);
                    wrong = 0;
                }
            }
            i = after;
        }
        if (wrong > 0) {
            edits.add(new Edit(text.span(start, copied), replacement.toString()));
        }
        return edits;
    }
}
