package io.github.textproof.rule.character;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two ways to write Chinese. */
enum ChineseScript {
    SIMPLIFIED("simplified"),
    TRADITIONAL("traditional");

    private final String word;

    ChineseScript(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    ChineseScript other() {
        return this == SIMPLIFIED ? TRADITIONAL : SIMPLIFIED;
    }

    /**
     * What a path says about its text, and by which words.
     *
     * @param tag the locale as written: {@code zh_CN}
     */
    record Declared(ChineseScript script, String tag) {}

    /**
     * The locale in a path: {@code messages_zh_TW.properties}, {@code zh-CN.json}, {@code docs/zh-hans/}, {@code values-zh-rTW/}; the last one
     * counts. Null when there is none or when it is {@code zh} alone, which says nothing.
     */
    static @Nullable Declared of(String path) {
        Declared found = null;
        for (int i = path.indexOf("zh"); i >= 0; i = path.indexOf("zh", i + 1)) {
            if (i == 0 || !Character.isLetterOrDigit(path.charAt(i - 1))) {
                Declared here = at(path, i);
                found = here == null ? found : here;
            }
        }
        return found;
    }

    private static @Nullable Declared at(String path, int start) {
        ChineseScript script = null;
        int end = start + 2;
        while (script == null && end < path.length() && (path.charAt(end) == '_' || path.charAt(end) == '-')) {
            int from = end + 1;
            end = from;
            while (end < path.length() && Character.isLetterOrDigit(path.charAt(end))) {
                end++;
            }
            // Android writes the region as rTW.
            boolean android = end - from == 3 && path.charAt(from) == 'r';
            script = ofPart(path.substring(android ? from + 1 : from, end));
        }
        return script == null ? null : new Declared(script, path.substring(start, end));
    }

    private static @Nullable ChineseScript ofPart(String part) {
        return switch (part.toUpperCase(Locale.ROOT)) {
            case "CN", "SG", "MY", "HANS" -> SIMPLIFIED;
            case "TW", "HK", "MO", "HANT" -> TRADITIONAL;
            default -> null;
        };
    }
}
