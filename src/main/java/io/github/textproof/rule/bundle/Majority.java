package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import java.util.function.Predicate;

/** What the other locales do: a translator who is alone is wrong, one of many follows a custom. */
final class Majority {
    private static final int FEWEST = 3;

    private Majority() {}

    /** Whether the base value, and at least three and four fifths of the other translations, are so. */
    static boolean of(Bundle bundle, BundleMember alone, String path, Predicate<String> so) {
        int have = 0;
        int all = 0;
        for (BundleMember member : bundle.members()) {
            String value = member == alone ? null : member.value(path);
            if (value != null && !value.isBlank()) {
                all++;
                have += so.test(value) ? 1 : 0;
            }
        }
        String base = bundle.base().value(path);
        return base != null && so.test(base) && have >= FEWEST && have * 5 >= all * 4;
    }
}
