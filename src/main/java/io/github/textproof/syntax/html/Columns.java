package io.github.textproof.syntax.html;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guesses from indentation where an end tag is missing or one too many. A missing one shows only where the elements around are closed, when
 * each of them has got the end tag of the next; who indents has written down which belong together.
 */
final class Columns {
    private final String content;
    private final Map<String, Hint> surplus = new HashMap<>();

    /**
     * @param start the start tag whose end tag is in doubt
     * @param end the end tag that it got
     * @param column the column in which the next end tag stands if the guess is right
     */
    record Hint(Tag start, Tag end, int column) {}

    Columns(String content) {
        this.content = content;
    }

    /** The column of a tag that is the first in its line, from 0, else -1. */
    int of(Tag tag) {
        int i = tag.start() - 1;
        while (i >= 0 && (content.charAt(i) == ' ' || content.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || content.charAt(i) == '\n' || content.charAt(i) == '\r' ? tag.start() - i - 1 : -1;
    }

    /** Whether the end tag stands in another column than the start tag that it would close. */
    boolean differ(Open element, Tag end) {
        int column = of(end);
        return column >= 0 && element.indent >= 0 && column != element.indent;
    }

    /** Notes how an element was closed; {@code outer} is the one of its name around it. */
    void closed(Open element, Tag end, @Nullable Open outer) {
        int column = of(end);
        if (column < 0 || element.indent < 0) {
            return;
        }
        if (column < element.indent) {
            if (outer != null && outer.indent == column && outer.missing == null) {
                outer.missing = element.missing != null ? element.missing : new Hint(element.tag, end, column);
            }
        } else if (column > element.indent) {
            Hint inner = element.surplus;
            Hint hint = inner != null && inner.column == column
                    ? new Hint(inner.start, inner.end, element.indent)
                    : new Hint(element.tag, end, element.indent);
            if (outer == null) {
                surplus.putIfAbsent(element.name(), hint);
            } else if (outer.surplus == null) {
                outer.surplus = hint;
            }
        }
    }

    /** What was closed by a surplus end tag, so that this one closes nothing; null when the columns do not tell. */
    @Nullable
    Hint surplus(Tag stray) {
        Hint hint = surplus.remove(stray.name());
        return hint != null && hint.column == of(stray) ? hint : null;
    }
}
