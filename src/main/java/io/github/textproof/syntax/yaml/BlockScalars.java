package io.github.textproof.syntax.yaml;

/** Reads scalars behind {@code |} and {@code >} (YAML 1.2.2, section 8.1). */
final class BlockScalars {
    private final Cursor cursor;
    private final BlockWords words;
    private int end;

    BlockScalars(Cursor cursor, BlockWords words) {
        this.cursor = cursor;
        this.words = words;
    }

    /** Where the last line of the one read last ends that is not blank. */
    int end() {
        return end;
    }

    /**
     * Passes the scalar that begins here, and the blank lines behind it.
     *
     * @param parent the indentation of the collection that holds it, -1 for a document
     * @return how many spaces begin its lines
     */
    int read(int parent) {
        int start = cursor.at();
        int digit = header(start);
        end = cursor.at();
        cursor.skipWhite();
        if (cursor.atComment()) {
            cursor.skipToLineEnd();
        }
        if (!cursor.atLineEnd()) {
            throw words.blockHeader(start);
        }
        if (cursor.atEnd()) {
            return parent + 1;
        }
        cursor.nextLine();
        int indentation = digit > 0 ? Math.max(parent, 0) + digit : detect(parent + 1);
        while (passLine(indentation)) {
            if (cursor.atEnd()) {
                break;
            }
        }
        return indentation;
    }

    private int header(int start) {
        int digit = 0;
        boolean chomping = false;
        cursor.moveTo(start + 1);
        while (true) {
            char c = cursor.peek();
            if (c >= '1' && c <= '9' && digit == 0) {
                digit = c - '0';
            } else if ((c == '+' || c == '-') && !chomping) {
                chomping = true;
            } else if (cursor.isBlank(0)) {
                return digit;
            } else {
                throw words.blockHeader(start);
            }
            cursor.moveTo(cursor.at() + 1);
        }
    }

    /** The spaces before the first line that is not blank, or of the longest one if all are; goes back to the line that the cursor stands in. */
    private int detect(int least) {
        int line = cursor.lineStart();
        int spaces = cursor.spaces();
        int deepest = 0;
        int deepestEnd = 0;
        while (cursor.atLineEnd() && !cursor.atEnd()) {
            if (cursor.spaces() > deepest) {
                deepest = cursor.spaces();
                deepestEnd = cursor.at();
            }
            cursor.nextLine();
        }
        int found = cursor.spaces();
        boolean content = !cursor.atEnd() && !cursor.atMarker() && found >= least;
        if (content && deepest > found) {
            throw words.deepBlankLine(deepestEnd, deepest, found);
        }
        int longest = Math.max(deepest, cursor.atEnd() ? found : 0);
        cursor.returnTo(line + spaces, line, spaces);
        return content ? found : Math.max(longest, least);
    }

    /** Passes a line and goes behind the spaces of the next one; false when it is no part of the scalar. */
    private boolean passLine(int indentation) {
        if (!cursor.atLineEnd()) {
            if (cursor.spaces() < indentation) {
                if (cursor.peek() == '\t') {
                    throw words.tab(cursor.at() + 1);
                }
                cursor.moveTo(cursor.lineStart());
                return false;
            }
            cursor.moveTo(cursor.lineStart());
            if (cursor.atMarker()) {
                return false;
            }
            cursor.skipToLineEnd();
            end = cursor.at();
        }
        if (!cursor.atEnd()) {
            cursor.nextLine();
        }
        return true;
    }
}
