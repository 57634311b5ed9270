package io.github.textproof.rule.encoding;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.CharsetDecision.Origin;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Declaration;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A charset that is stated, against bytes or another statement that say otherwise. */
@RuleInfo(
        id = "charset-mismatch",
        summary = "A file whose stated charset contradicts its bytes or another statement about them.",
        rationale = """
                A reader obeys the XML declaration, the `<meta charset>`, the header of a `.po` file or the build; when the bytes were written in something else, every character
                beyond ASCII is wrong and nothing complains. Reported are: bytes that are UTF-8 where another charset is stated (at the
                declaration, if there is one); UTF-16 without a byte order mark; a byte order mark against the declaration, `.editorconfig` or the
                configuration; `.editorconfig` against the declaration of an XML or HTML file; a declared charset that does not exist (XML 1.0,
                4.3.3: a fatal error).

                Statements that differ without a difference in the text (pure ASCII) are no finding. An XML file that declares ISO-8859-1 and is
                written in it is right in any build.
                """,
        severity = Severity.ERROR,
        scope = "warning for an unknown charset outside XML",
        since = "0.1.0")
public final class CharsetMismatch implements ByteRule {
    private static final int HEAD = 1024;

    @Override
    public Pieces pieces() {
        return Pieces.FIRST;
    }

    @Override
    public void check(Decoded decoded, RuleContext context) {
        Charset really = Contradiction.of(decoded);
        if (really != null) {
            contradicted(decoded, really, context);
            context.distrustText();
            return;
        }
        Declaration declaration = declaration(decoded);
        Charset declared = declaration == null ? null : Charsets.forName(declaration.name());
        if (declared != null && decoded.resource().format() == Format.HTML) {
            declared = Charsets.asBrowsersRead(declared);
        }
        if (declaration != null && declared == null) {
            unknown(decoded, declaration, context);
        } else if (declaration != null && declared != null && isImpossible(decoded, declared)) {
            context.report(
                    span(decoded, declaration),
                    "declares " + Charsets.displayName(declared)
                            + ", but has one byte a character: XML parsers reject it");
        } else if (!compareWithMark(decoded, declaration, declared, context)) {
            compareWithStyle(decoded, declaration, declared, context);
        }
    }

    private static void contradicted(Decoded decoded, Charset really, RuleContext context) {
        CharsetDecision decision = decoded.resource().charset();
        if (!really.equals(StandardCharsets.UTF_8)) {
            context.report(
                    new Span(0, Math.min(1, decoded.text().length())),
                    Charsets.displayName(really) + " without a byte order mark, read as " + decision.describe()
                            + ": the text is "
                            + Excerpt.head(new String(decoded.resource().bytes(), really)));
            return;
        }
        Declaration declaration = decision.origin() == Origin.DECLARATION ? declaration(decoded) : null;
        Span span = declaration != null ? span(decoded, declaration) : firstBeyondAscii(decoded.text());
        context.report(span, "the bytes are UTF-8, not " + decision.describe() + ": " + example(decoded, decision));
    }

    /** {@code "é" is read as "Ã©"}. */
    private static String example(Decoded decoded, CharsetDecision decision) {
        String text = new String(decoded.resource().bytes(), StandardCharsets.UTF_8);
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) < 0x80) {
            start++;
        }
        int end = start;
        for (int n = 0; n < 4 && end < text.length() && (n == 0 || text.charAt(end) >= 0x80); n++) {
            end += Character.charCount(text.codePointAt(end));
        }
        String right = text.substring(start, end);
        String wrong = new String(right.getBytes(StandardCharsets.UTF_8), decision.charset());
        return Excerpt.quote(right) + " is read as " + Excerpt.quote(wrong);
    }

    private static void unknown(Decoded decoded, Declaration declaration, RuleContext context) {
        boolean xml = decoded.resource().format() == Format.XML;
        if (!xml
                && (decoded.resource().format() == Format.CODE || decoded.text().isAscii())) {
            return;
        }
        String effect = xml ? ": XML parsers reject the file" : ": readers guess";
        context.report(
                new Finding(span(decoded, declaration), "no charset is called '" + declaration.name() + "'" + effect)
                        .atMost(xml ? Severity.ERROR : Severity.WARNING));
    }

    /** A declaration of UTF-16 or UTF-32 that could be read byte by byte (HTML says to take it for UTF-8). */
    private static boolean isImpossible(Decoded decoded, Charset declared) {
        Resource resource = decoded.resource();
        return resource.format() == Format.XML
                && (declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32"))
                && Charsets.isAsciiCompatible(resource.charset().charset());
    }

    private static boolean compareWithMark(
            Decoded decoded, @Nullable Declaration declaration, @Nullable Charset declared, RuleContext context) {
        CharsetDecision decision = decoded.resource().charset();
        if (decision.bomLength() == 0) {
            return false;
        }
        String mark = "its byte order mark says " + Charsets.displayName(decision.charset());
        if (declaration != null && declared != null && differ(decoded, declared, decision.charset())) {
            context.report(
                    span(decoded, declaration),
                    "declares " + Charsets.displayName(declared) + ", but " + mark
                            + ": readers disagree about the text");
            return true;
        }
        CharsetDecision overruled = decision.overruled();
        if (overruled == null || !differ(decoded, overruled.charset(), decision.charset())) {
            return false;
        }
        boolean stated =
                switch (overruled.origin()) {
                    case RULE, EDITORCONFIG, GITATTRIBUTES, PROPERTIES_ENCODING, BUNDLE -> true;
                    case FORMAT ->
                        decoded.resource().format() == Format.JSON
                                || decoded.resource().format() == Format.TOML;
                    case BOM, DECLARATION, SOURCE_ENCODING, DEFAULT -> false;
                };
        if (stated) {
            context.report(Span.BOM, mark + ", not " + overruled.describe());
        }
        return stated;
    }

    private static void compareWithStyle(
            Decoded decoded, @Nullable Declaration declaration, @Nullable Charset declared, RuleContext context) {
        Resource resource = decoded.resource();
        String name = resource.style().get("charset");
        Charset style = name == null ? null : Charsets.forName(name);
        boolean markup = resource.format() == Format.XML || resource.format() == Format.HTML;
        if (style != null && declaration != null && declared != null && markup && differ(decoded, declared, style)) {
            context.report(
                    span(decoded, declaration),
                    "declares " + Charsets.displayName(declared) + ", but .editorconfig says " + name
                            + ": an editor that obeys it breaks the text");
        }
    }

    /** Whether the two are not the same and the file's text is not the same in them either. */
    private static boolean differ(Decoded decoded, Charset one, Charset other) {
        if (Contradiction.isSame(one, other)) {
            return false;
        }
        boolean wide = !Charsets.isAsciiCompatible(decoded.resource().charset().charset());
        if (wide || !Charsets.isAsciiCompatible(one) || !Charsets.isAsciiCompatible(other)) {
            return true;
        }
        byte[] bytes = decoded.resource().bytes();
        return !decoded.text().isAscii() && !new String(bytes, one).equals(new String(bytes, other));
    }

    /** The declaration as it stands in the text; in UTF-16 its offset is in chars. */
    private static @Nullable Declaration declaration(Decoded decoded) {
        Resource resource = decoded.resource();
        if (Charsets.isAsciiCompatible(resource.charset().charset())) {
            return Declaration.find(
                    resource.format(), resource.bytes(), resource.charset().bomLength());
        }
        String content = decoded.text().content();
        byte[] head = content.substring(0, Math.min(HEAD, content.length())).getBytes(StandardCharsets.ISO_8859_1);
        return Declaration.find(resource.format(), head, 0);
    }

    private static Span span(Decoded decoded, Declaration declaration) {
        CharsetDecision decision = decoded.resource().charset();
        int start = declaration.offset();
        if (Charsets.isAsciiCompatible(decision.charset())) {
            int bom = decision.bomLength();
            start = new String(decoded.resource().bytes(), bom, start - bom, decision.charset()).length();
        }
        int length = decoded.text().length();
        return new Span(
                Math.min(start, length), Math.min(start + declaration.name().length(), length));
    }

    private static Span firstBeyondAscii(Text text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return new Span(i, i + 1);
            }
        }
        return new Span(0, 0);
    }
}
