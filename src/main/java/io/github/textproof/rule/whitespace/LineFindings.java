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

/** Reports lines that share a defect: each, or when they are many each run of neighbouring ones, in bounded memory. */
final class LineFindings {
    private static final int MANY = 20;
    private static final int LONGEST_RUN = 1000;

    private record Hit(
            int line, Span span, String message, @Nullable Edit edit, boolean safe) {}

    private final Text text;
    private final RuleContext context;
    private final String noun;
    private List<Hit> pending = new ArrayList<>();
    private boolean folding;

    /** {@code noun} names the defect before "in lines 3-40". */
    LineFindings(Text text, RuleContext context, String noun) {
        this.text = text;
        this.context = context;
        this.noun = noun;
    }

    /** Takes a line, counted from 0, in ascending order; {@code replacement} is what cures the span, or null. */
    void add(int line, int start, int end, String message, @Nullable String replacement, boolean safe) {
        Span span = text.span(start, end);
        Hit hit = new Hit(line, span, message, replacement == null ? null : new Edit(span, replacement), safe);
        if (folding) {
            fold(hit);
            return;
        }
        pending.add(hit);
        if (pending.size() > MANY) {
            folding = true;
            List<Hit> first = pending;
            pending = new ArrayList<>();
            first.forEach(this::fold);
        }
    }

    /** Reports what is left. */
    void end() {
        if (folding) {
            report(pending);
        } else {
            pending.forEach(hit -> report(List.of(hit)));
        }
    }

    private void fold(Hit hit) {
        if (!pending.isEmpty()) {
            Hit last = pending.get(pending.size() - 1);
            if (last.line + 1 != hit.line || last.safe != hit.safe || pending.size() == LONGEST_RUN) {
                report(pending);
                pending = new ArrayList<>();
            }
        }
        pending.add(hit);
    }

    private void report(List<Hit> run) {
        Hit first = run.get(0);
        Hit last = run.get(run.size() - 1);
        String message =
                run.size() == 1 ? first.message : noun + " in lines " + (first.line + 1) + "-" + (last.line + 1);
        List<Edit> edits = new ArrayList<>();
        for (Hit hit : run) {
            if (hit.edit != null) {
                edits.add(hit.edit);
            }
        }
        context.report(new Finding(new Span(first.span.start(), last.span.end()), message)
                .with(edits.isEmpty() ? null : new Fix(edits, first.safe)));
    }
}
