package io.github.textproof.rule.properties;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a program makes of a value, as far as its form tells, and what a blank behind it does. */
enum Machine {
    NONE(""),
    BOOLEAN("Boolean.parseBoolean reads it as false"),
    NUMBER("Integer.parseInt throws"),
    CLASS("no class has that name"),
    ADDRESS("it is no valid URI"),
    PATH("no file has that name");

    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,19}");
    // Possessive groups are loops; others recur, and a value of a few thousand parts overflows the stack.
    private static final Pattern CLASS_NAME = Pattern.compile("(?:[a-z_][a-z0-9_]*+\\.){2,}+[A-Z]\\w*+(?:\\$\\w++)*+");
    private static final Pattern URI = Pattern.compile("[a-z][a-z0-9+.-]{1,20}:(//)?[^\\s{}]+");
    private static final Pattern FILE = Pattern.compile(
            "(?:\\.{0,2}/|[A-Za-z]:[/\\\\])?(?:[\\w.-]++[/\\\\])++[\\w.-]+\\.\\w{1,10}|/[\\w.-]++(?:/[\\w.-]++)*+/?+");

    final String effect;

    Machine(String effect) {
        this.effect = effect;
    }

    /** Judges a value without the blanks at its end. */
    static Machine of(String key, String value) {
        if (value.equalsIgnoreCase("true")) {
            return BOOLEAN;
        }
        if (INTEGER.matcher(value).matches()) {
            return NUMBER;
        }
        if (CLASS_NAME.matcher(value).matches()) {
            return CLASS;
        }
        if (isBeginning(key)) {
            return NONE;
        }
        if (FILE.matcher(value).matches()) {
            return PATH;
        }
        return URI.matcher(value).matches() && (value.contains("://") || value.startsWith("classpath"))
                ? ADDRESS
                : NONE;
    }

    /** Whether something is appended to the value, by the key. */
    private static boolean isBeginning(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.contains("command")
                || lower.contains("cmd")
                || lower.contains("prefix")
                || lower.contains("separator")
                || lower.contains("exec");
    }
}
