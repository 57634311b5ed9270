package io.github.textproof.syntax.json;

/** What comes next in a text. */
enum Expect {
    /** The value that is all of the text. */
    ROOT,
    /** A value or the end of a list. */
    FIRST_ELEMENT,
    /** A value, behind a comma. */
    ELEMENT,
    /** A key or the end of an object. */
    FIRST_KEY,
    /** A key, behind a comma. */
    KEY,
    COLON,
    /** A value, behind a colon. */
    VALUE,
    /** A comma or the end of the list or object. */
    SEPARATOR,
    /** Nothing. */
    END
}
