package io.github.textproof.rule.character;

import static io.github.textproof.rule.character.MisplacedNoBreakSpace.isExotic;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;

/** Finds exotic blanks in and beside the keys of properties, as they are written: an escaped one is meant. */
final class PropertiesBlanks {
    private static final String NOT_FOUND = "becomes part of the key, which nobody finds then";
    private static final String PART_OF_VALUE = "becomes part of the value";

    private final String content;
    private final BlankPlaces.Sink sink;

    PropertiesBlanks(Text text, BlankPlaces.Sink sink) {
        this.content = text.content();
        this.sink = sink;
    }

    void find(PropertiesSyntax syntax) {
        for (Property property : syntax.properties()) {
            Span value = property.value().span();
            int blanks = skip(value.start(), value.end());
            int sign = blanks;
            while (sign < value.end() && (content.charAt(sign) == ' ' || content.charAt(sign) == '\t')) {
                sign++;
            }
            if (property.sign() == ' '
                    && blanks > value.start()
                    && sign < value.end()
                    && isSign(content.charAt(sign))) {
                key(property.key().span(), true);
                error(value.start(), blanks, "before the separator makes it part of the value");
            } else {
                boolean separated = property.sign() == '=' || property.sign() == ':';
                key(property.key().span(), separated);
                if (separated) {
                    value(value.start(), blanks, value.end());
                }
            }
        }
    }

    private void key(Span key, boolean separated) {
        int start = skip(key.start(), key.end());
        if (start > key.start()) {
            boolean comment = start < key.end() && content.charAt(start) == '#';
            error(key.start(), start, comment ? "makes a key of the comment behind it" : NOT_FOUND);
        }
        for (int i = start; i < key.end(); i++) {
            int run = skip(i, key.end());
            if (run > i && run == key.end() && separated) {
                error(i, run, NOT_FOUND);
            } else if (run > i) {
                Severity ceiling = separated ? Severity.ERROR : Severity.WARNING;
                sink.at(i, run, "does not end the key but is part of it", ceiling, false);
            }
            i = Math.max(i, run - 1);
        }
    }

    /** The exotic blanks {@code [start, end)} with which a value begins. */
    private void value(int start, int end, int valueEnd) {
        if (end == start || end == valueEnd) {
            return;
        }
        boolean direct = isSign(content.charAt(start - 1));
        char before = start > 1 ? content.charAt(start - 2) : '=';
        if (direct && (before == ' ' || isExotic(before))) {
            error(start, end, PART_OF_VALUE);
        } else if (valueEnd - end > 3 && Character.isUpperCase(content.charAt(end))) {
            sink.at(start, end, PART_OF_VALUE, Severity.WARNING, false);
        }
    }

    private void error(int start, int end, String what) {
        sink.at(start, end, what, Severity.ERROR, true);
    }

    private int skip(int from, int end) {
        int i = from;
        while (i < end && isExotic(content.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSign(char c) {
        return c == '=' || c == ':';
    }
}
