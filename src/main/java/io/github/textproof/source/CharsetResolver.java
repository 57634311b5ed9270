package io.github.textproof.source;

import io.github.textproof.source.CharsetDecision.Origin;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which charset a file is read, and says on whose word; it never guesses from the bytes.
 *
 * <p>A byte order mark comes first, because every reader obeys it; when configuration says otherwise, the rule {@code charset-mismatch}
 * reports that. Then: rule configuration, the declaration of XML, HTML and PO, {@code .editorconfig}, {@code .gitattributes}, other declarations, the format's
 * standard, how {@code .properties} are read, the build's encoding.
 *
 * @param sourceEncoding the build's encoding, or null when it names none
 * @param propertiesEncoding the encoding that the build reads {@code .properties} in, or null
 */
public record CharsetResolver(
        @Nullable Charset sourceEncoding, @Nullable Charset propertiesEncoding) {

    /** The decision for one file; {@code configured} is what a rule's {@code charset} option says for its path, or null. */
    public CharsetDecision resolve(
            Format format, byte[] bytes, Map<String, String> style, boolean inBundle, @Nullable Charset configured) {
        ByteOrderMark bom = ByteOrderMark.of(bytes);
        CharsetDecision word = byWord(format, bytes, style, inBundle, configured, bom == null ? 0 : bom.length());
        if (bom == null) {
            return word;
        }
        if (word.charset().equals(bom.charset())) {
            boolean ofTheFile = word.origin().compareTo(Origin.BOM) < 0 || word.origin() == Origin.DECLARATION;
            return ofTheFile ? word : new CharsetDecision(bom.charset(), Origin.BOM, bom.length());
        }
        // GB18030 and the other charsets of that order have no other use for FE FF or FF FE at the start.
        return new CharsetDecision(bom.charset(), Origin.BOM, bom.length(), word);
    }

    private CharsetDecision byWord(
            Format format,
            byte[] bytes,
            Map<String, String> style,
            boolean inBundle,
            @Nullable Charset configured,
            int bom) {
        if (configured != null) {
            return new CharsetDecision(configured, Origin.RULE, bom);
        }
        boolean selfDescribing = format == Format.XML || format == Format.HTML || format == Format.PO;
        Charset declared = selfDescribing ? declared(format, bytes, bom) : null;
        if (declared != null) {
            return new CharsetDecision(declared, Origin.DECLARATION, bom);
        }
        String name = style.get("charset");
        Charset editorconfig = name == null ? null : Charsets.forName(name);
        if (editorconfig != null) {
            return new CharsetDecision(editorconfig, Origin.EDITORCONFIG, bom);
        }
        name = style.get("working-tree-encoding");
        Charset git = name == null ? null : Charsets.forName(name.replaceFirst("(?i)-BOM$", ""));
        if (git != null) {
            return new CharsetDecision(git, Origin.GITATTRIBUTES, bom);
        }
        declared = selfDescribing ? null : declared(format, bytes, bom);
        if (declared != null) {
            return new CharsetDecision(declared, Origin.DECLARATION, bom);
        }
        return switch (format) {
            case XML, HTML, JSON, YAML, TOML -> new CharsetDecision(StandardCharsets.UTF_8, Origin.FORMAT, bom);
            case PROPERTIES -> properties(inBundle, bom);
            default -> build(bom);
        };
    }

    private CharsetDecision properties(boolean inBundle, int bom) {
        if (propertiesEncoding != null) {
            return new CharsetDecision(propertiesEncoding, Origin.PROPERTIES_ENCODING, bom);
        }
        return inBundle ? new CharsetDecision(StandardCharsets.UTF_8, Origin.BUNDLE, bom) : build(bom);
    }

    private CharsetDecision build(int bom) {
        return sourceEncoding != null
                ? new CharsetDecision(sourceEncoding, Origin.SOURCE_ENCODING, bom)
                : new CharsetDecision(StandardCharsets.UTF_8, Origin.DEFAULT, bom);
    }

    private static @Nullable Charset declared(Format format, byte[] bytes, int bom) {
        Charset family = format == Format.XML ? utf16Family(bytes) : null;
        if (family != null) {
            return family;
        }
        Declaration declaration = Declaration.find(format, bytes, bom);
        Charset charset = declaration == null ? null : Charsets.forName(declaration.name());
        if (charset == null) {
            return null;
        }
        // A declaration that could be read as ASCII cannot mean UTF-16: HTML says to take UTF-8 then, XML calls it an
        // error.
        if (bom == 0 && (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"))) {
            return null;
        }
        return format == Format.HTML ? Charsets.asBrowsersRead(charset) : charset;
    }

    /** XML 1.0, appendix F.1: {@code <?} in two bytes a character, without a byte order mark. */
    private static @Nullable Charset utf16Family(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        if (bytes[0] == 0 && bytes[1] == '<' && bytes[2] == 0 && bytes[3] == '?') {
            return StandardCharsets.UTF_16BE;
        }
        return bytes[0] == '<' && bytes[1] == 0 && bytes[2] == '?' && bytes[3] == 0 ? StandardCharsets.UTF_16LE : null;
    }
}
