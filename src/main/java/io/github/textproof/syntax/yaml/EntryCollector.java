package io.github.textproof.syntax.yaml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the pairs of all mappings, without recursion: nothing nests too deep for it. */
final class EntryCollector {
    private static final int LONGEST_PATH = 500;

    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private int scopes;

    /** A collection and how far it has been visited. */
    private static final class Visit {
        final YamlNode node;
        final String path;
        final int scope;
        int next;

        Visit(YamlNode node, String path, int scope) {
            this.node = node;
            this.path = path;
            this.scope = scope;
        }
    }

    List<Entry> collect(List<YamlNode> documents) {
        for (YamlNode document : documents) {
            enter(document, "");
            while (!open.isEmpty()) {
                Visit visit = open.peek();
                if (visit.next >= visit.node.children().size()) {
                    open.pop();
                } else if (visit.node.kind() == YamlNode.Kind.MAPPING) {
                    pair(visit);
                } else {
                    int index = visit.next++;
                    enter(visit.node.children().get(index), visit.path + "[" + index + "]");
                }
            }
        }
        return List.copyOf(entries);
    }

    private void enter(YamlNode node, String path) {
        if (!node.children().isEmpty()) {
            open.push(new Visit(node, path.length() > LONGEST_PATH ? "" : path, scopes++));
        }
    }

    private void pair(Visit visit) {
        YamlNode key = visit.node.children().get(visit.next);
        YamlNode value = visit.node.children().get(visit.next + 1);
        visit.next += 2;
        if (key.resolved().kind() != YamlNode.Kind.SCALAR) {
            enter(value, visit.path);
            enter(key, visit.path);
            return;
        }
        Literal name = key.literal();
        boolean merge = key.style() == YamlNode.Style.PLAIN
                && key.kind() == YamlNode.Kind.SCALAR
                && name.value().equals("<<");
        String path = visit.path.isEmpty() ? name.value() : visit.path + "." + name.value();
        if (!merge) {
            entries.add(new Entry(
                    visit.scope, path, name, scalar(value), new Span(key.start(), Math.max(key.end(), value.end()))));
        }
        enter(value, merge ? visit.path : path);
    }

    private static @Nullable Literal scalar(YamlNode value) {
        return value.resolved().kind() == YamlNode.Kind.SCALAR ? value.literal() : null;
    }
}
