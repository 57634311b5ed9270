package io.github.textproof.lint;

import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One rule's look at one bundle. */
final class BundleRun implements BundleRule.Context {
    /** How much of a key is shown, in chars. */
    private static final int KEY = 50;

    private final BundleRule rule;
    private final String id;
    private final Map<BundleMember, FoundFile> files;
    private final RuleConfigurations configurations;
    private final Map<BundleMember, List<Violation>> found = new HashMap<>();
    private final Map<BundleMember, Integer> more = new HashMap<>();

    BundleRun(BundleRule rule, Map<BundleMember, FoundFile> files, RuleConfigurations configurations) {
        this.rule = rule;
        this.id = rule.id();
        this.files = files;
        this.configurations = configurations;
    }

    /** Whether the rule is off for all files, so that it need not look. */
    boolean isOff() {
        return files.entrySet().stream().allMatch(each -> severity(each.getKey(), each.getValue()) == Severity.OFF);
    }

    private Severity severity(BundleMember member, FoundFile file) {
        Severity configured = configurations.severity(id, file.path(), file.pathInRoot());
        return configured != null
                ? configured
                : rule.severity(member.resource()).min(Linter.ceiling(file, member.resource()));
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
        Severity severity = severity(member, file).min(finding.ceiling());
        if (severity == Severity.OFF) {
            return;
        }
        List<Violation> of = found.computeIfAbsent(member, key -> new ArrayList<>());
        if (of.size() >= Linter.MOST_PER_RULE) {
            more.merge(member, 1, Integer::sum);
            return;
        }
        Text text = member.text();
        int line = text.lines().lineOf(Math.max(0, finding.span().start()));
        of.add(Violation.of(
                keyed(member, finding),
                id,
                severity,
                file.path(),
                text.location(finding.span().start()),
                text.location(finding.span().end()),
                Facts.fingerprint(id, text, line)));
    }

    /** The finding with the key in front, unless it is about the whole file or names the key itself. */
    private static Finding keyed(BundleMember member, Finding finding) {
        String key =
                finding.span().end() == 0 ? null : member.keyAt(finding.span().start());
        if (key == null || finding.message().contains("'" + key + "'")) {
            return finding;
        }
        return new Finding(
                finding.span(), Shown.quoted(key, KEY) + ": " + finding.message(), finding.ceiling(), finding.fix());
    }

    /** What was reported; the last of very many in one file counts the rest. */
    List<Violation> violations() {
        List<Violation> all = new ArrayList<>();
        found.forEach((member, of) -> {
            Integer rest = more.get(member);
            if (rest != null) {
                of.add(of.remove(of.size() - 1).withMessage("; and " + rest + " more in this file"));
            }
            all.addAll(of);
        });
        return all;
    }
}
