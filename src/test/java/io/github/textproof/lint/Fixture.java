package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case of a rule: a file, or a directory when it takes several files or settings.
 *
 * <p>A case is {@code bad*} or {@code good*} in {@code src/test/resources/rules/<id>}; files that end in {@code .esc} are written in the
 * notation of {@link Escapes}. A directory may hold a file {@code .settings} with {@code encoding}, {@code propertiesEncoding} and
 * {@code rules} ({@code id:severity,id.option=value}); in the names of its files {@code %3F} stands for a byte that not every system
 * allows there. With {@code output=filtered} or {@code output=copied} in it, the files of {@code source} are checked with what the build made of
 * them in {@code output}; {@link FixtureOutput} reads the rest. Beside a bad case stand {@code <name>.expected}, the violations as the user sees
 * them, and, when the rule has fixes, {@code <name>.fixed} for a file.
 */
record Fixture(String rule, Path path) {
    static final Path ROOT = Path.of("src/test/resources/rules");

    static List<Fixture> all() {
        List<Fixture> fixtures = new ArrayList<>();
        for (Path directory : list(ROOT)) {
            fixtures.addAll(of(directory.getFileName().toString()));
        }
        return fixtures;
    }

    static List<Fixture> of(String rule) {
        if (!Files.isDirectory(ROOT.resolve(rule))) {
            return List.of();
        }
        return list(ROOT.resolve(rule)).stream()
                .filter(p -> !p.toString().endsWith(".expected"))
                .filter(p -> !p.toString().endsWith(".fixed") && !p.toString().endsWith(".fixed.esc"))
                .map(p -> new Fixture(rule, p))
                .toList();
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean isBad() {
        return name().startsWith("bad");
    }

    boolean isDirectory() {
        return Files.isDirectory(path);
    }

    /** The name the linter sees. */
    String plainName() {
        return name().endsWith(".esc") ? name().substring(0, name().length() - 4) : name();
    }

    Path expected() {
        return path.resolveSibling(plainName() + ".expected");
    }

    /** Writes the case out, unescaped, under {@code directory}. */
    void unpack(Path directory) throws IOException {
        if (!isDirectory()) {
            copy(path, directory.resolve(plainName()));
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String relative = URLDecoder.decode(path.relativize(file).toString(), StandardCharsets.UTF_8);
                Path target = directory.resolve(
                        relative.endsWith(".esc") ? relative.substring(0, relative.length() - 4) : relative);
                if (!relative.equals(".settings")) {
                    Files.createDirectories(target.getParent());
                    copy(file, target);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        Files.write(to, from.toString().endsWith(".esc") ? Escapes.decode(bytes) : bytes);
    }

    /** All rules as they are by default; a rule that is off by default is turned on in its own fixtures without an .editorconfig. */
    Settings settings(Path directory) throws IOException {
        List<RuleConfiguration> rules = new ArrayList<>();
        Rule own = Rules.find(rule);
        if (own != null && own.info().severity() == Severity.OFF && !Files.exists(path.resolve(".editorconfig"))) {
            rules.add(RuleConfiguration.of(rule, Severity.WARNING));
        }
        Properties properties = new Properties();
        Path file = path.resolve(".settings");
        if (isDirectory() && Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
        }
        rules.addAll(RuleConfigurationParser.parse(properties.getProperty("rules", "")));
        boolean built = properties.containsKey("output");
        return Settings.of(directory, List.of(Root.of(built ? directory.resolve("source") : directory)))
                .withOutput(built ? FixtureOutput.of(directory, properties) : BuildOutput.NONE)
                .withRules(rules)
                .withEncodings(charset(properties, "encoding"), charset(properties, "propertiesEncoding"));
    }

    private static @Nullable Charset charset(Properties properties, String name) {
        String value = properties.getProperty(name);
        return value == null ? null : Charset.forName(value);
    }

    @Override
    public String toString() {
        return rule + "/" + name();
    }
}
