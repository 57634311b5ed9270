package io.github.textproof.syntax.html;

import io.github.textproof.syntax.html.Columns.Hint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements that were not closed in their place; one whose end tag comes later crosses another. */
final class Missing {
    private final Problems problems;
    private final Map<String, Deque<Element>> byName = new HashMap<>();
    /** The last ones that an end tag closed too early, if they need one at all: when theirs comes, the other one was wrong. */
    private final Map<String, Element> optional = new HashMap<>();

    private final Set<Element> all = new LinkedHashSet<>();
    private final Set<Tag> crossing = new HashSet<>();

    /** One that was open when {@code cause}, a tag or the end of the text, ended something inside of {@code around}. */
    private record Element(
            Open open, @Nullable Tag cause, @Nullable Open around) {
        /** Whether its end tag may still come. */
        boolean isPending() {
            return around == null || !around.closed;
        }
    }

    Missing(Problems problems) {
        this.problems = problems;
    }

    void add(Open open, @Nullable Tag cause, @Nullable Open around) {
        Element element = new Element(open, cause, around);
        all.add(element);
        byName.computeIfAbsent(open.name(), name -> new ArrayDeque<>()).addLast(element);
    }

    void addOptional(Open open, @Nullable Tag cause, @Nullable Open around) {
        if (cause != null && cause.closing()) {
            optional.put(open.name(), new Element(open, cause, around));
        }
    }

    /** Whether so many are missing that nobody reads on. */
    boolean isFull() {
        return all.size() > Problems.MOST;
    }

    /** Whether the end tag belongs to one of them; then both cross something, which is reported once. */
    boolean isClosedLate(Tag end) {
        Element closed = optional.remove(end.name());
        if (closed != null && closed.isPending()) {
            return true;
        }
        Deque<Element> candidates = byName.get(end.name());
        Element late = candidates == null ? null : candidates.pollLast();
        if (late == null || !late.isPending()) {
            return false;
        }
        all.remove(late);
        Tag cause = late.cause;
        if (cause != null && cause.closing()) {
            // What the crossing tag closed may have an end tag of its own, which then comes too late as well.
            optional.put(cause.name(), new Element(late.open, cause, late.around));
        }
        if (cause != null && crossing.add(cause)) {
            problems.add(
                    cause,
                    cause.shown() + " crosses <" + end.name() + "> of line " + problems.line(late.open.tag)
                            + ", which is closed in line " + problems.line(end) + " only");
        }
        return true;
    }

    /** Reports those whose end tag did not come; of those open at the end of a text whose rest is lost nobody knows. */
    void report() {
        for (Element one : all) {
            if (one.cause != null || !problems.isRestLost()) {
                report(one);
            }
        }
    }

    private void report(Element one) {
        Hint hint = one.open.missing;
        Tag tag = hint == null ? one.open.tag : hint.start();
        Tag cause = one.cause;
        String message = tag.shown() + " is never closed";
        if (tag.selfClosing()) {
            message = "/> does not close " + tag.shown() + " in HTML: what follows is part of it";
        } else if (hint != null) {
            message += ": by its column </" + tag.name() + "> of line " + problems.line(hint.end()) + " belongs to "
                    + tag.shown() + " of line " + problems.line(one.open.tag);
        } else if (!Elements.isKnown(tag.name()) && !Elements.isCustom(tag.name()) && !one.open.foreign) {
            message += ", and no element of HTML: it is not shown; write &lt; for a < in text";
        } else if (cause != null) {
            message += ": " + cause.shown() + " in line " + problems.line(cause) + " ends what it stands in";
        }
        if (cause == null) {
            problems.addHalf(tag, message);
        } else {
            problems.add(tag, message);
        }
    }
}
