package io.github.textproof.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decodes a resource once: leniently, and only when U+FFFD appears strictly, to learn where the malformed bytes are. */
public final class Decoder {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Decoder() {}

    /** Decodes in the resource's charset; malformed bytes are listed, never an exception. */
    public static Decoded decode(Resource resource) {
        byte[] bytes = resource.bytes();
        int bom = resource.charset().bomLength();
        Charset charset = resource.charset().charset();
        if (Charsets.isAsciiCompatible(charset) && isAscii(bytes, bom)) {
            return new Decoded(
                    resource, Text.of(latin(bytes, bom, bytes.length - bom), Alphabet.ofAscii(bytes, bom)), List.of());
        }
        Text utf8 = charset.equals(StandardCharsets.UTF_8) ? Utf8.decode(bytes, bom) : null;
        if (utf8 != null) {
            return new Decoded(resource, utf8, List.of());
        }
        String content = new String(bytes, bom, bytes.length - bom, charset);
        Alphabet alphabet = Alphabet.of(content);
        if (!alphabet.has('\uFFFD')) {
            return new Decoded(resource, Text.of(content, alphabet), List.of());
        }
        return strictly(resource, charset, bom);
    }

    /** Each byte is a char. The constructor that takes a charset does the same, but is long, and costs a cold JVM a fifth of a second to compile. */
    @SuppressWarnings("deprecation")
    private static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, 0, from, length);
    }

    /** Whether all bytes from {@code from} on are below 80 hex. */
    public static boolean isAscii(byte[] bytes, int from) {
        int i = from;
        for (; i + 8 <= bytes.length; i += 8) {
            if (((long) LONGS.get(bytes, i) & 0x8080808080808080L) != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static Decoded strictly(Resource resource, Charset charset, int bom) {
        byte[] bytes = resource.bytes();
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, bom, bytes.length - bom);
        CharBuffer buffer = CharBuffer.allocate(8192);
        StringBuilder out = new StringBuilder(bytes.length);
        List<Decoded.Malformed> malformed = new ArrayList<>();
        boolean flushing = false;
        while (true) {
            CoderResult result = flushing ? decoder.flush(buffer) : decoder.decode(in, buffer, true);
            out.append(buffer.flip());
            buffer.clear();
            if (result.isError() && !flushing) {
                int length = Math.min(result.length(), in.remaining());
                add(malformed, in.position(), length, out.length());
                out.append('\uFFFD');
                in.position(in.position() + length);
            } else if (!result.isOverflow()) {
                if (flushing) {
                    break;
                }
                flushing = true;
            }
        }
        return new Decoded(resource, Text.of(out.toString()), malformed);
    }

    private static void add(List<Decoded.Malformed> malformed, int offset, int length, int at) {
        if (!malformed.isEmpty()) {
            Decoded.Malformed last = malformed.get(malformed.size() - 1);
            if (last.offset() + last.length() == offset && last.end() == at) {
                malformed.set(
                        malformed.size() - 1,
                        new Decoded.Malformed(last.offset(), last.length() + length, last.start(), at + 1));
                return;
            }
        }
        malformed.add(new Decoded.Malformed(offset, length, at, at + 1));
    }
}
