package io.github.textproof.fix;

import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Declaration;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Writes a text in another charset, where that can be proved to lose nothing, and lets the file declare it. */
public final class Reencoder {
    private Reencoder() {}

    /**
     * Whether files can be converted to it: ASCII must stay as it is, so that declarations can be read.
     *
     * @throws IllegalArgumentException when they cannot
     */
    public static Charset target(Charset charset) {
        if (!charset.canEncode() || !Charsets.isAsciiCompatible(charset)) {
            throw new IllegalArgumentException("nothing is converted to " + Charsets.displayName(charset)
                    + ": use a charset that holds ASCII as it is, as UTF-8");
        }
        return charset;
    }

    /**
     * The bytes in {@code target}, without a byte order mark and with the declaration rewritten; nothing when there is nothing to convert.
     *
     * @throws RefusedException when something would be lost or misread
     */
    public static Optional<byte[]> reencode(Decoded decoded, Charset target) throws RefusedException {
        CharsetDecision decision = decoded.resource().charset();
        Charset source = decision.charset();
        byte[] original = decoded.resource().bytes();
        Format format = decoded.resource().format();
        boolean html = format == Format.HTML;
        if (source.equals(target) || html && Charsets.asBrowsersRead(target).equals(source)) {
            return Optional.empty();
        }
        String name = Charsets.displayName(target);
        if (!decoded.isWellFormed()) {
            throw new RefusedException(
                    "not converted to " + name + ": not all of its bytes are " + decision.describe());
        }
        String content = decoded.text().content();
        byte[] plain = bytes(content, target, name);
        int bom = decision.bomLength();
        try {
            if (!Arrays.equals(encode(content, source), Arrays.copyOfRange(original, bom, original.length))) {
                throw new CharacterCodingException();
            }
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    "not converted to " + name + ": its bytes would not come back from the text in "
                            + Charsets.displayName(source),
                    e);
        }
        if (!new String(plain, target).equals(content)) {
            throw new RefusedException("not converted to " + name + ": the text would not come back from its bytes");
        }
        byte[] declared = redeclare(format, plain, target);
        if (Arrays.equals(declared, original)) {
            return Optional.empty();
        }
        refuseIfMisread(decoded, target, name, declared.length != plain.length || !Arrays.equals(declared, plain));
        return Optional.of(declared);
    }

    private static void refuseIfMisread(Decoded decoded, Charset target, String name, boolean declares)
            throws RefusedException {
        CharsetDecision decision = decoded.resource().charset();
        CharsetDecision then = decision.origin() == CharsetDecision.Origin.BOM ? decision.overruled() : decision;
        if (declares || then == null || then.charset().equals(target)) {
            return;
        }
        if (then.origin() == CharsetDecision.Origin.FORMAT || then.origin() == CharsetDecision.Origin.BUNDLE) {
            throw new RefusedException("not converted to " + name + ": it must be " + then.describe());
        }
        if (!target.equals(StandardCharsets.UTF_8)) {
            throw new RefusedException("not converted to " + name + ": it would still be read as " + then.describe());
        }
        byte[] original = decoded.resource().bytes();
        if (isValid(original, target) && !Decoder.isAscii(original, 0)) {
            throw new RefusedException("not converted to " + name + ": its bytes are " + name
                    + " already, and the wrong one is " + then.describe());
        }
    }

    private static byte[] redeclare(Format format, byte[] bytes, Charset target) {
        Declaration declaration = Declaration.find(format, bytes, 0);
        Charset declared = declaration == null ? null : Charsets.forName(declaration.name());
        if (declaration == null || target.equals(declared)) {
            return bytes;
        }
        boolean lower = declaration.name().equals(declaration.name().toLowerCase(Locale.ROOT));
        String written = lower ? target.name().toLowerCase(Locale.ROOT) : target.name();
        byte[] name = written.getBytes(StandardCharsets.US_ASCII);
        int end = declaration.offset() + declaration.name().length();
        byte[] result = Arrays.copyOf(bytes, bytes.length - declaration.name().length() + name.length);
        System.arraycopy(name, 0, result, declaration.offset(), name.length);
        System.arraycopy(bytes, end, result, declaration.offset() + name.length, bytes.length - end);
        return result;
    }

    private static byte[] bytes(String content, Charset target, String name) throws RefusedException {
        try {
            return encode(content, target);
        } catch (CharacterCodingException e) {
            int first = content.codePoints()
                    .filter(c -> !target.newEncoder().canEncode(Character.toString(c)))
                    .findFirst()
                    .orElse(0xFFFD);
            throw new RefusedException(
                    String.format("not converted to %s: it has no U+%04X %s", name, first, Character.toString(first)),
                    e);
        }
    }

    private static byte[] encode(String content, Charset charset) throws CharacterCodingException {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(content));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
