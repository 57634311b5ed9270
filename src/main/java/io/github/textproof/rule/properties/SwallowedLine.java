package io.github.textproof.rule.properties;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.properties.Continuation;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;

/**
 * Judges whether the line behind a continuation is a property of its own, which the backslash has made part of the value before.
 *
 * <p>Values hold lines with an equals sign too: HTML attributes, options, program text. So it takes several signs: the key is like the
 * others of the file, the line is written like a property and unlike the file's continuations, and what stands before it is no such text.
 */
final class SwallowedLine {
    /** From this score on it is sure. */
    static final int SURE = 3;
    /** From this score on it is likely. */
    static final int LIKELY = 2;

    /** How much of a value is looked at, in chars. */
    private static final int FAR = 1000;

    private static final SwallowedLine NONE = new SwallowedLine("", -9);

    private final String key;
    private final int score;

    private SwallowedLine(String key, int score) {
        this.key = key;
        this.score = score;
    }

    /** The key that would be there, as it is written. */
    String key() {
        return key;
    }

    /** How sure it is. */
    int score() {
        return score;
    }

    /** Judges the line behind {@code continuation}, which stands in the value of {@code property}. */
    static SwallowedLine of(PropertiesSyntax syntax, FileStyle style, Property property, Continuation continuation) {
        String content = syntax.text().content();
        LineIndex lines = syntax.text().lines();
        int start = style.skipBlanks(continuation.next());
        int end = lines.end(lines.lineOf(start));
        int keyEnd = keyEnd(content, start, end);
        int sign = style.skipBlanks(keyEnd);
        if (keyEnd == start || sign >= end || content.charAt(sign) != style.sign() || isOperator(content, sign)) {
            return NONE;
        }
        int from = Math.min(property.value().span().start(), continuation.backslash());
        String before = content.substring(Math.max(from, continuation.backslash() - FAR), continuation.backslash());
        if (goesOn(before)) {
            return NONE;
        }
        String key = content.substring(start, keyEnd);
        String rest = content.substring(sign + 1, end);
        int score = key(style, key) + indentation(style, property, continuation);
        boolean blankBefore = sign > keyEnd;
        boolean blankAfter = style.skipBlanks(sign + 1) > sign + 1;
        Span separator = property.separator();
        String written = content.substring(separator.start(), Math.min(separator.end(), separator.start() + 3));
        boolean alike = blankBefore == written.startsWith(" ")
                && (blankAfter == written.stripLeading().endsWith(" ") || sign + 1 == end || before.isEmpty());
        score += alike ? 1 : -1;
        score -= hasAssignment(before) ? 2 : 0;
        score -= hasAssignment(rest) ? 1 : 0;
        boolean continued = rest.endsWith("\\");
        score -= continued && (rest.endsWith(",\\") || rest.endsWith(";\\") || !FileStyle.isCompound(key)) ? 2 : 0;
        return new SwallowedLine(key, score);
    }

    /** Where the key that begins at {@code start} ends; there is none when it holds what keys rarely do. */
    private static int keyEnd(String content, int start, int end) {
        int i = start;
        while (i < end) {
            char c = content.charAt(i);
            if (c == '\\' && i + 1 < end) {
                i += 2;
            } else if (Character.isLetterOrDigit(c) || c == '_' || i > start && ".-$[]/".indexOf(c) >= 0) {
                i++;
            } else {
                break;
            }
        }
        return i < end && " \t\f=:".indexOf(content.charAt(i)) >= 0 ? i : start;
    }

    /** {@code ==}, {@code =>} and the colons of addresses are no separators. */
    private static boolean isOperator(String content, int sign) {
        return content.startsWith("==", sign) || content.startsWith("=>", sign) || content.startsWith("://", sign);
    }

    /** Whether the value so far asks for more: an open tag, bracket or block, or a line break that the author wrote. */
    private static boolean goesOn(String before) {
        if (before.lastIndexOf('<') > before.lastIndexOf('>')) {
            return true;
        }
        String line = before.stripTrailing();
        return line.endsWith("\\n")
                || line.endsWith("\\t")
                || !line.isEmpty() && "{([;+|&".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static int key(FileStyle style, String key) {
        if (key.contains("\\ ") || key.contains("\\:") || key.contains("\\=")) {
            // Nobody escapes these in the middle of a value.
            return 3;
        }
        if (FileStyle.isCompound(key)) {
            return style.relatives(key) > 0 ? 3 : 1;
        }
        return style.hasSimpleKeys() ? 1 : 0;
    }

    private static int indentation(FileStyle style, Property property, Continuation continuation) {
        int own = style.indentation(continuation.next());
        if (own > style.indentation(property)) {
            return -2;
        }
        return own == 0 && style.indentsContinuations() ? 2 : 0;
    }

    /** Whether an equals sign stands outside of tags and is not escaped. */
    private static boolean hasAssignment(String text) {
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            tag = c == '<' || tag && c != '>';
            if (c == '=' && !tag && (i == 0 || text.charAt(i - 1) != '\\')) {
                return true;
            }
        }
        return false;
    }
}
