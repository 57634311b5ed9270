package io.github.textproof.syntax.json;

import io.github.textproof.source.Text;
import java.util.Arrays;

/**
 * Finds, in a text whose brackets do not match, the one that is to blame: where a closing bracket begins its line, it is indented as the line
 * of the opening one.
 */
final class JsonIndentation {
    private final Text text;
    private final String source;
    private final int end;
    private final boolean comments;

    private int[] open = new int[16];
    private int depth;

    JsonIndentation(Text text, int end, boolean comments) {
        this.text = text;
        this.source = text.content();
        this.end = end;
        this.comments = comments;
    }

    /**
     * The offset of the first bracket before {@code end} that does not stand as its partner does: an opening one whose own closing bracket is
     * missing, a closing one that is too many; or -1.
     */
    int suspect() {
        int i = 0;
        while (i < end) {
            char c = source.charAt(i);
            if (c == '"') {
                i = string(i);
                continue;
            }
            if (comments && c == '/' && i + 1 < end && (source.charAt(i + 1) == '/' || source.charAt(i + 1) == '*')) {
                int close = source.indexOf(source.charAt(i + 1) == '/' ? "\n" : "*/", i + 2);
                i = close < 0 ? end : close + 1;
                continue;
            }
            if (c == '{' || c == '[') {
                open(i);
            } else if (c == '}' || c == ']') {
                if (depth == 0) {
                    return i;
                }
                int opening = open[--depth];
                int difference = beginsLine(i) ? indentation(i) - indentation(opening) : 0;
                if (difference != 0 && text.lines().lineOf(i) != text.lines().lineOf(opening)) {
                    return difference < 0 ? opening : i;
                }
            }
            i++;
        }
        return -1;
    }

    private void open(int offset) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = offset;
    }

    private int string(int from) {
        int i = from + 1;
        while (i < end && source.charAt(i) != '"') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private boolean beginsLine(int offset) {
        return text.lines().start(text.lines().lineOf(offset)) + indentation(offset) == offset;
    }

    /** How many blanks begin the line of the char. */
    private int indentation(int offset) {
        int start = text.lines().start(text.lines().lineOf(offset));
        int i = start;
        while (i < end && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
            i++;
        }
        return i - start;
    }
}
