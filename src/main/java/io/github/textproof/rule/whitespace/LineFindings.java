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

    /** Lines whose cure is equally safe. */
    private static final class Group {
        private final List<Edit> edits = new ArrayList<>();
        private @Nullable Span first;
        private int count;
    }

    private final Text text;
    private final RuleContext context;
    private final String noun;
    private final List<Hit> hits = new ArrayList<>();
    private final Group safe = new Group();
    private final Group unsafe = new Group();

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
        if (hits.size() <= FEW) {
            hits.add(new Hit(span, message, edit, isSafe));
        }
        Group group = isSafe ? safe : unsafe;
        group.first = group.first == null ? span : group.first;
        group.count++;
        if (edit != null && group.edits.size() < MOST_EDITS) {
            group.edits.add(edit);
        }
    }

    /** Reports what was taken. */
    void end() {
        if (hits.size() <= FEW) {
            hits.forEach(hit -> context.report(hit.finding()));
            return;
        }
        report(safe, true);
        report(unsafe, false);
    }

    private void report(Group group, boolean isSafe) {
        if (group.first != null) {
            String lines = group.count == 1 ? " line of this file" : " lines of this file";
            context.report(new Finding(group.first, noun + " in " + group.count + lines)
                    .with(group.edits.isEmpty() ? null : new Fix(group.edits, isSafe)));
        }
    }
}
