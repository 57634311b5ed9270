package io.github.textproof.syntax.sql;

/**
 * Something that is not closed, or closed without being open.
 *
 * @param kind what
 * @param open the offset at which it begins
 * @param length of what opens it, in chars
 * @param end where it ends all the same: the offset of the quote, semicolon or end of text
 */
record Fault(Kind kind, int open, int length, int end) {
    enum Kind {
        STRING("this string"),
        NAME("this quoted name"),
        COMMENT("this comment"),
        BODY("this quoted body"),
        BRACKET("this "),
        SURPLUS("this ");

        /** How a message begins; the bracket itself is to follow. */
        final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
