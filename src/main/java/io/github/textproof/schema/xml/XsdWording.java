package io.github.textproof.schema.xml;

import io.github.textproof.schema.Mismatch;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.xml.XmlAttribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what the JDK's validator complains of. It complains in the language of the machine, so only the code of a complaint and what
 * it quotes are used where that is enough.
 */
final class XsdWording implements XmlEvents.Wording {
    private static final Pattern COMPLAINT = Pattern.compile("([a-zA-Z][\\w.-]*): (.*)", Pattern.DOTALL);
    // A possessive group is a loop; another recurs, and a long value overflows the stack.
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'(?=\\w))*+)'|\"([^\"]*)\"");
    private static final Pattern EXPECTED = Pattern.compile("'?\\{(.*)\\}'?", Pattern.DOTALL);

    private static final Pattern COMMA = Pattern.compile(",\\s*");

    @Override
    public List<Mismatch> of(List<String> complaints, XmlElement element, boolean ended) {
        List<Mismatch> mismatches = new ArrayList<>();
        // What is wrong with a value comes first, whose value it is behind it.
        String value = null;
        for (String complaint : complaints) {
            Matcher matcher = COMPLAINT.matcher(complaint);
            String code = matcher.matches() ? matcher.group(1) : "";
            String text = matcher.matches() ? matcher.group(2) : complaint;
            List<String> quoted = quoted(text);
            if (code.equals("cvc-attribute.3")) {
                XmlAttribute attribute = named(quoted, element);
                mismatches.add(
                        attribute == null
                                ? new Mismatch(element.tag().nameSpan(), or(value, text))
                                : new Mismatch(attribute.value().span(), attribute.name() + ": " + or(value, text)));
                value = null;
            } else if (code.startsWith("cvc-type.3.1") || code.startsWith("cvc-complex-type.2.2") && value != null) {
                mismatches.add(
                        new Mismatch(element.textSpan(), "<" + element.tag().name() + ">: " + or(value, text)));
                value = null;
            } else if (isAboutValue(code)) {
                value = value == null ? XsdValues.say(code, text, quoted) : value;
            } else {
                mismatches.add(structure(code, text, quoted, element, ended));
            }
        }
        if (value != null) {
            mismatches.add(new Mismatch(element.textSpan(), value));
        }
        return mismatches;
    }

    private static String or(@Nullable String value, String text) {
        return value == null ? text : value;
    }

    private static boolean isAboutValue(String code) {
        return code.startsWith("cvc-datatype-valid") || code.endsWith("-valid") || code.equals("cvc-id.2");
    }

    private static Mismatch structure(
            String code, String text, List<String> quoted, XmlElement element, boolean ended) {
        String name = element.tag().name();
        Span place = element.tag().nameSpan();
        return switch (code) {
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.g", "cvc-complex-type.2.4.h" ->
                new Mismatch(place, "<" + name + "> is not allowed here; expected " + expected(text));
            case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
                new Mismatch(place, "<" + name + "> is not complete; expected " + expected(text));
            case "cvc-complex-type.2.4.d" ->
                new Mismatch(place, "<" + name + "> is not allowed here; no more elements may follow");
            case "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" ->
                new Mismatch(place, "<" + name + "> is not allowed here: there are too many of them");
            case "cvc-complex-type.2.4.c" -> new Mismatch(place, "<" + name + "> is not declared in the schema");
            case "cvc-elt.1", "cvc-elt.1.a" ->
                new Mismatch(place, "<" + name + "> is not declared in the schema as the root of a document");
            case "cvc-complex-type.2.3" ->
                new Mismatch(element.textSpan(), "text is not allowed in <" + name + ">, only elements are");
            case "cvc-complex-type.2.1" -> new Mismatch(element.textSpan(), "<" + name + "> must be empty");
            case "cvc-complex-type.2.2", "cvc-type.3.1.2" ->
                new Mismatch(place, "elements are not allowed in <" + name + ">, only text is");
            case "cvc-complex-type.3.2.2", "cvc-complex-type.3.2.1", "cvc-type.3.1.1" -> {
                XmlAttribute attribute = named(quoted, element);
                yield new Mismatch(
                        attribute == null ? place : attribute.nameSpan(),
                        "the attribute " + (attribute == null ? quoted : attribute.name()) + " is not allowed in <"
                                + name + ">");
            }
            case "cvc-complex-type.4" -> {
                Set<String> names = new LinkedHashSet<>(quoted);
                names.removeIf(each -> names.size() > 1 && each.equals(name));
                yield new Mismatch(place, "<" + name + "> lacks the attribute " + String.join(", ", names));
            }
            case "cvc-id.1" -> new Mismatch(place, "there is no ID " + String.join(", ", quoted));
            default -> new Mismatch(ended ? element.textSpan() : place, text);
        };
    }

    /** The attribute of the element that a complaint names. */
    private static @Nullable XmlAttribute named(List<String> quoted, XmlElement element) {
        for (String each : quoted) {
            XmlAttribute attribute = element.attribute(each);
            if (attribute != null) {
                return attribute;
            }
        }
        return null;
    }

    /** The elements in braces: {@code "http://example.com":a, "http://example.com":b}. */
    private static String expected(String text) {
        Matcher matcher = EXPECTED.matcher(text);
        if (!matcher.find()) {
            return "something else";
        }
        List<String> names = new ArrayList<>();
        for (String each : COMMA.split(matcher.group(1), -1)) {
            String name = each.substring(each.lastIndexOf("\":") < 0 ? 0 : each.lastIndexOf("\":") + 2);
            names.add(name.startsWith("WC[") ? "an element of another namespace" : "<" + name + ">");
        }
        List<String> distinct = names.stream().distinct().toList();
        int most = 10;
        return String.join(" or ", distinct.subList(0, Math.min(most, distinct.size())))
                + (distinct.size() > most ? " or one of " + (distinct.size() - most) + " more" : "");
    }

    private static List<String> quoted(String text) {
        List<String> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            quoted.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return quoted;
    }
}
