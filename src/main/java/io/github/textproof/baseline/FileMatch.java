package io.github.textproof.baseline;

import io.github.textproof.lint.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds an entry for each violation of a file. */
final class FileMatch {
    private FileMatch() {}

    /**
     * Adds what the entries of the same file allow to {@code accepted}: violations of lines that are known first, so that of several that
     * say the same the new one is left.
     */
    static void accept(List<Violation> violations, List<Allowance> allowances, Set<Violation> accepted) {
        if (allowances.isEmpty()) {
            return;
        }
        List<Violation> unknown = new ArrayList<>();
        for (Violation violation : violations) {
            Trait trait = Trait.of(violation);
            if (allowances.stream().anyMatch(each -> each.says(trait) && each.takeKnown(trait))) {
                accepted.add(violation);
            } else {
                unknown.add(violation);
            }
        }
        for (Violation violation : unknown) {
            Trait trait = Trait.of(violation);
            if (allowances.stream().anyMatch(each -> each.says(trait) && each.take(trait.weight()))
                    || regrouped(trait, allowances)) {
                accepted.add(violation);
            }
        }
    }

    /**
     * Whether there is room for a violation that says it in another way: some rules list few lines one by one and count many, and when one
     * of six is mended, five are listed.
     */
    private static boolean regrouped(Trait trait, List<Allowance> allowances) {
        List<Allowance> others = allowances.stream()
                .filter(each -> each.entry().rule().equals(trait.rule())
                        && Trait.isAboutMany(each.entry().message()) != Trait.isAboutMany(trait.message()))
                .toList();
        int room = others.stream().mapToInt(Allowance::left).sum();
        if (trait.weight() > room) {
            return false;
        }
        int open = trait.weight();
        for (Allowance each : others) {
            int part = Math.min(open, each.left());
            each.take(part);
            open -= part;
        }
        return true;
    }

    /** Adds the violations that stood in files that are gone, in the same lines. */
    static void follow(List<Violation> violations, List<Allowance> gone, Set<Violation> accepted) {
        for (Violation violation : violations) {
            if (!gone.isEmpty() && !accepted.contains(violation)) {
                Trait trait = Trait.of(violation);
                if (gone.stream().anyMatch(each -> each.says(trait) && each.takeKnown(trait))) {
                    accepted.add(violation);
                }
            }
        }
    }
}
