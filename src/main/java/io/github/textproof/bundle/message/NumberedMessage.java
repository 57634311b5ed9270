package io.github.textproof.bundle.message;

import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value read as {@link java.text.MessageFormat#applyPattern} of JDK 17 reads it, with the places of its arguments, its quotes and its first
 * fault. Where that throws, this has a {@link #fault()}; what stands behind the fault is not read.
 */
public final class NumberedMessage {
    private static final Set<String> TYPES = Set.of("", "number", "date", "time", "choice");
    private static final Set<String> STYLES =
            Set.of("integer", "currency", "percent", "short", "medium", "long", "full");

    /**
     * A part between apostrophes, which stands as it is.
     *
     * @param start the opening apostrophe, from 0
     * @param end the char after the closing one, or the length of the value
     * @param closed whether there is a closing one
     */
    public record Quote(int start, int end, boolean closed) {}

    /**
     * Why the value is no pattern.
     *
     * @param at where, from 0
     * @param message what is wrong, as the second half of a sentence
     */
    public record Fault(int at, String message) {}

    /** How much of a pattern is shown, in chars. */
    private static final int LONGEST = 80;

    private final String value;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private int doubled;
    private int strayBrace = -1;
    /** How many quoted braces wait for their partner, which needs no quotes. */
    private int quotedBraces;

    private @Nullable Fault fault;

    private NumberedMessage(String value) {
        this.value = value;
    }

    /** Whether the value is a pattern of nothing but text, doubled apostrophes and {@code {0}}, as most are: then there is no fault and no quote. */
    public static boolean isPlain(String value) {
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i++);
            if (c == '{') {
                int digits = i;
                while (i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9') {
                    i++;
                }
                if (i == digits || i - digits > 3 || i >= value.length() || value.charAt(i++) != '}') {
                    return false;
                }
            } else if (c == '}' || c == '\'' && (i >= value.length() || value.charAt(i++) != '\'')) {
                return false;
            }
        }
        return true;
    }

    /** Reads any value. */
    public static NumberedMessage of(String value) {
        NumberedMessage message = new NumberedMessage(value);
        message.read();
        return message;
    }

    /** The arguments outside of quotes in the order of the text, those in the branches of a choice behind it. */
    public List<Argument> arguments() {
        return arguments;
    }

    /** The quoted parts outside of arguments in the order of the text. */
    public List<Quote> quotes() {
        return quotes;
    }

    /** How many doubled apostrophes stand for one. */
    public int doubledApostrophes() {
        return doubled;
    }

    /** The first closing brace that closes nothing, which shows as it is written; -1 without any. */
    public int strayBrace() {
        return strayBrace;
    }

    /** Why it is no pattern, or null. */
    public @Nullable Fault fault() {
        return fault;
    }

    private void read() {
        int quote = -1;
        int i = 0;
        while (i < value.length() && fault == null) {
            char c = value.charAt(i);
            if (c == '\'' && value.startsWith("'", i + 1)) {
                doubled++;
                i += 2;
            } else if (c == '\'') {
                if (quote >= 0) {
                    quotes.add(new Quote(quote, i + 1, true));
                    quote = -1;
                } else {
                    quote = i;
                }
                i++;
            } else if (c == '{' && quote < 0) {
                i = argument(i);
            } else {
                brace(c, i, quote >= 0);
                i++;
            }
        }
        if (quote >= 0) {
            quotes.add(new Quote(quote, value.length(), false));
        }
    }

    /** A brace that is text: between quotes, or a closing one. */
    private void brace(char c, int at, boolean quoted) {
        if (c == '{' && quoted) {
            quotedBraces++;
        } else if (c == '}' && quotedBraces > 0) {
            quotedBraces--;
        } else if (c == '}' && !quoted && strayBrace < 0) {
            strayBrace = at;
        }
    }

    /** Reads the argument whose brace opens at {@code open}, and returns the char behind it. */
    private int argument(int open) {
        StringBuilder[] parts = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        int part = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = open + 1; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean skipped = c == ' ' && part == 1 && parts[1].length() == 0;
            if (quoted) {
                parts[part].append(c);
                quoted = c != '\'';
            } else if (c == ',' && part < 2) {
                part++;
            } else if (c == '}' && depth == 0) {
                finish(open, i + 1, parts);
                return i + 1;
            } else if (!skipped) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                quoted = c == '\'';
                parts[part].append(c);
            }
        }
        // The platform lets a value end in the branches of an argument that is not closed, and prints what stands
        // before it.
        fault = new Fault(open, "the brace is never closed");
        return value.length();
    }

    private void finish(int open, int end, StringBuilder[] parts) {
        String index = parts[0].toString();
        String type = parts[1].toString().trim().toLowerCase(Locale.ROOT);
        if (!isNumber(index)) {
            fault = new Fault(open, index.isBlank() ? "the braces are empty" : shown(index) + " is no argument number");
            return;
        }
        if (!TYPES.contains(type)) {
            fault = new Fault(
                    open, shown(parts[1].toString().trim()) + " is no format type: number, date, time or choice");
            return;
        }
        arguments.add(new Argument(Style.NUMBERED, String.valueOf(Integer.parseInt(index)), type, open, end));
        String style = parts[2].toString();
        if (type.equals("choice")) {
            choice(open, end, style);
        } else if (!style.isBlank() && !STYLES.contains(style.trim().toLowerCase(Locale.ROOT))) {
            pattern(open, type, style);
        }
    }

    /** What is no style that is known by name is a pattern of numbers or of dates. */
    private void pattern(int open, String type, String style) {
        try {
            if (type.equals("number")) {
                new DecimalFormat(style, DecimalFormatSymbols.getInstance(Locale.ROOT));
            } else if (!type.isEmpty()) {
                new SimpleDateFormat(style, Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            fault = new Fault(open, shown(style.trim()) + " is no format of a " + type);
        }
    }

    /** As {@link Integer#parseInt} takes it, but not negative. */
    private static boolean isNumber(String index) {
        try {
            return Integer.parseInt(index) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The branches of a choice are patterns themselves, read when they are chosen. */
    private void choice(int open, int end, String pattern) {
        try {
            for (Object branch : new ChoiceFormat(pattern).getFormats()) {
                String text = branch.toString();
                if (text.indexOf('{') >= 0) {
                    NumberedMessage inner = of(text);
                    for (Argument each : inner.arguments) {
                        arguments.add(new Argument(each.style(), each.name(), each.type(), open, end));
                    }
                    if (inner.fault != null) {
                        fault = new Fault(open, "in the branch " + shown(text) + " " + inner.fault.message);
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            fault = new Fault(open, shown(pattern) + " is no choice: " + cut(String.valueOf(e.getMessage())));
        }
    }

    private static String shown(String text) {
        return "'" + cut(text) + "'";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0)) + "\u2026";
    }
}
