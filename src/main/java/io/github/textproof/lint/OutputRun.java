package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.output.Classes;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.OutputRule;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Format;
import io.github.textproof.source.Location;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the output rules over pairs and turns what they find into violations. */
final class OutputRun {
    /** The rule that names the cause of what the next one would report of the same file. */
    private static final String CAUSE = "filtered-binary";

    private static final String CONSEQUENCE = "damaged-output";

    /** More keys than this are not remembered: it bounds the memory of a run. */
    private static final int MOST_KEYS = 200_000;

    private final Settings settings;
    private final RuleConfigurations configurations;
    private final List<OutputRule> rules = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Note> notes;
    private final List<Pending> pending = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private boolean usedClasses;

    private record Pending(Violation violation, String key) {}

    OutputRun(Settings settings, List<Rule> rules, List<Note> notes) {
        this.settings = settings;
        this.configurations = new RuleConfigurations(settings.rules());
        this.notes = notes;
        for (Rule rule : rules) {
            if (rule instanceof OutputRule outputRule) {
                this.rules.add(outputRule);
            }
        }
    }

    boolean isIdle() {
        return rules.isEmpty();
    }

    List<Violation> violations() {
        return violations;
    }

    /** What cannot be told without looking again: what depends on other files, or on classes. */
    int openQuestions() {
        return pending.size() + (usedClasses ? 1 : 0);
    }

    /** Forgets that classes were asked for. */
    void closeQuestions() {
        usedClasses = false;
    }

    /** Remembers the keys that programs find in a file. */
    void learn(List<String> found) {
        if (keys.size() < MOST_KEYS) {
            keys.addAll(found);
        }
    }

    /** These keys. */
    static List<String> keys(Linter.@Nullable Result result) {
        List<String> keys = new ArrayList<>();
        if (result != null
                && result.resource().bundle() == null
                && (result.resource().format() == Format.PROPERTIES
                        || result.resource().format() == Format.YAML)
                && result.syntax() instanceof Keyed keyed) {
            for (Entry entry : keyed.entries()) {
                if (!isTokenOfItself(entry)) {
                    keys.add(entry.path());
                }
            }
        }
        return keys;
    }

    /** {@code spring.profiles.active: @spring.profiles.active@} says where the value comes from, not what it is. */
    private static boolean isTokenOfItself(Entry entry) {
        String value = entry.value() == null ? "" : entry.value().value();
        return value.contains("${" + entry.path() + "}") || value.contains("@" + entry.path() + "@");
    }

    /** Decides what depends on all files. */
    void finish() {
        pending.stream()
                .filter(each -> !keys.contains(each.key))
                .map(Pending::violation)
                .forEach(violations::add);
        pending.clear();
    }

    /** Checks a target without a source. */
    void check(Pair orphan) {
        Side target = orphan.target();
        if (target != null) {
            check(new FoundFile(target.path(), target.path(), Path.of(""), target.size(), Root.Kind.MAIN), orphan);
        }
    }

    /** Checks a pair; true when the target is found to be damaged as a whole. */
    boolean check(FoundFile file, Pair pair) {
        List<Violation> found = new ArrayList<>();
        for (OutputRule rule : rules) {
            if (file.kind() == Root.Kind.TEST
                    && settings.testResources() != Settings.TestResources.FULL
                    && !Rules.runsOnTests(rule)) {
                continue;
            }
            try {
                rule.check(pair, new Context(file, pair, rule, found));
            } catch (RuntimeException | StackOverflowError e) {
                notes.add(Linter.failure(file.path(), rule, e));
            }
        }
        boolean damaged = found.stream().anyMatch(OutputRun::tellsDamage);
        Severity cause = found.stream()
                .filter(v -> v.rule().equals(CAUSE))
                .map(Violation::severity)
                .findAny()
                .orElse(Severity.OFF);
        found.removeIf(v -> v.rule().equals(CONSEQUENCE) && v.severity().compareTo(cause) <= 0);
        violations.addAll(found);
        return damaged;
    }

    private static boolean tellsDamage(Violation violation) {
        return violation.rule().equals(CAUSE) || violation.rule().equals(CONSEQUENCE);
    }

    /** Adds what is found in a target and not in its source already: the same message, or the same rule in the same line. */
    void addNew(List<Violation> inTarget, List<Violation> inSource, String path) {
        for (Violation each : inTarget) {
            boolean known = inSource.stream()
                    .anyMatch(other -> other.rule().equals(each.rule())
                            && (other.message().equals(each.message())
                                    || other.fingerprint().equals(each.fingerprint())
                                    || other.start().line() == each.start().line()));
            if (!known) {
                violations.add(new Violation(
                        each.rule(),
                        each.severity(),
                        path,
                        each.start(),
                        each.end(),
                        each.message(),
                        each.fingerprint(),
                        null));
            }
        }
    }

    /** One rule's look at one pair. */
    private final class Context implements OutputRule.Context {
        private final FoundFile file;
        private final Pair pair;
        private final OutputRule rule;
        private final List<Violation> found;
        private int count;

        Context(FoundFile file, Pair pair, OutputRule rule, List<Violation> found) {
            this.file = file;
            this.pair = pair;
            this.rule = rule;
            this.found = found;
        }

        @Override
        public Options options() {
            return configurations.options(rule.id(), file.path(), file.pathInRoot());
        }

        @Override
        public Classes classes() {
            usedClasses = true;
            return settings.output().classes();
        }

        @Override
        public void inSource(Finding finding) {
            report(finding, pair.source(), null);
        }

        @Override
        public void inTarget(Finding finding) {
            report(finding, pair.target(), null);
        }

        @Override
        public void inSourceUnlessDefined(Finding finding, String key) {
            report(finding, pair.source(), key);
        }

        private void report(Finding finding, @Nullable Side side, @Nullable String key) {
            if (side == null) {
                throw new IllegalArgumentException(rule.id() + " reports in a file that is not there");
            }
            Severity severity = severity(side.resource()).min(finding.ceiling());
            if (severity == Severity.OFF || ++count > Linter.MOST_PER_RULE) {
                return;
            }
            Violation violation = violation(finding, side, severity);
            if (key == null) {
                found.add(violation);
            } else {
                pending.add(new Pending(violation, key));
            }
        }

        private Severity severity(@Nullable Resource resource) {
            Severity configured = configurations.severity(rule.id(), file.path(), file.pathInRoot());
            if (configured != null) {
                return configured;
            }
            Severity severity = rule.info().severity();
            return resource == null ? severity : severity.min(Linter.ceiling(file, resource));
        }

        private Violation violation(Finding finding, Side side, Severity severity) {
            Text text = side.text();
            String id = rule.id();
            if (text == null) {
                Location place = new Location(1, 1);
                return new Violation(id, severity, side.path(), place, place, finding.message(), "", null);
            }
            int start = finding.span().start();
            return Violation.of(
                    finding,
                    id,
                    severity,
                    side.path(),
                    text.location(start),
                    text.location(finding.span().end()),
                    Facts.fingerprint(id, text, text.lines().lineOf(Math.max(0, start))));
        }
    }
}
