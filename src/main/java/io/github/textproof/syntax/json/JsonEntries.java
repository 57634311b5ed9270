package io.github.textproof.syntax.json;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.RandomAccess;

/** The members of all objects, made when they are asked for: a million of them at once would take more memory than the text. */
final class JsonEntries extends AbstractList<Entry> implements RandomAccess {
    /** Longer paths lack their beginning: nobody reads them, and a text of brackets only would have paths of its own size. */
    private static final int MOST_STEPS = 100;

    private final String source;
    private final JsonTape tape;
    private final boolean lines;
    private final int[] keys;

    JsonEntries(String source, JsonTape tape, boolean lines) {
        this.source = source;
        this.tape = tape;
        this.lines = lines;
        this.keys = new int[tape.keys()];
        int count = 0;
        for (int node = 0; node < tape.size(); node++) {
            if (tape.isKey(node)) {
                keys[count++] = node;
            }
        }
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Entry get(int index) {
        int key = keys[index];
        int value = key + 1;
        Literal literal = literal(key);
        return new Entry(
                tape.parent(key),
                path(value),
                literal,
                JsonLiterals.ofValue(source, tape.start(value), tape.end(value)),
                new Span(tape.start(key), tape.end(value)));
    }

    private Literal literal(int node) {
        return JsonLiterals.of(source, tape.start(node), tape.end(node));
    }

    private String path(int value) {
        Deque<String> steps = new ArrayDeque<>();
        int node = value;
        while (node != JsonTape.NONE && steps.size() < MOST_STEPS) {
            if (node > 0 && tape.isKey(node - 1)) {
                steps.addFirst("." + literal(node - 1).value());
            } else if (tape.parent(node) != JsonTape.NONE || lines) {
                steps.addFirst("[" + tape.place(node) + "]");
            }
            node = tape.parent(node);
        }
        boolean whole = node == JsonTape.NONE;
        String path = String.join("", steps);
        return !whole ? "\u2026" + path : path.startsWith(".") ? path.substring(1) : path;
    }
}
