package io.github.textproof.lint;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.UnicodeEscapes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Splices fixes into a resource's bytes; every byte outside the edits stays as it was. */
public final class FixApplier {
    private FixApplier() {}

    /**
     * The bytes with the fixes applied; of fixes that overlap only the first one counts.
     *
     * @return nothing when a splice cannot be proved: the text is malformed, a replacement cannot be encoded, or encoding the text piece by
     *     piece does not give back the original bytes, as with the shift states of ISO-2022-JP
     */
    public static Optional<byte[]> apply(Decoded decoded, List<Fix> fixes) {
        Resource resource = decoded.resource();
        // ISO-2022-CN and x-JISAutoDetect can only be read.
        if (!decoded.isWellFormed() || !resource.charset().charset().canEncode()) {
            return Optional.empty();
        }
        String content = decoded.text().content();
        byte[] original = resource.bytes();
        int bom = resource.charset().bomLength();
        CharsetEncoder encoder = resource.charset()
                .charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteArrayOutputStream out = new ByteArrayOutputStream(original.length);
        int from = 0;
        int at = bom;
        boolean keepMark = true;
        try {
            for (Edit edit : select(fixes)) {
                if (edit.span().equals(Span.BOM)) {
                    keepMark = false;
                    continue;
                }
                int kept = prove(encoder, content, from, edit.span().start(), original, at);
                int dropped =
                        prove(encoder, content, edit.span().start(), edit.span().end(), original, at + kept);
                out.write(original, at, kept);
                String replacement = asWritten(edit.replacement(), decoded);
                out.writeBytes(bytes(encoder, replacement, 0, replacement.length()));
                at += kept + dropped;
                from = edit.span().end();
            }
            int rest = prove(encoder, content, from, content.length(), original, at);
            if (at + rest != original.length) {
                return Optional.empty();
            }
            out.write(original, at, rest);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        byte[] spliced = out.toByteArray();
        if (!keepMark || bom == 0) {
            return Optional.of(spliced);
        }
        byte[] marked = Arrays.copyOf(original, bom + spliced.length);
        System.arraycopy(spliced, 0, marked, bom, spliced.length);
        return Optional.of(marked);
    }

    /** In {@code .properties} without a raw character beyond ASCII as escapes: many of these are read as Latin-1. */
    private static String asWritten(String replacement, Decoded decoded) {
        boolean escapes = decoded.resource().format() == Format.PROPERTIES
                && decoded.text().isAscii();
        return escapes ? UnicodeEscapes.of(replacement, false) : replacement;
    }

    /** The length in bytes of the chars, after making sure that these bytes are what stands at {@code at}. */
    private static int prove(CharsetEncoder encoder, String content, int start, int end, byte[] original, int at)
            throws CharacterCodingException {
        byte[] encoded = bytes(encoder, content, start, end);
        int length = encoded.length;
        if (at + length > original.length || !Arrays.equals(encoded, 0, length, original, at, at + length)) {
            throw new CharacterCodingException();
        }
        return length;
    }

    private static byte[] bytes(CharsetEncoder encoder, String content, int start, int end)
            throws CharacterCodingException {
        ByteBuffer encoded = encoder.encode(CharBuffer.wrap(content, start, end));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /** All edits of the fixes that do not collide with an earlier one, in source order. */
    private static Collection<Edit> select(List<Fix> fixes) {
        NavigableMap<Integer, Edit> chosen = new TreeMap<>();
        for (Fix fix : fixes) {
            if (fix.edits().stream().noneMatch(edit -> collides(edit, chosen))) {
                fix.edits().forEach(edit -> chosen.put(edit.span().start(), edit));
            }
        }
        return chosen.values();
    }

    /** Two edits at one place collide too: nobody knows which comes first. */
    private static boolean collides(Edit edit, NavigableMap<Integer, Edit> chosen) {
        Map.Entry<Integer, Edit> before = chosen.floorEntry(edit.span().start());
        Map.Entry<Integer, Edit> after = chosen.ceilingEntry(edit.span().start());
        return before != null
                        && (before.getKey() == edit.span().start()
                                || before.getValue().span().overlaps(edit.span()))
                || after != null && after.getValue().span().overlaps(edit.span());
    }
}
