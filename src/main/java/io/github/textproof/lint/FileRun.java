package io.github.textproof.lint;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Neighbours;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Schemas;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file's pass through the rules. */
final class FileRun implements RuleContext {
    private final Linter linter;
    private final Watch watch;
    private final boolean isWhole;
    private final Set<String> without;
    private final FoundFile file;
    private final Resource resource;
    private final Text text;
    private final Severity ceiling;

    private final List<Violation> violations = new ArrayList<>();
    private final List<Report.Note> notes = new ArrayList<>();
    private final Tree.Around neighbours;
    private boolean distrusted;
    private @Nullable Syntax parsed;
    /** How many findings of a rule there are beyond those listed. */
    private final Map<String, Integer> more = new HashMap<>();

    private String id = "";
    private Severity severity = Severity.OFF;
    private int count;
    /** The line of the last finding, from 0, and its fingerprint: a line of a megabyte may have a thousand findings. */
    private int line = -1;

    private String fingerprint = "";

    private FileRun(Linter linter, Task task, Resource resource, Text text, Watch watch, boolean isWhole) {
        this.linter = linter;
        this.watch = watch;
        this.isWhole = isWhole;
        this.without = task.without();
        this.file = task.file();
        this.resource = resource;
        this.text = text;
        this.ceiling = Linter.ceiling(file, resource);
        this.neighbours = linter.tree.around(file.path(), this::violation);
    }

    /** A pass through a file. */
    static FileRun of(Linter linter, Task task, Resource resource, Text text, Watch watch) {
        return new FileRun(linter, task, resource, text, watch, true);
    }

    /** A pass through a part of a file, which has no parse. */
    static FileRun ofPiece(Linter linter, Task task, Resource resource, Text text, Watch watch) {
        return new FileRun(linter, task, resource, text, watch, false);
    }

    /** Makes it the one whose findings come next; false when it is off here. */
    boolean begin(Rated<?> rated) {
        end();
        id = rated.id();
        count = 0;
        line = -1;
        if (!linter.isOnIn(file, rated) || !without.isEmpty() && without.contains(id)) {
            return false;
        }
        Severity configured =
                rated.isConfigured() ? linter.configurations.severity(id, file.path(), file.pathInRoot()) : null;
        if (configured != null) {
            severity = configured;
            return severity != Severity.OFF;
        }
        Rule rule = rated.rule();
        severity = rule.severity(resource, rated.isConfigured() ? options() : Options.NONE)
                .min(ceiling);
        TextRule asked = rated.text();
        return severity != Severity.OFF && (asked == null || asked.suits(text, resource));
    }

    /** A rule that fails is trouble with one rule and one file, no more. */
    void guard(Rule rule, Runnable check) {
        watch.rule(id);
        try {
            check.run();
        } catch (SchemaException e) {
            notes.add(Report.Note.problem(file.path(), String.valueOf(e.getMessage())));
        } catch (Watch.GivenUp e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            notes.add(Linter.failure(file.path(), rule, e));
        }
    }

    void end() {
        if (count > Linter.MOST_PER_RULE && !isWhole) {
            more.put(id, count - Linter.MOST_PER_RULE);
        } else if (count > Linter.MOST_PER_RULE) {
            Violation last = violations.remove(violations.size() - 1);
            violations.add(last.withMessage("; and " + (count - Linter.MOST_PER_RULE) + " more in this file"));
        }
        count = 0;
    }

    List<Violation> violations() {
        return violations;
    }

    List<Report.Note> notes() {
        return notes;
    }

    /** How many findings of each rule, by id, are counted only; of a pass through a piece. */
    Map<String, Integer> more() {
        return more;
    }

    /** What was asked and said of other files. */
    CachedFile.Surroundings surroundings() {
        return neighbours.told();
    }

    boolean isDistrusted() {
        return distrusted;
    }

    /** The parse, if a rule has asked for it. */
    @Nullable
    Syntax parsed() {
        return parsed;
    }

    @Override
    public Resource resource() {
        return resource;
    }

    @Override
    public Options options() {
        return linter.configurations.options(id, file.path(), file.pathInRoot());
    }

    /** What is set for another rule in this file. */
    Map<String, String> options(String rule) {
        return rule.isEmpty()
                ? Map.of()
                : linter.configurations
                        .options(rule, file.path(), file.pathInRoot())
                        .values();
    }

    @Override
    public void report(Finding finding) {
        watch.check();
        if (++count > Linter.MOST_PER_RULE) {
            return;
        }
        violations.add(violation(finding));
    }

    private Violation violation(Finding finding) {
        Span span = finding.span();
        return Violation.of(
                linter.isMended(file) ? finding : finding.with(null),
                id,
                severity.min(finding.ceiling()),
                file.path(),
                text.location(span.start()),
                text.location(span.end()),
                fingerprint(span.start()));
    }

    private String fingerprint(int offset) {
        int at = text.lines().lineOf(Math.max(0, offset));
        if (at != line) {
            line = at;
            fingerprint = Facts.fingerprint(id, text, at);
        }
        return fingerprint;
    }

    Syntax parse(Parsers parser) {
        Syntax known = parsed;
        if (known == null) {
            known = parser.parse(resource, text, options(parser.rule()));
            parsed = known;
        }
        return known;
    }

    @Override
    public <S> @Nullable S syntax(Class<S> kind) {
        Parsers parser = Parsers.of(resource.format());
        if (parser == null || !isWhole || !parser.makes(kind)) {
            return null;
        }
        Syntax syntax = parse(parser);
        return syntax.isSound() ? kind.cast(syntax) : null;
    }

    @Override
    public Schemas schemas() {
        return syntax -> linter.schemas.check(syntax, file.pathInRoot(), options());
    }

    @Override
    public Neighbours neighbours() {
        return neighbours;
    }

    @Override
    public void distrustText() {
        distrusted = true;
    }
}
