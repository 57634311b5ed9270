package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;

/** Line feeds that one translation lacks, or shows as letters. */
@RuleInfo(
        id = "newline-mismatch",
        summary = "A translation without the line feeds of all other locales, or with `\\n` as two visible characters.",
        rationale = """
                `\\\\n` in a `.properties` file shows as `\\n`, where the base breaks the line. A value whose line feeds are lost shows lists and paragraphs in one line; translators
                may set lines otherwise, so that is reported only where the base and at least three other locales, four fifths of them, have some and this one has
                none.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class NewlineMismatch implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        for (Entry entry : bundle.base().entries().values()) {
            String base = String.valueOf(entry.value());
            if (!breaks(base)) {
                continue;
            }
            for (BundleMember member : bundle.members()) {
                Entry own = member == bundle.base() ? null : member.entry(entry.path());
                Literal value = own == null ? null : own.value();
                if (value == null || value.value().isBlank() || breaks(value.value())) {
                    continue;
                }
                int letters = value.value().indexOf("\\n");
                if (letters >= 0 && !base.contains("\\n")) {
                    context.report(
                            member,
                            new Finding(
                                    value.span(letters, letters + 2),
                                    "\\n shows as two characters where the base breaks the line"));
                } else if (Majority.of(bundle, member, entry.path(), NewlineMismatch::breaks)) {
                    context.report(
                            member,
                            new Finding(
                                    value.span(),
                                    "one line where the other locales have several: line feeds are lost"));
                }
            }
        }
    }

    /** A line feed that only ends the value breaks no line. */
    private static boolean breaks(String value) {
        return value.strip().indexOf('\n') >= 0;
    }
}
