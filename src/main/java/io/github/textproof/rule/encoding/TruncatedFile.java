package io.github.textproof.rule.encoding;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Text;

/** A file that was not written to its end. */
@RuleInfo(
        id = "truncated-file",
        summary = "Zero bytes in a text file.",
        rationale = """
                A crash, a full disk or a broken transfer leaves files whose blocks are zero or missing. No text format has a use for U+0000
                (XML 1.0, 2.2, and RFC 8259 forbid it), and what follows it is lost to many C programs.

                A file that ends inside a multi-byte character is reported by `malformed-bytes`; one that ends within a string, an element or before
                its closing brackets by `json-syntax`, `xml-syntax` and the rules of the other formats, which say so.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class TruncatedFile implements ByteRule {
    @Override
    public Pieces pieces() {
        return Pieces.UNTIL_FOUND;
    }

    @Override
    public void check(Decoded decoded, RuleContext context) {
        Text text = decoded.text();
        if (!decoded.isWellFormed() || !text.alphabet().has('\0')) {
            return;
        }
        int zero = text.content().indexOf('\0');
        if (zero >= 0) {
            if (Contradiction.of(decoded) == null) {
                zeros(text, zero, context);
            }
        }
    }

    private static void zeros(Text text, int first, RuleContext context) {
        int count = 0;
        int last = first;
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                count++;
                last = i;
            }
        }
        boolean run = last - first + 1 == count;
        String number = count == 1 ? "a zero byte (U+0000)" : String.format("%,d zero bytes", count);
        String place = run && last + 1 == text.length() ? " at the end of the file" : run ? "" : ", the first here";
        String why =
                count == 1 ? ": no text format allows it" : ": typical of a crash or a full disk while it was written";
        context.report(text.span(first, run ? last + 1 : first + 1), number + place + why);
    }
}
