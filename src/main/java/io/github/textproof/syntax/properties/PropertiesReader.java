package io.github.textproof.syntax.properties;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads properties as {@link java.util.Properties#load(java.io.Reader)} of JDK 17 does, and notes where everything stands.
 *
 * <p>A logical line without a backslash is cut where it stands. One with a backslash is first joined from its natural lines, with the
 * source offset of each char, because an escape may go on behind a continuation.
 */
final class PropertiesReader {
    private final String source;
    /** The same: loops over an array are short machine code, which takes the compiler little time. */
    private final char[] chars;

    private final boolean documents;
    private final List<Property> properties = new ArrayList<>();
    private final List<Escape> escapes = new ArrayList<>();
    private final List<Continuation> continuations = new ArrayList<>();
    private final LogicalLine line;
    private int at;
    private int backslash = -1;
    private final boolean hasCr;
    /** Which document it is, from 0. */
    private int document;

    /** A reader of {@code source}; {@code documents} says whether Spring Boot's separators count. */
    PropertiesReader(String source, boolean documents) {
        this.source = source;
        this.chars = source.toCharArray();
        this.documents = documents;
        this.hasCr = source.indexOf('\r') >= 0;
        this.line = new LogicalLine(source, chars);
    }

    List<Property> properties() {
        return properties;
    }

    List<Escape> escapes() {
        return escapes;
    }

    List<Continuation> continuations() {
        return continuations;
    }

    void read() {
        while (true) {
            skipBlanksAndLineEnds();
            if (at >= chars.length) {
                return;
            }
            char c = chars[at];
            if (c == '#' || c == '!') {
                document += documents && isSeparator(at) ? 1 : 0;
                at = lineEnd(at);
            } else {
                property();
            }
        }
    }

    private void property() {
        int end = lineEnd(at);
        int backslash = nextBackslash();
        if (backslash < end) {
            escaped();
        } else {
            plain(at, end);
            at = end;
        }
    }

    /** The first backslash from here on, or the end; most texts have few or none, so it is looked for once for many lines. */
    private int nextBackslash() {
        if (backslash < at) {
            int found = source.indexOf('\\', at);
            backslash = found < 0 ? chars.length : found;
        }
        return backslash;
    }

    /**
     * Whether the comment at {@code start} is exactly {@code #---} or {@code !---}, neither indented nor in a block of such comments.
     */
    private boolean isSeparator(int start) {
        char prefix = source.charAt(start);
        int end = lineEnd(start);
        if (!source.substring(start + 1, end).stripTrailing().equals("---")
                || start > 0 && !isLineEnd(source.charAt(start - 1))) {
            return false;
        }
        int before = start - 1;
        before -= before > 0 && source.startsWith("\r\n", before - 1) ? 1 : 0;
        while (before > 0 && !isLineEnd(source.charAt(before - 1))) {
            before--;
        }
        int after = end + (source.startsWith("\r\n", end) ? 2 : 1);
        return !(before >= 0 && source.charAt(before) == prefix)
                && !(after < source.length() && source.charAt(after) == prefix);
    }

    private void skipBlanksAndLineEnds() {
        int i = at;
        while (i < chars.length && (isBlank(chars[i]) || isLineEnd(chars[i]))) {
            i++;
        }
        at = i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The end of the natural line; the search of the JDK is compiled once for all who use it. */
    private int lineEnd(int from) {
        int end = source.indexOf('\n', from);
        end = end < 0 ? chars.length : end;
        int cr = hasCr ? source.indexOf('\r', from) : -1;
        return cr >= 0 && cr < end ? cr : end;
    }

    /** A logical line {@code [start, end)} without a backslash. */
    private void plain(int start, int end) {
        int keyEnd = start;
        while (keyEnd < end && !isBlank(chars[keyEnd]) && !isSign(chars[keyEnd])) {
            keyEnd++;
        }
        char sign = keyEnd < end ? ' ' : 0;
        int value = keyEnd;
        while (value < end) {
            char c = chars[value];
            if (sign == ' ' && isSign(c)) {
                sign = c;
            } else if (!isBlank(c)) {
                break;
            }
            value++;
        }
        add(Literal.verbatim(source, start, keyEnd), sign, Literal.verbatim(source, value, end));
    }

    private static boolean isSign(char c) {
        return c == '=' || c == ':';
    }

    private void add(Literal key, char sign, Literal value) {
        Span span = new Span(
                key.span().start(), Math.max(key.span().end(), value.span().end()));
        Span separator = new Span(
                key.span().end(), Math.max(key.span().end(), value.span().start()));
        properties.add(new Property(new Entry(document, key.value(), key, value, span), separator, sign));
    }

    private void escaped() {
        boolean cutOff = join();
        int length = line.length();
        if (length == 0 && !cutOff) {
            return;
        }
        int keyEnd = 0;
        boolean preceding = false;
        while (keyEnd < length) {
            char c = line.at(keyEnd);
            if (!preceding && (isSign(c) || isBlank(c))) {
                break;
            }
            preceding = c == '\\' && !preceding;
            keyEnd++;
        }
        char sign = keyEnd < length ? ' ' : 0;
        int value = keyEnd;
        while (value < length) {
            char c = line.at(value);
            if (sign == ' ' && isSign(c)) {
                sign = c;
            } else if (!isBlank(c)) {
                break;
            }
            value++;
        }
        Literal key = line.convert(0, keyEnd, true, properties.size(), escapes);
        add(key, sign, line.convert(value, length, false, properties.size(), escapes));
    }

    /**
     * Joins the natural lines from {@code at} on into one, and leaves {@code at} behind them.
     *
     * @return whether the text ends with a backslash, or a char behind it: then the platform takes even an empty line for a property
     */
    private boolean join() {
        line.clear();
        boolean preceding = false;
        boolean cutOff = false;
        while (at < chars.length) {
            char c = chars[at];
            if (line.length() == 0 && (c == '#' || c == '!')) {
                // A comment behind continuations of nothing.
                return false;
            }
            if (c == '\\') {
                line.append(at, at + 1);
                at++;
                preceding = !preceding;
            } else if (!isLineEnd(c)) {
                int next = plainEnd(at);
                line.append(at, next);
                at = next;
                preceding = false;
            } else if (preceding) {
                line.dropLast();
                int next = at + (source.startsWith("\r\n", at) ? 2 : 1);
                cutOff = next == source.length() && next == at + 1;
                continuations.add(new Continuation(line.end(), next, properties.size()));
                at = next;
                while (at < chars.length && isBlank(chars[at])) {
                    at++;
                }
                preceding = false;
            } else {
                break;
            }
        }
        if (preceding && at >= source.length()) {
            line.dropLast();
            continuations.add(new Continuation(line.end(), source.length(), properties.size()));
            cutOff = true;
        }
        line.endAt(at);
        return cutOff;
    }

    /** The first backslash or line end from {@code from} on. */
    private int plainEnd(int from) {
        int i = from;
        while (i < chars.length && chars[i] != '\\' && !isLineEnd(chars[i])) {
            i++;
        }
        return i;
    }
}
