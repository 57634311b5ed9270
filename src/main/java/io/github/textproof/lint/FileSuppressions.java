package io.github.textproof.lint;

import io.github.textproof.lint.Directive.Kind;
import io.github.textproof.source.EditDistance;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the directives of one file turn off, and which of them had something to do. */
final class FileSuppressions {
    private final List<Directive> directives;
    private final List<Range> ranges = new ArrayList<>();

    /** A rule that is off in lines {@code [from, to]}, from 1. */
    private static final class Range {
        final Directive directive;
        final String rule;
        final int from;
        int to = Integer.MAX_VALUE;
        boolean used;

        Range(Directive directive, String rule, int from) {
            this.directive = directive;
            this.rule = rule;
            this.from = from;
        }
    }

    /** What these directives say. */
    FileSuppressions(List<Directive> directives) {
        this.directives = directives;
        Set<Integer> own = new HashSet<>();
        directives.forEach(each -> own.add(each.line()));
        for (Directive each : directives) {
            for (String rule : each.rules()) {
                add(each, rule, own);
            }
            if (each.kind() == Kind.ON && each.rules().isEmpty()) {
                end(null, each.line());
            }
        }
    }

    private void add(Directive directive, String rule, Set<Integer> own) {
        switch (directive.kind()) {
            case FILE -> ranges.add(new Range(directive, rule, 1));
            case OFF -> ranges.add(new Range(directive, rule, directive.line()));
            case ON -> end(rule, directive.line());
            case NEXT_LINE -> {
                int line = directive.line() + 1;
                while (own.contains(line)) {
                    line++;
                }
                Range range = new Range(directive, rule, line);
                range.to = line;
                ranges.add(range);
            }
        }
    }

    /** Ends what is off, of one rule or of all. */
    private void end(@Nullable String rule, int line) {
        for (Range range : ranges) {
            if (range.directive.kind() == Kind.OFF
                    && range.to == Integer.MAX_VALUE
                    && (rule == null || rule.equals(range.rule))) {
                range.to = line;
            }
        }
    }

    /** The suppressions of a file, or null when it has none. */
    static @Nullable FileSuppressions of(Resource resource, Text source) {
        List<Directive> directives = Directives.of(resource, source);
        return directives.isEmpty() ? null : new FileSuppressions(directives);
    }

    /** Why the violation does not count, or null when it does. */
    @Nullable
    String reason(Violation violation) {
        String reason = null;
        int line = violation.start().line();
        for (Range range : ranges) {
            if (range.from <= line && line <= range.to && range.rule.equals(violation.rule())) {
                range.used = true;
                reason = reason == null ? range.directive.reason() : reason;
            }
        }
        return reason;
    }

    /** What is wrong with a directive. */
    record Flaw(Directive directive, String message, boolean grave) {}

    /** What is wrong with the directives, when all violations have been asked about. */
    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (Directive each : directives) {
            String word = "textproof:" + each.kind().word();
            if (each.kind() != Kind.ON && each.rules().isEmpty()) {
                flaws.add(new Flaw(each, "turns nothing off: write " + word + " rule-id -- reason", true));
            } else if (each.kind() != Kind.ON && each.reason().isEmpty()) {
                flaws.add(new Flaw(
                        each,
                        "gives no reason: write " + word + " " + String.join(", ", each.rules()) + " -- reason",
                        true));
            }
            for (String rule : each.rules()) {
                if (Rules.find(rule) == null) {
                    String near = EditDistance.nearest(rule, Rules.ids());
                    flaws.add(new Flaw(
                            each,
                            "there is no rule '" + rule + "'" + (near == null ? "" : "; did you mean '" + near + "'?"),
                            true));
                }
            }
        }
        for (Range range : ranges) {
            if (!range.used && Rules.find(range.rule) != null) {
                flaws.add(new Flaw(range.directive, "nothing here needs " + range.rule + " to be off", false));
            }
        }
        return flaws;
    }
}
