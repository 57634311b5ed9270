package io.github.textproof.bundle;

import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that a Stapler view asks its sidecar bundle for: <code>${%Key}</code> and <code>${%key(argument)}</code> in {@code index.jelly},
 * <code>_("key", argument)</code> in {@code index.groovy}. A key without a translation is shown itself, so it is its own value.
 */
public final class ViewKeys {
    private static final Pattern JELLY = Pattern.compile("\\$\\{([^{}]{1,500})\\}");
    private static final Pattern QUOTED = Pattern.compile("(['\"])%([^'\"(]{1,300})[(]?");
    private static final Pattern GROOVY = Pattern.compile("\\b_\\(\\s*(['\"])((?:(?!\\1)[^\\\\\\n$]){1,300})\\1");

    /** Of an entity, {@code &} and all. */
    private static final int LONGEST_NAME = 6;

    private final String text;
    private final Map<String, Entry> found = new LinkedHashMap<>();

    private ViewKeys(String text) {
        this.text = text;
    }

    /** The keys of a view, each once, with spans in {@code text}; {@code groovy} for a script, else Jelly. */
    public static List<Entry> of(String text, boolean groovy) {
        ViewKeys keys = new ViewKeys(text);
        if (groovy) {
            keys.groovy();
        } else {
            keys.jelly();
        }
        return List.copyOf(keys.found.values());
    }

    private void jelly() {
        Matcher expression = JELLY.matcher(text);
        while (expression.find()) {
            int start = expression.start(1);
            int end = expression.end(1);
            if (text.charAt(start) == '%') {
                add(start + 1, indexOf('(', start, end));
            } else {
                Matcher quoted = QUOTED.matcher(text).region(start, end);
                while (quoted.find()) {
                    add(quoted.start(2), quoted.end(2));
                }
            }
        }
    }

    private void groovy() {
        Matcher call = GROOVY.matcher(text);
        while (call.find()) {
            add(call.start(2), call.end(2));
        }
    }

    private void add(int start, int end) {
        Literal key = unescaped(start, end);
        if (!key.value().isBlank()) {
            found.putIfAbsent(key.value(), new Entry(0, key.value(), key, key, key.span()));
        }
    }

    /** The first {@code c} in {@code [start, end)}, or {@code end}; the rest of the text is not looked at. */
    private int indexOf(char c, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) != c) {
            i++;
        }
        return i;
    }

    private Literal unescaped(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        Literal.Builder key = new Literal.Builder(text).begin(from);
        int i = from;
        while (i < to) {
            int semicolon = text.charAt(i) == '&' ? indexOf(';', i, Math.min(to, i + LONGEST_NAME)) : to;
            String name = semicolon < to ? text.substring(Math.min(i + 1, semicolon), semicolon) : "";
            char c =
                    switch (name) {
                        case "lt" -> '<';
                        case "gt" -> '>';
                        case "amp" -> '&';
                        case "quot" -> '"';
                        case "apos", "#39" -> '\'';
                        default -> 0;
                    };
            key.add(c == 0 ? text.charAt(i) : c, i);
            i = c == 0 ? i + 1 : semicolon + 1;
        }
        return key.build(to);
    }
}
