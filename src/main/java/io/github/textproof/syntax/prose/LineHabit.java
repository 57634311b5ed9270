package io.github.textproof.syntax.prose;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;

/** Whether a plain text in Chinese or Japanese gives each paragraph one line, or wraps its lines and parts paragraphs by blank lines. */
final class LineHabit {
    private static final int NARROW = 100;

    private LineHabit() {}

    static boolean isParagraphPerLine(Text text) {
        if (text.isAscii()) {
            return false;
        }
        String s = text.content();
        LineIndex lines = text.lines();
        int pairs = 0;
        int ended = 0;
        int wide = 0;
        int[] widths = new int[NARROW + 1];
        for (int line = 0; line + 1 < lines.count(); line++) {
            int start = lines.start(line);
            int end = BlockKinds.trimEnd(s, lines.end(line));
            int next = lines.start(line + 1);
            if (end - start < 5
                    || BlockKinds.skipBlanks(s, next) >= lines.end(line + 1)
                    || Scripts.cjk(s, start, Math.min(end, start + 200)) < 5) {
                continue;
            }
            pairs++;
            int width = Scripts.width(s, start, Math.min(end, start + NARROW));
            if ("。！？…”」』）：；!?:;.\"~—".indexOf(s.charAt(end - 1)) >= 0 || s.charAt(next) == '\u3000') {
                ended++;
            } else if (width >= NARROW) {
                wide++;
            } else {
                widths[width]++;
            }
        }
        if (pairs == 0 || wide * 3 > pairs) {
            return pairs > 0;
        }
        int mode = 0;
        for (int width = 20; width + 2 < widths.length; width++) {
            mode = Math.max(mode, widths[width] + widths[width + 1] + widths[width + 2]);
        }
        int unended = pairs - ended - wide;
        boolean wrapped = unended >= 3 && mode * 10 >= unended * 6 && unended * 10 >= pairs * 3;
        return pairs >= 3 && !wrapped && ended * 10 >= pairs * 4;
    }
}
