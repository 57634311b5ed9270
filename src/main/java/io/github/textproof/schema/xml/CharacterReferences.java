package io.github.textproof.schema.xml;

import io.github.textproof.source.Span;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves references to characters in the text of a sound document (XML 1.0, 4.1). */
final class CharacterReferences {
    private static final Map<String, String> PREDEFINED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private static final Pattern REFERENCE =
            Pattern.compile("&(#x([0-9A-Fa-f]{1,8})|#([0-9]{1,9})|([^;&\\s]{1,1000}));");

    private CharacterReferences() {}

    /** The text with its references resolved; those to entities of a document type are left out. */
    static String resolve(String written) {
        if (written.indexOf('&') < 0) {
            return written;
        }
        Matcher matcher = REFERENCE.matcher(written);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(meaning(matcher)));
        }
        return matcher.appendTail(text).toString();
    }

    private static String meaning(Matcher reference) {
        if (reference.group(4) != null) {
            return PREDEFINED.getOrDefault(reference.group(4), "");
        }
        long code = reference.group(2) != null
                ? Long.parseLong(reference.group(2), 16)
                : Long.parseLong(reference.group(3));
        return Character.isValidCodePoint((int) code) ? Character.toString((int) code) : "";
    }

    /** Whether there is a reference to an entity of a document type. */
    static boolean hasEntity(String content, Span span) {
        int at = content.indexOf('&', span.start());
        if (at < 0 || at >= span.end()) {
            return false;
        }
        Matcher matcher = REFERENCE.matcher(content).region(at, span.end());
        while (matcher.find()) {
            if (matcher.group(4) != null && !PREDEFINED.containsKey(matcher.group(4))) {
                return true;
            }
        }
        return false;
    }
}
