package io.github.textproof.syntax.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which open elements a start tag closes whose end tags may be left out (13.1.2.4). */
final class Implied {
    private static final List<String> CELL = List.of("td", "th", "caption", "colgroup");
    private static final List<String> ROW = List.of("tr", "caption", "colgroup");
    private static final List<String> GROUP = List.of("tbody", "thead", "tfoot", "tr", "caption", "colgroup");

    private Implied() {}

    /** The outermost element that a start tag of that name closes, or null. */
    static @Nullable Open closedBy(String name, Stack stack) {
        Open top = stack.top();
        if (top == null) {
            return null;
        }
        return switch (name) {
            case "li" -> outermost(List.of("li"), stack, top.listScope);
            case "dt", "dd" -> outermost(List.of("dt", "dd"), stack, top.listScope);
            case "td", "th" -> outermost(CELL, stack, top.tableScope);
            case "tr" -> outermost(ROW, stack, top.tableScope);
            case "tbody", "thead", "tfoot" -> outermost(GROUP, stack, top.tableScope);
            case "p", "option", "rt", "rp", "rb" -> top.name().equals(name) ? top : null;
            case "optgroup" -> outermost(List.of("option", "optgroup"), stack, top.scope);
            default -> null;
        };
    }

    private static @Nullable Open outermost(List<String> names, Stack stack, int scope) {
        Open outermost = null;
        for (String name : names) {
            Open open = stack.nearest(name);
            if (open != null && open.depth > scope && (outermost == null || open.depth < outermost.depth)) {
                outermost = open;
            }
        }
        return outermost;
    }
}
