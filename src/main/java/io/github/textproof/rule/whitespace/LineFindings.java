package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports lines that share a defect: a few of them one by one, many as the habit of the file. */
final class LineFindings {
    private static final int FEW = 5;
    /** Bounds the memory; a further round of fixing takes the rest. */
    private static final int MOST_EDITS = 10_000;

    private record Hit(Span span, String message, @Nullable Edit edit, boolean safe) {
        Finding finding() {
            return new Finding(span, message).with(edit == null ? null : new Fix(List.of(edit), safe));
        }
    }

    private final Text text;
    private final RuleContext context;
    private final String noun;
    private final List<Hit> first = new ArrayList<>();
    private final List<Edit> safe = new ArrayList<>();
    private final List<Edit> unsafe = new ArrayList<>();
    private int count;

    /** {@code noun} names the defect before "in 34 lines of this file". */
    LineFindings(Text text, RuleContext context, String noun) {
        this.text = text;
        this.context = context;
        this.noun = noun;
    }

    /** Takes a span of a line, in ascending order; {@code replacement} is what cures it, or null. */
    void add(int start, int end, String message, @Nullable String replacement, boolean isSafe) {
        Span span = text.span(start, end);
        Edit edit = replacement == null ? null : new Edit(span, replacement);
        if (++count <= FEW) {
            first.add(new Hit(span, message, edit, isSafe));
        }
        List<Edit> edits = isSafe ? safe : unsafe;
        if (edit != null && edits.size() < MOST_EDITS) {
            edits.add(edit);
        }
    }

    /** Reports what was taken. */
    void end() {
        if (count <= FEW) {
            first.forEach(hit -> context.report(hit.finding()));
            return;
        }
        List<Edit> edits = safe.isEmpty() ? unsafe : safe;
        context.report(new Finding(first.get(0).span, noun + " in " + count + " lines of this file")
                .with(edits.isEmpty() ? null : new Fix(edits, !safe.isEmpty())));
    }
}
