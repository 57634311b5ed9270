package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.MarkdownProse;
import io.github.textproof.syntax.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** A row of a Markdown table with more cells than its header. */
@RuleInfo(
        id = "ragged-table",
        summary = "A Markdown table row has more cells than the header, and loses them.",
        rationale = """
                The header of a table gives the number of its columns; excess cells of a row are ignored
                ([GitHub Flavored Markdown, section 4.10](https://github.github.com/gfm/#tables-extension-)), so their text is not shown at all.
                Often the bar stands in code: inside a table even there it is written `\\|`. A header and a delimiter row of different widths make no
                table but a paragraph full of bars.

                Rows with fewer cells are padded and not reported, nor are excess cells without text.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class RaggedTable implements ProseRule {
    private static final int LONGEST_QUOTE = 30;

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!(prose instanceof MarkdownProse markdown) || prose.text().content().indexOf('|') < 0) {
            return;
        }
        markdown.document().accept(new AbstractVisitor() {
            private int columns;

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row) {
                    if (row.getParent() instanceof TableHead) {
                        columns = children(row);
                    } else {
                        checkRow(markdown, row, columns, context);
                    }
                } else {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(Paragraph paragraph) {
                checkParagraph(markdown, paragraph, context);
            }
        });
    }

    private static int children(Node parent) {
        int count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            count++;
        }
        return count;
    }

    private static void checkRow(MarkdownProse prose, TableRow row, int columns, RuleContext context) {
        int start = Markdown.start(prose, row);
        if (start < 0) {
            return;
        }
        String s = prose.text().content();
        int end = Markdown.end(prose, row);
        List<Span> cells = cells(s, start, end);
        int lost = columns;
        while (lost < cells.size() && isBlank(s, cells.get(lost))) {
            lost++;
        }
        if (lost >= cells.size()) {
            return;
        }
        Span first = cells.get(lost);
        Span last = cells.get(cells.size() - 1);
        int ticks = 0;
        for (int i = start; i < first.start(); i++) {
            ticks += s.charAt(i) == '`' ? 1 : 0;
        }
        context.report(
                prose.text().span(first.start(), last.end()),
                "the row has " + cells.size() + " cells, the header " + columns + ": '" + quote(s, first)
                        + "' is not shown" + (ticks % 2 == 1 ? "; a bar inside of code is written \\|" : ""));
    }

    private static String quote(String s, Span cell) {
        String text = s.substring(cell.start(), cell.end()).strip();
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private static boolean isBlank(String s, Span cell) {
        return s.substring(cell.start(), cell.end()).isBlank();
    }

    /** The cells between unescaped bars; one at either end of the line bounds the row. */
    private static List<Span> cells(String s, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && s.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && s.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from < to && s.charAt(from) == '|') {
            from++;
        }
        List<Span> cells = new ArrayList<>();
        int cell = from;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                cells.add(new Span(cell, i));
                cell = i + 1;
            }
        }
        if (cell < to) {
            cells.add(new Span(cell, to));
        }
        return cells;
    }

    private static void checkParagraph(MarkdownProse prose, Paragraph paragraph, RuleContext context) {
        List<SourceSpan> lines = paragraph.getSourceSpans();
        String s = prose.text().content();
        for (int i = 1; i < lines.size(); i++) {
            int start = prose.start(lines.get(i));
            int end = start + lines.get(i).getLength();
            int head = prose.start(lines.get(i - 1));
            int headEnd = head + lines.get(i - 1).getLength();
            if (isDelimiterRow(s, start, end) && s.charAt(head) == '|' && s.charAt(headEnd - 1) == '|') {
                int columns = cells(s, head, headEnd).size();
                int delimiters = cells(s, start, end).size();
                if (columns != delimiters) {
                    context.report(
                            prose.text().span(start, end),
                            "the line below the header has " + delimiters + " cells, the header " + columns
                                    + ": this is not shown as a table");
                    return;
                }
            }
        }
    }

    private static boolean isDelimiterRow(String s, int start, int end) {
        int bars = 0;
        int dashes = 0;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            bars += c == '|' ? 1 : 0;
            dashes += c == '-' ? 1 : 0;
            if (c != '|' && c != '-' && c != ':' && c != ' ' && c != '\t') {
                return false;
            }
        }
        return bars >= 2 && dashes >= 2;
    }
}
