package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.textproof.output.Block;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Model;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Neighbours;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Location;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CacheTest {
    private static final String[] NAMES = {
        "a.md",
        "b.md",
        "docs/c.md",
        "m.properties",
        "m_de.properties",
        "m_fr.properties",
        "x.json",
        "y.yaml",
        "z.xml",
        "LICENSE",
        "t.csv",
        ".editorconfig",
        "docs/.editorconfig",
        "p.txt",
        "M_de.properties",
        "docs/q.bin",
        "../.editorconfig",
        "../above.md"
    };

    private static final String[] TEXTS = {
        "# A\n\nSee [b](b.md#b) and [c](docs/c.md#deep) and [d](B.md).\n",
        "# B\n\n## Deep\n\nSee [a](a.md) (again.\n",
        "# C\n\nSee [above](../above.md).\n",
        "hello = Hello {0}\nbye = Bye\n",
        "hello = Hallo\nbye = Tsch\u00FC\u00DF\n",
        "hello = Bonjour {0}\nhello = Salut {0}\n",
        "# textproof:off duplicate-key -- on purpose\na = 1\na = 2\n",
        "# textproof:off duplicate-key -- in vain\na = 1\n",
        "{\"a\": 1, \"a\": 2}\n",
        "{\"a\": 1,\n",
        "a: 1\na: 2\n",
        "<a><b></a>\n",
        "a\u0007b \uFFFD\n",
        "caf\u00C3\u00A9 is caf\u00C3\u00A9\n",
        "root = true\n[*]\ntrim_trailing_whitespace = true\n",
        "[*.md]\nend_of_line = crlf\n",
        "ends with blanks   \nand more\n",
        "\u0000\u0001\u0002\u0000",
        "a,b\n1,2,3\n",
        ""
    };

    private Path base = Path.of("");
    private Path store = Path.of("");
    private final List<String> debug = new ArrayList<>();

    @BeforeEach
    void directories(@TempDir Path directory) {
        base = directory.resolve("base");
        store = directory.resolve("store");
    }

    private Settings settings() {
        return Settings.of(base, List.of(Root.of(base.resolve("src"))));
    }

    private Settings withOutput() {
        Block block = new Block("the <resource>", false, Filtering.of("3.3.1", Model.EMPTY));
        return settings()
                .withOutput(new BuildOutput(
                        List.of(ResourceBlock.of(base.resolve("src"), base.resolve("out"), block)),
                        List.of(base.resolve("out")),
                        BuildOutput.NONE.classes(),
                        null));
    }

    private Report cached(Settings settings) {
        return ProjectLinter.lint(settings, Progress.NONE, new Cache(store, "1", debug::add));
    }

    private static String all(Report report) {
        StringBuilder all = new StringBuilder();
        for (Violation each : report.violations()) {
            all.append(each.severity())
                    .append(each.line())
                    .append(each.end())
                    .append(each.fingerprint())
                    .append(each.fix() == null ? "" : each.fix().safe() ? " safe" : " unsafe")
                    .append('\n');
        }
        report.suppressed().forEach(each -> all.append("off ")
                .append(each.violation().line())
                .append(each.justification())
                .append('\n'));
        report.notes().forEach(each -> all.append(each).append('\n'));
        return all.append(report.files())
                .append(' ')
                .append(report.binaries())
                .append(' ')
                .append(report.bytes())
                .toString();
    }

    @Property(tries = 120, seed = "7")
    void theResultsAreTheSameWithAndWithout(@ForAll long seed) throws IOException {
        Path directory = Files.createTempDirectory("cache-test");
        try {
            directories(directory);
            Random random = new Random(seed);
            Files.createDirectories(base.resolve("src/docs"));
            Files.createDirectories(base.resolve("out/docs"));
            Settings settings = random.nextBoolean() ? settings() : withOutput();
            for (int run = 0; run < 6; run++) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    change(random);
                }
                if (random.nextInt(4) == 0) {
                    settings = settings.withRules(List.of(RuleConfiguration.of(
                            "duplicate-key", random.nextBoolean() ? Severity.OFF : Severity.WARNING)));
                }
                if (random.nextBoolean()) {
                    age(random.nextInt(3));
                }
                String expected = all(ProjectLinter.lint(settings, Progress.NONE));
                assertThat(all(cached(settings))).as("run " + run).isEqualTo(expected);
            }
        } finally {
            delete(directory);
        }
    }

    /** Writes, ages, moves or deletes a file; an aged one is old enough to be known by its time stamp. */
    private void change(Random random) throws IOException {
        String name = NAMES[random.nextInt(NAMES.length)];
        Path file = base.resolve(random.nextInt(5) == 0 ? "out" : "src").resolve(name);
        switch (random.nextInt(6)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> {
                if (Files.exists(file)) {
                    Files.setLastModifiedTime(
                            file, FileTime.fromMillis(1_700_000_000_000L + random.nextInt(3) * 1000L));
                }
            }
            case 2 -> {
                Path other = base.resolve("src").resolve(NAMES[random.nextInt(NAMES.length)]);
                if (Files.exists(file) && !file.equals(other)) {
                    Files.deleteIfExists(other);
                    Files.move(file, other);
                }
            }
            default -> {
                Files.writeString(file, TEXTS[random.nextInt(TEXTS.length)], StandardCharsets.UTF_8);
                if (random.nextBoolean()) {
                    Files.setLastModifiedTime(
                            file, FileTime.fromMillis(1_600_000_000_000L + random.nextInt(1000) * 1000L));
                }
            }
        }
    }

    /** Makes files that are young older than any doubt. */
    private void age(int seconds) throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toMillis() > 1_700_000_002_000L) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + seconds * 1000L));
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = base.resolve("src").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
        return file;
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        Path file = write("x.json", "{\"a\": 1, \"a\": 2}\n");
        assertThat(cached(settings()).violations()).hasSize(1);
        // Behind its back: the same size and the same time stamp, so nobody can see it.
        write("x.json", "{\"a\": 1, \"b\": 2}\n");
        assertThat(cached(settings()).violations()).hasSize(1);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_001_000L));
        assertThat(cached(settings()).violations()).isEmpty();
    }

    @Test
    void aTouchedFileIsKnownByItsContent() throws IOException {
        Path file = write("x.json", "{\"a\": 1, \"a\": 2}\n");
        Report before = cached(settings());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_001_000L));
        assertThat(all(cached(settings()))).isEqualTo(all(before));
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedOrForeignCacheIsIgnored(Cache.Kind kind) throws IOException {
        write("x.json", "{\"a\": 1, \"a\": 2}\n");
        String expected = all(cached(settings()));
        Path cache = kept(kind);
        byte[] good = Files.readAllBytes(cache);
        for (int i = 0; i < good.length; i += 7) {
            byte[] bad = good.clone();
            bad[i] ^= 0x15;
            keepOnly(cache, bad);
            debug.clear();
            assertThat(all(cached(settings()))).isEqualTo(expected);
            assertThat(debug).singleElement().asString().contains("is ignored");
        }
        for (byte[] bad : List.of(new byte[0], new byte[3], "something else".getBytes(StandardCharsets.UTF_8))) {
            keepOnly(cache, bad);
            assertThat(all(cached(settings()))).isEqualTo(expected);
        }
        keepOnly(cache, good);
        debug.clear();
        ProjectLinter.lint(settings(), Progress.NONE, new Cache(store, "2", debug::add));
        assertThat(debug).singleElement().asString().contains("another version");
    }

    private Path kept(Cache.Kind kind) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.toString().endsWith(kind == Cache.Kind.FILES ? ".cache" : ".report"))
                    .findAny()
                    .orElseThrow();
        }
    }

    private void keepOnly(Path cache, byte[] content) throws IOException {
        delete(store);
        Files.createDirectories(store);
        Files.write(cache, content);
    }

    /** What the report of the last run says where nothing else is left of it, and the file has another content that cannot be seen. */
    private List<Violation> fromTheReportAlone(Path file) throws IOException {
        String text = Files.readString(file);
        FileTime time = Files.getLastModifiedTime(file);
        Files.delete(kept(Cache.Kind.FILES));
        Files.writeString(file, "x".repeat(text.length()));
        Files.setLastModifiedTime(file, time);
        List<Violation> violations = cached(settings()).violations();
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, time);
        return violations;
    }

    @Test
    void ofAnUnchangedTreeNoFileIsLookedAt() throws IOException {
        Path file = write("x.json", "{\"a\": 1, \"a\": 2}\n");
        List<Violation> violations = cached(settings()).violations();
        assertThat(fromTheReportAlone(file)).isEqualTo(violations).hasSize(1);
    }

    @Test
    void aNameASizeOrATimeStampThatChangesIsSeen() throws IOException {
        Path file = write("x.json", "{\"a\": 1, \"a\": 2}\n");
        assertThat(cached(settings()).violations()).hasSize(1);
        write("x.json", "{\"a\": 1, \"b\": 12}\n");
        assertThat(cached(settings()).violations()).isEmpty();
        write("x.json", "{\"a\": 1, \"a\": 12}\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_001_000L));
        assertThat(cached(settings()).violations()).hasSize(1);
        Files.move(file, file.resolveSibling("x.txt"));
        assertThat(cached(settings()).violations()).isEmpty();
    }

    @Test
    void whatIsSeenOfAFileIsItsNameSizeAndTimeStamp() throws IOException {
        Path file = write("x.txt", "a word\n");
        String seen = TreeState.stamp(settings(), "src/x.txt");
        assertThat(TreeState.stamp(settings(), seen)).isEqualTo(seen);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_001_000L));
        assertThat(TreeState.stamp(settings(), seen)).isNotEqualTo(seen);
        write("x.txt", "two words\n");
        assertThat(TreeState.stamp(settings(), seen)).isNotEqualTo(seen);
        Files.delete(file);
        assertThat(TreeState.stamp(settings(), seen)).isNotEqualTo(seen).isEqualTo("src/x.txt\n");
    }

    @Test
    void whatRulesCompareFilesByIsKeptOfEach() throws IOException {
        write("m.properties", "a = b\n");
        write("m_de.properties", "a = gr\\u00FCn\n");
        write("m_es.properties", "a = a\u00F1o\n");
        write("m_fr.properties", "a = \\u00E9t\\u00E9\n");
        List<Violation> violations = cached(settings()).violations();
        assertThat(violations)
                .extracting(each -> each.rule() + " " + each.path())
                .containsExactly("minority-encoding src/m_es.properties");
        write("x.txt", "another file, so that the last report does not hold\n");
        assertThat(cached(settings()).violations()).isEqualTo(violations);
    }

    @Test
    void contentsThatOneOfTheSumsTakesForEqualHaveOtherDigests() {
        // Adler-32 adds up the bytes, and the sums after each of them.
        assertThat(Cache.digest(new byte[] {1, 2, 1}, 0)).isNotEqualTo(Cache.digest(new byte[] {2, 0, 2}, 0));
        assertThat(Cache.digest(new byte[] {9, 2, 0, 2}, 1)).isEqualTo(Cache.digest(new byte[] {2, 0, 2}, 0));
    }

    @Test
    void whatTheBuildMadeIsSeenInAllDirectories() throws IOException {
        write("docs/x.txt", "a word\n");
        write("../out/docs/x.txt", "a word\n");
        assertThat(cached(withOutput()).violations()).isEmpty();
        assertThat(store.toFile().list()).hasSize(2);
        write("../out/docs/x.txt", "");
        assertThat(cached(withOutput()).violations()).hasSize(1);
    }

    @Test
    void whatLiesAboveIsSeen() throws IOException {
        write("x.txt", "a word  \n");
        assertThat(cached(settings()).violations()).isEmpty();
        write("../.editorconfig", "[*]\ntrim_trailing_whitespace = true\n");
        assertThat(cached(settings()).violations()).hasSize(1);
        write("../.editorconfig", "[*]\ntrim_trailing_whitespace =false\n");
        Files.setLastModifiedTime(base.resolve(".editorconfig"), FileTime.fromMillis(1_600_000_001_000L));
        assertThat(cached(settings()).violations()).isEmpty();
        Files.createDirectories(base.resolve(".git/info"));
        write("../.git/info/exclude", "x.txt\n");
        assertThat(cached(settings()).files()).isZero();
        Files.delete(base.resolve(".git/info/exclude"));
        assertThat(cached(settings()).files()).isEqualTo(1);
    }

    @Test
    void whatGitTracksIsSeen() throws IOException {
        Path file = write("x.json", "{\"a\": 1, \"a\": 2}\n");
        write("../.gitignore", "x.json\n");
        Files.createDirectories(base.resolve(".git"));
        assertThat(cached(settings()).files()).isZero();
        DirCache index = DirCache.lock(base.resolve(".git/index").toFile(), FS.DETECTED);
        DirCacheEntry entry = new DirCacheEntry("src/x.json");
        entry.setFileMode(FileMode.REGULAR_FILE);
        DirCacheBuilder builder = index.builder();
        builder.add(entry);
        builder.finish();
        index.write();
        assertThat(index.commit()).isTrue();
        Files.setLastModifiedTime(base.resolve(".git/index"), FileTime.fromMillis(1_600_000_000_000L));
        List<Violation> violations = cached(settings()).violations();
        assertThat(fromTheReportAlone(file)).isEqualTo(violations).hasSize(1);
    }

    @Test
    void whatAFileWasToldOfOthersIsSeen() throws IOException {
        write("x.md", "See [above](../above.md).\n");
        write("../above.md", "# Above\n");
        assertThat(cached(settings()).violations()).isEmpty();
        Files.delete(base.resolve("above.md"));
        assertThat(cached(settings()).violations()).hasSize(1);
        assertThat(cached(settings()).violations()).hasSize(1);
    }

    @Test
    void aRootThatBecameAFileIsSeen() throws IOException {
        Settings two = Settings.of(base, List.of(Root.of(base.resolve("src")), Root.of(base.resolve("more"))));
        write("x.json", "{}\n");
        assertThat(cached(two).hasProblems()).isFalse();
        write("../more", "no directory\n");
        assertThat(cached(two).hasProblems()).isTrue();
    }

    @Test
    void whereTheOutputCountsSourcesThatAreNotCheckedAreSeenToo() throws IOException {
        Settings settings = withOutput();
        Settings without = new Settings(
                        base,
                        settings.roots(),
                        null,
                        List.of(),
                        List.of("vendor/**"),
                        true,
                        null,
                        null,
                        Settings.TestResources.ENCODING,
                        Settings.DEFAULT_MAX_FILE_SIZE,
                        List.of())
                .withOutput(settings.output());
        for (String name : List.of("x.txt", "vendor/y.txt", "vendor/z.txt")) {
            write(name, "a word\n");
            write("../out/" + name, "a word\n");
        }
        String before = all(cached(without));
        Files.delete(base.resolve("src/vendor/y.txt"));
        String expected = all(ProjectLinter.lint(without, Progress.NONE));
        assertThat(expected).isNotEqualTo(before);
        assertThat(all(cached(without))).isEqualTo(expected);
    }

    @Test
    void whereTheOutputCountsTestResourcesThatAreNotCheckedAreSeenToo() throws IOException {
        Root root = new Root(base.resolve("src"), List.of(), List.of(), Root.Kind.TEST);
        Block block = new Block("the <resource>", false, Filtering.of("3.3.1", Model.EMPTY));
        Settings settings = new Settings(
                base,
                List.of(root),
                null,
                List.of(),
                List.of(),
                true,
                null,
                null,
                Settings.TestResources.SKIP,
                Settings.DEFAULT_MAX_FILE_SIZE,
                List.of(),
                new BuildOutput(
                        List.of(new ResourceBlock(root, base.resolve("out"), true, block)),
                        List.of(base.resolve("out")),
                        BuildOutput.NONE.classes(),
                        null));
        for (String name : List.of("x.txt", "y.txt")) {
            write(name, "a word\n");
            write("../out/" + name, "a word\n");
        }
        String before = all(cached(settings));
        write("x.txt", "two words\n");
        Files.delete(base.resolve("src/y.txt"));
        String expected = all(ProjectLinter.lint(settings, Progress.NONE));
        assertThat(expected).isNotEqualTo(before);
        assertThat(all(cached(settings))).isEqualTo(expected);
    }

    @Test
    void aLinkMayLeadAnywhereSoEachFileIsLookedAt() throws IOException {
        Path file = write("x.json", "{\"a\": 1, \"a\": 2}\n");
        Files.createSymbolicLink(file.resolveSibling("y.json"), base.resolve("elsewhere"));
        cached(settings());
        assertThat(store.toFile().list()).singleElement().asString().endsWith(".cache");
    }

    @Test
    void aWorkTreeInAWorkTreeHasRulesOfItsOwnSoEachFileIsLookedAt() throws IOException {
        write("sub/x.json", "{\"a\": 1}\n");
        Files.createDirectories(base.resolve("src/.git"));
        cached(settings());
        assertThat(store.toFile().list()).hasSize(2);
        for (boolean directory : new boolean[] {true, false}) {
            delete(store);
            Path git = base.resolve("src/sub/.git");
            if (directory) {
                Files.createDirectories(git);
            } else {
                Files.delete(git);
                write("sub/.git", "gitdir: ../../other\n");
            }
            cached(settings());
            assertThat(store.toFile().list()).singleElement().asString().endsWith(".cache");
        }
    }

    @Test
    void aYoungFileMayChangeWithoutItsTimeStamp() throws IOException {
        Path file = write("x.json", "{\"a\": 1, \"a\": 2}\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        cached(settings());
        assertThat(store.toFile().list()).singleElement().asString().endsWith(".cache");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNone() throws IOException {
        write("x.json", "{\"a\": 1, \"a\": 2}\n");
        Files.writeString(store, "a file");
        assertThat(cached(settings()).violations()).hasSize(1);
        assertThat(debug).anyMatch(message -> message.contains("could not be written"));
    }

    @Test
    void ofOldConfigurationsFewAreKept() throws IOException {
        write("x.json", "{}\n");
        for (int i = 0; i < 8; i++) {
            cached(settings().withMaxFileSize(1000 + i));
        }
        try (Stream<Path> files = Files.list(store)) {
            assertThat(files).hasSize(8);
        }
        // Behind its back, see above: what the last one knew is still known.
        write("x.json", "[}\n");
        assertThat(cached(settings().withMaxFileSize(1007)).violations()).isEmpty();
        assertThat(cached(settings().withMaxFileSize(1000)).violations()).hasSize(1);
    }

    private static Violation violation(int line, String message, @Nullable Fix fix) {
        return new Violation(
                "a-rule", Severity.WARNING, "a.txt", new Location(line, 3), new Location(line, 300), message, "f", fix);
    }

    /** Strings and numbers of all sizes, and all that may be missing. */
    private static CachedFile file(String text, @Nullable CharsetDecision charset, @Nullable List<String> optional) {
        return new CachedFile(
                1L << 40,
                -5,
                Long.MIN_VALUE,
                text,
                Outcome.Kind.CHECKED,
                77,
                charset,
                FileFacts.Writing.RAW,
                new Location(1 << 30, 127),
                List.of(violation(128, text, null), violation(16_384, "", null)),
                List.of(Report.Note.skip("a.txt", text), Report.Note.info("b.txt", "n")),
                List.of(new Directive(
                        Directive.Kind.NEXT_LINE,
                        List.of("a-rule", "b-rule"),
                        text,
                        new Location(2, 3),
                        new Location(2, 4))),
                new CachedFile.Surroundings(
                        Map.of("x", Neighbours.Place.MISSING, "y", Neighbours.Place.FILE),
                        Map.of("z", text),
                        optional,
                        List.of(new CachedFile.Pending(violation(1, text, null), "p", List.of("q", text)))),
                optional,
                List.of(violation(3, "in output", null)),
                List.of("key", text));
    }

    private static CacheReader written(Cache.Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new CacheWriter(new DataOutputStream(bytes)));
        return new CacheReader(ByteBuffer.wrap(bytes.toByteArray()));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        CharsetDecision overruled = new CharsetDecision(StandardCharsets.UTF_8, CharsetDecision.Origin.FORMAT, 0);
        CharsetDecision marked =
                new CharsetDecision(StandardCharsets.UTF_16LE, CharsetDecision.Origin.BOM, 2, overruled);
        Map<String, CachedFile> files = Map.of(
                "a.txt", file("ascii", null, null),
                "b.txt", file("gr\u00F6\u00DFer \u65E5\u672C \uD83D\uDE00", marked, List.of()),
                "c.txt", file("half \uD83D of a pair", overruled, List.of("x", "")),
                "d.txt", file("\u007F\u0080", overruled, List.of("\u007F", "\u0080", "\u0000")),
                "e.txt", file("long ".repeat(5000), marked, List.of("l\u00F6ng ".repeat(30))));
        CachedFiles all = new CachedFiles(
                1L << 60,
                files,
                Map.of("m", new CachedBundle(List.of("m", "m_de"), List.of(violation(9, "a key", null)))));
        assertThat(CachedFiles.read(written(all::write))).isEqualTo(all);
    }

    @Test
    void ofAReportAllIsKeptButWhatAFixWouldDo() throws IOException {
        Fix safe = Fix.safe(Edit.insert(3, "x"));
        Fix unsafe = Fix.unsafe(Edit.insert(3, "x"));
        Report report = new Report(
                List.of(violation(1, "a", safe), violation(2, "b", unsafe), violation(3, "c", null)),
                List.of(Report.Note.problem("a.txt", "p")),
                300,
                20,
                1,
                1L << 33,
                Duration.ofSeconds(3),
                List.of(new Suppressed(violation(4, "d", null), Suppressed.Kind.EXTERNAL, "why")));
        Report read = written(writer -> writer.report(report)).report();
        assertThat(read.violations()).extracting(Violation::message).containsExactly("a", "b", "c");
        assertThat(read.violations())
                .extracting(each -> each.fix() == null ? "none" : each.fix().safe() ? "safe" : "unsafe")
                .containsExactly("safe", "unsafe", "none");
        assertThat(read.with(List.of(), List.of()).took(Duration.ZERO))
                .isEqualTo(report.with(List.of(), List.of()).took(Duration.ZERO));
        assertThat(read.suppressed()).isEqualTo(report.suppressed());
    }

    @Test
    void aNumberThatNoFileCouldHoldIsRefused() {
        for (byte[] bytes : new byte[][] {{5, 1}, {-1, -1, -1, -1, 15}, {-1, -1, -1, -1, -1, 1}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CacheReader(ByteBuffer.wrap(bytes)).strings());
        }
    }

    @Test
    void anyBytesGiveAtWorstAnException() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = random.nextInt(3) == 0 ? bytes[k] : (byte) random.nextInt(3);
            }
            CacheReader reader = new CacheReader(ByteBuffer.wrap(bytes));
            try {
                if (i % 2 == 0) {
                    CachedFiles.read(reader);
                } else {
                    reader.report();
                }
            } catch (RuntimeException e) {
                assertThat(e).isNotNull();
            }
        }
    }
}
