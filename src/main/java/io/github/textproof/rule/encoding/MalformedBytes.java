package io.github.textproof.rule.encoding;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.CharsetDecision.Origin;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoded.Malformed;
import io.github.textproof.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes that the charset does not allow. */
@RuleInfo(
        id = "malformed-bytes",
        summary = "Bytes that the file's charset does not allow.",
        rationale = """
                Whoever reads the file in its charset gets U+FFFD or `?` for these bytes, or an exception, or, for a resource bundle, silently
                the whole file as ISO-8859-1 (JEP 226). Editors and formatters that save what they read make the loss final.

                Neighbouring lines with malformed bytes are one violation. The charset is never guessed: it is what the configuration, the file
                or the build states. Detection only helps the message: a charset is asserted when two detectors agree, all the bytes are valid in
                it and there are at least 16 characters beyond ASCII; else plausible ones are listed with what the bytes would read. UTF-8 is
                checked to the letter of RFC 3629: overlong forms, surrogates (CESU-8) and a character cut off at the end of the file are
                malformed and named. Characters are not checked in a malformed file, and nothing in it is fixed.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(name = "charset", description = "The charset of the files that the configuration covers."))
public final class MalformedBytes implements ByteRule {
    private static final int SHOWN_BYTES = 4;
    /** Only the first groups of a file are worth the work of finding out what they are. */
    private static final int MOST_GUESSES = 20;

    @Override
    public void validate(Options options) {
        String name = options.get("charset");
        if (name != null && Charsets.forName(name) == null) {
            throw new IllegalArgumentException("option charset: this Java knows no charset '" + name + "'");
        }
    }

    @Override
    public void check(Decoded decoded, RuleContext context) {
        if (decoded.isWellFormed() || Contradiction.of(decoded) != null) {
            return;
        }
        List<BadLines> groups = BadLines.of(decoded);
        for (int i = 0; i < groups.size(); i++) {
            BadLines group = groups.get(i);
            Span span = new Span(group.first().start(), group.last().end());
            context.report(span, message(decoded, group, groups.size() == 1, i < MOST_GUESSES));
        }
    }

    private static String message(Decoded decoded, BadLines group, boolean only, boolean guess) {
        CharsetDecision decision = decoded.resource().charset();
        StringBuilder out = new StringBuilder(subject(decoded, group)).append(decision.describe());
        String cause = cause(decoded, group);
        if (cause.isEmpty() && !isShownWhole(group)) {
            out.append(", first ").append(hex(decoded, group.first()));
        }
        String likely = cause.isEmpty() && guess ? Guess.of(group.sample(decoded), decision.charset()) : null;
        if (!cause.isEmpty()) {
            out.append(": ").append(cause);
        } else if (likely != null) {
            out.append(": ").append(likely);
        }
        if (decision.origin() == Origin.BUNDLE && decision.charset().equals(StandardCharsets.UTF_8)) {
            out.append("; Java reads the whole file as ISO-8859-1");
        } else if (only && cause.isEmpty() && hasSoundLines(decoded, group)) {
            out.append("; the rest of the file is ").append(Charsets.displayName(decision.charset()));
        }
        return out.toString();
    }

    /** {@code byte E9 is not }, {@code bytes D6 D0 are not } or {@code 12 bytes are not }. */
    private static String subject(Decoded decoded, BadLines group) {
        if (group.bytes() == 1) {
            return "byte " + hex(decoded, group.first()) + " is not ";
        }
        return isShownWhole(group)
                ? "bytes " + hex(decoded, group.first()) + " are not "
                : group.bytes() + " bytes are not ";
    }

    private static boolean isShownWhole(BadLines group) {
        return group.malformed().size() == 1 && group.bytes() <= SHOWN_BYTES;
    }

    private static String hex(Decoded decoded, Malformed malformed) {
        byte[] bytes = decoded.resource().bytes();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN_BYTES, malformed.length()); i++) {
            out.append(String.format(i == 0 ? "%02X" : " %02X", bytes[malformed.offset() + i]));
        }
        return out.toString();
    }

    /** What the bytes themselves tell, or nothing. */
    private static String cause(Decoded decoded, BadLines group) {
        CharsetDecision decision = decoded.resource().charset();
        byte[] bytes = decoded.resource().bytes();
        Malformed first = group.first();
        boolean utf8 = decision.charset().equals(StandardCharsets.UTF_8);
        if (group.malformed().size() == 1 && first.offset() + first.length() == bytes.length) {
            boolean cut = utf8
                    ? Utf8Fault.isCut(bytes, first.offset()) && (first.length() > 1 || isOtherwiseBeyondAscii(decoded))
                    : first.length() <= 3
                            && decision.charset().newDecoder().maxCharsPerByte() <= 1
                            && decision.charset().newDecoder().averageCharsPerByte() < 1;
            if (cut) {
                return "the file ends inside a character, so it may be truncated";
            }
        }
        @Nullable String fault = utf8 ? Utf8Fault.of(bytes, first.offset(), first.length()) : null;
        return fault == null ? "" : fault;
    }

    private static boolean isOtherwiseBeyondAscii(Decoded decoded) {
        return sound(decoded) > 0;
    }

    private static boolean hasSoundLines(Decoded decoded, BadLines group) {
        return sound(decoded) > group.sound();
    }

    /** The number of chars beyond ASCII that are not malformed. */
    private static int sound(Decoded decoded) {
        String content = decoded.text().content();
        int count = 0;
        for (int i = 0; i < content.length(); i++) {
            count += content.charAt(i) >= 0x80 && content.charAt(i) != '\uFFFD' ? 1 : 0;
        }
        return count;
    }
}
