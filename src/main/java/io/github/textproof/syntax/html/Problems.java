package io.github.textproof.syntax.html;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a text, the first thousand of it. */
final class Problems {
    /** Nobody reads more; it bounds memory, and reading stops there. */
    static final int MOST = 1000;

    private final Text text;
    private final List<Problem> found = new ArrayList<>();
    private boolean restIsLost;

    Problems(Text text) {
        this.text = text;
    }

    void add(int start, int end, String message) {
        add(new Problem(new Span(start, end), message, false));
    }

    /** Something that swallows the rest of the text: whatever is open then is no slip of its own. */
    void addLast(int start, int end, String message) {
        add(start, end, message);
        restIsLost = true;
    }

    boolean isRestLost() {
        return restIsLost;
    }

    void add(Tag tag, String message) {
        add(tag.start(), tag.end(), message);
    }

    /** A tag without its other half. */
    void addHalf(Tag tag, String message) {
        add(new Problem(new Span(tag.start(), tag.end()), message, true));
    }

    private void add(Problem problem) {
        if (!isFull()) {
            found.add(problem);
        }
    }

    /** Takes all tags without their other half for halves of what another file holds. */
    void forgetHalves() {
        found.removeIf(Problem::half);
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    /** The line of an offset as users count, for a message. */
    int line(int offset) {
        return text.lines().lineOf(offset) + 1;
    }

    /** The line of a tag. */
    int line(Tag tag) {
        return line(tag.start());
    }

    /** In the order of the text. */
    List<Problem> sorted() {
        found.sort(Comparator.comparingInt(problem -> problem.span().start()));
        return List.copyOf(found);
    }
}
