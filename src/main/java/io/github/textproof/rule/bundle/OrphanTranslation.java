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
                language. An error only where the translation lacks the key that is meant, which differs in case, in separators, or in one letter of a
                word. A warning for keys that are sentences, as the English text in some projects, of which four fifths of the words are the same.

                Other keys that the base lacks are mostly leftovers that do no harm; the option `all` makes warnings of them. Keys that differ in
                a digit or in a plural's ending are different keys, unless all other translations have the one and none the other. Where the base is only the largest file, for want of a root file and of an English one, all are warnings.
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
    /** So many pairs of orphans and missing keys are compared word by word. */
    private static final int MOST_PAIRS = 200_000;

    @Override
    public void check(Bundle bundle, Context context) {
        BundleMember base = bundle.base();
        for (BundleMember member : bundle.members()) {
            if (member == base || base.entries().isEmpty()) {
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
            boolean few = (long) orphans.size() * missing.size() <= MOST_PAIRS;
            Twin twin = twins == null || orphan.path().length() < SHORTEST
                    ? null
                    : twin(bundle, member, twins, orphan.path(), few);
            if (twin != null && !isInherited(bundle, member, twin.key)) {
                context.report(
                        member,
                        new Finding(
                                        orphan.key().span(),
                                        bundle.base().resource().name() + " has no key '" + orphan.path() + "', but '"
                                                + twin.key + "', which is missing here")
                                .atMost(bundle.isBaseElected() ? Severity.WARNING : twin.most));
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

    /** The key that is meant, and what the likeness allows to say. */
    private record Twin(String key, Severity most) {}

    private static @Nullable Twin twin(Bundle bundle, BundleMember member, Twins twins, String orphan, boolean few) {
        String twin = twins.of(orphan);
        if (twin == null && few) {
            twin = twins.nearly(orphan);
        }
        if (twin != null) {
            return new Twin(twin, Severity.ERROR);
        }
        String singular = orphan.endsWith("s") ? orphan.substring(0, orphan.length() - 1) : orphan + "s";
        if (twins.has(singular) && isAlone(bundle, member, orphan) && !isAlone(bundle, member, singular)) {
            return new Twin(singular, Severity.ERROR);
        }
        String sentence = few ? twins.sentence(orphan) : null;
        return sentence == null ? null : new Twin(sentence, Severity.WARNING);
    }

    /** Whether no other translation has the key. */
    private static boolean isAlone(Bundle bundle, BundleMember member, String key) {
        return bundle.members().stream()
                .noneMatch(m -> m != member && !m.locale().isRoot() && m != bundle.base() && m.entry(key) != null);
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
