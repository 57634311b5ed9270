package io.github.textproof.syntax.yaml;

import io.github.textproof.syntax.Literal;

/** Works out what a scalar means, char by char with its place (YAML 1.2.2, sections 5.7, 6.5, 7.3 and 8.1). */
final class ScalarDecoder {
    private final String source;
    private final Literal.Builder literal;

    private ScalarDecoder(String source) {
        this.source = source;
        this.literal = new Literal.Builder(source);
    }

    /** The characters of {@code node} in {@code source}, which has been read without an error. */
    static Literal decode(String source, YamlNode node) {
        YamlNode scalar = node.resolved();
        if (scalar.kind() != YamlNode.Kind.SCALAR) {
            return Literal.verbatim(source, node.start(), node.end());
        }
        Literal read =
                switch (scalar.style()) {
                    case LITERAL, FOLDED -> new ScalarDecoder(source).block(scalar);
                    case SINGLE_QUOTED -> lines(source, scalar.start() + 1, scalar.end() - 1, '\'');
                    case DOUBLE_QUOTED -> lines(source, scalar.start() + 1, scalar.end() - 1, '"');
                    default -> lines(source, scalar.start(), scalar.end(), (char) 0);
                };
        return node == scalar ? read : new ScalarDecoder(source).at(node, read.value());
    }

    /** A plain or quoted scalar. */
    private static Literal lines(String source, int start, int end, char quote) {
        char escape = quote == '"' ? '\\' : quote;
        return isVerbatim(source, start, end, escape)
                ? Literal.verbatim(source, start, end)
                : new ScalarDecoder(source).lines(start, end, quote);
    }

    /** Whether a scalar reads as it is written: most have one line and nothing that begins with {@code escape}. */
    private static boolean isVerbatim(String source, int start, int end, char escape) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == escape || Cursor.isBreak(c)) {
                return false;
            }
        }
        return true;
    }

    /** Text that is written elsewhere: all of it stands where the alias stands. */
    private Literal at(YamlNode alias, String value) {
        literal.begin(alias.start());
        for (int i = 0; i < value.length(); i++) {
            literal.add(value.charAt(i), alias.start());
        }
        return literal.build(alias.end());
    }

    /** Folds the lines of a plain or quoted scalar and resolves its escapes. */
    private Literal lines(int start, int end, char quote) {
        literal.begin(start);
        int i = start;
        while (i < end) {
            char c = source.charAt(i);
            if (Cursor.isWhite(c) || Cursor.isBreak(c)) {
                i = blanks(i, end);
            } else if (c == '\\' && quote == '"') {
                i = escape(i, end);
            } else {
                literal.add(c, i);
                i += c == '\'' && quote == '\'' ? 2 : 1;
            }
        }
        return literal.build(end);
    }

    /** Blanks, which stay as they are in a line and vanish round line breaks; the offset behind them. */
    private int blanks(int start, int end) {
        int i = start;
        while (i < end && Cursor.isWhite(source.charAt(i))) {
            i++;
        }
        if (i < end && Cursor.isBreak(source.charAt(i))) {
            return fold(i, end, true);
        }
        literal.add(start, i);
        return i;
    }

    /** Line breaks with the blanks between and behind them: the first is a space if it is the only one. */
    private int fold(int start, int end, boolean space) {
        int next = behindBreak(start);
        boolean empty = false;
        int i = next;
        while (i < end) {
            char c = source.charAt(i);
            if (Cursor.isBreak(c)) {
                literal.add('\n', i);
                i = behindBreak(i);
                empty = true;
            } else if (Cursor.isWhite(c)) {
                i++;
            } else {
                break;
            }
        }
        if (!empty && space) {
            literal.add(' ', start);
        }
        return i;
    }

    private int behindBreak(int at) {
        return at + (source.startsWith("\r\n", at) ? 2 : 1);
    }

    private int escape(int at, int end) {
        char letter = source.charAt(at + 1);
        if (Cursor.isBreak(letter)) {
            return fold(at + 1, end, false);
        }
        int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        if (digits > 0) {
            int codePoint = (int) Long.parseLong(source.substring(at + 2, at + 2 + digits), 16);
            for (char c : Character.toChars(codePoint)) {
                literal.add(c, at);
            }
            return at + 2 + digits;
        }
        literal.add(resolve(letter), at);
        return at + 2;
    }

    private static char resolve(char letter) {
        return switch (letter) {
            case '0' -> '\0';
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> '\u000b';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'e' -> '\u001b';
            case 'N' -> '\u0085';
            case '_' -> '\u00a0';
            case 'L' -> '\u2028';
            case 'P' -> '\u2029';
            default -> letter;
        };
    }

    /** A block scalar, from its header on. */
    private Literal block(YamlNode node) {
        int header = node.start();
        while (header < source.length() && !Cursor.isBreak(source.charAt(header))) {
            header++;
        }
        BlockLines lines = new BlockLines(source, header, node.indentation());
        boolean more = lines.next();
        literal.begin(lines.breaks() > 0 ? lines.lineBreak(0) : more ? lines.start() : node.end());
        char chomping = chomping(node.start());
        boolean any = more;
        boolean joins = false;
        while (more) {
            boolean white = Cursor.isWhite(source.charAt(lines.start()));
            breaks(lines, joins && !white);
            literal.add(lines.start(), lines.end());
            joins = node.style() == YamlNode.Style.FOLDED && !white;
            more = lines.next();
        }
        int kept = chomping == '+' ? lines.breaks() : any && chomping != '-' ? 1 : 0;
        for (int i = 0; i < kept; i++) {
            literal.add('\n', lines.lineBreak(i));
        }
        return literal.build(
                Math.max(literal.start(), kept > 0 ? lines.behindBreak(lines.lineBreak(kept - 1)) : lines.end()));
    }

    /** The breaks before a line; where lines join, a single one is a space and the first of several is nothing. */
    private void breaks(BlockLines lines, boolean joins) {
        int count = lines.breaks();
        if (joins && count == 1) {
            literal.add(' ', lines.lineBreak(0));
            return;
        }
        for (int i = joins ? 1 : 0; i < count; i++) {
            literal.add('\n', lines.lineBreak(i));
        }
    }

    private char chomping(int header) {
        for (int i = header + 1; i < source.length() && i < header + 3; i++) {
            if (source.charAt(i) == '+' || source.charAt(i) == '-') {
                return source.charAt(i);
            }
        }
        return 0;
    }
}
