package io.github.textproof.rule.encoding;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import java.nio.charset.StandardCharsets;

/** A UTF-8 byte order mark where the reader takes it for text. */
@RuleInfo(
        id = "byte-order-mark",
        summary = "A UTF-8 byte order mark in a file whose reader takes it for text.",
        rationale = """
                UTF-8 needs no byte order mark, and `Properties.load`, `ResourceBundle`, `ServiceLoader`, shells and database clients do not skip
                one: it becomes the invisible first character of the first key, class name or command, which then is not found. RFC 8259,
                section 8.1, forbids it in JSON.

                Readers of XML, HTML, CSS, JavaScript, YAML and Markdown skip it and spreadsheets want it in CSV, so the rule is off there, and in
                UTF-16 and UTF-32, which need it. With `charset = utf-8-bom` in `.editorconfig` the mark is meant; then its absence is a warning.
                """,
        severity = Severity.ERROR,
        scope = "off in XML, HTML, CSS, JavaScript, YAML, Markdown, text, CSV and code; warning in TOML",
        fixable = true,
        since = "0.1.0")
public final class ByteOrderMark implements ByteRule {
    private static final int LONGEST_NAME = 40;

    @Override
    public Severity severity(Resource resource) {
        if (isWanted(resource)) {
            return Severity.WARNING;
        }
        return switch (resource.format()) {
            case PROPERTIES, SERVICE, JSON, SHELL, BATCH, SQL, CONFIGURATION -> Severity.ERROR;
            case TOML -> Severity.WARNING;
            default -> Severity.OFF;
        };
    }

    private static boolean isWanted(Resource resource) {
        return "utf-8-bom".equals(resource.style().get("charset"));
    }

    @Override
    public Pieces pieces() {
        return Pieces.FIRST;
    }

    @Override
    public void check(Decoded decoded, RuleContext context) {
        Resource resource = decoded.resource();
        boolean marked = resource.charset().bomLength() > 0;
        if (!resource.charset().charset().equals(StandardCharsets.UTF_8) || resource.bytes().length == 0) {
            return;
        }
        if (isWanted(resource)) {
            if (!marked) {
                context.report(
                        new Finding(new Span(0, 0), "no byte order mark, but .editorconfig says charset = utf-8-bom")
                                .atMost(Severity.WARNING));
            }
        } else if (marked) {
            String message = "byte order mark: "
                    + effect(resource.format(), decoded.text().content());
            context.report(new Finding(Span.BOM, message).with(Fix.safe(Edit.delete(Span.BOM))));
        }
    }

    private static String effect(Format format, String content) {
        String name = firstName(content, format == Format.PROPERTIES ? "=: \t\f\r\n" : " \t\f\r\n");
        String seen = name.isEmpty() ? "U+FEFF" : "U+FEFF + '" + name + "'";
        return switch (format) {
            case PROPERTIES ->
                name.isEmpty() || name.startsWith("#") || name.startsWith("!")
                        ? "the first line reads as a key " + seen
                        : "the first key reads as " + seen;
            case SERVICE ->
                name.isEmpty() || name.startsWith("#")
                        ? "the first line reads as a class name that begins with U+FEFF"
                        : "the first class name reads as " + seen;
            case JSON -> "JSON must not have one (RFC 8259), strict parsers reject the file";
            case SHELL ->
                name.startsWith("#!")
                        ? "the system does not see the " + name + " behind it"
                        : "the first command reads as " + seen;
            case BATCH -> "the first command reads as " + seen;
            case SQL -> "database clients send it as part of the first statement";
            default -> "the first word reads as " + seen + " where the reader does not skip it";
        };
    }

    private static String firstName(String content, String ends) {
        int end = 0;
        while (end < content.length() && end < LONGEST_NAME && ends.indexOf(content.charAt(end)) < 0) {
            end++;
        }
        return content.substring(0, end);
    }
}
