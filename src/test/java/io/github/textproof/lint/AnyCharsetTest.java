package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.syntax.Syntax;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever charset of the JDK a file is held to, and whatever it holds, it gets a report and no exception. */
class AnyCharsetTest {
    private static final int NAMES_PER_CHARSET = 6;

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(Charset.availableCharsets().values());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NastyTexts.NAMES);
    }

    @Test
    void theNamesCoverEveryFormat() {
        Set<Format> formats = NastyTexts.NAMES.stream()
                .map(Format::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
        assertThat(formats).containsExactlyInAnyOrder(Format.values());
    }

    @Test
    void everyRulePassesOverNastyTextsInEveryCharset() {
        Random random = new Random(1126);
        for (Charset charset : Charset.availableCharsets().values()) {
            Linter linter = linter(charset);
            FileFixer fixer = new FileFixer(linter, fixes());
            for (int i = 0; i < NAMES_PER_CHARSET; i++) {
                String name = NastyTexts.NAMES.get(random.nextInt(NastyTexts.NAMES.size()));
                byte[] bytes = NastyTexts.bytes(random, charset.name());
                FoundFile file = Soundness.file(name, bytes, Root.Kind.MAIN);
                BundleName bundle = random.nextBoolean() ? BundleName.of(name) : null;
                Linter.Result result = linter.lint(file, bytes, Map.of(), bundle);
                Soundness.check(name + " in " + charset, result);
                fixer.fix(file, result, null);
            }
        }
    }

    @Property(tries = 3000, seed = "20261126")
    void anyBytesAreDecodedInAnyCharset(
            @ForAll @Size(max = 60) byte[] bytes,
            @ForAll("charsets") Charset charset,
            @ForAll("names") String name,
            @ForAll boolean configured) {
        Soundness.checkDecoded(name + " in " + charset, decode(name, bytes, charset, configured));
    }

    @Property(tries = 3000, seed = "20261126")
    void whatEveryParserFindsLiesInTheText(
            @ForAll long seed, @ForAll("charsets") Charset charset, @ForAll("names") String name) {
        byte[] bytes = NastyTexts.bytes(new Random(seed), charset.name());
        Decoded decoded = decode(name, bytes, charset, true);
        Syntax syntax = Linter.parse(decoded.resource(), decoded.text());
        if (syntax != null) {
            Soundness.checkSyntax(name + " in " + charset, syntax);
        }
    }

    @Property(tries = 300, seed = "20261126")
    void bundlesOfAnyTextsAreCompared(@ForAll long seed, @ForAll("charsets") Charset charset) {
        Random random = new Random(seed);
        String ending = List.of(".properties", ".json", ".yml", ".xml").get(random.nextInt(4));
        Linter linter = linter(charset);
        Settings settings = settings(charset);
        List<FoundFile> files = new ArrayList<>();
        List<Linter.Result> results = new ArrayList<>();
        for (String locale : List.of("", "_de", "_zh_TW", "_xx", "_deu")) {
            byte[] bytes = keyed(ending, random).getBytes(charset.canEncode() ? charset : StandardCharsets.UTF_8);
            FoundFile file = Soundness.file("i18n/messages" + locale + ending, bytes, Root.Kind.MAIN);
            files.add(file);
            results.add(linter.lint(file, bytes, Map.of(), BundleName.of(file.path())));
        }
        BundleLinter bundles = new BundleLinter(settings, Rules.all(), files, null);
        for (int i = 0; i < files.size(); i++) {
            bundles.accept(files.get(i), results.get(i));
        }
        Soundness.checkNotes("seed " + seed, bundles.notes());
        for (Linter.Result result : results) {
            String path = result.resource().path();
            if (result.facts().writing() == Writing.MALFORMED) {
                // It is compared as ISO-8859-1, as the platform reads it.
                continue;
            }
            List<Violation> violations = bundles.violations().stream()
                    .filter(each -> each.path().equals(path))
                    .toList();
            Soundness.checkViolations("seed " + seed, violations, Decoder.decode(result.resource()));
        }
    }

    /** A file of that format with a few keys that all locales have, and nasty values; mostly sound. */
    private static String keyed(String ending, Random random) {
        if (random.nextInt(10) == 0) {
            return NastyTexts.text(random);
        }
        StringBuilder out = new StringBuilder();
        for (String key : List.of("a", "b.c", "items[one]", "items[other]")) {
            String text = NastyTexts.text(random);
            String value = text.substring(0, Math.min(text.length(), 80));
            switch (ending) {
                case ".properties" -> out.append(key).append('=').append(value.replaceAll("[\n\r\\\\]", " "));
                case ".json" ->
                    out.append(out.isEmpty() ? "{" : ",")
                            .append('"')
                            .append(key)
                            .append("\":\"")
                            .append(value.replaceAll("[\"\\\\\\x00-\\x1f]", "{0}"))
                            .append('"');
                case ".yml" ->
                    out.append('"')
                            .append(key)
                            .append("\": '")
                            .append(value.replaceAll("['\\x00-\\x1f]", "%s"))
                            .append('\'');
                default ->
                    out.append(out.isEmpty() ? "<resources>" : "")
                            .append("<string name=\"")
                            .append(key)
                            .append("\">")
                            .append(value.replaceAll("[<&\\x00-\\x1f\\ud800-\\udfff\\ufffe\\uffff]", "it's"))
                            .append("</string>");
            }
            out.append('\n');
        }
        return out.append(ending.equals(".json") ? "}" : ending.equals(".xml") ? "</resources>" : "")
                .toString();
    }

    private static Decoded decode(String name, byte[] bytes, Charset charset, boolean configured) {
        Format format = Format.of(name);
        return Decoder.decode(new Resource(
                name,
                Path.of(name),
                format,
                bytes,
                new CharsetResolver(charset, charset)
                        .resolve(format, bytes, Map.of(), false, configured ? charset : null),
                Map.of(),
                null,
                false));
    }

    private static Settings settings(Charset charset) {
        return Settings.of(Path.of("target/empty"), List.of()).withRules(NastyTexts.everything(charset.name()));
    }

    private static Linter linter(Charset charset) {
        return new Linter(settings(charset), Rules.all());
    }

    private static FixSettings fixes() {
        Set<String> fixable = Rules.all().stream()
                .map(rule -> rule.info())
                .filter(info -> info.fixable())
                .map(info -> info.id())
                .collect(Collectors.toSet());
        return new FixSettings(fixable, Severity.INFO, null);
    }
}
