package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Findings of one kind in one file: each for itself while they are few, one that counts them when they are a habit. */
final class Few {
    private static final int MOST = 5;
    /** A fix of more edits is for another round. */
    private static final int MOST_EDITS = 2000;

    private final RuleContext context;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private int count;

    Few(RuleContext context) {
        this.context = context;
    }

    /** Takes the next finding in source order; {@code cure} is empty for none. */
    void add(Span span, String message, List<Edit> cure) {
        count++;
        if (findings.size() < MOST) {
            Fix fix = cure.isEmpty() ? null : new Fix(cure, false);
            findings.add(new Finding(span, message).with(fix));
        }
        if (edits.size() < MOST_EDITS) {
            edits.addAll(cure);
        }
    }

    /** Reports; {@code habit} goes behind the number when there are many: {@code places where …}. */
    void end(String habit) {
        if (count <= MOST) {
            findings.forEach(context::report);
            return;
        }
        Finding first = findings.get(0);
        context.report(new Finding(first.span(), count + " " + habit + ", here for the first time")
                .with(edits.isEmpty() ? null : new Fix(edits, false)));
    }
}
