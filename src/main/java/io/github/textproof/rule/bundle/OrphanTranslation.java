package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A translated key that nobody asks for. */
@RuleInfo(
        id = "orphan-translation",
        summary = "A key that the base file does not have, while a key that is nearly the same is missing.",
        rationale = """
                A typing error in a key, or a renamed one: the program asks for `user.name`, the translation offers `user.nmae`, and readers get the base
                language. An error only where the translation lacks the key that is meant, which differs in case or in one letter.

                Other keys that the base lacks are mostly leftovers that do no harm; the option `all` makes warnings of them. Keys that differ in
                a digit or in a plural's ending are different keys. Where the base is only the largest file, for want of a root file and of an English one, all are warnings.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(
                        name = "all",
                        description = "Whether keys without a twin are warnings.",
                        defaultValue = "false"))
public final class OrphanTranslation implements BundleRule {
    private static final int SHORTEST = 4;
    /** A file with more orphans than that is no translation of the base. */
    private static final int MOST = 2000;

    @Override
    public void check(Bundle bundle, Context context) {
        BundleMember base = bundle.base();
        for (BundleMember member : bundle.members()) {
            if (member == base || !base.isSound()) {
                continue;
            }
            List<Entry> orphans = new ArrayList<>();
            for (Entry entry : member.entries().values()) {
                if (base.entry(entry.path()) == null) {
                    orphans.add(entry);
                }
            }
            if (!orphans.isEmpty() && orphans.size() <= MOST) {
                check(bundle, member, orphans, context);
            }
        }
    }

    private static void check(Bundle bundle, BundleMember member, List<Entry> orphans, Context context) {
        Set<String> missing = new LinkedHashSet<>(bundle.base().entries().keySet());
        missing.removeAll(member.entries().keySet());
        Twins twins = missing.isEmpty() ? null : new Twins(missing);
        Options options = context.options(member);
        for (Entry orphan : orphans) {
            String twin = twins == null || orphan.path().length() < SHORTEST ? null : twins.of(orphan.path());
            if (twin != null && !isInherited(bundle, member, twin)) {
                context.report(
                        member,
                        new Finding(
                                        orphan.key().span(),
                                        bundle.base().resource().name() + " has no key '" + orphan.path() + "', but '"
                                                + twin + "', which is missing here")
                                .atMost(bundle.isBaseElected() ? Severity.WARNING : Severity.ERROR));
            } else if (options.flag("all", false)) {
                context.report(
                        member,
                        new Finding(
                                        orphan.key().span(),
                                        bundle.base().resource().name() + " has no key '" + orphan.path() + "'")
                                .atMost(Severity.WARNING));
            }
        }
    }

    /** Whether a file between this one and the base has the key: {@code de} for {@code de_AT}. */
    private static boolean isInherited(Bundle bundle, BundleMember member, @Nullable String key) {
        return key != null
                && bundle.members().stream()
                        .anyMatch(m -> m != bundle.base()
                                && !m.locale().isRoot()
                                && m.locale().isFallbackOf(member.locale())
                                && m.entry(key) != null);
    }
}
