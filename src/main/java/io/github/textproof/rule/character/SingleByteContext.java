package io.github.textproof.rule.character;

/** What stands around a pair of Western letters and says whether it is damage: {@code cafÃ©} is, {@code MAÇÃ»} is not. */
final class SingleByteContext {
    private SingleByteContext() {}

    /** Points for the chars {@code [start, end)}, which decode as UTF-8. */
    static double bonus(String content, int start, int end) {
        char lead = content.charAt(start);
        if (lead != 'Ã' && lead != 'Â' && lead != 'Ä' && lead != 'Å') {
            return 0;
        }
        if (start > 0 && Character.isUpperCase(content.charAt(start - 1))) {
            return 0;
        }
        char next = start + 1 < content.length() ? content.charAt(start + 1) : ' ';
        boolean letterBefore = start > 0 && Character.isLowerCase(content.charAt(start - 1));
        boolean letterAfter = end < content.length() && Character.isLowerCase(content.charAt(end));
        if (letterBefore || letterAfter && lead != 'Â') {
            return 5;
        }
        return lead == 'Â' && "©®°§·«»±²³µ¶½¼¾¡¿£\u00A0".indexOf(next) >= 0 ? 5 : 0;
    }

    /** Whether the chars are lines of a drawing: nothing but box characters, and no letter beside any of them. */
    static boolean isDrawing(String content, int start, int end) {
        for (int i = Math.max(0, start - 1); i < Math.min(content.length(), end + 1); i++) {
            char c = content.charAt(i);
            if (Character.isLetter(c) || c >= 0x80 && (c < 0x2500 || c > 0x25FF)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a byte is an ASCII letter in lower case. */
    static boolean isLowerCase(int b) {
        return b >= 'a' && b <= 'z';
    }
}
