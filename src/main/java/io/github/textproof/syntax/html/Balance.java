package io.github.textproof.syntax.html;

import io.github.textproof.syntax.html.Columns.Hint;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the start tag of each end tag, as authors pair them, and reports what has no other half. */
final class Balance {
    /** Deeper is nobody's page; it bounds memory. */
    private static final int MOST_OPEN = 100_000;

    /** More end tags that one obstacle keeps from elements of one name are not told apart; it bounds the search for theirs. */
    private static final int MOST_REFUSED = 100;

    private final Lexer lexer;
    private final Problems problems;
    private final Columns columns;
    private final Tables tables;
    private final Document document;
    private final Missing missing;
    private final Stack stack = new Stack();
    private final Map<String, Pair> closed = new HashMap<>();
    /** The last elements that browsers close at once, or their authors: an end tag may follow. */
    private final Map<String, Tag> selfClosed = new HashMap<>();

    private record Pair(Tag start, Tag end) {}

    Balance(String content, Problems problems) {
        this.lexer = new Lexer(content, problems);
        this.problems = problems;
        this.columns = new Columns(content);
        this.tables = new Tables(content, problems);
        this.document = new Document(content);
        this.missing = new Missing(problems);
    }

    void read() {
        int last = 0;
        while (!problems.isFull() && !missing.isFull()) {
            Open top = stack.top();
            Tag tag = lexer.next(document.isXml() || top != null && top.foreign);
            if (tag == null) {
                break;
            }
            if (top != null) {
                tables.checkText(stack, top, last, tag.start());
            }
            last = tag.end();
            document.sees(tag);
            if (tag.closing()) {
                end(tag);
            } else {
                start(tag);
            }
            if (stack.size() > MOST_OPEN) {
                problems.add(tag, "more than " + MOST_OPEN + " elements are open here");
                return;
            }
        }
        popTo(0, null, null);
        missing.report();
        if (document.isHalf()) {
            problems.forgetHalves();
        }
    }

    private void start(Tag tag) {
        String name = tag.name();
        Open top = stack.top();
        if (top != null && top.foreign) {
            if (!tag.selfClosing()) {
                push(tag);
            }
            return;
        }
        if (Elements.isRoot(name)) {
            return;
        }
        if (top != null) {
            tables.checkTag(stack, top, tag);
        }
        if (Elements.isVoid(name) || tag.selfClosing() && isClosed(tag)) {
            return;
        }
        if (name.equals("form") && top != null && Elements.isTableContext(top.name())) {
            selfClosed.put(name, tag);
            return;
        }
        closeImplied(tag);
        Open outer = stack.nearest(name);
        Open now = stack.top();
        if (outer != null && now != null && outer.depth > now.scope && Elements.mayNotNest(outer.tag, tag)) {
            outer.nested = outer.nested == null ? tag : outer.nested;
        }
        if (name.equals("plaintext")) {
            lexer.skipAll();
            return;
        }
        push(tag);
        if (Elements.isRaw(name) && !tag.selfClosing()) {
            lexer.skipRaw(tag);
        }
    }

    private void push(Tag tag) {
        stack.push(tag, columns.of(tag));
    }

    /** Whether {@code />} closes the element: in XML, and for whoever writes as if it were. */
    private boolean isClosed(Tag tag) {
        selfClosed.put(tag.name(), tag);
        return !Elements.isKnown(tag.name())
                || document.isCompiled()
                || Elements.hasOptionalEnd(tag.name())
                || Elements.isRaw(tag.name()) && !lexer.skipSelfClosed(tag);
    }

    private void closeImplied(Tag tag) {
        Open implied = Implied.closedBy(tag.name(), stack);
        Open top = stack.top();
        if (implied == null || top == null) {
            return;
        }
        if (top.block > implied.depth && !Elements.isTablePart(tag.name())) {
            Open obstacle = stack.get(top.block);
            obstacle.intruder = obstacle.intruder == null ? tag : obstacle.intruder;
        } else {
            popTo(implied.depth, tag, stack.around(implied));
        }
    }

    private void end(Tag tag) {
        String name = tag.name();
        if (Elements.isRoot(name) || Elements.isVoid(name)) {
            return;
        }
        Open top = stack.top();
        Open element = stack.nearest(name);
        int scope = top == null ? -1 : Elements.reachesAcrossCells(name) ? top.tableScope : top.scope;
        if (Elements.isHeading(name) && (element == null || element.depth < scope)) {
            Open other = heading(scope);
            if (other != null) {
                problems.add(tag, tag.shown() + " closes " + other.tag.shown() + " of line " + line(other.tag));
                close(other, tag);
                return;
            }
        }
        if (element == null || top == null) {
            stray(tag);
        } else if (element.depth < scope) {
            refuse(element, tag, stack.get(top.tableScope > element.depth ? top.tableScope : scope));
        } else if (top.block > element.depth && (!Elements.reachesAcrossBlocks(name) || columns.differ(element, tag))) {
            refuse(element, tag, stack.get(top.block));
        } else {
            close(element, tag);
        }
    }

    /** The innermost open heading above {@code scope}. */
    private @Nullable Open heading(int scope) {
        Open innermost = null;
        for (String name : Elements.HEADINGS) {
            Open open = stack.nearest(name);
            if (open != null && open.depth > scope && (innermost == null || open.depth > innermost.depth)) {
                innermost = open;
            }
        }
        return innermost;
    }

    private void close(Open element, Tag end) {
        popTo(element.depth + 1, end, stack.around(element));
        stack.pop();
        Tag nested = element.nested;
        if (nested != null) {
            problems.add(nested, nested.shown() + " inside of " + nested.shown() + " of line " + line(element.tag));
        }
        tables.report(element);
        Tag intruder = element.intruder;
        if (intruder != null) {
            problems.add(
                    intruder,
                    intruder.shown() + " stands in " + element.tag.shown() + " of line " + line(element.tag)
                            + ", outside of a list of its own: it closes the item around both");
        }
        Tag refused = element.refused;
        Open obstacle = element.obstacle;
        if (refused != null && obstacle != null && !obstacle.neverClosed) {
            problems.add(
                    refused,
                    refused.shown() + " closes nothing: " + obstacle.tag.shown() + " of line " + line(obstacle.tag)
                            + " is still open");
        }
        columns.closed(element, end, stack.nearest(element.name()));
        closed.put(element.name(), new Pair(element.tag, end));
    }

    /** An end tag that does not reach its element, because another one is open inside. */
    private void refuse(Open element, Tag end, Open obstacle) {
        if (Elements.hasOptionalEnd(element.name())) {
            return;
        }
        Open free = element;
        for (int steps = 0; free != null && free.refused != null && steps < MOST_REFUSED; steps++) {
            free = free.below;
        }
        if (free == null) {
            stray(end);
        } else if (free.refused == null) {
            free.refused = end;
            free.obstacle = obstacle;
        }
    }

    private void popTo(int depth, @Nullable Tag cause, @Nullable Open around) {
        while (stack.size() > depth) {
            Open open = stack.pop();
            if (Elements.hasOptionalEnd(open.name())) {
                missing.addOptional(open, cause, around);
            } else if (!Elements.isRaw(open.name())) {
                neverClosed(open, open.intruder != null ? open.intruder : cause, around);
            }
        }
    }

    private void neverClosed(Open element, @Nullable Tag cause, @Nullable Open around) {
        element.neverClosed = true;
        Tag refused = element.refused;
        Open obstacle = element.obstacle;
        if (element.tag.selfClosing() && document.isCompiled()) {
            return;
        }
        if (refused == null || obstacle == null) {
            missing.add(element, cause, around);
        } else if (!obstacle.neverClosed) {
            problems.add(
                    refused,
                    refused.shown() + " crosses " + obstacle.tag.shown() + " of line " + line(obstacle.tag)
                            + ", which is still open");
        }
    }

    /** An end tag that nothing is open for. */
    private void stray(Tag tag) {
        if (missing.isClosedLate(tag) || selfClosed.remove(tag.name()) != null) {
            return;
        }
        Hint hint = columns.surplus(tag);
        if (hint != null) {
            problems.add(
                    hint.end(),
                    tag.shown() + " is one too many: by its column it does not belong to "
                            + hint.start().shown()
                            + " of line " + line(hint.start()) + ", which it closes, and " + tag.shown() + " of line "
                            + line(tag) + " closes nothing");
            return;
        }
        Pair last = closed.get(tag.name());
        if (last == null) {
            problems.addHalf(tag, tag.shown() + " closes nothing: no <" + tag.name() + "> is open");
        } else {
            problems.addHalf(
                    tag,
                    tag.shown() + " closes nothing: <" + tag.name() + "> of line " + line(last.start)
                            + " was closed in line " + line(last.end) + " already");
        }
    }

    private int line(Tag tag) {
        return problems.line(tag);
    }
}
