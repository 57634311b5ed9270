package io.github.textproof.lint;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Neighbours;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Schemas;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.prose.Prose;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Checks one resource: byte rules, then, on well-formed text only, text rules and prose rules. Safe for use by several threads. */
final class Linter {
    /** More violations of one rule in one file are counted, not listed: this bounds the memory of a run. */
    static final int MOST_PER_RULE = 1000;

    private final Settings settings;
    private final List<Rated<ByteRule>> byteRules;
    private final List<Rated<TextRule>> textRules;
    private final List<Rated<FormatRule<?>>> formatRules;
    private final List<Rated<ProseRule>> proseRules;
    private final RuleConfigurations configurations;
    private final CharsetResolver charsets;
    private final Tree tree;
    private final ConfiguredSchemas schemas;

    Linter(Settings settings, List<Rule> rules) {
        this.settings = settings;
        this.byteRules = rated(ByteRule.class, rules);
        this.textRules = rated(TextRule.class, rules);
        this.formatRules = formatRules(rules);
        this.proseRules = rated(ProseRule.class, rules);
        this.tree = new Tree(settings);
        this.schemas = new ConfiguredSchemas(settings.baseDirectory());
        this.configurations = new RuleConfigurations(settings.rules());
        this.charsets = new CharsetResolver(settings.sourceEncoding(), settings.propertiesEncoding());
    }

    /** A rule with what a run asks of it again and again; annotations are slow to read. */
    private record Rated<R extends Rule>(R rule, String id, boolean runsOnTests) {}

    private static <R extends Rule> List<Rated<R>> rated(Class<R> kind, List<Rule> rules) {
        List<Rated<R>> rated = new ArrayList<>();
        for (Rule rule : rules) {
            if (kind.isInstance(rule)) {
                rated.add(new Rated<>(kind.cast(rule), rule.info().id(), Rules.runsOnTests(rule)));
            }
        }
        return rated;
    }

    private static List<Rated<FormatRule<?>>> formatRules(List<Rule> rules) {
        List<Rated<FormatRule<?>>> rated = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof FormatRule<?> formatRule) {
                rated.add(new Rated<>(formatRule, rule.info().id(), Rules.runsOnTests(rule)));
            }
        }
        return rated;
    }

    /** What a file gave. */
    record Result(
            List<Violation> violations,
            List<Report.Note> notes,
            FileFacts facts,
            Resource resource,
            Text text,
            @Nullable Syntax syntax) {}

    /** What was reported on condition that it holds in the light of all files. */
    List<Violation> decided() {
        return tree.decided();
    }

    /**
     * Reads the schemas of these files.
     *
     * @throws SchemaException when one cannot be used
     */
    void prepare(List<FoundFile> files) {
        for (Rated<FormatRule<?>> each : formatRules) {
            if (each.id.equals(ConfiguredSchemas.RULE)) {
                files.stream()
                        .filter(file -> ConfiguredSchemas.areFor(Format.of(file.path())) && isChecked(file, each))
                        .forEach(file -> schemas.prepare(
                                file.path(),
                                file.pathInRoot(),
                                configurations.options(each.id, file.path(), file.pathInRoot())));
            }
        }
    }

    /** Whether the rule is neither turned off there nor left out of test resources. */
    private boolean isChecked(FoundFile file, Rated<?> rated) {
        return isOnIn(file, rated) && configurations.severity(rated.id, file.path(), file.pathInRoot()) != Severity.OFF;
    }

    private boolean isOnIn(FoundFile file, Rated<?> rated) {
        return file.kind() != Root.Kind.TEST
                || settings.testResources() != Settings.TestResources.ENCODING
                || rated.runsOnTests;
    }

    /** What the configuration says of a rule's severity in this file, or null. */
    @Nullable
    Severity configuredSeverity(Rule rule, String path, String pathInRoot) {
        return configurations.severity(rule.info().id(), path, pathInRoot);
    }

    /** Checks a file; {@code bundle} is its name when it is a member of a resource bundle. */
    Result lint(FoundFile file, byte[] bytes, Map<String, String> style, @Nullable BundleName bundle) {
        return lint(file, bytes, style, bundle, null);
    }

    /** The same for bytes that are in the charset {@code converted}, whatever the configuration still says, when that is not null. */
    Result lint(
            FoundFile file,
            byte[] bytes,
            Map<String, String> style,
            @Nullable BundleName bundle,
            @Nullable Charset converted) {
        Resource resource = resource(file, bytes, style, bundle, converted);
        Decoded decoded = Decoder.decode(resource);
        Run run = new Run(file, resource, decoded.text());
        Syntax syntax = null;
        for (Rated<ByteRule> each : byteRules) {
            if (run.begin(each)) {
                run.guard(each.rule, () -> each.rule.check(decoded, run));
            }
        }
        if (decoded.isWellFormed() && !run.distrusted) {
            for (Rated<TextRule> each : textRules) {
                if (run.begin(each)) {
                    boolean unescaped = resource.format().hasUnicodeEscapes() && each.rule.readsUnescaped();
                    Text text = unescaped ? decoded.text().unescaped(resource.format()) : decoded.text();
                    run.guard(each.rule, () -> each.rule.check(text, run));
                }
            }
            syntax = checkStructure(resource, run);
            if (resource.format().isProse() || resource.format() == Format.PROPERTIES && resource.bundle() != null) {
                checkProse(resource, decoded.text(), syntax, run);
            }
        }
        run.end();
        return new Result(
                Consequences.drop(run.violations), run.notes, Facts.of(decoded), resource, decoded.text(), syntax);
    }

    /** The file with the decision about its charset. */
    Resource resource(FoundFile file, byte[] bytes, Map<String, String> style, @Nullable BundleName bundle) {
        return resource(file, bytes, style, bundle, null);
    }

    private Resource resource(
            FoundFile file,
            byte[] bytes,
            Map<String, String> style,
            @Nullable BundleName bundle,
            @Nullable Charset converted) {
        return new Resource(
                file.path(),
                file.file(),
                Format.of(file.path()),
                bytes,
                decide(file, bytes, style, bundle, converted),
                style,
                bundle,
                file.kind() == Root.Kind.TEST);
    }

    /** The parse is made for the first rule that asks, and shared. */
    private @Nullable Syntax checkStructure(Resource resource, Run run) {
        Parsers parser = Parsers.of(resource.format());
        if (parser == null) {
            return null;
        }
        boolean asked = false;
        for (Rated<FormatRule<?>> each : formatRules) {
            if (parser.makes(each.rule.reads()) && run.begin(each)) {
                asked = true;
                run.guard(each.rule, () -> {
                    Syntax syntax = run.parse(parser);
                    if (syntax.isSound() || each.rule.readsBroken()) {
                        check(each.rule, syntax, run);
                    }
                });
            }
        }
        Syntax syntax = run.parsed;
        if (asked && syntax != null && syntax.notItsFormat() != null) {
            run.notes.add(Report.Note.info(resource.path(), Report.Note.STRUCTURE + "it is " + syntax.notItsFormat()));
        }
        return syntax;
    }

    /** The same with a parse, where a rule has not asked for one and the bytes are well-formed. */
    Result parsed(FoundFile file, Result result) {
        Parsers parser = Parsers.of(result.resource.format());
        if (result.syntax != null || parser == null || result.facts.writing() == FileFacts.Writing.MALFORMED) {
            return result;
        }
        Map<String, String> options = parser.rule().isEmpty()
                ? Map.of()
                : configurations
                        .options(parser.rule(), file.path(), file.pathInRoot())
                        .values();
        Syntax syntax = parser.parse(result.resource, result.text, options);
        return new Result(result.violations, result.notes, result.facts, result.resource, result.text, syntax);
    }

    /** The parse of a file for which no rule has asked. */
    static @Nullable Syntax parse(Resource resource, Text text) {
        Parsers parser = Parsers.of(resource.format());
        return parser == null ? null : parser.parse(resource, text, Map.of());
    }

    private static <S> void check(FormatRule<S> rule, Syntax syntax, Run run) {
        rule.check(rule.reads().cast(syntax), run);
    }

    /** The parse is made for the first rule that is on, and shared; of properties it is made from {@code syntax}, when there is one. */
    private void checkProse(Resource resource, Text text, @Nullable Syntax syntax, Run run) {
        Format format = resource.format();
        AtomicReference<@Nullable Prose> parsed = new AtomicReference<>();
        for (Rated<ProseRule> each : proseRules) {
            if ((format.isProse() || each.rule.readsValues()) && run.begin(each)) {
                run.guard(each.rule, () -> {
                    Prose prose = parsed.get();
                    if (prose == null) {
                        prose = format.isProse() ? Prose.parse(format, text) : values(resource, text, syntax);
                        parsed.set(prose);
                    }
                    each.rule.check(prose, run);
                });
            }
        }
    }

    private static Prose values(Resource resource, Text text, @Nullable Syntax syntax) {
        return Prose.ofValues(
                syntax instanceof PropertiesSyntax parsed ? parsed : PropertiesSyntax.parse(resource, text));
    }

    private CharsetDecision decide(
            FoundFile file,
            byte[] bytes,
            Map<String, String> style,
            @Nullable BundleName bundle,
            @Nullable Charset converted) {
        String name = configurations
                .options("malformed-bytes", file.path(), file.pathInRoot())
                .get("charset");
        Charset configured = name == null ? null : Charsets.forName(name);
        CharsetDecision decision = charsets.resolve(Format.of(file.path()), bytes, style, bundle != null, configured);
        return converted == null || converted.equals(decision.charset())
                ? decision
                : new CharsetDecision(converted, decision.origin(), 0);
    }

    /** A test resource may be odd on purpose: nothing offers to change it unless it is to be held like the others. */
    boolean isMended(FoundFile file) {
        return file.kind() == Root.Kind.MAIN || settings.testResources() == Settings.TestResources.FULL;
    }

    static Report.Note failure(String path, Rule rule, Throwable trouble) {
        return Report.Note.problem(path, "rule " + rule.info().id() + " failed, please report it: " + trouble);
    }

    /** Nobody here may edit a licence, and what a test resource holds on purpose does not fail a build. */
    static Severity ceiling(FoundFile file, Resource resource) {
        return resource.isLicence()
                ? Severity.INFO
                : file.kind() == Root.Kind.TEST && BrokenOnPurpose.isNamedSo(file.pathInRoot())
                        ? Severity.WARNING
                        : Severity.ERROR;
    }

    /** One file's pass through the rules. */
    private final class Run implements RuleContext {
        private final FoundFile file;
        private final Resource resource;
        private final Text text;
        private final Severity ceiling;

        private final List<Violation> violations = new ArrayList<>();
        private final List<Report.Note> notes = new ArrayList<>();
        private final Neighbours neighbours;
        private boolean distrusted;
        private @Nullable Syntax parsed;

        private String id = "";
        private Severity severity = Severity.OFF;
        private int count;
        /** The line of the last finding, from 0, and its fingerprint: a line of a megabyte may have a thousand findings. */
        private int line = -1;

        private String fingerprint = "";

        Run(FoundFile file, Resource resource, Text text) {
            this.file = file;
            this.resource = resource;
            this.text = text;
            this.ceiling = ceiling(file, resource);
            this.neighbours = tree.around(file.path(), this::violation);
        }

        /** Makes it the one whose findings come next; false when it is off here. */
        boolean begin(Rated<?> rated) {
            end();
            id = rated.id;
            count = 0;
            line = -1;
            if (!isOnIn(file, rated)) {
                return false;
            }
            Severity configured = configurations.severity(id, file.path(), file.pathInRoot());
            if (configured != null) {
                severity = configured;
                return severity != Severity.OFF;
            }
            Rule rule = rated.rule;
            severity = rule.severity(resource, options()).min(ceiling);
            return severity != Severity.OFF && (!(rule instanceof TextRule asked) || asked.suits(text, resource));
        }

        /** A rule that fails is trouble with one rule and one file, no more. */
        void guard(Rule rule, Runnable check) {
            try {
                check.run();
            } catch (SchemaException e) {
                notes.add(Report.Note.problem(file.path(), String.valueOf(e.getMessage())));
            } catch (RuntimeException | StackOverflowError e) {
                notes.add(failure(file.path(), rule, e));
            }
        }

        void end() {
            if (count > MOST_PER_RULE) {
                Violation last = violations.remove(violations.size() - 1);
                violations.add(last.withMessage("; and " + (count - MOST_PER_RULE) + " more in this file"));
                count = 0;
            }
        }

        @Override
        public Resource resource() {
            return resource;
        }

        @Override
        public Options options() {
            return configurations.options(id, file.path(), file.pathInRoot());
        }

        /** What is set for another rule in this file. */
        Map<String, String> options(String rule) {
            return rule.isEmpty()
                    ? Map.of()
                    : configurations
                            .options(rule, file.path(), file.pathInRoot())
                            .values();
        }

        @Override
        public void report(Finding finding) {
            if (++count > MOST_PER_RULE) {
                return;
            }
            violations.add(violation(finding));
        }

        private Violation violation(Finding finding) {
            Span span = finding.span();
            return Violation.of(
                    isMended(file) ? finding : finding.with(null),
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
            if (parser == null || !parser.makes(kind)) {
                return null;
            }
            Syntax syntax = parse(parser);
            return syntax.isSound() ? kind.cast(syntax) : null;
        }

        @Override
        public Schemas schemas() {
            return syntax -> schemas.check(syntax, file.pathInRoot(), options());
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
}
