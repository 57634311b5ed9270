package io.github.textproof.syntax.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open elements; the nearest one of a name is found at once, however deep the stack is. */
final class Stack {
    private final List<Open> elements = new ArrayList<>();
    private final Map<String, Open> nearest = new HashMap<>();

    int size() {
        return elements.size();
    }

    Open get(int depth) {
        return elements.get(depth);
    }

    /** What the element stands in. */
    @Nullable
    Open around(Open element) {
        return element.depth == 0 ? null : elements.get(element.depth - 1);
    }

    @Nullable
    Open top() {
        return elements.isEmpty() ? null : elements.get(elements.size() - 1);
    }

    /** The innermost open element of that name. */
    @Nullable
    Open nearest(String name) {
        return nearest.get(name);
    }

    Open push(Tag tag, int indent) {
        Open open = new Open(tag, elements.size(), nearest.get(tag.name()), top(), indent);
        elements.add(open);
        nearest.put(tag.name(), open);
        return open;
    }

    Open pop() {
        Open open = elements.remove(elements.size() - 1);
        open.closed = true;
        if (open.below == null) {
            nearest.remove(open.name());
        } else {
            nearest.put(open.name(), open.below);
        }
        return open;
    }
}
