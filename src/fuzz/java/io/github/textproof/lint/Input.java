package io.github.textproof.lint;

import io.github.textproof.source.BundleName;
import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fuzzed file: its first three bytes choose the name, the charset and what else can differ, the rest is the content. Names and charsets
 * are only ever added at the end, so that inputs that were found stay what they are.
 */
final class Input {
    static final int HEAD = 3;

    private static final List<Charset> CHARSETS = charsets();
    private static final List<Map<String, String>> STYLES = List.of(
            Map.of(),
            Map.of("indent_style", "space", "insert_final_newline", "true", "trim_trailing_whitespace", "true"),
            Map.of("end_of_line", "crlf", "insert_final_newline", "false", "indent_style", "tab"),
            Map.of("max_line_length", "20", "charset", "utf-8-bom", "end_of_line", "lf"));

    final byte[] content;
    private final int name;
    private final int charset;
    private final int flags;

    Input(byte[] data) {
        name = at(data, 0);
        charset = at(data, 1);
        flags = at(data, 2);
        content = data.length > HEAD ? Arrays.copyOfRange(data, HEAD, data.length) : new byte[0];
    }

    private static int at(byte[] data, int index) {
        return index < data.length ? data[index] & 0xFF : 0;
    }

    /** UTF-8 first, so that few inputs are spent on the others; then those that files are written in, then all the JDK has. */
    private static List<Charset> charsets() {
        List<Charset> charsets = new ArrayList<>();
        NastyTexts.CHARSETS.forEach(each -> charsets.add(Charset.forName(each)));
        Charset.availableCharsets().values().stream()
                .filter(each -> !charsets.contains(each))
                .forEach(charsets::add);
        return charsets;
    }

    /** The file's name, one of those in {@link NastyTexts}. */
    String name() {
        return NastyTexts.NAMES.get(name % NastyTexts.NAMES.size());
    }

    /** Any charset of the JDK; UTF-8 for half of all bytes. */
    Charset charset() {
        return CHARSETS.get(charset < 128 ? 0 : charset % CHARSETS.size());
    }

    /** Whether the bit is set that decides about {@code 1 << bit}. */
    boolean flag(int bit) {
        return (flags >> bit & 1) != 0;
    }

    Map<String, String> style() {
        return STYLES.get(flags >> 6);
    }

    @Nullable
    BundleName bundle() {
        return flag(0) ? BundleName.of(name()) : null;
    }

    /** The content as a file of that name in the charset. */
    Decoded decoded(String path) {
        Format format = Format.of(path);
        return Decoder.decode(new Resource(
                path,
                Path.of(path),
                format,
                content,
                new CharsetResolver(null, null).resolve(format, content, Map.of(), false, charset()),
                Map.of(),
                null,
                false));
    }

    /** The head of a seed that is read under {@code path} in UTF-8: under a name of the same ending, if there is one. */
    static byte[] seed(String path, byte[] content) {
        byte[] seed = new byte[HEAD + content.length];
        String ending = path.substring(path.lastIndexOf('.') + 1);
        for (int i = 0; i < NastyTexts.NAMES.size(); i++) {
            if (NastyTexts.NAMES.get(i).endsWith("." + ending)) {
                seed[0] = (byte) i;
            }
        }
        System.arraycopy(content, 0, seed, HEAD, content.length);
        return seed;
    }

    /** What a person needs to see it. */
    @Override
    public String toString() {
        return name() + " in " + charset() + ", flags " + flags + ", " + content.length + " bytes:\n"
                + Escapes.encode(content);
    }
}
