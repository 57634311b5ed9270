package io.github.textproof.syntax.yaml;

/** What a scalar means under the core schema (YAML 1.2.2, section 10.3.2). */
public enum ScalarType {
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    STRING,
    /** It has a tag of its own, or is no scalar. */
    NONE;

    private static final String STANDARD = "tag:yaml.org,2002:";

    static ScalarType of(YamlNode scalar) {
        String tag = scalar.tag();
        if (tag != null) {
            return tag.equals("!") ? STRING : tag.startsWith(STANDARD) ? ofTag(tag.substring(STANDARD.length())) : NONE;
        }
        return scalar.style() == YamlNode.Style.PLAIN ? of(scalar.literal().value()) : STRING;
    }

    private static ScalarType ofTag(String name) {
        return switch (name) {
            case "null" -> NULL;
            case "bool" -> BOOLEAN;
            case "int" -> INTEGER;
            case "float" -> FLOAT;
            case "str" -> STRING;
            default -> NONE;
        };
    }

    /** What a plain scalar with these characters means. */
    public static ScalarType of(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
            case ".nan", ".NaN", ".NAN" -> FLOAT;
            default -> ofNumber(plain);
        };
    }

    private static ScalarType ofNumber(String s) {
        if (s.startsWith("0o") && s.length() > 2) {
            return digits(s, 2, 8) == s.length() ? INTEGER : STRING;
        }
        if (s.startsWith("0x") && s.length() > 2) {
            return digits(s, 2, 16) == s.length() ? INTEGER : STRING;
        }
        int at = s.charAt(0) == '-' || s.charAt(0) == '+' ? 1 : 0;
        String rest = s.substring(at);
        if (rest.equals(".inf") || rest.equals(".Inf") || rest.equals(".INF")) {
            return FLOAT;
        }
        int whole = digits(s, at, 10);
        if (whole == s.length()) {
            return whole > at ? INTEGER : STRING;
        }
        int i = whole;
        if (s.charAt(i) == '.') {
            i = digits(s, i + 1, 10);
            if (i == whole + 1 && whole == at) {
                return STRING;
            }
        } else if (whole == at) {
            return STRING;
        }
        if (i < s.length() && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
            int sign = i + 1 < s.length() && (s.charAt(i + 1) == '-' || s.charAt(i + 1) == '+') ? 1 : 0;
            int exponent = i + 1 + sign;
            i = digits(s, exponent, 10);
            return i == s.length() && i > exponent ? FLOAT : STRING;
        }
        return i == s.length() ? FLOAT : STRING;
    }

    /** The end of the digits from {@code from} on. */
    private static int digits(String s, int from, int radix) {
        int i = from;
        while (i < s.length() && s.charAt(i) < 0x80 && Character.digit(s.charAt(i), radix) >= 0) {
            i++;
        }
        return i;
    }
}
