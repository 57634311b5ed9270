package io.github.textproof.syntax.toml;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.List;

/** Reads TOML to the letter of its grammar, line by line, up to the first thing that is wrong. */
final class TomlReader {
    private final Cursor cursor;
    private final Words words;
    private final Keys keys;
    private final Tables tables;
    private final Values values;

    private Node current;

    TomlReader(Text text, boolean newer) {
        this.cursor = new Cursor(text);
        this.words = cursor.words;
        Strings strings = new Strings(cursor.source, words, newer);
        this.tables = new Tables(words, text.length());
        this.keys = new Keys(cursor, strings, tables);
        this.values = new Values(cursor, keys, strings, tables, newer);
        this.current = tables.root();
    }

    List<Entry> entries() {
        return tables.entries();
    }

    /** Reads all of it; throws a {@link TomlError}. */
    void read() {
        while (cursor.skipBlanks()) {
            String what = "";
            if (cursor.sees('[')) {
                header();
                what = "table header";
            } else if (!cursor.isLineDone()) {
                values.read(current);
                what = "value";
            }
            endLine(what);
        }
    }

    private void header() {
        int open = cursor.at;
        boolean array = cursor.sees("[[");
        cursor.at += array ? 2 : 1;
        cursor.skipBlanks();
        List<Literal> name = keys.read("the name of the table");
        String close = array ? "]]" : "]";
        if (!cursor.sees(close)) {
            String shown = cursor.shown(open, cursor.at);
            boolean half = array && cursor.sees(']');
            throw words.unexpected(half ? cursor.at + 1 : cursor.at, "the " + close + " of the table header " + shown);
        }
        cursor.at += close.length();
        current = tables.header(name, array);
    }

    private void endLine(String what) {
        cursor.skipBlanks();
        cursor.skipComment();
        if (!cursor.isAtEnd() && !cursor.isLineEnd()) {
            throw trailing(what);
        }
        cursor.skipLineEnd();
    }

    private TomlError trailing(String what) {
        int at = cursor.at;
        TomlError odd = words.odd(at);
        if (odd != null) {
            return odd;
        }
        if (cursor.sees("//")) {
            return new TomlError(at, at + 1, "a comment begins with #");
        }
        int end = cursor.tokenEnd();
        return new TomlError(
                at, end, "nothing but a comment may follow the " + what + " in its line: " + cursor.shown(at, end));
    }
}
