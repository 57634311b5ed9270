package io.github.textproof.syntax.toml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.toml.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys read so far, and which may still come (TOML 1.0.0, "Keys", "Table", "Inline Table", "Array of Tables").
 *
 * <p>Each key that makes something is an {@link Entry}; one that only leads on to what is there is none.
 */
final class Tables {
    /** Beyond as many keys repeated ones are not noticed: this bounds the memory to some 400 MB. */
    private static final int MOST_KEYS = 2_000_000;

    private static final int MOST_ENTRIES = 1_000_000;

    private final Words words;
    private final Node root = new Node(Kind.HEADER, 0, "");
    private List<Entry> entries = new ArrayList<>();
    /** How many chars all paths together may have: keys of a megabyte, each the beginning of a thousand others, are not kept. */
    private long pathBudget;

    private boolean keeping = true;
    private int keys;
    private int scopes;

    Tables(Words words, int sourceLength) {
        this.words = words;
        this.pathBudget = 1_000_000L + 16L * sourceLength;
        root.scope = scopes++;
    }

    Node root() {
        return root;
    }

    /** All entries, or none when there are more than are kept. */
    List<Entry> entries() {
        return keeping ? List.copyOf(entries) : List.of();
    }

    void stopKeeping() {
        keeping = false;
        entries = new ArrayList<>(0);
    }

    /** The table of a header. */
    Node header(List<Literal> keys, boolean array) {
        Node table = root;
        for (int i = 0; i < keys.size() - 1; i++) {
            Literal key = keys.get(i);
            Node next = table.child(key.value());
            if (next == null) {
                next = add(table, key, Kind.IMPLICIT);
            } else if (next.kind == Kind.ARRAY_OF_TABLES && next.last != null) {
                next = next.last;
            } else if (next.kind == Kind.INLINE || next.kind == Kind.VALUE || next.kind == Kind.ARRAY_OF_TABLES) {
                throw notATable(keys, i, next);
            }
            table = next;
        }
        Literal key = keys.get(keys.size() - 1);
        Node known = table.child(key.value());
        if (array) {
            return element(table, key, known);
        }
        if (known == null) {
            return add(table, key, Kind.HEADER);
        }
        if (known.kind != Kind.IMPLICIT) {
            throw known.kind == Kind.VALUE || known.kind == Kind.INLINE
                    ? taken("the key", key, known)
                    : taken(known.kind == Kind.ARRAY_OF_TABLES ? "the array of tables" : "the table", key, known);
        }
        known.kind = Kind.HEADER;
        return known;
    }

    private Node element(Node table, Literal key, @Nullable Node known) {
        if (known != null && known.kind != Kind.ARRAY_OF_TABLES) {
            throw known.kind == Kind.VALUE
                    ? words.error(
                            key.span(),
                            "'" + key + "' is a value in line " + words.line(known.where)
                                    + " already, [[...]] cannot add to it")
                    : taken("the table", key, known);
        }
        Node array = known != null ? known : add(table, key, Kind.ARRAY_OF_TABLES);
        Node element = table(array.where, path(array, array.count));
        element.kind = Kind.HEADER;
        array.last = element;
        array.count++;
        return element;
    }

    /** The new node of a key with a value, its tables made on the way. */
    Node define(Node from, List<Literal> keys) {
        Node table = from;
        for (int i = 0; i < keys.size() - 1; i++) {
            Literal key = keys.get(i);
            Node next = table.child(key.value());
            if (next == null) {
                next = add(table, key, Kind.DOTTED);
            } else if (next.kind == Kind.IMPLICIT) {
                next.kind = Kind.DOTTED;
            } else if (next.kind == Kind.HEADER) {
                throw words.error(
                        key.span(),
                        "the table '" + path(keys, i) + "' has its header in line " + words.line(next.where)
                                + ": keys can be added only there");
            } else if (next.kind != Kind.DOTTED) {
                throw notATable(keys, i, next);
            }
            table = next;
        }
        Literal key = keys.get(keys.size() - 1);
        Node known = table.child(key.value());
        if (known != null) {
            throw taken("the key", key, known);
        }
        return add(table, key, Kind.VALUE);
    }

    /** The index of the entry that was added last; -1 when none are kept. */
    int lastEntry() {
        return keeping ? entries.size() - 1 : -1;
    }

    /** Gives the entry of that index its value, or only its end. */
    void finish(int index, @Nullable Literal value, int end) {
        if (keeping && index >= 0) {
            Entry entry = entries.get(index);
            entries.set(
                    index,
                    new Entry(
                            entry.scope(),
                            entry.path(),
                            entry.key(),
                            value,
                            new Span(entry.span().start(), end)));
        }
    }

    /** A table that belongs to no other: one in an array. */
    Node table(int where, String path) {
        Node table = new Node(Kind.INLINE, where, path);
        table.scope = scopes++;
        return table;
    }

    private Node add(Node table, Literal key, Kind kind) {
        Node node = new Node(kind, key.span().start(), keeping ? path(table, key) : "");
        if (kind != Kind.ARRAY_OF_TABLES) {
            node.scope = scopes++;
        }
        if (keys < MOST_KEYS) {
            keys++;
            table.put(key.value(), node);
        }
        if (keeping) {
            entries.add(new Entry(table.scope, node.path, key, null, key.span()));
            if (entries.size() > MOST_ENTRIES) {
                stopKeeping();
            }
        }
        return node;
    }

    private String path(Node table, Literal key) {
        return table.path.isEmpty() && table == root ? key.value() : spend(table.path, "." + key.value());
    }

    /** The path of an element of the array at {@code node}. */
    private String path(Node node, int index) {
        return spend(node.path, "[" + index + "]");
    }

    /** One path behind another, as long as paths are kept. */
    String spend(String path, String more) {
        pathBudget -= path.length() + more.length();
        if (pathBudget < 0) {
            stopKeeping();
        }
        return keeping ? path + more : "";
    }

    private TomlError notATable(List<Literal> keys, int i, Node node) {
        String what =
                switch (node.kind) {
                    case INLINE -> "a complete table in braces";
                    case ARRAY_OF_TABLES -> "an array of tables";
                    default -> "a value";
                };
        return words.error(
                keys.get(i).span(),
                "'" + path(keys, i) + "' is " + what + " in line " + words.line(node.where)
                        + " already: no keys can be added to it");
    }

    private TomlError taken(String what, Literal key, Node known) {
        return words.error(
                key.span(),
                what + " '" + Words.shorten(key.value()) + "' is defined in line " + words.line(known.where)
                        + " already");
    }

    private static String path(List<Literal> keys, int last) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= last && path.length() < Words.LONGEST; i++) {
            path.append(i == 0 ? "" : ".").append(keys.get(i).value());
        }
        return Words.shorten(path.toString());
    }
}
