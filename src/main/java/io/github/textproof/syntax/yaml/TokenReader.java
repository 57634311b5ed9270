package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/** Reads what has no structure inside: scalars, aliases, anchors and tags (YAML 1.2.2, sections 6.9, 7.1 and 7.3). */
final class TokenReader {
    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";

    private final Cursor cursor;
    private final Words words;
    private final Tags tags;
    private final Breaches breaches;

    TokenReader(Cursor cursor, Tags tags, Breaches breaches) {
        this.cursor = cursor;
        this.words = new Words(cursor);
        this.tags = tags;
        this.breaches = breaches;
    }

    /** The anchor and tag from here on in this line, or null when there is neither; passes the blanks behind them. */
    @Nullable
    NodeProperties properties(boolean flow) {
        char c = cursor.peek();
        if (c != '&' && c != '!') {
            return null;
        }
        int start = cursor.at();
        String anchor = null;
        String tag = null;
        while (c == '&' || c == '!') {
            int from = cursor.at();
            if (c == '&') {
                if (anchor != null) {
                    throw new YamlFault(from, from + 1, "this value has an anchor already");
                }
                anchor = name("an anchor");
            } else {
                if (tag != null) {
                    throw new YamlFault(from, from + 1, "this value has a tag already");
                }
                tag = tags.read(cursor);
            }
            if (!cursor.isBlank(0) && !(flow && Cursor.isFlowIndicator(cursor.peek()))) {
                throw words.missingBlank(c == '&' ? "anchor" : "tag");
            }
            cursor.skipWhite();
            c = cursor.atComment() ? 0 : cursor.peek();
        }
        return new NodeProperties(start, anchor, tag);
    }

    /** The end of the alias here. */
    int alias() {
        name("a value that begins with * needs quotes: an alias");
        return cursor.at();
    }

    private String name(String what) {
        int start = cursor.at();
        cursor.moveTo(start + 1);
        while (!cursor.isBlank(0) && !Cursor.isFlowIndicator(cursor.peek())) {
            cursor.moveTo(cursor.at() + 1);
        }
        if (cursor.at() == start + 1) {
            throw new YamlFault(start, start + 1, what + " needs a name");
        }
        return cursor.text().substring(start + 1, cursor.at());
    }

    /**
     * Passes a quoted scalar.
     *
     * @param indentation how many spaces each further line should have
     */
    void quoted(int indentation) {
        char quote = cursor.peek();
        int start = cursor.at();
        cursor.moveTo(start + 1);
        while (true) {
            char c = cursor.peek();
            if (cursor.atLineEnd()) {
                nextQuotedLine(start, indentation);
            } else if (c == quote) {
                boolean doubled = quote == '\'' && cursor.peek(1) == quote;
                cursor.moveTo(cursor.at() + (doubled ? 2 : 1));
                if (!doubled) {
                    return;
                }
            } else if (c == '\\' && quote == '"') {
                escape();
            } else {
                cursor.moveTo(cursor.at() + 1);
            }
        }
    }

    private void nextQuotedLine(int start, int indentation) {
        while (cursor.atLineEnd()) {
            if (cursor.atEnd()) {
                throw words.unclosed(start);
            }
            cursor.nextLine();
            if (cursor.atMarker()) {
                throw words.unclosed(start);
            }
            cursor.skipWhite();
        }
        if (cursor.spaces() < indentation) {
            breaches.outdented(start);
        }
    }

    /** Passes an escape of a double-quoted scalar (section 5.7). */
    private void escape() {
        int start = cursor.at();
        char letter = cursor.peek(1);
        int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        cursor.moveTo(start + 1);
        if (cursor.atLineEnd()) {
            return;
        }
        cursor.moveTo(start + 2);
        for (int i = 0; i < digits; i++) {
            if (cursor.peek() >= 0x80 || Character.digit(cursor.peek(), 16) < 0) {
                throw words.escape(start, digits);
            }
            cursor.moveTo(cursor.at() + 1);
        }
        if (digits == 8
                && Long.parseLong(cursor.text().substring(start + 2, cursor.at()), 16) > Character.MAX_CODE_POINT) {
            throw words.escape(start, digits);
        }
        if (digits == 0 && ESCAPES.indexOf(letter) < 0) {
            throw words.escape(start, digits);
        }
    }

    /** Whether a plain scalar may begin here (section 7.3.3). */
    boolean atPlain(boolean flow) {
        char c = cursor.peek();
        return switch (c) {
            case '-', '?', ':' -> !cursor.isBlank(1) && !(flow && Cursor.isFlowIndicator(cursor.peek(1)));
            case ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> false;
            default -> true;
        };
    }

    /** Passes the part of a plain scalar in this line; stands behind its last char that is no blank. */
    void plainLine(boolean flow) {
        String text = cursor.text();
        int end = cursor.end();
        int last = cursor.at();
        for (int i = last; i < end; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                continue;
            }
            if (c == '\n' || c == '\r' || flow && Cursor.isFlowIndicator(c)) {
                break;
            }
            if (c == ':' && endsPlain(text, i + 1, end, flow)
                    || c == '#' && (i == cursor.lineStart() || Cursor.isWhite(text.charAt(i - 1)))) {
                break;
            }
            last = i + 1;
        }
        cursor.moveTo(last);
    }

    private static boolean endsPlain(String text, int next, int end, boolean flow) {
        if (next >= end) {
            return true;
        }
        char c = text.charAt(next);
        return Cursor.isWhite(c) || Cursor.isBreak(c) || flow && Cursor.isFlowIndicator(c);
    }

    /** Passes the further lines of a plain scalar that stands at the end of its first one: those indented by {@code indentation} spaces. */
    void plainLines(int indentation) {
        while (nextPlainLine(indentation, false, cursor.at())) {
            // Passed.
        }
    }

    /** The same in brackets, which began at {@code opener}: there the scalar goes on in any case. */
    void plainLines(int indentation, int opener) {
        while (nextPlainLine(indentation, true, opener)) {
            // Passed.
        }
    }

    /** Passes a further line; false when there is none, and the cursor where it was. */
    private boolean nextPlainLine(int indentation, boolean flow, int opener) {
        int last = cursor.at();
        int line = cursor.lineStart();
        int spaces = cursor.spaces();
        cursor.skipWhite();
        boolean more = cursor.atLineEnd() && toPlainLine() && (flow || cursor.spaces() >= indentation);
        int begin = cursor.at();
        if (more) {
            plainLine(flow);
        }
        if (!more || cursor.at() == begin) {
            cursor.returnTo(last, line, spaces);
            return false;
        }
        if (cursor.spaces() < indentation) {
            int end = cursor.at();
            cursor.moveTo(begin);
            breaches.outdented(opener);
            cursor.moveTo(end);
        }
        return true;
    }

    private boolean toPlainLine() {
        while (cursor.atLineEnd()) {
            if (cursor.atEnd()) {
                return false;
            }
            cursor.nextLine();
            if (cursor.atMarker()) {
                return false;
            }
            cursor.skipWhite();
        }
        return true;
    }
}
