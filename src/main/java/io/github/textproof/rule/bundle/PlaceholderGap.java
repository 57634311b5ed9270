package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Argument;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.bundle.message.Style;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import java.util.TreeSet;

/** Numbered arguments with one left out. */
@RuleInfo(
        id = "placeholder-gap",
        summary = "Numbered arguments of a base value that leave a number out.",
        rationale = """
                `{0} of {2}`: either `{1}` was forgotten, or the numbers are wrong and the program passes two arguments. Judged in the base file only; what a
                translation leaves out is `placeholder-mismatch`. Silent where the numbers do not begin with 0 and where only one argument is used: programs
                pass the same arguments to several messages.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class PlaceholderGap implements BundleRule {
    private static final int MOST = 9;

    @Override
    public void check(Bundle bundle, Context context) {
        // Of a view's keys only those of the root file: programs cannot pass more to a key than it says.
        BundleMember base = bundle.isView() ? bundle.member("") : bundle.base();
        if (base == null) {
            return;
        }
        Messages messages = Messages.of(bundle);
        for (Entry entry : base.entries().values()) {
            TreeSet<Integer> numbers = new TreeSet<>();
            for (Argument each : messages.arguments(base, entry.path())) {
                if (each.style() == Style.NUMBERED) {
                    numbers.add(Integer.parseInt(each.name()));
                }
            }
            if (numbers.size() < 2 || numbers.first() != 0 || numbers.last() > MOST || entry.value() == null) {
                continue;
            }
            int missing = 0;
            while (numbers.contains(missing)) {
                missing++;
            }
            if (missing < numbers.last()) {
                context.report(
                        base,
                        new Finding(
                                entry.value().span(),
                                "{" + missing + "} is left out between {" + (missing - 1) + "} and {"
                                        + numbers.higher(missing) + "}"));
            }
        }
    }
}
