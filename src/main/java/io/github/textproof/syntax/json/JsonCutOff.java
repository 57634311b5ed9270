package io.github.textproof.syntax.json;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;

/** Says what is missing where a text ends too early. */
final class JsonCutOff {
    private final String source;
    private final int end;
    private final boolean byLine;
    private final JsonLevels levels;
    private final JsonQuoter quoter;

    JsonCutOff(String source, int end, boolean byLine, JsonLevels levels, JsonQuoter quoter) {
        this.source = source;
        this.end = end;
        this.byLine = byLine;
        this.levels = levels;
        this.quoter = quoter;
    }

    /** The text ends within a token. */
    SyntaxError within(String token) {
        return here("within " + token);
    }

    /**
     * The text ends between tokens.
     *
     * @param expect what should follow
     * @param token the last one
     * @param blame the bracket that is to blame, as the end of a sentence
     */
    SyntaxError before(Expect expect, Span token, String blame) {
        int depth = levels.depth();
        if (depth == 0) {
            boolean empty = source.isBlank();
            return new SyntaxError(
                    empty ? new Span(0, 0) : last(),
                    empty ? "the file is empty: it must hold a value" : "there is no value in this file");
        }
        String missing =
                switch (expect) {
                    case COLON -> "behind the key " + quoter.show(token) + ", but ";
                    case VALUE -> "behind a colon, but ";
                    case ELEMENT, KEY -> "behind a comma, but ";
                    default -> "but ";
                };
        String bracket = quoter.bracket(levels.bracket(), last().start());
        String open = depth == 1
                ? bracket + " is still open"
                : String.format("%,d", depth) + " brackets are still open, the last of them " + bracket;
        return here(missing + open + blame);
    }

    private SyntaxError here(String what) {
        return new SyntaxError(last(), (byLine ? "the line" : "the file") + " ends here, " + what);
    }

    /** The last char that is no blank. */
    private Span last() {
        int i = end;
        while (i > 0 && source.charAt(i - 1) <= ' ') {
            i--;
        }
        return new Span(Math.max(0, i - 1), i);
    }
}
