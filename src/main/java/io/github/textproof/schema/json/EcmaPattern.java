package io.github.textproof.schema.json;

import io.github.textproof.schema.SchemaException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of ECMA-262, in which JSON Schema writes its patterns, run by Java's engine.
 *
 * <p>What the two read differently is rewritten: {@code $} before a last line end, {@code \s}, {@code \cj}, code points in braces, long names of
 * properties, brackets and {@code &&} inside of classes, braces that count nothing. Java's engine goes back and forth, so a pattern may
 * take time without end; here it may look at a text {@link #MOST_STEPS} times at most.
 */
final class EcmaPattern {
    /** Chars looked at in one search; a second or less. */
    static final int MOST_STEPS = 50_000_000;

    private static final String BLANKS = "\\t\\n\\x0B\\f\\r\\x{FEFF}\\p{Z}";

    /** Names of general categories in full, as ECMA-262 has them and Java has not. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("letter", "L"),
            Map.entry("cased_letter", "LC"),
            Map.entry("uppercase_letter", "Lu"),
            Map.entry("lowercase_letter", "Ll"),
            Map.entry("titlecase_letter", "Lt"),
            Map.entry("modifier_letter", "Lm"),
            Map.entry("other_letter", "Lo"),
            Map.entry("mark", "M"),
            Map.entry("combining_mark", "M"),
            Map.entry("nonspacing_mark", "Mn"),
            Map.entry("spacing_mark", "Mc"),
            Map.entry("enclosing_mark", "Me"),
            Map.entry("number", "N"),
            Map.entry("decimal_number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("letter_number", "Nl"),
            Map.entry("other_number", "No"),
            Map.entry("punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("connector_punctuation", "Pc"),
            Map.entry("dash_punctuation", "Pd"),
            Map.entry("open_punctuation", "Ps"),
            Map.entry("close_punctuation", "Pe"),
            Map.entry("initial_punctuation", "Pi"),
            Map.entry("final_punctuation", "Pf"),
            Map.entry("other_punctuation", "Po"),
            Map.entry("symbol", "S"),
            Map.entry("math_symbol", "Sm"),
            Map.entry("currency_symbol", "Sc"),
            Map.entry("modifier_symbol", "Sk"),
            Map.entry("other_symbol", "So"),
            Map.entry("separator", "Z"),
            Map.entry("space_separator", "Zs"),
            Map.entry("line_separator", "Zl"),
            Map.entry("paragraph_separator", "Zp"),
            Map.entry("other", "C"),
            Map.entry("control", "Cc"),
            Map.entry("cntrl", "Cc"),
            Map.entry("format", "Cf"),
            Map.entry("surrogate", "Cs"),
            Map.entry("private_use", "Co"),
            Map.entry("unassigned", "Cn"));

    private final String source;
    private final Pattern pattern;

    private EcmaPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws SchemaException when it is none
     */
    static EcmaPattern of(String source) {
        try {
            return new EcmaPattern(source, Pattern.compile(new Rewriter(source).rewrite()));
        } catch (PatternSyntaxException e) {
            throw new SchemaException("'" + source + "' is no regular expression: " + e.getDescription(), e);
        } catch (StackOverflowError e) {
            throw new SchemaException("the regular expression '" + source + "' nests too deeply", e);
        }
    }

    /**
     * Whether it matches somewhere in {@code text}.
     *
     * @throws SchemaException when that would take too long
     */
    boolean finds(String text) {
        try {
            return pattern.matcher(new Counted(text, new Budget())).find();
        } catch (OutOfSteps | StackOverflowError e) {
            throw new SchemaException(
                    "the regular expression '" + source + "' needs too long for '" + Wording.cut(text) + "'", e);
        }
    }

    @Override
    public String toString() {
        return source;
    }

    private static final class OutOfSteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What is left of the time. */
    private static final class Budget {
        private int steps = MOST_STEPS;

        void spend() {
            if (--steps < 0) {
                throw new OutOfSteps();
            }
        }
    }

    /** A text that can be looked at only so often: the one way to stop Java's engine. */
    private record Counted(String text, Budget budget) implements CharSequence {
        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), budget);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Writes the pattern as Java reads it. */
    private static final class Rewriter {
        private final String source;
        private final StringBuilder java = new StringBuilder();
        private int at;
        private boolean inClass;

        Rewriter(String source) {
            this.source = source;
        }

        String rewrite() {
            while (at < source.length()) {
                char c = source.charAt(at);
                if (c == '\\' && at + 1 < source.length()) {
                    escape(source.charAt(at + 1));
                } else if (inClass) {
                    inClass(c);
                } else {
                    plain(c);
                }
            }
            return java.toString();
        }

        private void plain(char c) {
            at++;
            switch (c) {
                case '[' -> openClass();
                case '$' -> java.append("\\z");
                case '{' -> openBrace();
                case '}' -> java.append("\\}");
                default -> java.append(c);
            }
        }

        /** {@code []} holds nothing and {@code [^]} everything; in Java the bracket would be part of the class. */
        private void openClass() {
            if (source.startsWith("]", at)) {
                java.append("(?!)");
                at++;
            } else if (source.startsWith("^]", at)) {
                java.append("(?s:.)");
                at += 2;
            } else {
                java.append('[');
                inClass = true;
                if (source.startsWith("^", at)) {
                    java.append('^');
                    at++;
                }
            }
        }

        private void inClass(char c) {
            at++;
            if (c == ']') {
                inClass = false;
                java.append(c);
            } else if (c == '[' || c == '&' || c == '^') {
                java.append('\\').append(c);
            } else {
                java.append(c);
            }
        }

        /** Copies {@code {n}}, {@code {n,}} and {@code {n,m}}; any other brace stands for itself. */
        private void openBrace() {
            int close = at;
            while (close < source.length()
                    && (isDigit(source.charAt(close)) || close > at && source.charAt(close) == ',')) {
                close++;
            }
            if (close > at && source.startsWith("}", close)) {
                java.append(source, at - 1, close + 1);
                at = close + 1;
            } else {
                java.append("\\{");
            }
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private void escape(char c) {
            at += 2;
            switch (c) {
                case 's' -> java.append(inClass ? BLANKS : "[" + BLANKS + "]");
                case 'S' -> java.append("[^" + BLANKS + "]");
                case 'c' -> control();
                case 'u' -> codePoint();
                case 'p', 'P' -> property(c);
                case '0' -> java.append("\\x00");
                case 'b' -> java.append(inClass ? "\\x08" : "\\b");
                default -> {
                    // Letters that ECMA-262 gives no meaning stand for themselves; Java refuses them.
                    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
                    java.append(letter && "dDwWBbfnrtvxk".indexOf(c) < 0 ? "" : "\\");
                    java.append(c == 'v' ? "x0B" : String.valueOf(c));
                }
            }
        }

        /** {@code \cj} is what {@code \cJ} is. */
        private void control() {
            char letter = at < source.length() ? Character.toUpperCase(source.charAt(at)) : 0;
            if (letter >= 'A' && letter <= 'Z') {
                java.append(String.format(Locale.ROOT, "\\x%02x", letter - 'A' + 1));
                at++;
            } else {
                java.append("\\\\c");
            }
        }

        private void codePoint() {
            int close = source.indexOf('}', at);
            if (source.startsWith("{", at) && close > at) {
                java.append("\\x").append(source, at, close + 1);
                at = close + 1;
            } else {
                java.append("\\u");
            }
        }

        /** {@code \p{Letter}}, {@code \p{Script=Greek}}, {@code \p{General_Category=Lu}}, {@code \p{Alphabetic}}. */
        private void property(char c) {
            int close = source.indexOf('}', at);
            if (!source.startsWith("{", at) || close < 0) {
                java.append('\\').append(c);
                return;
            }
            String name = source.substring(at + 1, close);
            at = close + 1;
            String value = name.substring(name.indexOf('=') + 1);
            String key =
                    name.contains("=") ? name.substring(0, name.indexOf('=')).toLowerCase(Locale.ROOT) : "";
            String known = CATEGORIES.get(value.toLowerCase(Locale.ROOT));
            java.append('\\').append(c).append('{');
            if (key.startsWith("sc")) {
                java.append("script=").append(value);
            } else if (known != null) {
                java.append(known);
            } else if (value.length() > 2) {
                java.append("Is").append(value);
            } else {
                java.append(value);
            }
            java.append('}');
        }
    }
}
