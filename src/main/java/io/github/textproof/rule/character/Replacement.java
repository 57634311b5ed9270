package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.source.Text;

/** Replaces characters the way they are written: as themselves or as escapes. */
final class Replacement {
    private Replacement() {}

    /** Puts {@code characters} in the place of the chars {@code [start, end)}, as escapes when the first of them is one. */
    static Edit of(Text text, int start, int end, String characters) {
        String written = characters;
        if (text.isEscaped(start)) {
            StringBuilder escapes = new StringBuilder();
            for (int i = 0; i < characters.length(); i++) {
                escapes.append(String.format("\\u%04x", (int) characters.charAt(i)));
            }
            written = escapes.toString();
        }
        return new Edit(text.span(start, end), written);
    }
}
