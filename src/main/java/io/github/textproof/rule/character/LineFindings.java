package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one finding a line and kind of character, with a count and one fix for all of them. */
final class LineFindings {
    /** More edits than this in one finding wait for the next round of fixing. */
    static final int MOST_EDITS = 500;

    private static final class Entry {
        final Finding first;
        final List<Edit> edits = new ArrayList<>();
        boolean safe = true;
        Severity ceiling;
        int count;

        Entry(Finding first) {
            this.first = first;
            this.ceiling = first.ceiling();
        }
    }

    private final Text text;
    private final RuleContext context;
    private final Map<Integer, Entry> entries = new LinkedHashMap<>();
    private int line = -1;

    LineFindings(Text text, RuleContext context) {
        this.text = text;
        this.context = context;
    }

    /** Whether a finding of this kind stands already in the line of {@code offset}, so that its message need not be made again. */
    boolean has(int kind, int offset) {
        return text.lines().lineOf(offset) == line && entries.containsKey(kind);
    }

    /**
     * Takes a finding of {@code [start, end)}; findings come in the order of the text.
     *
     * @param kind what is counted together
     * @param fix what cures it, or null
     */
    void add(int kind, int start, int end, String message, Severity ceiling, @Nullable Fix fix) {
        int at = text.lines().lineOf(start);
        if (at != line) {
            flush();
            line = at;
        }
        Entry entry = entries.get(kind);
        if (entry == null) {
            entry = new Entry(new Finding(text.span(start, end), message).atMost(ceiling));
            entries.put(kind, entry);
        }
        entry.count++;
        if (ceiling.compareTo(entry.ceiling) > 0) {
            entry.ceiling = ceiling;
        }
        if (fix != null && entry.edits.size() < MOST_EDITS) {
            entry.edits.addAll(fix.edits());
            entry.safe &= fix.safe();
        }
    }

    /** Reports what is left. */
    void flush() {
        for (Entry entry : entries.values()) {
            String message = entry.first.message();
            context.report(new Finding(
                    entry.first.span(),
                    entry.count > 1 ? message + "; " + entry.count + " in this line" : message,
                    entry.ceiling,
                    entry.edits.isEmpty() ? null : new Fix(entry.edits, entry.safe)));
        }
        entries.clear();
    }
}
