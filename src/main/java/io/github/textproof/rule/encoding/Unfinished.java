package io.github.textproof.rule.encoding;

import java.util.BitSet;

/** Tells, without a parser, documents that certainly lack their end; in doubt it says nothing. */
final class Unfinished {
    private Unfinished() {}

    /** What a JSON text lacks, in words, or an empty string. Comments, single quotes and templates are none of its business. */
    static String json(String content) {
        BitSet arrays = new BitSet();
        int depth = 0;
        boolean inString = false;
        boolean any = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                } else if (c == '\n') {
                    return "";
                }
                continue;
            }
            switch (c) {
                case '"' -> {
                    inString = true;
                    any = true;
                }
                case '{', '[' -> {
                    arrays.set(depth++, c == '[');
                    any = true;
                }
                case '}', ']' -> {
                    if (depth == 0 || arrays.get(--depth) != (c == ']')) {
                        return "";
                    }
                }
                case '/', '\'', '#', '$', '@', '%', '`', '<' -> {
                    return "";
                }
                default -> {
                    // numbers, words and separators do not matter here
                }
            }
        }
        if (!any || depth == 0) {
            return "";
        }
        return inString
                ? "within a string"
                : "but " + depth + (depth == 1 ? " bracket is" : " brackets are") + " still open";
    }
}
