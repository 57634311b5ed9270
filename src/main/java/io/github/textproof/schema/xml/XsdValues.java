package io.github.textproof.schema.xml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words why a value is none of its type. */
final class XsdValues {
    private static final Pattern NUMBER = Pattern.compile("'(\\d+)'");
    private static final Pattern LIST = Pattern.compile("\\[(.*)\\]", Pattern.DOTALL);
    private static final int LONGEST = 60;

    private XsdValues() {}

    /** The sentence for a complaint; the value is what it quotes first, in every language. */
    static String say(String code, String text, List<String> quoted) {
        if (quoted.isEmpty()) {
            return text;
        }
        String value = "\"" + cut(quoted.get(0)) + "\"";
        if (code.equals("cvc-id.2")) {
            return value + " is there twice as an ID";
        }
        if (quoted.size() < 2) {
            return text;
        }
        String limit = quoted.get(1);
        return switch (code) {
            case "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.2", "cvc-datatype-valid.1.2.3" ->
                value + (limit.startsWith("#") ? " is not of its type" : " is no " + limit);
            case "cvc-enumeration-valid" -> value + " is none of " + list(text);
            case "cvc-pattern-valid" -> value + " does not match " + limit;
            case "cvc-minInclusive-valid" -> value + " is less than " + limit;
            case "cvc-maxInclusive-valid" -> value + " is more than " + limit;
            case "cvc-minExclusive-valid" -> value + " is not more than " + limit;
            case "cvc-maxExclusive-valid" -> value + " is not less than " + limit;
            case "cvc-minLength-valid" -> value + " is shorter than " + last(text, limit);
            case "cvc-maxLength-valid" -> value + " is longer than " + last(text, limit);
            case "cvc-length-valid" -> value + " has not the length " + last(text, limit);
            case "cvc-totalDigits-valid", "cvc-fractionDigits-valid" -> value + " has more digits than are allowed";
            default -> text;
        };
    }

    /** The value and its length come first, the limit behind. */
    private static String last(String text, String otherwise) {
        Matcher matcher = NUMBER.matcher(text);
        String found = otherwise;
        for (int i = 0; i < 2 && matcher.find(); i++) {
            found = matcher.group(1);
        }
        return found;
    }

    private static String list(String text) {
        Matcher matcher = LIST.matcher(text);
        return matcher.find() ? cut(matcher.group(1)) : "those allowed";
    }

    private static String cut(String text) {
        String line = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return line.replaceAll("\\s+", " ");
    }
}
