package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that was read in a charset it was not written in. */
@RuleInfo(
        id = "mojibake",
        summary = "Text that was once read in a charset it was not written in, such as `cafÃ©` or `涓枃`.",
        rationale = """
                Someone opened a UTF-8 file as GBK, windows-1252 or the like and saved what the screen showed; from then on every reader sees \
                the wrong characters, and no later change of encoding brings them back. The rule proves the damage: it turns the characters \
                into the bytes of the wrong charset again and reads these as UTF-8, with tolerance for bytes that were lost. It knows UTF-8 \
                read as GBK, Big5, Shift_JIS, EUC-KR, windows-1250, -1251, -1252, ISO-8859-1, KOI8-R, Mac Roman, CP437 and CP850 (also \
                twice), Chinese, Japanese and Korean charsets read as windows-1252, and a few signatures.

                One violation a line shows what the text was; more than 20 in a file are one. The fix puts that back; it is unsafe, and absent where bytes are lost. In code \
                spans, code blocks and quotation marks of prose, where texts about charsets show examples, it is a warning.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "warning in quotations, code spans and code blocks of prose")
public final class Mojibake implements TextRule {
    private static final int MOST_SHOWN = 30;
    /** From here on the file as a whole was read wrongly. */
    private static final int MANY = 20;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public String needs() {
        return "\u0080\uFFFF";
    }

    @Override
    public void check(Text text, RuleContext context) {
        CodeSpans code = null;
        Format format = context.resource().format();
        List<Finding> findings = new ArrayList<>();
        for (Damage damage : MojibakeDetector.find(text)) {
            Span span = text.span(damage.start(), damage.end());
            Finding finding = new Finding(span, message(text.content(), damage)).with(fix(text, damage));
            if (format.isProse()) {
                code = code == null ? CodeSpans.of(text, format) : code;
                boolean example = code.covers(damage.start()) || Quotation.around(text.content(), damage);
                finding = example ? finding.atMost(Severity.WARNING) : finding;
            }
            findings.add(damage.sure() ? finding : finding.atMost(Severity.WARNING));
        }
        if (findings.size() <= MANY) {
            findings.forEach(context::report);
        } else {
            context.report(together(findings));
        }
    }

    /** One finding at the first place, which counts the others and cures all of them that can be cured. */
    private static Finding together(List<Finding> findings) {
        Finding first = findings.get(0);
        List<Edit> edits = new ArrayList<>();
        Severity ceiling = Severity.INFO;
        for (Finding finding : findings) {
            if (finding.fix() != null) {
                edits.addAll(finding.fix().edits());
            }
            ceiling = finding.ceiling().compareTo(ceiling) > 0 ? finding.ceiling() : ceiling;
        }
        Finding all = new Finding(
                first.span(), first.message() + "; so are " + (findings.size() - 1) + " more lines of this file");
        return all.atMost(ceiling).with(edits.isEmpty() ? null : new Fix(edits, false));
    }

    private static String message(String content, Damage damage) {
        String shown = Shown.quoted(content.substring(damage.start(), damage.end()), MOST_SHOWN);
        if (damage.repaired().isEmpty()) {
            return damage.mistake() + ": " + shown;
        }
        if (damage.lossless()) {
            return damage.mistake() + ": " + shown + " was " + Shown.quoted(damage.repaired(), MOST_SHOWN);
        }
        String rest = Shown.withoutRuns(damage.repaired(), '\uFFFD');
        boolean legible = rest.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count() > 1;
        return damage.mistake() + ": " + shown
                + (legible
                        ? " was " + Shown.quoted(rest, MOST_SHOWN) + ", some of it is lost"
                        : ", too much of it is lost");
    }

    private static @Nullable Fix fix(Text text, Damage damage) {
        if (!damage.lossless() || damage.repaired().isEmpty()) {
            return null;
        }
        for (int i = damage.start(); i < damage.end(); i++) {
            // A quotation mark or an equals sign may be an escape because it must be one.
            if (text.charAt(i) < 0x80 && text.isEscaped(i)) {
                return null;
            }
        }
        return Fix.unsafe(CodePoints.replace(text, damage.start(), damage.end(), damage.repaired()));
    }
}
