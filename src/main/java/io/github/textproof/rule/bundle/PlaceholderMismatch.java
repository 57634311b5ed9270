package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Argument;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.bundle.message.NumberedMessage;
import io.github.textproof.bundle.message.Style;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

                The base is the root file; where there is none, English, else what most of the files ask for. Of a bundle that mostly uses another style `{name}` and `{}` are
                no arguments, nor are braces behind a word, as in `\\cite{key}`.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning where an argument is only missing")
public final class PlaceholderMismatch implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        Messages messages = Messages.of(bundle);
        Map<String, BundleMember> references = new HashMap<>();
        if (bundle.isBaseElected()) {
            bundle.base().entries().keySet().forEach(path -> references.put(path, majority(bundle, messages, path)));
        }
        // File by file, because they are large: what one of them holds is near in memory.
        for (BundleMember member : bundle.members()) {
            for (Entry entry : bundle.base().entries().values()) {
                BundleMember reference = references.getOrDefault(entry.path(), bundle.base());
                if (member != reference) {
                    compare(bundle, messages, reference, member, entry.path(), context);
                }
            }
        }
    }

    private static void compare(
            Bundle bundle,
            Messages messages,
            BundleMember reference,
            BundleMember member,
            String path,
            Context context) {
        Entry translation = member.entry(path);
        if (translation == null || translation.value() == null) {
            return;
        }
        List<Argument> wanted = messages.arguments(reference, path);
        List<Argument> used = messages.arguments(member, path);
        Entry original = isSame(wanted, used) ? null : reference.entry(path);
        if (original != null && !translation.value().value().isBlank() && !isBroken(translation, wanted)) {
            new ArgumentComparison(bundle, reference, original, member, translation).report(wanted, used, context);
        }
    }

    /** Where the base is only the largest file, one that asks for what most files ask for; the base when it is one of them. */
    private static BundleMember majority(Bundle bundle, Messages messages, String path) {
        Map<Set<String>, List<BundleMember>> groups = new HashMap<>();
        for (BundleMember member : bundle.members()) {
            if (member.entry(path) != null) {
                Set<String> asked = messages.arguments(member, path).stream()
                        .map(each -> each.style() + each.name())
                        .collect(Collectors.toSet());
                groups.computeIfAbsent(asked, key -> new ArrayList<>()).add(member);
            }
        }
        BundleMember base = bundle.base();
        List<BundleMember> largest = groups.values().stream()
                .max(Comparator.comparing((List<BundleMember> group) -> group.size())
                        .thenComparing(group -> group.contains(base)))
                .orElseThrow();
        return largest.contains(base) ? base : largest.get(0);
    }

    /** Whether both ask for the same in the same order, as most do. */
    private static boolean isSame(List<Argument> wanted, List<Argument> used) {
        if (wanted.size() != used.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Argument a = wanted.get(i);
            Argument b = used.get(i);
            if (a.style() != b.style()
                    || !a.name().equals(b.name())
                    || !a.type().equals(b.type())) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code message-format-syntax} has a word for it already. */
    private static boolean isBroken(Entry translation, List<Argument> wanted) {
        String value = String.valueOf(translation.value());
        return value.indexOf('{') >= 0
                && wanted.stream().anyMatch(a -> a.style() == Style.NUMBERED)
                && NumberedMessage.of(value).fault() != null;
    }
}
