package io.github.textproof.syntax.prose;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import io.github.textproof.syntax.prose.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the long values of a {@code .properties} file as running text: a paragraph a value, more where a value has blank lines.
 * Arguments, markup and addresses stand as {@link InlineText#ATOM}.
 */
final class ValueReader {
    /** Shorter values are labels, in chars. */
    private static final int SHORTEST = 60;

    private static final int SHORTEST_CJK = 20;
    private static final int FEWEST_WORDS = 10;
    private static final int LONGEST_ARGUMENT = 1000;

    private final Text text;
    private final String source;
    private final List<Property> properties;
    private final List<Block> blocks = new ArrayList<>();
    private final InlineText.Builder inline;

    /** The value that is read, its characters, where the paragraph begins in them and how far they are read. */
    private Literal literal = Literal.verbatim("", 0, 0);

    /** Its first {@link #length} chars: an array is read with less code than a string. */
    private char[] value = {};

    private int length;
    private int start;
    private int at;

    ValueReader(PropertiesSyntax syntax) {
        this.text = syntax.text();
        this.source = text.content();
        this.properties = syntax.properties();
        this.inline = new InlineText.Builder(source);
    }

    List<Block> read() {
        for (Property property : properties) {
            literal = property.value();
            if (literal.length() >= SHORTEST_CJK) {
                take(literal.value());
                if (isLongEnough(0, length)) {
                    value();
                }
            }
        }
        return blocks;
    }

    private void take(String chars) {
        length = chars.length();
        if (value.length < length) {
            value = new char[2 * length];
        }
        chars.getChars(0, length, value, 0);
    }

    private void value() {
        at = literal.isVerbatim() ? plainEnd(0) : 0;
        if (at == length) {
            plainValue();
        } else {
            specialValue();
        }
    }

    /** A value in which each char is itself. */
    private void plainValue() {
        int end = at;
        at = 0;
        begin();
        int first = blocks.size();
        inline.copy(sourceStart(0), sourceStart(end));
        end(end);
        separate(first);
    }

    private void specialValue() {
        at = 0;
        begin();
        int breaks = 0;
        int plain = 0;
        int first = blocks.size();
        while (at < length) {
            int from = at;
            if (breaks == 0 && from >= plain) {
                plain = plainEnd(from);
                Span written = literal.span(from, plain);
                if (plain > from && written.length() == plain - from) {
                    // No escape among them: each is written as it is.
                    at = plain;
                    inline.copy(written.start(), written.end());
                    continue;
                }
            }
            char c = next();
            if (c == '\n') {
                if (++breaks == 2) {
                    end(from);
                    begin();
                }
            } else {
                if (breaks == 1) {
                    int here = sourceStart(from);
                    inline.atom(InlineText.HARD_BREAK, here, here);
                }
                breaks = c == 0 ? breaks : 0;
            }
            if (c != 0 && c != '\n') {
                take(c, from);
            }
        }
        end(at);
        separate(first);
    }

    /** Nothing goes on from one value to the next. */
    private void separate(int first) {
        if (blocks.size() > first) {
            int end = literal.span().end();
            blocks.add(Block.opaque(Kind.THEMATIC_BREAK, new Span(end, end), line(end), line(end)));
        }
    }

    /** The first char from {@code from} on that may be more than itself. */
    private int plainEnd(int from) {
        int i = from;
        while (i < length && !isSpecial(value[i], i)) {
            i++;
        }
        return i;
    }

    /** What {@link #next} takes for more than a char. */
    private boolean isSpecial(char c, int i) {
        return c < ' '
                || c <= '<' && (c == '<' || c >= '#' && c <= '\'')
                || c == '{'
                || c == 'h' && startsWith("http", i);
    }

    private boolean startsWith(String prefix, int from) {
        if (length - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (value[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The chars of the value from {@code from} on that were read as {@code c}. */
    private void take(char c, int from) {
        int sourceFrom = sourceStart(from);
        int sourceEnd = sourceEnd(at - 1);
        if (sourceEnd - sourceFrom == 1 && source.charAt(sourceFrom) == c) {
            inline.copy(sourceFrom, sourceEnd);
        } else {
            inline.atom(c, sourceFrom, sourceEnd);
        }
    }

    private int sourceStart(int offset) {
        return literal.span(offset, offset).start();
    }

    /** Where the char at {@code offset} ends; a continuation behind it is no part of it. */
    private int sourceEnd(int offset) {
        Span span = literal.span(offset, offset + 1);
        return source.charAt(span.start()) == '\\' ? span.end() : span.start() + 1;
    }

    private void begin() {
        inline.reset(Masks.NONE);
        start = at;
    }

    private void end(int end) {
        if (end > start && isLongEnough(start, end)) {
            InlineText read = inline.build();
            if (isLong(read.content())) {
                Span span = new Span(sourceStart(start), sourceEnd(end - 1));
                blocks.add(new Block(Kind.PARAGRAPH, span, line(span.start()), line(span.end() - 1), 0, read));
            }
        }
    }

    /** A quick look whether the chars of the value may be running text. */
    private boolean isLongEnough(int from, int to) {
        boolean longEnough = to - from >= SHORTEST;
        for (int i = from; i < to && !longEnough; i++) {
            longEnough = value[i] >= 0x2E80;
        }
        return longEnough;
    }

    private int line(int offset) {
        return text.lines().lineOf(offset);
    }

    /** Takes one character of the value: 0 for what shows as nothing, a line feed for a break, an atom for what is no text. */
    private char next() {
        char c = value[at];
        return switch (c) {
            case '{' -> atom(brace(at));
            case '$', '#', '%' -> placeholder(c);
            case '<' -> markup();
            case '&' -> atom(near(';', 10));
            case '\'' -> {
                // MessageFormat doubles an apostrophe.
                at += startsWith("''", at) ? 2 : 1;
                yield c;
            }
            case 'h' -> address();
            default -> {
                at++;
                yield c == '\r' ? 0 : c == '\t' || c == '\f' ? ' ' : c;
            }
        };
    }

    /** An atom up to and with {@code last}, or the char itself where that is -1. */
    private char atom(int last) {
        char c = value[at];
        at = Math.max(at, last) + 1;
        return last < 0 ? c : InlineText.ATOM;
    }

    /** The next {@code c} in this line of the value, no further than {@code longest} chars away; -1 when there is none. */
    private int near(char c, int longest) {
        int limit = Math.min(length, at + longest + 1);
        for (int i = at; i < limit && value[i] != '\n'; i++) {
            if (value[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /** The brace that closes the one at {@code open}, those of choice and plural branches inside it passed over; -1 when none is near. */
    private int brace(int open) {
        int limit = Math.min(length, open + LONGEST_ARGUMENT + 1);
        int depth = 1;
        for (int i = open + 1; i < limit && value[i] != '\n'; i++) {
            char c = value[i];
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private char placeholder(char c) {
        if (startsWith("{", at + 1)) {
            return atom(brace(at + 1));
        }
        int end = at + 1;
        while (c == '%' && end < length && end < at + 6 && "0123456789$.-,+".indexOf(value[end]) >= 0) {
            end++;
        }
        boolean conversion = c == '%' && end < length && "sdfxcbn".indexOf(value[end]) >= 0;
        at = conversion ? end + 1 : at + 1;
        return conversion ? InlineText.ATOM : c;
    }

    private char markup() {
        char after = at + 1 < length ? value[at + 1] : ' ';
        boolean tag = after == '/' || after >= 'a' && after <= 'z' || after >= 'A' && after <= 'Z';
        return atom(tag ? near('>', 300) : -1);
    }

    private char address() {
        if (!startsWith("http://", at) && !startsWith("https://", at)) {
            at++;
            return 'h';
        }
        int end = at;
        int open = 0;
        while (end < length && value[end] > ' ' && value[end] < 0x80 && value[end] != '<') {
            open += value[end] == '(' ? 1 : value[end] == ')' ? -1 : 0;
            if (open < 0) {
                // The bracket that the address stands in closes.
                break;
            }
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
