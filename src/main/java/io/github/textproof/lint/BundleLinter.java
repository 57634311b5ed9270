package io.github.textproof.lint;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.Formatting;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.bundle.MessageFormatSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks resource bundles, each as soon as the last of its files is read: the parses of one bundle are in memory at a time, or of a few
 * whose files are read in turn.
 */
final class BundleLinter {
    private final RuleConfigurations configurations;
    private final List<BundleRule> rules = new ArrayList<>();
    private final @Nullable Collector collector;
    private final Map<String, Waiting> byPath = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Report.Note> notes = new ArrayList<>();
    private final Map<String, CachedBundle> results = new HashMap<>();

    BundleLinter(Settings settings, List<Rule> rules, List<FoundFile> files, @Nullable Collector collector) {
        this.collector = collector;
        this.configurations = new RuleConfigurations(settings.rules());
        for (Rule rule : rules) {
            if (rule instanceof BundleRule bundleRule) {
                this.rules.add(bundleRule);
            }
        }
        if (!this.rules.isEmpty() || collector != null) {
            List<FoundFile> judged = files.stream()
                    .filter(file ->
                            file.kind() == Root.Kind.MAIN || settings.testResources() == Settings.TestResources.FULL)
                    .toList();
            for (BundleFinder.Group group : new BundleFinder(judged).find()) {
                Waiting waiting = new Waiting(group);
                group.locales().keySet().forEach(path -> byPath.put(path, waiting));
                group.strays().keySet().forEach(path -> byPath.put(path, waiting));
                group.views().forEach(path -> byPath.put(path, waiting));
            }
        }
    }

    /** A bundle whose files are not all read. */
    private static final class Waiting {
        final BundleFinder.Group group;
        final List<BundleMember> members = new ArrayList<>();
        final List<Bundle.Stray> strays = new ArrayList<>();
        final List<BundleMember> views = new ArrayList<>();
        final Map<BundleMember, FoundFile> files = new HashMap<>();
        final Map<String, BundleLocale> unread = new LinkedHashMap<>();
        int seen;

        Waiting(BundleFinder.Group group) {
            this.group = group;
        }

        void clear() {
            members.clear();
            strays.clear();
            views.clear();
            files.clear();
        }

        void add(List<BundleMember> list, BundleMember member, FoundFile file) {
            list.add(member);
            files.put(member, file);
        }
    }

    List<Violation> violations() {
        return violations;
    }

    List<Report.Note> notes() {
        return notes;
    }

    /** What each bundle without trouble gave, by its first file. */
    Map<String, CachedBundle> results() {
        return results;
    }

    /**
     * Uses again what bundles gave whose files are all {@code unchanged}; the files of the others are taken out of them, since all of a bundle
     * are needed.
     */
    void reuse(Set<String> unchanged, Map<String, CachedBundle> known) {
        for (Waiting waiting : new HashSet<>(byPath.values())) {
            List<String> files = waiting.group.files();
            CachedBundle result = known.get(files.get(0));
            if (result != null && result.files().equals(files) && unchanged.containsAll(files)) {
                violations.addAll(result.violations());
                results.put(files.get(0), result);
                files.forEach(byPath::remove);
            } else {
                files.forEach(unchanged::remove);
            }
        }
    }

    /** Takes what a file gave; null when it could not be read. */
    void accept(FoundFile file, Linter.@Nullable Result result) {
        Waiting waiting = byPath.get(file.path());
        if (waiting == null) {
            return;
        }
        try {
            if (result != null) {
                take(waiting, file, result);
            } else if (waiting.group.locales().containsKey(file.path())) {
                waiting.unread.put(file.path(), waiting.group.locales().getOrDefault(file.path(), BundleLocale.ROOT));
            }
            if (++waiting.seen == waiting.group.size() && !waiting.members.isEmpty()) {
                check(waiting);
                waiting.clear();
            }
        } catch (OutOfMemoryError e) {
            // What is kept of the bundle is let go, so that the next files find the memory free again.
            waiting.clear();
            byPath.values().removeIf(waiting::equals);
            notes.add(
                    Report.Note.problem(
                            file.path(),
                            "the bundle " + waiting.group.name()
                                    + " needs more memory than Java has here: raise it (MAVEN_OPTS=-Xmx4g); its locales are not compared"));
        }
    }

    private static void take(Waiting waiting, FoundFile file, Linter.Result result) {
        String stray = waiting.group.strays().get(file.path());
        if (waiting.group.views().contains(file.path())) {
            waiting.add(waiting.views, BundleMembers.view(result), file);
        } else if (stray != null) {
            BundleMember member = BundleMembers.of(result, BundleLocale.ROOT);
            waiting.files.put(member, file);
            waiting.strays.add(new Bundle.Stray(file.path(), stray, member));
        } else if (waiting.group.isPair()) {
            BundleMembers.pair(result).forEach(member -> waiting.add(waiting.members, member, file));
        } else {
            BundleLocale locale = waiting.group.locales().getOrDefault(file.path(), BundleLocale.ROOT);
            waiting.add(waiting.members, BundleMembers.of(result, locale), file);
        }
    }

    private void check(Waiting waiting) {
        int before = violations.size();
        int troubles = notes.size();
        Bundle bundle = bundle(waiting);
        FoundFile first = file(waiting, bundle.base());
        for (BundleRule rule : rules) {
            try {
                BundleRun run = new BundleRun(rule, waiting.files, configurations);
                if (!run.isOff()) {
                    rule.check(bundle, run);
                    violations.addAll(run.violations());
                }
            } catch (RuntimeException | StackOverflowError e) {
                notes.add(Linter.failure(first.path(), rule, e));
            }
        }
        if (notes.size() == troubles) {
            List<String> files = waiting.group.files();
            results.put(
                    files.get(0), new CachedBundle(files, List.copyOf(violations.subList(before, violations.size()))));
        }
        if (collector != null) {
            collector.bundle(bundle, waiting.unread);
        }
    }

    private Bundle bundle(Waiting waiting) {
        // More than one view of a name is odd, and which of them is shown is not known here.
        BundleMember view =
                waiting.views.size() == 1 && !waiting.views.get(0).entries().isEmpty() ? waiting.views.get(0) : null;
        FoundFile any = file(waiting, waiting.members.get(0));
        Formatting declared = MessageFormatSyntax.declared(
                configurations.options(MessageFormatSyntax.ID, any.path(), any.pathInRoot()));
        Formatting formatting =
                view != null && declared == Formatting.AUTO ? Formatting.MESSAGE_FORMAT_ALWAYS : declared;
        Bundle bundle = new Bundle(waiting.group.name(), waiting.members, waiting.strays, view, formatting);
        if (view != null) {
            BundleMember root = bundle.member("");
            waiting.files.put(bundle.base(), file(waiting, root == null ? view : root));
        }
        return bundle;
    }

    private static FoundFile file(Waiting waiting, BundleMember member) {
        return Objects.requireNonNull(waiting.files.get(member));
    }
}
