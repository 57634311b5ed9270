package io.github.textproof.lint;

import io.github.textproof.bundle.message.NumberedMessage;
import io.github.textproof.bundle.message.Placeholders;
import io.github.textproof.bundle.message.Wording;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Prose;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is fuzzed. Each target takes any bytes and touches no file of the project. */
enum Target {
    /** The whole pass over one file with every rule, and its fixes. */
    LINTER("", 4096) {
        @Override
        void run(Input input) {
            Linter linter = linter(input.charset());
            Root.Kind kind = input.flag(1) ? Root.Kind.TEST : Root.Kind.MAIN;
            FoundFile file = Soundness.file(input.name(), input.content, kind);
            Linter.Result result = linter.lint(file, input.content, input.style(), input.bundle());
            Soundness.check("Linter", result);
            FileSuppressions.of(result.resource(), result.text());
            if (input.flag(2) && input.content.length < 1024) {
                FileFixer.Outcome outcome = new FileFixer(linter, FIXES).fix(file, result, null);
                Soundness.require(
                        !outcome.refusals().contains("its fixes do not come to an end"),
                        "FileFixer",
                        "its fixes do not come to an end");
            }
        }
    },

    /** Files of one bundle, between lines that hold nothing but a tilde. */
    BUNDLE("properties", 4096) {
        @Override
        void run(Input input) {
            String[] endings = {".properties", ".properties", ".json", ".yml", ".xml"};
            String ending = endings[(input.flag(3) ? 1 : 0) + (input.flag(4) ? 1 : 0) + (input.flag(5) ? 2 : 0)];
            String[] locales = {"", "_de", "_zh_TW", "_x"};
            Linter linter = linter(StandardCharsets.UTF_8);
            List<FoundFile> files = new ArrayList<>();
            List<Linter.Result> results = new ArrayList<>();
            String[] parts = new String(input.content, StandardCharsets.UTF_8).split("\n~\n", locales.length);
            for (int i = 0; i < parts.length; i++) {
                byte[] bytes = parts[i].getBytes(StandardCharsets.UTF_8);
                FoundFile file = Soundness.file("i18n/messages" + locales[i] + ending, bytes, Root.Kind.MAIN);
                files.add(file);
                results.add(linter.lint(file, bytes, Map.of(), null));
            }
            BundleLinter bundle = new BundleLinter(SETTINGS, Rules.all(), files, null);
            for (int i = 0; i < files.size(); i++) {
                bundle.accept(files.get(i), results.get(i));
            }
            Soundness.checkNotes("Bundle", bundle.notes());
            for (int i = 0; i < files.size(); i++) {
                String path = files.get(i).path();
                Soundness.checkViolations(
                        "Bundle",
                        bundle.violations().stream()
                                .filter(each -> each.path().equals(path))
                                .toList(),
                        Decoder.decode(results.get(i).resource()));
            }
        }
    },

    /** The decision about the charset and the decoder, in any charset of the JDK. */
    DECODER("", 1024) {
        @Override
        void run(Input input) {
            Charset configured = input.flag(1) ? input.charset() : null;
            Charset encoding = input.flag(2) ? input.charset() : null;
            Format format = Format.of(input.name());
            Decoded decoded = Decoder.decode(new Resource(
                    input.name(),
                    Path.of(input.name()),
                    format,
                    input.content,
                    new CharsetResolver(encoding, encoding)
                            .resolve(format, input.content, input.style(), input.flag(0), configured),
                    input.style(),
                    input.bundle(),
                    false));
            Soundness.checkDecoded("Decoder", decoded);
            Text text = decoded.text();
            for (int at = -1; at <= text.length(); at++) {
                text.location(at);
            }
            if (format.hasUnicodeEscapes()) {
                Text view = text.unescaped(format);
                Soundness.checkSpan("the unescaped view", view.span(0, view.length()), text);
            }
            FixApplier.apply(decoded, List.of());
        }
    },

    /** Markdown, AsciiDoc, plain text, and the values of properties. */
    PROSE("md", 4096) {
        @Override
        void run(Input input) {
            Prose prose;
            if (input.flag(0)) {
                Decoded decoded = input.decoded("a.properties");
                prose = Prose.ofValues(PropertiesSyntax.parse(decoded.resource(), decoded.text()));
            } else {
                String name = input.flag(1) ? "a.txt" : input.flag(2) ? "a.adoc" : "a.md";
                prose = Prose.parse(Format.of(name), input.decoded(name).text());
            }
            for (Block block : prose.blocks()) {
                Soundness.checkSpan(block.toString(), block.span(), prose.text());
                for (int i = 0; i < block.inline().length(); i++) {
                    Soundness.checkSpan(block.toString(), block.inline().span(i, i + 1), prose.text());
                }
            }
        }
    },

    /** Values as messages; where the platform's own formatter refuses one, ours finds a fault too. */
    MESSAGES("properties", 1024) {
        @Override
        void run(Input input) {
            String value = new String(input.content, StandardCharsets.UTF_8);
            NumberedMessage message = NumberedMessage.of(value);
            message.arguments()
                    .forEach(each -> Soundness.require(
                            each.start() >= 0 && each.end() <= value.length(), "NumberedMessage", each.toString()));
            Soundness.require(
                    !NumberedMessage.isPlain(value) || message.fault() == null,
                    "NumberedMessage",
                    "plain, with a fault");
            if (message.fault() == null) {
                try {
                    new MessageFormat(value);
                } catch (IllegalArgumentException e) {
                    throw new AssertionError("NumberedMessage has no fault where there is one", e);
                }
            }
            Placeholders.of(value)
                    .forEach(each -> Soundness.require(
                            each.start() >= 0 && each.end() <= value.length(), "Placeholders", each.toString()));
            Soundness.require(Wording.of(value).length() == value.length(), "Wording", "another length");
            Wording.has(value);
        }
    },

    PROPERTIES("properties", 4096),
    JSON("json", 4096),
    YAML("yml", 4096),
    XML("xml", 4096),
    TOML("toml", 4096),
    CSV("csv", 4096),
    HTML("html", 4096),
    SQL("sql", 4096);

    private static final Settings SETTINGS =
            Settings.of(Path.of("target/fuzz/empty"), List.of()).withRules(NastyTexts.everything("UTF-8"));
    private static final FixSettings FIXES = new FixSettings(
            Set.copyOf(Rules.all().stream()
                    .filter(rule -> rule.info().fixable())
                    .map(rule -> rule.info().id())
                    .toList()),
            Severity.INFO,
            null);

    private static final Map<Charset, Linter> LINTERS = new ConcurrentHashMap<>();

    /** Whose fixtures are the seeds: the ending of their names, or nothing for all. */
    final String ending;
    /** The longest input, in bytes. */
    final int most;

    Target(String ending, int most) {
        this.ending = ending;
        this.most = most;
    }

    private static Linter linter(Charset charset) {
        return LINTERS.computeIfAbsent(
                charset, each -> new Linter(SETTINGS.withRules(NastyTexts.everything(each.name())), Rules.all()));
    }

    /** Parses; the targets of parsers differ in the ending only. */
    void run(Input input) {
        Decoded decoded = input.decoded("a." + ending);
        Parsers parser = Parsers.of(decoded.resource().format());
        Soundness.require(parser != null, ending, "no parser");
        if (parser != null) {
            Syntax syntax = parser.parse(decoded.resource(), decoded.text(), options(input));
            Soundness.checkSyntax(ending, syntax);
        }
    }

    private Map<String, String> options(Input input) {
        Map<String, String> options = new HashMap<>();
        if (this == JSON && input.flag(0)) {
            options.put(
                    "dialect",
                    input.flag(1) ? input.flag(2) ? "json5" : "lines" : input.flag(2) ? "comments" : "strict");
        } else if (this == TOML && input.flag(0)) {
            options.put("version", "1.1");
        } else if (this == CSV && input.flag(0)) {
            options.put("delimiter", input.flag(1) ? ";" : "tab");
            options.put("quote", input.flag(2) ? "'" : "none");
        }
        return options;
    }

    /** The target of that name, in any case, or null. */
    static @Nullable Target named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
