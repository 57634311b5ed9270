package io.github.textproof.syntax.prose;

/** What a line of plain text or AsciiDoc is by itself. */
enum PlainLine {
    BLANK,
    TEXT,
    HEADING,
    /** Opens or closes something that is not read. */
    FENCE,
    RULE,
    DIRECTIVE,
    IMAGE;

    static PlainLine of(String s, int from, int to, boolean asciidoc) {
        // No further than the line: a text of nothing but line breaks is blank from end to end.
        int start = from;
        while (start < to && BlockKinds.isBlank(s.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && BlockKinds.isBlank(s.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return BLANK;
        }
        char c = s.charAt(start);
        if (c > 0x7F) {
            return isRule(s, start, end) ? RULE : TEXT;
        }
        if (c == '#' && isHeading(s, start, end, '#')) {
            return HEADING;
        }
        if (s.startsWith("```", start) || s.startsWith("~~~", start)) {
            return FENCE;
        }
        if (asciidoc) {
            return ofAsciidoc(s, start, end);
        }
        if (s.startsWith("![", start) && s.charAt(end - 1) == ')') {
            return IMAGE;
        }
        return isRule(s, start, end) ? RULE : TEXT;
    }

    private static PlainLine ofAsciidoc(String s, int start, int end) {
        char c = s.charAt(start);
        if (c == '=' && isHeading(s, start, end, '=')) {
            return HEADING;
        }
        if (s.startsWith("|===", start)
                || isRule(s, start, end) && end - start >= 4 && "-.+/".indexOf(c) >= 0
                || s.startsWith("--", start) && end - start == 2) {
            return end - start == 2 ? DIRECTIVE : FENCE;
        }
        if (isRule(s, start, end) || end - start == 1 && c == '+') {
            return DIRECTIVE;
        }
        if (s.startsWith("image::", start) || s.startsWith("video::", start)) {
            return IMAGE;
        }
        boolean attribute = c == ':' && s.indexOf(':', start + 1) > 0 && s.indexOf(':', start + 1) < end;
        boolean block = c == '[' && s.charAt(end - 1) == ']';
        boolean title = c == '.' && end - start > 1 && s.charAt(start + 1) > ' ' && s.charAt(start + 1) != '.';
        boolean macro = s.startsWith("include::", start)
                || s.startsWith("ifdef::", start)
                || s.startsWith("endif::", start)
                || s.startsWith("ifndef::", start)
                || s.startsWith("toc::", start);
        return attribute || block || title || macro || s.startsWith("//", start) ? DIRECTIVE : TEXT;
    }

    private static boolean isHeading(String s, int start, int end, char mark) {
        int at = start;
        while (at < end && s.charAt(at) == mark) {
            at++;
        }
        return at - start <= 6 && at < end && s.charAt(at) == ' ';
    }

    /** At least three of one mark and nothing else. */
    private static boolean isRule(String s, int start, int end) {
        char c = s.charAt(start);
        if (Character.isLetterOrDigit(c)) {
            return false;
        }
        int marks = 0;
        for (int i = start; i < end; i++) {
            if (s.charAt(i) == c) {
                marks++;
            } else if (s.charAt(i) != ' ') {
                return false;
            }
        }
        return marks >= 3 && "。！？…!?.".indexOf(c) < 0 || marks >= 4 && c == '.';
    }
}
