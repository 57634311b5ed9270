package io.github.textproof.syntax.toml;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads TOML to the letter of its grammar, without recursion, up to the first thing that is wrong. */
final class TomlReader {
    /** Deeper nesting is refused, as by every other reader long before. */
    private static final int DEEPEST = 100_000;
    /** Below that depth no entries are kept. */
    private static final int DEEPEST_KEPT = 1_000;

    private final String source;
    private final boolean newer;
    private final Words words;
    private final Strings strings;
    private final Scalars scalars;
    private final Tables tables;

    private Node current;
    private int at;

    TomlReader(Text text, boolean newer) {
        this.source = text.content();
        this.newer = newer;
        this.words = new Words(text);
        this.strings = new Strings(source, words, newer);
        this.scalars = new Scalars(newer);
        this.tables = new Tables(words, source.length());
        this.current = tables.root();
    }

    List<Entry> entries() {
        return tables.entries();
    }

    /** Reads all of it; throws a {@link TomlError}. */
    void read() {
        while (skipBlanks() < source.length()) {
            char c = source.charAt(at);
            String what = "";
            if (c == '[') {
                header();
                what = "table header";
            } else if (c != '#' && !isLineEnd(at)) {
                keyValue(current);
                what = "value";
            }
            endLine(what);
        }
    }

    private void endLine(String what) {
        skipBlanks();
        skipComment();
        if (at < source.length() && !isLineEnd(at)) {
            throw trailing(what);
        }
        skipLineEnd();
    }

    private TomlError trailing(String what) {
        TomlError odd = words.odd(at);
        if (odd != null) {
            return odd;
        }
        if (source.startsWith("//", at) || source.charAt(at) == ';') {
            return new TomlError(at, at + 1, "a comment begins with #");
        }
        int end = Math.max(at + Character.charCount(source.codePointAt(at)), bareEnd(at));
        return new TomlError(
                at,
                end,
                "nothing but a comment may follow the " + what + " in its line: '"
                        + Words.shorten(source.substring(at, end)) + "'");
    }

    private void header() {
        int open = at;
        boolean array = source.startsWith("[[", at);
        at += array ? 2 : 1;
        skipBlanks();
        List<Literal> keys = keys("the name of the table");
        String close = array ? "]]" : "]";
        if (!source.startsWith(close, at)) {
            boolean half = array && at < source.length() && source.charAt(at) == ']';
            throw words.unexpected(half ? at + 1 : at, "the " + close + " of the table header " + open(open));
        }
        at += close.length();
        current = tables.header(keys, array);
    }

    /** Where the bracket is, for messages. */
    private String open(int offset) {
        return "'" + Words.shorten(source.substring(offset, Math.min(source.length(), Math.max(offset + 1, at)))) + "'";
    }

    /** A key with its parts, up to what follows the blanks behind it. */
    private List<Literal> keys(String expected) {
        List<Literal> keys = new ArrayList<>(2);
        keys.add(key(expected));
        while (skipBlanks() < source.length() && source.charAt(at) == '.') {
            at++;
            skipBlanks();
            keys.add(key("a key behind the point"));
            if (keys.size() > DEEPEST) {
                throw tooDeep();
            }
        }
        if (keys.size() > DEEPEST_KEPT) {
            tables.stopKeeping();
        }
        return keys;
    }

    private TomlError tooDeep() {
        return new TomlError(at - 1, at, "nested deeper than " + DEEPEST + " levels: no program reads that");
    }

    private Literal key(String expected) {
        char c = at < source.length() ? source.charAt(at) : '\n';
        if (c == '"' || c == '\'') {
            if (strings.isMultiLine(at)) {
                throw new TomlError(at, at + 3, "a key is no multi-line string: write one quote on each side");
            }
            Literal key = strings.read(at);
            at = strings.end();
            return key;
        }
        int start = at;
        while (at < source.length() && isBareKey(source.charAt(at))) {
            at++;
        }
        TomlError odd = at < source.length() && Words.meant(source.charAt(at)) != 0 ? words.odd(at) : null;
        if (odd != null) {
            throw odd;
        }
        boolean letter = at < source.length() && Character.isLetterOrDigit(source.codePointAt(at));
        if (letter || at > start && at < source.length() && "/$@%&*+!?~<>|\\^`(;".indexOf(source.charAt(at)) >= 0) {
            throw new TomlError(
                    at,
                    at + Character.charCount(source.codePointAt(at)),
                    "a key with " + words.quoted(at) + " needs quotes: only A-Z, a-z, 0-9, _ and - do without");
        }
        if (at == start) {
            if (source.startsWith("//", at) || c == ';') {
                throw new TomlError(at, at + 1, "a comment begins with #");
            }
            throw words.unexpected(at, expected);
        }
        return Literal.verbatim(source, start, at);
    }

    private static boolean isBareKey(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private void keyValue(Node table) {
        beginValue(table);
        values();
    }

    /** A key and what stands before its value; the frame of a new entry is {@link #frame}. */
    private void beginValue(Node table) {
        int start = at;
        List<Literal> keys = keys("a key");
        if (at >= source.length() || source.charAt(at) != '=') {
            throw noEquals(start);
        }
        int equals = at++;
        node = tables.define(table, keys);
        entry = tables.lastEntry();
        skipBlanks();
        if (at >= source.length() || isLineEnd(at) || source.charAt(at) == '#') {
            throw new TomlError(
                    equals,
                    equals + 1,
                    "the value of '"
                            + Words.shorten(source.substring(start, equals).trim()) + "' is missing");
        }
    }

    private TomlError noEquals(int start) {
        String key = Words.shorten(source.substring(start, at).trim());
        if (at < source.length() && source.charAt(at) == ':') {
            return new TomlError(at, at + 1, "= belongs between the key '" + key + "' and its value, not ':'");
        }
        boolean ends = at >= source.length() || isLineEnd(at) || source.charAt(at) == '#';
        return ends
                ? new TomlError(start, Math.max(start, at), "the key '" + key + "' has no = and no value")
                : words.unexpected(at, "= behind the key '" + key + "'");
    }

    /** The node and the entry of the value that comes next; in an array null and -1. */
    private @Nullable Node node;

    private int entry;
    private @Nullable Frame frame;

    /** Reads the value at {@link #at} with all that is in it. */
    private void values() {
        do {
            char c = source.charAt(at);
            if (c == '[' || c == '{') {
                open(c == '[');
            } else {
                tables.finish(entry, scalar(c), at);
            }
        } while (hasMore());
    }

    private void open(boolean array) {
        Frame outer = frame;
        boolean element = outer != null && outer.isArray();
        String path = "";
        if (node != null) {
            path = node.path;
        } else if (outer != null) {
            path = tables.spend(outer.path(), "[" + outer.count + "]");
        }
        Node table = null;
        if (!array) {
            table = node == null ? tables.table(at, path) : node;
            table.kind = Node.Kind.INLINE;
        }
        frame = new Frame(outer, at, element ? -1 : entry, table, path);
        at++;
        if (frame.depth > DEEPEST_KEPT) {
            tables.stopKeeping();
            if (frame.depth > DEEPEST) {
                throw tooDeep();
            }
        }
    }

    /** Closes what ends here; then whether another value comes, at {@link #at}. */
    private boolean hasMore() {
        boolean opened = frame != null && at == frame.open + 1;
        while (frame != null) {
            Frame inner = frame;
            boolean more = inner.isArray() ? nextElement(inner, opened) : nextKey(inner, opened);
            if (more) {
                return true;
            }
            tables.finish(inner.entry, null, at);
            frame = inner.outer;
            opened = false;
        }
        return false;
    }

    private boolean nextElement(Frame array, boolean first) {
        node = null;
        entry = -1;
        skipToNext(array, true);
        if (!first && source.charAt(at) == ',') {
            at++;
            array.count++;
            skipToNext(array, true);
        } else if (!first && source.charAt(at) != ']') {
            throw noComma(array, ']');
        }
        if (source.charAt(at) == ']') {
            at++;
            return false;
        }
        if (source.charAt(at) == ',') {
            throw new TomlError(at, at + 1, "a value is missing before this comma");
        }
        return true;
    }

    private boolean nextKey(Frame inline, boolean first) {
        Node table = inline.table;
        if (table == null) {
            throw new IllegalStateException("an inline table has a node");
        }
        skipToNext(inline, newer);
        boolean comma = !first && source.charAt(at) == ',';
        if (comma) {
            at++;
            skipToNext(inline, newer);
        } else if (!first && source.charAt(at) != '}') {
            throw noComma(inline, '}');
        }
        if (source.charAt(at) == '}') {
            if (comma && !newer) {
                throw new TomlError(
                        at, at + 1, "a comma before the } of an inline table is allowed only since TOML 1.1");
            }
            at++;
            return false;
        }
        if (source.charAt(at) == ',') {
            throw new TomlError(at, at + 1, "a key is missing before this comma");
        }
        beginValue(table);
        return true;
    }

    /** Skips blanks and, where they may be, line ends and comments; something must follow. */
    private void skipToNext(Frame open, boolean lines) {
        while (skipBlanks() < source.length()) {
            char c = source.charAt(at);
            if (c != '#' && !isLineEnd(at)) {
                return;
            }
            if (!lines) {
                throw new TomlError(
                        at,
                        at,
                        "the inline table that begins in column " + (open.open - lineStart(open.open) + 1)
                                + " must end in its line before TOML 1.1");
            }
            skipComment();
            skipLineEnd();
        }
        throw new TomlError(
                open.open,
                open.open + 1,
                open.isArray()
                        ? "the array that begins here has no closing ]"
                        : "the table that begins here has no closing }");
    }

    private int lineStart(int offset) {
        return source.lastIndexOf('\n', offset) + 1;
    }

    private TomlError noComma(Frame frame, char close) {
        TomlError odd = words.odd(at);
        if (odd != null) {
            return odd;
        }
        String kind = frame.isArray() ? "array" : "table";
        int line = words.line(frame.open);
        char c = source.charAt(at);
        if (c == ']' || c == '}' || c == '=' || c == ':') {
            return words.unexpected(
                    at, "a comma, or the " + close + " of the " + kind + " that begins in line " + line + ",");
        }
        int end = Math.max(at + Character.charCount(source.codePointAt(at)), bareEnd(at));
        return new TomlError(
                at,
                end,
                "a comma is missing before '" + Words.shorten(source.substring(at, end)) + "', or the " + close
                        + " of the " + kind + " that begins in line " + line);
    }

    private Literal scalar(char c) {
        if (c == '"' || c == '\'') {
            Literal value = strings.read(at);
            at = strings.end();
            return value;
        }
        int start = at;
        int end = bareEnd(at);
        TomlError odd = Words.meant(c) != 0 || Words.isControl(c) ? words.odd(at) : null;
        if (odd != null) {
            throw odd;
        }
        if (end == start) {
            throw words.unexpected(at, "a value");
        }
        // A date may be parted from its time by a space.
        if (end - start == 10
                && source.charAt(start + 4) == '-'
                && end + 1 < source.length()
                && source.charAt(end) == ' '
                && Scalars.isDigit(source.charAt(end + 1))) {
            end = bareEnd(end + 1);
        }
        String problem = scalars.problem(source.substring(start, end));
        if (problem != null) {
            throw badScalar(start, end, problem);
        }
        at = end;
        return Literal.verbatim(source, start, end);
    }

    /** What is wrong with a bare value: full-width punctuation behind a sound one is the cause. */
    private TomlError badScalar(int start, int end, String problem) {
        int i = start;
        while (i < end && Words.meant(source.charAt(i)) == 0) {
            i++;
        }
        TomlError odd =
                i > start && i < end && scalars.problem(source.substring(start, i)) == null ? words.odd(i) : null;
        return odd != null ? odd : new TomlError(start, end, problem);
    }

    private int bareEnd(int from) {
        int i = from;
        while (i < source.length()
                && ",]}#=[{".indexOf(source.charAt(i)) < 0
                && source.charAt(i) > ' '
                && source.charAt(i) != 0x7F) {
            i++;
        }
        return i;
    }

    private int skipBlanks() {
        while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private void skipComment() {
        if (at < source.length() && source.charAt(at) == '#') {
            while (at < source.length() && !isLineEnd(at)) {
                if (Words.isControl(source.charAt(at))) {
                    throw words.control(at);
                }
                at++;
            }
        }
    }

    private boolean isLineEnd(int offset) {
        char c = source.charAt(offset);
        return c == '\n' || c == '\r' && offset + 1 < source.length() && source.charAt(offset + 1) == '\n';
    }

    private void skipLineEnd() {
        if (at < source.length()) {
            at += source.charAt(at) == '\r' ? 2 : 1;
        }
    }
}
