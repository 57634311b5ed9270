package io.github.textproof.syntax.prose;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the long values of a {@code .properties} file as running text: a paragraph a value, more where a value has blank lines. Lines,
 * continuations and escapes are read as {@link java.util.Properties#load(java.io.Reader)} does; arguments, markup and addresses stand as
 * {@link InlineText#ATOM}.
 */
final class ValueReader {
    /** Shorter values are labels, in chars of their source. */
    private static final int SHORTEST = 60;

    private static final int SHORTEST_CJK = 20;
    private static final int FEWEST_WORDS = 10;

    private final Text text;
    private final String source;
    private final List<Block> blocks = new ArrayList<>();
    private final InlineText.Builder inline;
    private int start;
    private int at;

    ValueReader(Text text) {
        this.text = text;
        this.source = text.content();
        this.inline = new InlineText.Builder(source);
    }

    List<Block> read() {
        while (at < source.length()) {
            skip(" \t\f\r\n");
            if (at < source.length()) {
                if (source.charAt(at) == '#' || source.charAt(at) == '!') {
                    at = lineEnd(at);
                } else {
                    key();
                    value();
                }
            }
        }
        return blocks;
    }

    private void key() {
        while (at < source.length() && "=: \t\f\r\n".indexOf(source.charAt(at)) < 0) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, source.length());
        skip(" \t\f");
        if (at < source.length() && (source.charAt(at) == '=' || source.charAt(at) == ':')) {
            at++;
            skip(" \t\f");
        }
    }

    private void skip(String blanks) {
        while (at < source.length() && blanks.indexOf(source.charAt(at)) >= 0) {
            at++;
        }
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void value() {
        begin();
        int breaks = 0;
        int first = blocks.size();
        while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            int from = at;
            char c = next();
            if (c == '\n') {
                if (++breaks == 2) {
                    end(from);
                    begin();
                }
            } else {
                if (breaks == 1) {
                    inline.atom(InlineText.HARD_BREAK, from, from);
                }
                breaks = c == 0 ? breaks : 0;
            }
            if (c == InlineText.ATOM || c != 0 && c != '\n' && at - from != 1) {
                inline.atom(c, from, at);
            } else if (c != 0 && c != '\n') {
                inline.copy(from, at);
            }
        }
        end(at);
        if (blocks.size() > first) {
            // Nothing goes on from one value to the next.
            blocks.add(Block.opaque(Kind.THEMATIC_BREAK, new Span(at, at), line(at), line(at)));
        }
    }

    private void begin() {
        inline.reset(Masks.NONE);
        start = at;
    }

    private void end(int end) {
        if (end - start < SHORTEST && !hasCjk(end)) {
            return;
        }
        InlineText read = inline.build();
        if (isLong(read.content())) {
            blocks.add(new Block(
                    Kind.PARAGRAPH, new Span(start, end), line(start), line(Math.max(start, end - 1)), 0, read));
        }
    }

    private boolean hasCjk(int end) {
        for (int i = start; i < end; i++) {
            if (source.charAt(i) >= 0x2E80) {
                return true;
            }
        }
        return false;
    }

    private int line(int offset) {
        return text.lines().lineOf(offset);
    }

    /** Takes one character of the value: 0 for what shows as nothing, a line feed for a break, an atom for what is no text. */
    private char next() {
        char c = source.charAt(at);
        return switch (c) {
            case '\\' -> escape();
            case '{' -> atom(brace(at), 1000);
            case '$', '#', '%' -> placeholder(c);
            case '<' -> markup();
            case '&' -> atom(source.indexOf(';', at), 10);
            case '\'' -> {
                // MessageFormat doubles an apostrophe.
                at += source.startsWith("''", at) ? 2 : 1;
                yield c;
            }
            case 'h' -> address();
            default -> {
                at++;
                yield c;
            }
        };
    }

    private char escape() {
        if (at + 1 >= source.length()) {
            at++;
            return 0;
        }
        char c = source.charAt(at + 1);
        if (c == '\n' || c == '\r') {
            at += source.startsWith("\r\n", at + 1) ? 3 : 2;
            skip(" \t\f");
            return 0;
        }
        if (c == 'u' && at + 6 <= source.length()) {
            int unit = 0;
            for (int i = at + 2; i < at + 6; i++) {
                int digit = source.charAt(i) < 0x80 ? Character.digit(source.charAt(i), 16) : -1;
                unit = digit < 0 || unit < 0 ? -1 : unit << 4 | digit;
            }
            at += unit < 0 ? 2 : 6;
            return unit < 0 ? c : unit == '\n' ? '\n' : (char) unit;
        }
        at += 2;
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> 0;
            case 't', 'f' -> ' ';
            default -> c;
        };
    }

    /** An atom up to and with {@code last}, when that is on this line and near. */
    private char atom(int last, int longest) {
        char c = source.charAt(at);
        if (last < 0 || last - at > longest || last > lineEnd(at)) {
            at++;
            return c;
        }
        at = last + 1;
        return InlineText.ATOM;
    }

    /** The brace that closes the one at {@code open}, those of choice and plural branches inside it passed over; -1 on the line's end. */
    private int brace(int open) {
        int depth = 0;
        for (int i = open; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                return -1;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private char placeholder(char c) {
        if (source.startsWith("{", at + 1)) {
            return atom(brace(at + 1), 1000);
        }
        int end = at + 1;
        while (c == '%'
                && end < source.length()
                && end < at + 6
                && "0123456789$.-,+".indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        boolean conversion = c == '%' && end < source.length() && "sdfxcbn".indexOf(source.charAt(end)) >= 0;
        at = conversion ? end + 1 : at + 1;
        return conversion ? InlineText.ATOM : c;
    }

    private char markup() {
        char after = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        boolean tag = after == '/' || after >= 'a' && after <= 'z' || after >= 'A' && after <= 'Z';
        return tag ? atom(source.indexOf('>', at), 300) : atom(-1, 0);
    }

    private char address() {
        if (!source.startsWith("http://", at) && !source.startsWith("https://", at)) {
            at++;
            return 'h';
        }
        int end = at;
        while (end < source.length()
                && source.charAt(end) > ' '
                && source.charAt(end) < 0x80
                && source.charAt(end) != '<') {
            end++;
        }
        at = end;
        return InlineText.ATOM;
    }

    private static boolean isLong(String content) {
        int cjk = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            cjk += c >= 0x3040 && c < 0xFB00 ? 1 : 0;
            boolean letter = Character.isLetter(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && c == '\'';
        }
        return cjk >= SHORTEST_CJK || words >= FEWEST_WORDS;
    }
}
