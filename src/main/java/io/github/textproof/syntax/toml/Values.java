package io.github.textproof.syntax.toml;

import io.github.textproof.syntax.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads keys with their values, arrays and inline tables without recursion: nesting costs heap, not stack. */
final class Values {
    private final Cursor cursor;
    private final String source;
    private final Words words;
    private final boolean newer;
    private final Keys keys;
    private final Strings strings;
    private final Scalars scalars;
    private final Tables tables;

    /** The node and the entry of the value that comes next; null and -1 for an element of an array. */
    private @Nullable Node node;

    private int entry;
    private @Nullable Frame frame;

    Values(Cursor cursor, Keys keys, Strings strings, Tables tables, boolean newer) {
        this.cursor = cursor;
        this.source = cursor.source;
        this.words = cursor.words;
        this.newer = newer;
        this.keys = keys;
        this.strings = strings;
        this.scalars = new Scalars(newer);
        this.tables = tables;
    }

    /** Reads a key of {@code table} and its value with all that is in it. */
    void read(Node table) {
        begin(table);
        do {
            if (cursor.sees('[') || cursor.sees('{')) {
                open(cursor.sees('['));
            } else {
                Literal value = scalar();
                tables.finish(entry, value, cursor.at);
            }
        } while (hasMore());
    }

    /** A key and what stands before its value. */
    private void begin(Node table) {
        int start = cursor.at;
        List<Literal> key = keys.read("a key");
        if (!cursor.sees('=')) {
            throw noEquals(start);
        }
        int equals = cursor.at++;
        node = tables.define(table, key);
        entry = tables.lastEntry();
        cursor.skipBlanks();
        if (cursor.isLineDone()) {
            throw new TomlError(equals, equals + 1, "the value of " + cursor.shown(start, equals) + " is missing");
        }
    }

    private TomlError noEquals(int start) {
        String key = cursor.shown(start, cursor.at);
        if (cursor.sees(':')) {
            return new TomlError(
                    cursor.at, cursor.at + 1, "= belongs between the key " + key + " and its value, not ':'");
        }
        return cursor.isLineDone()
                ? new TomlError(start, cursor.at, "the key " + key + " has no = and no value")
                : words.unexpected(cursor.at, "= behind the key " + key);
    }

    private void open(boolean array) {
        Frame outer = frame;
        String path = "";
        if (node != null) {
            path = node.path;
        } else if (outer != null) {
            path = tables.spend(outer.path(), "[" + outer.count + "]");
        }
        Node table = null;
        if (!array) {
            table = node == null ? tables.table(cursor.at, path) : node;
            table.kind = Node.Kind.INLINE;
        }
        frame = new Frame(outer, cursor.at, entry, table, path);
        cursor.at++;
        if (frame.depth > Keys.DEEPEST_KEPT) {
            tables.stopKeeping();
            if (frame.depth > Keys.DEEPEST) {
                throw Keys.tooDeep(cursor);
            }
        }
    }

    /** Closes what ends here; then whether another value comes. */
    private boolean hasMore() {
        boolean opened = frame != null && cursor.at == frame.open + 1;
        while (frame != null) {
            Frame inner = frame;
            boolean more = inner.isArray() ? nextElement(inner, opened) : nextKey(inner, opened);
            if (more) {
                return true;
            }
            cursor.at++;
            tables.finish(inner.entry, null, cursor.at);
            frame = inner.outer;
            opened = false;
        }
        return false;
    }

    private boolean nextElement(Frame array, boolean first) {
        node = null;
        entry = -1;
        if (passComma(array, first, ']', true)) {
            array.count++;
        }
        if (cursor.sees(',')) {
            throw new TomlError(cursor.at, cursor.at + 1, "a value is missing before this comma");
        }
        return !cursor.sees(']');
    }

    private boolean nextKey(Frame inline, boolean first) {
        Node table = inline.table;
        if (table == null) {
            throw new IllegalStateException("an inline table has a node");
        }
        boolean comma = passComma(inline, first, '}', newer);
        if (cursor.sees('}')) {
            if (comma && !newer) {
                throw new TomlError(
                        cursor.at,
                        cursor.at + 1,
                        "a comma before the } of an inline table is allowed only since TOML 1.1");
            }
            return false;
        }
        if (cursor.sees(',')) {
            throw new TomlError(cursor.at, cursor.at + 1, "a key is missing before this comma");
        }
        begin(table);
        return true;
    }

    /** Goes on to what follows the comma, if there is one; else the bracket must follow. */
    private boolean passComma(Frame open, boolean first, char close, boolean lines) {
        skipToNext(open, lines);
        boolean comma = !first && cursor.sees(',');
        if (comma) {
            cursor.at++;
            skipToNext(open, lines);
        } else if (!first && !cursor.sees(close)) {
            throw noComma(open, close);
        }
        return comma;
    }

    /** Skips blanks and, where they may be, line ends and comments; something must follow. */
    private void skipToNext(Frame open, boolean lines) {
        while (cursor.skipBlanks()) {
            if (!cursor.isLineDone()) {
                return;
            }
            if (!lines) {
                int column = open.open - source.lastIndexOf('\n', open.open);
                throw new TomlError(
                        cursor.at,
                        cursor.at,
                        "the inline table that begins in column " + column
                                + " is not closed in its line (it may go on since TOML 1.1)");
            }
            cursor.skipComment();
            cursor.skipLineEnd();
        }
        throw new TomlError(
                open.open,
                open.open + 1,
                open.isArray()
                        ? "the array that begins here has no closing ]"
                        : "the table that begins here has no closing }");
    }

    private TomlError noComma(Frame open, char close) {
        int at = cursor.at;
        TomlError odd = words.odd(at);
        if (odd != null) {
            return odd;
        }
        String orClose = " the " + close + " of the " + (open.isArray() ? "array" : "table") + " that begins in line "
                + words.line(open.open);
        if ("]}=:".indexOf(source.charAt(at)) >= 0) {
            return words.unexpected(at, "a comma, or" + orClose + ",");
        }
        int end = cursor.tokenEnd();
        return new TomlError(at, end, "a comma is missing before " + cursor.shown(at, end) + ", or" + orClose);
    }

    private Literal scalar() {
        int start = cursor.at;
        char c = source.charAt(start);
        if (c == '"' || c == '\'') {
            Literal value = strings.read(start);
            cursor.at = strings.end();
            return value;
        }
        TomlError odd = words.odd(start);
        if (odd != null) {
            throw odd;
        }
        int end = cursor.bareEnd(start);
        if (end == start) {
            throw words.unexpected(start, "a value");
        }
        // A date may be parted from its time by a space.
        if (end - start == 10
                && source.charAt(start + 4) == '-'
                && end + 1 < source.length()
                && source.charAt(end) == ' '
                && Scalars.isDigit(source.charAt(end + 1))) {
            end = cursor.bareEnd(end + 1);
        }
        String problem = scalars.problem(source.substring(start, end));
        if (problem != null) {
            throw bad(start, end, problem);
        }
        cursor.at = end;
        return Literal.verbatim(source, start, end);
    }

    /** What is wrong with a bare value: full-width punctuation behind a sound one is the cause. */
    private TomlError bad(int start, int end, String problem) {
        int i = start;
        while (i < end && Words.meant(source.charAt(i)) == 0) {
            i++;
        }
        boolean sound = i > start && i < end && scalars.problem(source.substring(start, i)) == null;
        TomlError odd = sound ? words.odd(i) : null;
        return odd != null ? odd : new TomlError(start, end, problem);
    }
}
