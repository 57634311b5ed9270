package io.github.textproof.lint;

import io.github.textproof.source.BinaryDetector;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Format;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a large file behind line ends; in a very long line behind a punctuation mark, or at least between two characters. */
final class Pieces implements Closeable {
    /** In bytes; a multiple of the width of every charset. The arrays for it stay below half a region of the collector, beyond which it keeps them apart. */
    static final int SIZE = 3 << 16;
    /** So far back a better place to cut is looked for, in bytes. */
    private static final int LOOK = 1 << 16;

    private final Format format;
    private final InputStream in;
    private final byte[] head;
    private final int size;
    /** Its first {@link #rest} bytes are read and not yet handed out. */
    private final byte[] buffer;

    private int rest;
    private boolean ended;

    /**
     * A part of the file.
     *
     * @param isLast whether the file ends with it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Piece(byte[] bytes, boolean isLast) {}

    private Pieces(Format format, InputStream in, int size) throws IOException {
        this.format = format;
        this.head = in.readNBytes(BinaryDetector.HEAD);
        this.in = new SequenceInputStream(new ByteArrayInputStream(head), in);
        this.size = size;
        this.buffer = new byte[size + 1];
    }

    static Pieces open(FoundFile file) throws IOException {
        return of(Format.of(file.path()), Files.newInputStream(file.file()), SIZE);
    }

    /** Pieces of at most {@code size} bytes, a multiple of 4. */
    static Pieces of(Format format, InputStream in, int size) throws IOException {
        try {
            return new Pieces(format, in, size);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** What the file's name says. */
    Format format() {
        return format;
    }

    /** The first bytes. */
    byte[] head() {
        return head;
    }

    /** Whether text in that charset can be cut without reading all that stands before. */
    static boolean canCut(Charset charset) {
        return width(charset) > 1 || Charsets.isAsciiCompatible(charset);
    }

    /** The bytes of each UTF-16 or UTF-32 unit; 1 for all others. */
    private static int width(Charset charset) {
        return switch (charset.name()) {
            case "UTF-16LE", "UTF-16BE" -> 2;
            case "UTF-32LE", "UTF-32BE" -> 4;
            default -> 1;
        };
    }

    /** The next piece, or null behind the last one. */
    @Nullable
    Piece next(Charset charset) throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = buffer;
        int length = rest + in.readNBytes(bytes, rest, bytes.length - rest);
        if (length <= size) {
            ended = true;
            return new Piece(Arrays.copyOf(bytes, length), true);
        }
        int cut = width(charset) > 1 ? cutWide(bytes, charset) : cut(bytes, charset);
        Piece piece = new Piece(Arrays.copyOf(bytes, cut), false);
        rest = length - cut;
        System.arraycopy(bytes, cut, bytes, 0, rest);
        return piece;
    }

    private int cut(byte[] bytes, Charset charset) {
        int end = behindLine(bytes);
        end = end > 0 ? end : behindMark(bytes);
        return end > 0 ? end : behindCharacter(bytes, charset);
    }

    /** In all charsets that hold ASCII a line feed is nothing but one. */
    private int behindLine(byte[] bytes) {
        for (int i = size; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    /** These marks are below all second bytes of two-byte charsets. */
    private int behindMark(byte[] bytes) {
        for (int i = size; i > size - LOOK && i > 0; i--) {
            byte b = bytes[i - 1];
            if (b == ',' || b == '.' || b == '!' || b == '"' || b == ')') {
                return i;
            }
        }
        return 0;
    }

    private int behindCharacter(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, size);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(in, CharBuffer.allocate(2 * size + 2), false);
        return in.position() > 0 ? in.position() : size;
    }

    private int cutWide(byte[] bytes, Charset charset) {
        int width = width(charset);
        boolean little = charset.name().endsWith("LE");
        for (int i = size - width; i > 0; i -= width) {
            if (unit(bytes, i, width, little) == '\n') {
                return i + width;
            }
        }
        boolean inPair = width == 2 && Character.isHighSurrogate((char) unit(bytes, size - 2, 2, little));
        return inPair ? size - 2 : size;
    }

    private static int unit(byte[] bytes, int at, int width, boolean little) {
        int unit = 0;
        for (int k = 0; k < width; k++) {
            unit = unit << 8 | bytes[little ? at + width - 1 - k : at + k] & 0xFF;
        }
        return unit;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
