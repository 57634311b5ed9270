package io.github.textproof.syntax.html;

/**
 * A start or end tag.
 *
 * @param name in lower case
 * @param start the offset of its {@code <}
 * @param end the offset behind its {@code >}, or where it ends without one
 * @param closing whether it is an end tag
 * @param selfClosing whether it ends with {@code />}
 * @param hidden whether it is an input that is not shown
 * @param templated whether it or one of its attributes has a name that only a template engine or framework gives a meaning
 */
record Tag(String name, int start, int end, boolean closing, boolean selfClosing, boolean hidden, boolean templated) {
    /** As it is named in messages. */
    String shown() {
        return (closing ? "</" : "<") + name + ">";
    }
}
