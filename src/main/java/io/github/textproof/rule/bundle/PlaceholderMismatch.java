package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Argument;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.bundle.message.NumberedMessage;
import io.github.textproof.bundle.message.Style;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments that differ between the locales of a message. */
@RuleInfo(
        id = "placeholder-mismatch",
        summary = "A translation whose arguments are not those of the base value.",
        rationale = """
                The program fills in what the base value asks for. A translation that asks for more shows `{2}` to its readers, one that asks for less keeps
                something from them, and `%d` where text comes throws. Compared are `{0}`, `{name}`, `%s`, `%1$d`, `${x}`, `#{x}`, `{{x}}`, `%{x}`, `{}` and `%0`, by what they ask for, not by
                how often or in which order; arguments in the branches of plurals and choices count.

                An error where the translation uses an argument that the base lacks, or a slip of one (`{nmae}`, `{O}`, `｛0｝`, `{ 0`, `% s`): what the base has is missing and what
                resembles it is there. A warning where it only lacks one, or formats it as another type. Silent for empty values, where the
                branch of a plural or another form of the same plural key leaves the number out, and for percent signs in prose: `%s` counts only when
                a second locale has it too.

                The base is the root file; where there is none, English, else the largest.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning where an argument is only missing")
public final class PlaceholderMismatch implements BundleRule {
    private static final int FEWEST = 3;

    @Override
    public void check(Bundle bundle, Context context) {
        Messages messages = Messages.of(bundle);
        BundleMember base = bundle.base();
        for (Entry entry : base.entries().values()) {
            List<Argument> wanted = messages.arguments(base, entry.path());
            Argument dropped = dropped(bundle, messages, entry.path(), wanted);
            if (dropped != null && entry.value() != null) {
                context.report(
                        base,
                        new Finding(
                                entry.value().span(),
                                "most translations use an argument that is not here, " + dropped.name() + " as in "
                                        + dropped.style().example() + ": it shows as it is written"));
                continue;
            }
            for (BundleMember member : bundle.members()) {
                Entry translation = member == base ? null : member.entry(entry.path());
                if (translation == null
                        || translation.value() == null
                        || translation.value().value().isBlank()) {
                    continue;
                }
                List<Argument> used = messages.arguments(member, entry.path());
                if (wanted.isEmpty() && used.isEmpty() || isBroken(translation, wanted)) {
                    continue;
                }
                new ArgumentComparison(bundle, entry, member, translation).report(wanted, used, context);
            }
        }
    }

    /** An argument that most translations use, three at least, and the base does not: one defect, and it is the base's. */
    private static @Nullable Argument dropped(Bundle bundle, Messages messages, String path, List<Argument> wanted) {
        Map<String, List<Argument>> users = new HashMap<>();
        int translations = 0;
        for (BundleMember member : bundle.members()) {
            if (member != bundle.base() && member.entry(path) != null) {
                translations++;
                for (Argument each : ArgumentComparison.without(messages.arguments(member, path), wanted)) {
                    users.computeIfAbsent(each.style() + each.name(), key -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        for (List<Argument> each : users.values()) {
            if (each.size() >= FEWEST && each.size() * 2 > translations) {
                return each.get(0);
            }
        }
        return null;
    }

    /** Whether {@code message-format-syntax} has a word for it already. */
    private static boolean isBroken(Entry translation, List<Argument> wanted) {
        String value = String.valueOf(translation.value());
        return value.indexOf('{') >= 0
                && wanted.stream().anyMatch(a -> a.style() == Style.NUMBERED)
                && NumberedMessage.of(value).fault() != null;
    }
}
