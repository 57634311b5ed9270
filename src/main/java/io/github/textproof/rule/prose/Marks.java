package io.github.textproof.rule.prose;

/** The punctuation that matters where a paragraph ends and the next one begins. */
final class Marks {
    private static final String OPENING = "（“‘《〈「『【〔(";
    private static final String CLOSING = "）”’》〉」』】〕)";

    /** The pairs that {@link #pair} tells apart: （ ), “ ”, ‘ ’, [ ], and those whose index is the one in {@link #TYPED}. */
    static final int ROUND = 0;

    static final int DOUBLE = 1;
    static final int SINGLE = 2;
    static final int SQUARE = 3;
    static final int PAIRS = 10;
    private static final String TYPED = "《》〈〉「」『』【】〔〕";
    private static final String SIDES = TYPED + "()（）[]［］“”‘’｢｣";

    private Marks() {}

    /** Which pair a mark belongs to, from 0; -1 for what is no mark of a pair. */
    static int pair(char c) {
        if (c < 0x80) {
            return switch (c) {
                case '(', ')' -> ROUND;
                case '[', ']' -> SQUARE;
                default -> -1;
            };
        }
        if (c < 0x2018 || c > 0x201E && c < 0x3008 || c > 0x3015 && c < 0xFF08 || c > 0xFF63) {
            return -1;
        }
        return switch (c) {
            case '（', '）' -> ROUND;
            case '［', '］' -> SQUARE;
            case '“', '”', '„' -> DOUBLE;
            case '‘', '’' -> SINGLE;
            case '｢', '｣' -> SQUARE + 1 + 2;
            default -> {
                int index = TYPED.indexOf(c);
                yield index < 0 ? -1 : SQUARE + 1 + index / 2;
            }
        };
    }

    /** Whether a mark of a pair opens it. */
    static boolean opensPair(char c) {
        return "([（［“„‘｢".indexOf(c) >= 0 || TYPED.indexOf(c) % 2 == 0;
    }

    /** The other mark of the pair. */
    static char fellow(char c) {
        int index = SIDES.indexOf(c);
        return index < 0 ? c : SIDES.charAt(index ^ 1);
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /** A mark that ends a sentence or the item of an enumeration, or leads on to what stands below; emoji and arrows end one too. */
    static boolean isFinal(char c) {
        return "。！？…!?.：:；;︰～~｡—".indexOf(c) >= 0 || c >= 0x2190 && c <= 0x2BFF || c >= 0xD83C && c <= 0xDFFF;
    }

    /** A mark that no line begins with: GB/T 15834-2011, 5.1. */
    static boolean isForbiddenAtStart(char c) {
        return "，、；。？！：）”’》〉」』】〕…｡､".indexOf(c) >= 0;
    }

    /** A stop inside a sentence. */
    static boolean isInner(char c) {
        return "，、；：,".indexOf(c) >= 0;
    }

    /** A mark that ends a sentence, and nothing else. */
    static boolean isFullStop(char c) {
        return "。！？｡".indexOf(c) >= 0;
    }

    /** The offset of the last opening mark that {@code s} leaves open, or -1. */
    static int leftOpen(String s) {
        int[] open = new int[8];
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x80 && c != '(' && c != ')') {
                continue;
            }
            if (isOpening(c)) {
                if (depth < open.length) {
                    open[depth] = i;
                }
                depth++;
            } else if (isClosing(c) && depth > 0 && (depth > open.length || matches(s.charAt(open[depth - 1]), c))) {
                depth--;
            }
        }
        return depth > 0 && depth <= open.length ? open[depth - 1] : -1;
    }

    /** The offset of the first closing mark in {@code s} that has no opening mark before it and closes {@code opening}, or -1. */
    static int closes(String s, char opening) {
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x80 && c != '(' && c != ')') {
                continue;
            }
            if (c == opening) {
                depth++;
            } else if (matches(opening, c) && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(char opening, char closing) {
        boolean round = (opening == '(' || opening == '（') && (closing == ')' || closing == '）');
        return round || CLOSING.indexOf(closing) == OPENING.indexOf(opening);
    }
}
