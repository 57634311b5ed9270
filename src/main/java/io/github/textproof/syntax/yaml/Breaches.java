package io.github.textproof.syntax.yaml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the specification forbids and most readers let pass: further lines of quotes and brackets that are not indented (YAML 1.2.2, section
 * 6.3), and a comment without a blank before it (section 6.6).
 *
 * <p>Where the text cannot be read a little later, a line that is not indented is where a quote or bracket was not closed.
 */
final class Breaches {
    private static final int MOST = 1000;
    private static final String REFUSED = ": not every reader lets it pass";

    private final Cursor cursor;
    private final Words words;
    private final List<SyntaxError> all = new ArrayList<>();
    /** In the value that is being read, or was read last. */
    private @Nullable SyntaxError outdented;
    /** Where that value ends, -1 while it does not. */
    private int end;

    Breaches(Cursor cursor) {
        this.cursor = cursor;
        this.words = new Words(cursor);
    }

    /** In the order of the text; a thousand at most. */
    List<SyntaxError> all() {
        return all;
    }

    /** A value begins. */
    void begin() {
        outdented = null;
        end = -1;
    }

    /** The value is complete. */
    void end() {
        end = cursor.at();
    }

    /** The line here, of what {@code opener} began, is not indented. */
    void outdented(int opener) {
        if (outdented == null) {
            Span span = cursor.isBehindIndentation()
                    ? words.tab(cursor.at()).error().span()
                    : new Span(cursor.at(), Math.min(cursor.at() + 1, cursor.end()));
            String message = "the line must be indented" + (cursor.isBehindIndentation() ? " with spaces" : "")
                    + ", for " + words.opened(opener) + " is still open";
            outdented = new SyntaxError(span, message);
            add(new SyntaxError(span, message + REFUSED));
        }
    }

    /** Here is a {@code #} without a blank before it. */
    void comment() {
        add(new SyntaxError(new Span(cursor.at(), cursor.at() + 1), "a comment needs a blank before its #" + REFUSED));
    }

    private void add(SyntaxError breach) {
        if (all.size() < MOST) {
            all.add(breach);
        }
    }

    /** What a fault comes from. */
    SyntaxError cause(YamlFault fault) {
        SyntaxError before = outdented;
        if (before == null || end >= 0 && !isInLine(end, fault.error().span().start())) {
            return fault.error();
        }
        return new SyntaxError(before.span(), before.message() + ", or it is not closed where it should be");
    }

    private boolean isInLine(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Cursor.isBreak(cursor.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
