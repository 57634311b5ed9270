package io.github.textproof.bundle.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what looks like an argument in a value, in all styles at once and without asking who formats it: apostrophes quote nothing here, since
 * a quoted argument is quoted in every translation.
 *
 * <p>Plural and select branches of ICU patterns are read as messages of their own; what stands in other braces is an argument only if it is
 * a name or a number, perhaps with a type behind a comma.
 */
public final class Placeholders {
    private static final int DEEPEST = 30;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_EXPRESSION = 400;
    /** A value with more typed arguments that never end is no message: each costs a look at the rest of it. */
    private static final int MOST_UNCLOSED = 20;

    private static final Set<String> BRANCHING = Set.of("plural", "select", "selectordinal");
    /** Conversions of {@link java.util.Formatter}, and of the C family, that take an argument. */
    private static final String CONVERSIONS = "bBhHsScCdoxXeEfgGaAtTiu@";

    private final String value;
    private final List<Argument> arguments = new ArrayList<>();
    /** How many {@code %s} without a position came before. */
    private int ordinary;

    private int unclosed;

    private Placeholders(String value) {
        this.value = value;
    }

    /** The arguments in the order of the text. */
    public static List<Argument> of(String value) {
        if (value.indexOf('{') < 0 && value.indexOf('%') < 0) {
            return List.of();
        }
        Placeholders scan = new Placeholders(value);
        scan.message(0, 0);
        return scan.arguments;
    }

    /** Reads up to the brace that closes the branch, or to the end, and returns the place of either. */
    private int message(int from, int depth) {
        int i = from;
        while (i < value.length()) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : 0;
            if (c == '}' && depth > 0) {
                return i;
            }
            if (c == '{') {
                i = next == '{' ? wrapped(i, i + 2, "}}", Style.DOUBLE) : braces(i, depth);
            } else if (c == '$' && next == '{') {
                i = wrapped(i, i + 2, "}", Style.DOLLAR);
            } else if (c == '#' && next == '{') {
                i = wrapped(i, i + 2, "}", Style.HASH);
            } else if (c == '%' && next == '{') {
                i = wrapped(i, i + 2, "}", Style.PERCENT_BRACE);
            } else if (c == '%') {
                i = percent(i);
            } else {
                i++;
            }
        }
        return i;
    }

    /** {@code ${…}} and the like: whatever stands inside is the name. */
    private int wrapped(int start, int nameStart, String close, Style style) {
        int end = value.indexOf(close, nameStart);
        int inner = value.indexOf('{', nameStart);
        if (end < 0 || end - nameStart > LONGEST_EXPRESSION || inner >= 0 && inner < end) {
            return nameStart;
        }
        String name = asked(value.substring(nameStart, end).strip(), style);
        if (isNumber(name) && style != Style.DOUBLE) {
            // A number sign or a currency before an argument of MessageFormat: "#{0}"
            return start + 1;
        }
        if (name.chars().anyMatch(Character::isLetterOrDigit)) {
            arguments.add(new Argument(style, name, "", start, end + close.length()));
        }
        return end + close.length();
    }

    /** What an expression asks for: its first name, since texts in it are translated. */
    private static String asked(String expression, Style style) {
        int end = 0;
        if (style == Style.DOUBLE) {
            // {{plural:$1|file|files}} of MediaWiki, {{price, number}} of i18next
            while (end < expression.length() && "|,".indexOf(expression.charAt(end)) < 0) {
                end++;
            }
        } else {
            while (end < expression.length() && "=!<>?+*/&|'\"(,:".indexOf(expression.charAt(end)) < 0) {
                end++;
            }
        }
        return end == 0 ? expression : expression.substring(0, end).strip();
    }

    private int braces(int open, int depth) {
        int end = open + 1;
        while (end < value.length() && end - open <= LONGEST_NAME && "{},'\n".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        if (end >= value.length() || value.charAt(end) != '}' && value.charAt(end) != ',') {
            return open + 1;
        }
        String name = number(value.substring(open + 1, end).strip());
        boolean number = isNumber(name);
        if (value.charAt(end) == '}') {
            if (name.isEmpty() && end == open + 1) {
                arguments.add(new Argument(Style.EMPTY, "", "", open, end + 1));
            } else if (number || isName(name) && !isCommand(open)) {
                arguments.add(new Argument(number ? Style.NUMBERED : Style.NAMED, name, "", open, end + 1));
            }
            return end + 1;
        }
        return number || isName(name) ? typed(open, end, name, number, depth) : open + 1;
    }

    /** Whether a word runs into the brace, as in {@code \\cite{key}}. */
    private boolean isCommand(int open) {
        return open >= 2 && isAsciiLetter(value.charAt(open - 1)) && isAsciiLetter(value.charAt(open - 2));
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Reads what stands behind the name and its comma. */
    private int typed(int open, int comma, String name, boolean number, int depth) {
        int typeEnd = comma + 1;
        while (typeEnd < value.length() && ",{}".indexOf(value.charAt(typeEnd)) < 0) {
            typeEnd++;
        }
        String type = value.substring(comma + 1, typeEnd).strip();
        if (!isName(type) || unclosed > MOST_UNCLOSED) {
            return open + 1;
        }
        int at = arguments.size();
        boolean comma2 = typeEnd < value.length() && value.charAt(typeEnd) == ',';
        int close = BRANCHING.contains(type) && comma2 && depth < DEEPEST
                ? branches(typeEnd + 1, depth)
                : closing(typeEnd, type.equals("choice") && depth < DEEPEST ? depth : -1);
        if (close >= value.length()) {
            // What holds an argument that is never closed is not closed either.
            unclosed++;
            return depth > 0 ? value.length() : open + 1;
        }
        arguments.add(at, new Argument(number ? Style.NUMBERED : Style.NAMED, name, type, open, close + 1));
        return close + 1;
    }

    /** Reads {@code one {…} other {…}} and returns the place of the brace that closes the argument, or the end. */
    private int branches(int from, int depth) {
        int i = from;
        while (i < value.length() && value.charAt(i) != '}') {
            i = value.charAt(i) == '{' ? message(i + 1, depth + 1) + 1 : i + 1;
        }
        return i;
    }

    /** The place of the brace that closes the argument, or the end; arguments inside are taken when {@code depth} is not negative. */
    private int closing(int from, int depth) {
        int open = 0;
        int i = from;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == '}' && open == 0) {
                return i;
            }
            if (c == '{' && depth >= 0) {
                i = braces(i, depth + 1);
                continue;
            }
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            i++;
        }
        return i;
    }

    private int percent(int start) {
        int i = start + 1;
        int digits = i;
        while (i < value.length() && isDigit(value.charAt(i))) {
            i++;
        }
        String position = "";
        if (i > digits && i < value.length() && value.charAt(i) == '$') {
            position = value.substring(digits, i);
            i++;
        } else {
            i = digits;
        }
        while (i < value.length() && "-#+0,(".indexOf(value.charAt(i)) >= 0) {
            i++;
        }
        while (i < value.length() && (isDigit(value.charAt(i)) || value.charAt(i) == '.')) {
            i++;
        }
        char c = i < value.length() ? value.charAt(i) : 0;
        if (c == '%') {
            return i + 1;
        }
        // The flag 0 needs a width: what follows %0 is text.
        boolean widthless = position.isEmpty() && value.startsWith("0", digits) && !isDigit(at(digits + 1));
        if (c != 0 && CONVERSIONS.indexOf(c) >= 0 && !widthless) {
            String name = position.isEmpty() ? String.valueOf(++ordinary) : position;
            arguments.add(new Argument(Style.PRINTF, name, String.valueOf(c), start, i + 1));
            return i + 1;
        }
        int end = digits;
        while (end < value.length() && isDigit(value.charAt(end))) {
            end++;
        }
        if (end > digits && end - digits <= 2 && position.isEmpty()) {
            arguments.add(new Argument(Style.PERCENT_NUMBER, value.substring(digits, end), "", start, end));
            return end;
        }
        return start + 1;
    }

    private char at(int i) {
        return i < value.length() ? value.charAt(i) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A number in the digits of any script in those of ASCII, as {@link Integer#parseInt} reads it; other names as they are. */
    private static String number(String name) {
        if (name.isEmpty() || name.length() > 3 || isNumber(name)) {
            return name;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isDigit(name.charAt(i))) {
                return name;
            }
        }
        return String.valueOf(Integer.parseInt(name));
    }

    private static boolean isNumber(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isDigit(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= 3;
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && c != '.' && c != '-' && c != '[' && c != ']') {
                return false;
            }
        }
        return true;
    }
}
