package io.github.textproof.source;

import org.jspecify.annotations.Nullable;

/**
 * The decoded characters of a resource with their line index; terminators are kept, a byte order mark is not part of it.
 *
 * <p>All offsets are UTF-16 chars from 0. A text is either the source itself or its {@linkplain #unescaped unescaped view}, in which each
 * {@code \}{@code uXXXX} stands as the character it means; {@link #span} leads from either to the source, so a rule need not know which
 * of the two it reads. The line index is built at first use; a text is confined to the thread that lints its file.
 */
public final class Text {
    private static final int[] SOURCE = {};
    private static final int STEP = 1024;
    private static final String LOW_SURROGATES = "\uDC00\uDFFF";

    private final String content;
    private final boolean ascii;
    private final Text source;
    /** For a view: the source offset of each char, and of the end. Empty for the source itself. */
    private final int[] origins;

    private @Nullable Alphabet alphabet;
    private @Nullable LineIndex lines;
    private @Nullable Text unescaped;
    private @Nullable Boolean running;
    /** How many surrogate pairs end before every {@link #STEP}th char; empty until a {@link #location} is asked for. */
    private int[] pairs = SOURCE;

    private Text(String content, @Nullable Alphabet alphabet, @Nullable Text source, int[] origins) {
        this.content = content;
        this.alphabet = alphabet;
        this.ascii = alphabet != null && alphabet.isAscii() || alphabet == null && isAscii(content);
        this.source = source == null ? this : source;
        this.origins = origins;
    }

    /** A source text. */
    public static Text of(String content) {
        return new Text(content, null, null, SOURCE);
    }

    static Text of(String content, Alphabet alphabet) {
        return new Text(content, alphabet, null, SOURCE);
    }

    static Text view(String content, Text source, int[] origins) {
        return new Text(content, null, source, origins);
    }

    private static boolean isAscii(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The characters. */
    public String content() {
        return content;
    }

    /** The number of chars. */
    public int length() {
        return content.length();
    }

    /** The char at {@code offset}. */
    public char charAt(int offset) {
        return content.charAt(offset);
    }

    /** Whether every character is below U+0080, so that a rule about others can return at once. */
    public boolean isAscii() {
        return ascii;
    }

    /** The chars that occur in this text. */
    public Alphabet alphabet() {
        if (alphabet == null) {
            alphabet = Alphabet.of(content);
        }
        return alphabet;
    }

    /** The first char that is not ASCII, or the length of the text. */
    public int firstBeyondAscii() {
        int i = 0;
        while (i < content.length() && content.charAt(i) < 0x80) {
            i++;
        }
        return i;
    }

    /** The lines of this text (in a view an escaped line feed counts as one). */
    public LineIndex lines() {
        if (lines == null) {
            lines = LineIndex.of(content);
        }
        return lines;
    }

    /** Whether plain text is running text; several rules ask. */
    boolean isRunning() {
        if (running == null) {
            running = RunningText.is(this);
        }
        return running;
    }

    /**
     * The same text with {@code \}{@code uXXXX} escapes replaced by what they mean, or this text when it has none or is a view already.
     *
     * @param format the format of the text, one that {@linkplain Format#hasUnicodeEscapes() has such escapes}; always the same for one text
     */
    public Text unescaped(Format format) {
        if (origins.length > 0) {
            return this;
        }
        if (unescaped == null) {
            unescaped = Unescaper.unescape(this, format);
        }
        return unescaped;
    }

    /** Whether the char at {@code offset} is written as an escape in the source. */
    public boolean isEscaped(int offset) {
        return origins.length > 0 && origins[offset + 1] - origins[offset] > 1;
    }

    /** The source span of this text's chars {@code [start, end)}. */
    public Span span(int start, int end) {
        return origins.length == 0 ? new Span(start, end) : new Span(origins[start], origins[end]);
    }

    /** The source text: this one, or what this one is a view of. */
    public Text source() {
        return source;
    }

    /** Where a <em>source</em> offset stands, as {@link Span#start()} gives it; -1, the byte order mark, is line 1, column 1. */
    public Location location(int sourceOffset) {
        Text text = source;
        if (sourceOffset < 0) {
            return new Location(1, 1);
        }
        int line = text.lines().lineOf(sourceOffset);
        int start = text.lines().start(line);
        return new Location(line + 1, text.column(start, sourceOffset) + 1);
    }

    /** The code points of a line up to {@code offset}; in a line of megabytes as fast as in a short one. */
    private int column(int start, int offset) {
        boolean hasPairs = !ascii && alphabet().hasAny(LOW_SURROGATES);
        return offset - start - (hasPairs ? pairsBefore(offset) - pairsBefore(start) : 0);
    }

    private int pairsBefore(int offset) {
        if (pairs.length == 0) {
            pairs = new int[content.length() / STEP + 1];
            for (int i = 1; i < pairs.length; i++) {
                pairs[i] = pairs[i - 1] + pairs((i - 1) * STEP, i * STEP);
            }
        }
        int step = offset / STEP;
        return pairs[step] + pairs(step * STEP, offset);
    }

    /** How many of the chars are the second of a surrogate pair. */
    private int pairs(int start, int end) {
        int count = 0;
        for (int i = Math.max(1, start); i < end; i++) {
            if (Character.isLowSurrogate(content.charAt(i)) && Character.isHighSurrogate(content.charAt(i - 1))) {
                count++;
            }
        }
        return count;
    }
}
