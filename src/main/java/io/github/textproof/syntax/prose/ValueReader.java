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

    private final Text text;
    private final String source;
    private final List<Property> properties;
    private final List<Block> blocks = new ArrayList<>();
    private final InlineText.Builder inline;

    /** The value that is read, and where the paragraph begins in its chars. */
    private Literal literal = Literal.verbatim("", 0, 0);

    private final ValueCursor chars = new ValueCursor();
    private int start;

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
                chars.read(literal.value());
                if (isLongEnough(0, chars.length())) {
                    value();
                }
            }
        }
        return blocks;
    }

    private void value() {
        chars.move(literal.isVerbatim() ? chars.plainEnd(0) : 0);
        if (chars.at() == chars.length()) {
            plainValue();
        } else {
            specialValue();
        }
    }

    /** A value in which each char is itself. */
    private void plainValue() {
        int end = chars.at();
        chars.move(0);
        begin();
        int first = blocks.size();
        inline.copy(sourceStart(0), sourceStart(end));
        end(end);
        separate(first);
    }

    private void specialValue() {
        chars.move(0);
        int first = blocks.size();
        begin();
        end(paragraph(0));
        while (chars.at() < chars.length()) {
            begin();
            end(paragraph(2));
        }
        separate(first);
    }

    /** Takes the chars up to the second of two breaks, of which {@code breaks} are read, and gives where the first or the value ends. */
    private int paragraph(int breaks) {
        int seen = breaks;
        int plain = 0;
        while (chars.at() < chars.length()) {
            int from = chars.at();
            if (seen == 0 && from >= plain) {
                plain = chars.plainEnd(from);
                if (copies(from, plain)) {
                    continue;
                }
            }
            char c = chars.next();
            if (c == '\n') {
                if (++seen == 2) {
                    return from;
                }
            } else if (c != 0) {
                if (seen == 1) {
                    int here = sourceStart(from);
                    inline.atom(InlineText.HARD_BREAK, here, here);
                }
                seen = 0;
                take(c, from);
            }
        }
        return chars.at();
    }

    /** Copies the chars if there are any, and no escape among them: each is written as it is. */
    private boolean copies(int from, int to) {
        Span written = literal.span(from, to);
        if (to == from || written.length() != to - from) {
            return false;
        }
        chars.move(to);
        inline.copy(written.start(), written.end());
        return true;
    }

    /** Nothing goes on from one value to the next. */
    private void separate(int first) {
        if (blocks.size() > first) {
            int end = literal.span().end();
            blocks.add(Block.opaque(Kind.THEMATIC_BREAK, new Span(end, end), line(end), line(end)));
        }
    }

    /** The chars of the value from {@code from} on that were read as {@code c}. */
    private void take(char c, int from) {
        int sourceFrom = sourceStart(from);
        int sourceEnd = sourceEnd(chars.at() - 1);
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
        start = chars.at();
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
            longEnough = chars.at(i) >= 0x2E80;
        }
        return longEnough;
    }

    private int line(int offset) {
        return text.lines().lineOf(offset);
    }

    private static boolean isLong(String content) {
        int cjk = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            cjk += c >= 0x3040 && c < 0xFB00 ? 1 : 0;
            boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && c == '\'';
        }
        return cjk >= SHORTEST_CJK || words >= FEWEST_WORDS;
    }
}
