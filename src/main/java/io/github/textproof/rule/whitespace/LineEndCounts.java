package io.github.textproof.rule.whitespace;

import io.github.textproof.source.Format;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often lines end in which way, and where each way comes first. */
final class LineEndCounts {
    private static final class Tally {
        private final int first;
        private int count;

        Tally(int first) {
            this.first = first;
        }
    }

    private final Map<LineEnd, Tally> tallies = new EnumMap<>(LineEnd.class);
    private int all;

    void add(LineEnd end, int offset) {
        tallies.computeIfAbsent(end, e -> new Tally(offset)).count++;
        all++;
    }

    int all() {
        return all;
    }

    int count(LineEnd end) {
        Tally tally = tallies.get(end);
        return tally == null ? 0 : tally.count;
    }

    int first(LineEnd end) {
        Tally tally = tallies.get(end);
        return tally == null ? Integer.MAX_VALUE : tally.first;
    }

    /** What all lines should end in: what the format's reader needs, else the most frequent kind, of equals the one that comes first. */
    LineEnd target(Format format) {
        if (format == Format.SHELL && count(LineEnd.LF) > 0) {
            return LineEnd.LF;
        }
        if (format == Format.BATCH && count(LineEnd.CRLF) > 0) {
            return LineEnd.CRLF;
        }
        LineEnd best = LineEnd.CRLF;
        for (LineEnd end : List.of(LineEnd.LF, LineEnd.CR)) {
            int more = count(end) - count(best);
            if (more > 0 || more == 0 && first(end) < first(best)) {
                best = end;
            }
        }
        return best;
    }

    /** The rarest kind there is, of equals the one that comes last; never {@code wanted}. */
    LineEnd rarest(LineEnd wanted) {
        LineEnd rarest = wanted;
        for (LineEnd end : tallies.keySet()) {
            int less = rarest == wanted ? 1 : count(rarest) - count(end);
            if (end != wanted && (less > 0 || less == 0 && first(end) > first(rarest))) {
                rarest = end;
            }
        }
        return rarest;
    }

    /** The sentence for a file; {@code wanted} is what {@code .editorconfig} says, or null. */
    String message(@Nullable LineEnd wanted) {
        List<String> kinds = new ArrayList<>();
        tallies.forEach((end, tally) -> {
            if (end != wanted) {
                kinds.add(tally.count + (wanted == null ? " " : tally.count == 1 ? " is " : " are ") + end.word());
            }
        });
        String list = String.join(", ", kinds);
        if (wanted != null) {
            return ".editorconfig says " + wanted.word() + ", but of " + all + (all == 1 ? " line end " : " line ends ")
                    + list;
        }
        return count(LineEnd.DOUBLED) > 0
                ? "line ends converted twice: " + list + "; readers see extra blank lines"
                : "mixed line ends: " + list + "; the next tool that saves the file changes them all";
    }
}
