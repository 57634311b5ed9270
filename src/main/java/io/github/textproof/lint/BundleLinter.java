package io.github.textproof.lint;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Resource;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks resource bundles, each as soon as the last of its files is read: the parses of one bundle are in memory at a time, or of a few
 * whose files are read in turn.
 */
final class BundleLinter {
    private static final byte[] NO_BYTES = {};

    private final RuleConfigurations configurations;
    private final List<BundleRule> rules = new ArrayList<>();
    private final @Nullable Collector collector;
    private final Map<String, Waiting> byPath = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Report.Note> notes = new ArrayList<>();

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
            }
        }
    }

    /** A bundle whose files are not all read. */
    private static final class Waiting {
        final BundleFinder.Group group;
        final List<BundleMember> members = new ArrayList<>();
        final List<Bundle.Stray> strays = new ArrayList<>();
        final Map<BundleMember, FoundFile> files = new HashMap<>();
        final Map<String, BundleLocale> unread = new LinkedHashMap<>();
        int seen;

        Waiting(BundleFinder.Group group) {
            this.group = group;
        }
    }

    List<Violation> violations() {
        return violations;
    }

    List<Report.Note> notes() {
        return notes;
    }

    /** Takes what a file gave; null when it could not be read. */
    void accept(FoundFile file, Linter.@Nullable Result result) {
        Waiting waiting = byPath.get(file.path());
        if (waiting == null) {
            return;
        }
        if (result != null) {
            BundleMember member = member(waiting, file, result);
            waiting.files.put(member, file);
            String stray = waiting.group.strays().get(file.path());
            if (stray == null) {
                waiting.members.add(member);
            } else {
                waiting.strays.add(new Bundle.Stray(file.path(), stray, member));
            }
        } else if (waiting.group.locales().containsKey(file.path())) {
            waiting.unread.put(file.path(), waiting.group.locales().getOrDefault(file.path(), BundleLocale.ROOT));
        }
        if (++waiting.seen == waiting.group.size() && !waiting.members.isEmpty()) {
            check(waiting);
            waiting.members.clear();
            waiting.strays.clear();
            waiting.files.clear();
        }
    }

    private static BundleMember member(Waiting waiting, FoundFile file, Linter.Result result) {
        Syntax syntax = result.syntax() != null ? result.syntax() : Linter.parse(result.resource(), result.text());
        boolean sound = result.facts().writing() != io.github.textproof.source.FileFacts.Writing.MALFORMED
                && syntax != null
                && syntax.isSound();
        List<Entry> entries = sound && syntax instanceof Keyed keyed ? keyed.entries() : List.of();
        Resource r = result.resource();
        Resource light =
                new Resource(r.path(), r.file(), r.format(), NO_BYTES, r.charset(), r.style(), r.bundle(), r.test());
        BundleLocale locale = waiting.group.locales().getOrDefault(file.path(), BundleLocale.ROOT);
        return new BundleMember(light, locale, result.text(), entries, sound);
    }

    private void check(Waiting waiting) {
        Bundle bundle = new Bundle(waiting.group.name(), waiting.members, waiting.strays);
        for (BundleRule rule : rules) {
            try {
                rule.check(bundle, new Run(rule, waiting.files));
            } catch (RuntimeException | StackOverflowError e) {
                notes.add(Linter.failure(bundle.base().resource().path(), rule, e));
            }
        }
        if (collector != null) {
            collector.bundle(bundle, waiting.unread);
        }
    }

    /** One rule's look at one bundle. */
    private final class Run implements BundleRule.Context {
        private final BundleRule rule;
        private final String id;
        private final Map<BundleMember, FoundFile> files;
        private final Map<BundleMember, Integer> counts = new HashMap<>();

        Run(BundleRule rule, Map<BundleMember, FoundFile> files) {
            this.rule = rule;
            this.id = rule.info().id();
            this.files = files;
        }

        @Override
        public Options options(BundleMember member) {
            FoundFile file = file(member);
            return configurations.options(id, file.path(), file.pathInRoot());
        }

        private FoundFile file(BundleMember member) {
            FoundFile file = files.get(member);
            if (file == null) {
                throw new IllegalArgumentException(member + " is not of this bundle");
            }
            return file;
        }

        @Override
        public void report(BundleMember member, Finding finding) {
            FoundFile file = file(member);
            Severity configured = configurations.severity(id, file.path(), file.pathInRoot());
            Severity severity = (configured != null
                            ? configured
                            : rule.severity(member.resource()).min(Linter.ceiling(file, member.resource())))
                    .min(finding.ceiling());
            if (severity == Severity.OFF || counts.merge(member, 1, Integer::sum) > Linter.MOST_PER_RULE) {
                return;
            }
            int line = member.text().lines().lineOf(Math.max(0, finding.span().start()));
            violations.add(Violation.of(
                    finding,
                    id,
                    severity,
                    file.path(),
                    member.text().location(finding.span().start()),
                    member.text().location(finding.span().end()),
                    Facts.fingerprint(id, member.text(), line)));
        }
    }
}
