package io.github.textproof.rule.character;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import org.jspecify.annotations.Nullable;

/** Says of one control character whether it is damage or meant, for one file. */
final class ControlJudge {

    private final Text text;
    private final String content;
    private final Format format;
    private final int[] counts = new int[0xA0];
    private boolean latin = true;
    private int lines;

    ControlJudge(Text text, Format format) {
        this.text = text;
        this.content = text.content();
        this.format = format;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < counts.length) {
                counts[c]++;
            } else if (c >= 0x250 && c < 0x1E00 && Character.isLetter(c) || c >= 0x2E80 && c < 0xFB00) {
                latin = false;
            }
        }
        lines = Math.max(counts['\n'], counts['\r']);
    }

    /** Whether the file has letters of no other script. */
    boolean isLatin() {
        return latin;
    }

    /** The most that can be said against the control at {@code i}; off when it is meant or another rule's business. */
    Severity judge(int i) {
        char c = content.charAt(i);
        if (c >= 0x80) {
            return judgeC1(i, c) ? Severity.ERROR : Severity.OFF;
        }
        if (text.isEscaped(i) || isSeparator(c) || isMeant(i, c)) {
            return Severity.OFF;
        }
        boolean weak = c == 0x1A && i >= content.length() - 3 || c == 0x1B && next(i) == '[';
        return weak ? Severity.WARNING : Severity.ERROR;
    }

    private int next(int i) {
        return CodePoints.at(content, i + 1);
    }

    /** Whether most lines have it, as in data with fields divided by U+001F or U+0001. */
    private boolean isSeparator(char c) {
        boolean data = format == Format.CSV || format == Format.OTHER || format == Format.PLAIN_TEXT;
        return data && counts[c] > 1 && counts[c] * 2L >= lines && (c >= 0x1C && c <= 0x1F || c <= 2);
    }

    private boolean isMeant(int i, char c) {
        return switch (c) {
            case 0x0C ->
                switch (format) {
                    case JSON, XML, YAML, TOML, SERVICE, CSV -> false;
                    default -> true;
                };
            case 0x1B ->
                switch (format) {
                    case SHELL, BATCH, CODE, PLAIN_TEXT, OTHER -> next(i) == '[' || next(i) == ']' || next(i) == '(';
                    default -> false;
                };
            case 0x07 -> format == Format.SHELL || format == Format.BATCH;
            // Bold and underlined letters of manual pages: A, backspace, A.
            case 0x08 ->
                format == Format.PLAIN_TEXT
                        && i > 0
                        && (content.charAt(i - 1) == next(i) || content.charAt(i - 1) == '_' || next(i) == '_');
            default -> false;
        };
    }

    private boolean judgeC1(int i, char c) {
        if (c == 0x85 && counts[0x85] >= lines && counts[0x85] > 1) {
            return false;
        }
        return !isPacked() && !isMojibake(i) && !CodePoints.isListed(text, i, i + 1);
    }

    /** Whether so many different controls occur that the file holds a code table or packed bytes. */
    private boolean isPacked() {
        int distinct = 0;
        for (int c = 0x80; c < 0xA0; c++) {
            distinct += counts[c] > 0 ? 1 : 0;
        }
        return distinct >= 12;
    }

    /** Whether the char is part of a UTF-8 sequence read as a Western charset, or stands among letters of another charset read so. */
    private boolean isMojibake(int i) {
        if (Utf8Debris.holds(content, i)) {
            return true;
        }
        int start = i;
        while (start > 0 && i - start < 6 && isHigh(content.charAt(start - 1))) {
            start--;
        }
        int end = i + 1;
        while (end < content.length() && end - i < 6 && isHigh(content.charAt(end))) {
            end++;
        }
        return end - start >= 6;
    }

    private static boolean isHigh(char c) {
        return c >= 0x80 && c <= 0xFF;
    }

    /** The character that was meant, or null when nobody knows. */
    @Nullable
    String meant(int i) {
        char c = content.charAt(i);
        if (c >= 0x80) {
            char meant = Utf8Debris.WINDOWS_1252.charAt(c - 0x80);
            return meant == 0 || !latin ? null : String.valueOf(meant);
        }
        boolean beside = i > 0 && Character.isLetter(content.charAt(i - 1)) || Character.isLetter(next(i));
        boolean known = c == 0x13 || c == 0x14 || c == 0x18 || c == 0x19 || c == 0x1C || c == 0x1D;
        return known && beside ? String.valueOf((char) (0x2000 + c)) : null;
    }
}
