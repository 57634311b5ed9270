package io.github.textproof.rule.encoding;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetDecision.Origin;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A {@code .properties} file that its two usual readers read differently. */
@RuleInfo(
        id = "ambiguous-encoding",
        summary = "A `.properties` file whose text depends on which of Java's readers loads it.",
        rationale = """
                `Properties.load(InputStream)` reads ISO-8859-1, `Properties.load(Reader)` and resource bundles (since Java 9, JEP 226) read what
                they are told or UTF-8. Where neither the file's name says that it is a bundle nor the build says what `.properties` are written
                in, each character beyond ASCII is right for one of the two and wrong for the other. Setting `propertiesEncoding` decides it,
                writing `\\uXXXX` avoids it. Reported once a file.
                """,
        severity = Severity.INFO,
        scope = "only `.properties` that are no resource bundle, when nothing says their encoding",
        since = "0.1.0")
public final class AmbiguousEncoding implements ByteRule {
    @Override
    public Severity severity(Resource resource) {
        Origin origin = resource.charset().origin();
        boolean undecided = origin == Origin.SOURCE_ENCODING || origin == Origin.DEFAULT;
        return resource.format() == Format.PROPERTIES && resource.bundle() == null && undecided
                ? Severity.INFO
                : Severity.OFF;
    }

    @Override
    public Pieces pieces() {
        return Pieces.UNTIL_FOUND;
    }

    @Override
    public void check(Decoded decoded, RuleContext context) {
        Text text = decoded.text();
        boolean utf8 = decoded.resource().charset().charset().equals(StandardCharsets.UTF_8);
        if (text.isAscii() || !utf8 || !decoded.isWellFormed()) {
            return;
        }
        int at = text.firstBeyondAscii();
        int end = text.content().offsetByCodePoints(at, 1);
        StringBuilder escape = new StringBuilder();
        for (int i = at; i < end; i++) {
            escape.append("\\u").append(hex(text.charAt(i)));
        }
        context.report(
                text.span(at, end),
                "this is U+" + hex(text.content().codePointAt(at))
                        + " in UTF-8, but Properties.load(InputStream) reads ISO-8859-1: write " + escape
                        + ", or set propertiesEncoding to what the program reads");
    }

    /** Without the JDK's formatter, which is slow to start. */
    private static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
