package io.github.textproof.lint;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.Rule;
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
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.prose.Prose;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Checks one resource: byte rules, then, on well-formed text only, text rules and prose rules. Safe for use by several threads. */
final class Linter {
    /** More violations of one rule in one file are counted, not listed: this bounds the memory of a run. */
    static final int MOST_PER_RULE = 1000;

    private final Settings settings;
    final List<Rated<ByteRule>> byteRules;
    final List<Rated<TextRule>> textRules;
    private final List<Rated<FormatRule<?>>> formatRules;
    private final List<Rated<ProseRule>> proseRules;
    final RuleConfigurations configurations;
    private final CharsetResolver charsets;
    final Tree tree;
    final ConfiguredSchemas schemas;

    Linter(Settings settings, List<Rule> rules) {
        this.settings = settings;
        this.configurations = new RuleConfigurations(settings.rules());
        List<Rule> on = configurations.on(rules);
        this.byteRules = Rated.those(ByteRule.class, on, configurations);
        this.textRules = Rated.those(TextRule.class, on, configurations);
        this.formatRules = Rated.formatRules(on, configurations);
        this.proseRules = Rated.those(ProseRule.class, on, configurations);
        this.tree = new Tree(settings);
        this.schemas = new ConfiguredSchemas(settings.baseDirectory());
        this.charsets = new CharsetResolver(settings.sourceEncoding(), settings.propertiesEncoding());
    }

    /** What a file gave. */
    record Result(
            List<Violation> violations,
            List<Report.Note> notes,
            FileFacts facts,
            Resource resource,
            Text text,
            @Nullable Syntax syntax,
            CachedFile.Surroundings surroundings) {}

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
            if (each.id().equals(ConfiguredSchemas.RULE)) {
                files.stream()
                        .filter(file -> ConfiguredSchemas.areFor(Format.of(file.path())) && isChecked(file, each))
                        .forEach(file -> schemas.prepare(
                                file.path(),
                                file.pathInRoot(),
                                configurations.options(each.id(), file.path(), file.pathInRoot())));
            }
        }
    }

    /** Whether the rule is neither turned off there nor left out of test resources. */
    private boolean isChecked(FoundFile file, Rated<?> rated) {
        return isOnIn(file, rated)
                && configurations.severity(rated.id(), file.path(), file.pathInRoot()) != Severity.OFF;
    }

    boolean isOnIn(FoundFile file, Rated<?> rated) {
        return file.kind() != Root.Kind.TEST
                || settings.testResources() != Settings.TestResources.ENCODING
                || rated.runsOnTests();
    }

    /** What the configuration says of a rule's severity in this file, or null. */
    @Nullable
    Severity configuredSeverity(Rule rule, String path, String pathInRoot) {
        return configurations.severity(rule.id(), path, pathInRoot);
    }

    /** Checks a file; {@code bundle} is its name when it is a member of a resource bundle. */
    Result lint(FoundFile file, byte[] bytes, Map<String, String> style, @Nullable BundleName bundle) {
        return lint(new Task(file, style, bundle, null), bytes, Watch.NONE);
    }

    /** Checks the content of a file. */
    Result lint(Task task, byte[] bytes, Watch watch) {
        Resource resource = resource(task, bytes, decide(task, bytes));
        Decoded decoded = Decoder.decode(resource);
        FileRun run = FileRun.of(this, task, resource, decoded.text(), watch);
        Syntax syntax = null;
        for (Rated<ByteRule> each : byteRules) {
            if (run.begin(each)) {
                run.guard(each.rule(), () -> each.rule().check(decoded, run));
            }
        }
        if (decoded.isWellFormed() && !run.isDistrusted()) {
            for (Rated<TextRule> each : textRules) {
                Text text = view(each, resource, decoded.text());
                if (each.concerns(text) && run.begin(each)) {
                    run.guard(each.rule(), () -> each.rule().check(text, run));
                }
            }
            syntax = checkStructure(resource, run);
            if (resource.format().isProse() || resource.format() == Format.PROPERTIES && resource.bundle() != null) {
                checkProse(resource, decoded.text(), syntax, run);
            }
        }
        run.end();
        return new Result(
                Consequences.drop(run.violations()),
                run.notes(),
                Facts.of(decoded),
                resource,
                decoded.text(),
                syntax,
                run.surroundings());
    }

    /** The text as the rule reads it. */
    static Text view(Rated<TextRule> rated, Resource resource, Text text) {
        return rated.readsUnescaped() && resource.format().hasUnicodeEscapes()
                ? text.unescaped(resource.format())
                : text;
    }

    /** The file with the decision about its charset. */
    Resource resource(FoundFile file, byte[] bytes, Map<String, String> style, @Nullable BundleName bundle) {
        Task task = new Task(file, style, bundle, null);
        return resource(task, bytes, decide(task, bytes));
    }

    /** The file, or a piece of it, in that charset. */
    Resource resource(Task task, byte[] bytes, CharsetDecision decision) {
        FoundFile file = task.file();
        return new Resource(
                file.path(),
                file.file(),
                Format.of(file.path()),
                bytes,
                decision,
                task.style(),
                task.bundle(),
                file.kind() == Root.Kind.TEST);
    }

    /** The parse is made for the first rule that asks, and shared. */
    private @Nullable Syntax checkStructure(Resource resource, FileRun run) {
        Parsers parser = Parsers.of(resource.format());
        if (parser == null) {
            return null;
        }
        boolean asked = false;
        for (Rated<FormatRule<?>> each : formatRules) {
            if (parser.makes(each.rule().reads()) && run.begin(each)) {
                asked = true;
                run.guard(each.rule(), () -> {
                    Syntax syntax = run.parse(parser);
                    if (syntax.isSound() || each.rule().readsBroken()) {
                        check(each.rule(), syntax, run);
                    }
                });
            }
        }
        Syntax syntax = run.parsed();
        if (asked && syntax != null && syntax.notItsFormat() != null) {
            run.notes()
                    .add(Report.Note.info(resource.path(), Report.Note.STRUCTURE + "it is " + syntax.notItsFormat()));
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
        return new Result(
                result.violations,
                result.notes,
                result.facts,
                result.resource,
                result.text,
                syntax,
                result.surroundings);
    }

    /** The parse of a file for which no rule has asked. */
    static @Nullable Syntax parse(Resource resource, Text text) {
        Parsers parser = Parsers.of(resource.format());
        return parser == null ? null : parser.parse(resource, text, Map.of());
    }

    private static <S> void check(FormatRule<S> rule, Syntax syntax, FileRun run) {
        rule.check(rule.reads().cast(syntax), run);
    }

    /** The parse is made for the first rule that is on, and shared; of properties it is made from {@code syntax}, when there is one. */
    private void checkProse(Resource resource, Text text, @Nullable Syntax syntax, FileRun run) {
        Format format = resource.format();
        AtomicReference<@Nullable Prose> parsed = new AtomicReference<>();
        for (Rated<ProseRule> each : proseRules) {
            if ((format.isProse() || each.rule().readsValues()) && run.begin(each)) {
                run.guard(each.rule(), () -> {
                    Prose prose = parsed.get();
                    if (prose == null) {
                        prose = format.isProse() ? Prose.parse(format, text) : values(resource, text, syntax);
                        parsed.set(prose);
                    }
                    each.rule().check(prose, run);
                });
            }
        }
    }

    private static Prose values(Resource resource, Text text, @Nullable Syntax syntax) {
        return Prose.ofValues(
                syntax instanceof PropertiesSyntax parsed ? parsed : PropertiesSyntax.parse(resource, text));
    }

    /** Which charset the bytes, or those that follow the first ones, are in. */
    CharsetDecision decide(Task task, byte[] bytes) {
        FoundFile file = task.file();
        String name = configurations
                .options("malformed-bytes", file.path(), file.pathInRoot())
                .get("charset");
        Charset configured = name == null ? null : Charsets.forName(name);
        CharsetDecision decision =
                charsets.resolve(Format.of(file.path()), bytes, task.style(), task.bundle() != null, configured);
        Charset converted = task.converted();
        return converted == null || converted.equals(decision.charset())
                ? decision
                : new CharsetDecision(converted, decision.origin(), 0);
    }

    /** A test resource may be odd on purpose: nothing offers to change it unless it is to be held like the others. */
    boolean isMended(FoundFile file) {
        return file.kind() == Root.Kind.MAIN || settings.testResources() == Settings.TestResources.FULL;
    }

    static Report.Note failure(String path, Rule rule, Throwable trouble) {
        return Report.Note.problem(path, "rule " + rule.id() + " failed, please report it: " + trouble);
    }

    /** Nobody here may edit a licence, and what a test resource holds on purpose does not fail a build. */
    static Severity ceiling(FoundFile file, Resource resource) {
        return resource.isLicence()
                ? Severity.INFO
                : file.kind() == Root.Kind.TEST && BrokenOnPurpose.isNamedSo(file.pathInRoot())
                        ? Severity.WARNING
                        : Severity.ERROR;
    }
}
