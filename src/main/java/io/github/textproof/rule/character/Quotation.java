package io.github.textproof.rule.character;

/** Whether a text only quotes the damage, as articles about charsets do. */
final class Quotation {
    private static final String OPENING = "\"'`“‘「『«„";
    private static final String CLOSING = "\"'`”’」』»“";

    private Quotation() {}

    static boolean around(String content, Damage damage) {
        return damage.start() > 0
                && damage.end() < content.length()
                && OPENING.indexOf(content.charAt(damage.start() - 1)) >= 0
                && CLOSING.indexOf(content.charAt(damage.end())) >= 0;
    }
}
