package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.output.Block;
import io.github.textproof.output.Classes;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLinterTest {
    private static final Model MODEL = new Model() {
        @Override
        public @Nullable String value(String name) {
            return name.equals("project.version") ? "1.2" : null;
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }

        @Override
        public List<String> inactiveProfiles(String name) {
            return List.of();
        }
    };

    private static final byte[] KEYS = {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED, 0, 0};

    @TempDir
    private Path base;

    private final List<Root> roots = new ArrayList<>();
    private final List<ResourceBlock> blocks = new ArrayList<>();
    private @Nullable Instant begin;
    private Classes classes = Classes.UNKNOWN;

    private void write(String path, String content) throws IOException {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private Root root(String directory, String... includes) {
        return new Root(base.resolve(directory), List.of(includes), List.of(), Root.Kind.MAIN);
    }

    private void block(Root root, String target, boolean filtering, boolean fresh) {
        blocks.add(new ResourceBlock(
                root, base.resolve(target), fresh, new Block("a block", filtering, Filtering.of("3.5.0", MODEL))));
    }

    /** A block whose files are checked. */
    private void resources(Root root, String target, boolean filtering) {
        roots.add(root);
        block(root, target, filtering, true);
    }

    private Settings settings() {
        BuildOutput output = new BuildOutput(blocks, List.of(base.resolve("target")), classes, begin);
        return Settings.of(base, roots).withOutput(output);
    }

    private Report lint() {
        return ProjectLinter.lint(settings(), Progress.NONE);
    }

    /** With what is known from the last such run. */
    private Report again() {
        return ProjectLinter.lint(settings(), Progress.NONE, new Cache(base.resolve("cache"), "1", message -> {}));
    }

    private List<String> lines() {
        return lines(lint());
    }

    private static List<String> lines(Report report) {
        return report.violations().stream()
                .map(v -> v.rule() + " " + v.severity().word() + " " + v.path() + ":"
                        + v.start().line())
                .toList();
    }

    @Test
    void whatFilteringBreaksIsReportedInTheTargetWithoutTheFindingsOfTheSource() throws IOException {
        resources(root("src"), "target", true);
        write("src/a.json", "{\"a\": ${nobody}, \"b\": 1 \"c\": 2}\n");
        write("target/a.json", "{\"a\": , \"b\": 1 \"c\": 2}\n");
        write("src/b.json", "{\"a\": \"${path}\"}\n");
        write("target/b.json", "{\"a\": \"C:\\x\"}\n");
        write("src/c.json", "{\"a\": 1,}\n//${x}\n");
        write("target/c.json", "{\"a\": 1,}\n//1\n");
        assertThat(lines())
                .contains("json-syntax error target/b.json:1")
                .noneMatch(line -> line.contains("target/c.json"));
    }

    @Test
    void whatFilteringBreaksIsReportedBesideWhatTheSourceHasAndWhatStays() throws IOException {
        resources(root("src"), "target", true);
        write("src/a.json", "{\"a\": 1, \"a\": \"${path}\", \"v\": \"${project.verison}\"}\n");
        write("target/a.json", "{\"a\": 1, \"a\": \"C:\\x\", \"v\": \"${project.verison}\"}\n");
        write("src/b.json", "{\"a\": \"${path}\", \"v\": \"${message}\"}\n");
        write("target/b.json", "{\"a\": \"C:\\x\", \"v\": \"${project.verison}\"}\n");
        assertThat(lines())
                .containsExactly(
                        "duplicate-key error src/a.json:1",
                        "unresolved-placeholder error src/a.json:1",
                        "json-syntax error target/a.json:1",
                        "json-syntax error target/b.json:1",
                        "unresolved-placeholder error target/b.json:1");
    }

    @Test
    void moreThanTheMostOfARuleInAFileAreNotListed() throws IOException {
        resources(root("src"), "target", true);
        String text = "v = ${project.verison} and ${project.verison}\n".repeat(Linter.MOST_PER_RULE);
        write("src/a.txt", text);
        write("target/a.txt", text);
        assertThat(lint().violations())
                .filteredOn(each -> each.rule().equals("unresolved-placeholder"))
                .hasSize(Linter.MOST_PER_RULE);
    }

    @Test
    void severalBlocksOfOneDirectoryEachHaveTheirFiles() throws IOException {
        resources(root("src", "*.properties"), "target/a", true);
        resources(root("src", "*.jks"), "target/b", false);
        write("src/app.properties", "v=${project.verison}\n");
        write("target/a/app.properties", "v=${project.verison}\n");
        write("src/server.jks", KEYS);
        write("target/b/server.jks", KEYS);
        assertThat(lines()).containsExactly("unresolved-placeholder error src/app.properties:1");
    }

    @Test
    void aFileThatAnotherOneOverlaysIsNotCompared() throws IOException {
        resources(root("src"), "target", false);
        resources(root("overlay"), "target", false);
        write("src/server.jks", KEYS);
        write("overlay/server.jks", new byte[] {0, 1, 2});
        write("target/server.jks", new byte[] {0, 1, 2});
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatNoBlockOfTheModuleNamesIsComparedButNotCheckedItself() throws IOException {
        block(root("webapp"), "war", false, false);
        roots.add(root("src"));
        write("webapp/broken.json", "{\n");
        write("war/broken.json", "{\n");
        write("webapp/empty.txt", "text\n");
        write("war/empty.txt", "");
        assertThat(lines()).containsExactly("damaged-output error webapp/empty.txt:1");
    }

    @Test
    void ofADirectoryThatIsNotCheckedTheNamedFilesAreComparedOrThoseOfThePatterns() throws IOException {
        roots.add(root("src"));
        block(root("", "named.txt", "absent.txt"), "war", false, false);
        block(root("webapp", "*.css"), "war", false, false);
        for (String file : List.of("named.txt", "other.txt", "webapp/a.css", "webapp/a.txt")) {
            write(file, "text\n");
            write("war/" + Path.of(file).getFileName(), "");
        }
        assertThat(lines()).containsExactly("damaged-output error named.txt:1", "damaged-output error webapp/a.css:1");
    }

    @Test
    void whatThisBuildHasCopiedIsComparedHoweverOldItLooks() throws IOException {
        resources(root("src"), "target", false);
        write("src/a.txt", "text\n");
        write("target/a.txt", "");
        Files.setLastModifiedTime(base.resolve("target/a.txt"), FileTime.fromMillis(1000));
        assertThat(lines()).containsExactly("damaged-output error src/a.txt:1");
    }

    @Test
    void aTargetOfAnEarlierBuildIsNotCompared() throws IOException {
        roots.add(root("src"));
        block(root("src"), "target", false, false);
        write("src/a.txt", "new text\n");
        write("target/a.txt", "");
        Files.setLastModifiedTime(base.resolve("target/a.txt"), FileTime.fromMillis(1000));
        Report report = lint();
        assertThat(report.violations()).isEmpty();
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.path()).isEqualTo("target");
            assertThat(note.message()).contains("1 target that is older");
            assertThat(note.problem()).isFalse();
        });
        again();
        write("src/b.txt", "another file, so that the last report does not hold\n");
        assertThat(again().notes()).isEqualTo(report.notes());
    }

    @Test
    void withoutOutputThereIsOneInfo() throws IOException {
        resources(root("src"), "target", true);
        write("src/a.txt", "${project.verison}\n");
        write("src/b.txt", "${project.verison}\n");
        Report report = lint();
        assertThat(report.violations()).isEmpty();
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.path()).isEqualTo("target");
            assertThat(note.message()).startsWith("is not there yet");
            assertThat(note.problem()).isFalse();
        });
    }

    @Test
    void aKeyOfAnotherFileIsResolvedByTheProgram() throws IOException {
        resources(root("src"), "target", true);
        write("src/a.properties", "v=${project.version}\nhome=${shop.home}\nother=${shop.other}\n");
        write("target/a.properties", "v=1.2\nhome=${shop.home}\nother=${shop.other}\n");
        write("src/z.yml", "shop:\n  home: /srv\n");
        write("target/z.yml", "shop:\n  home: /srv\n");
        assertThat(lines()).containsExactly("unresolved-placeholder warning src/a.properties:3");
    }

    @Test
    void aKeyThatFilteringMadeIsResolvedByTheProgramToo() throws IOException {
        resources(root("src"), "target", true);
        write("src/a.properties", "v=${project.version}\nhome=${shop.home}\n");
        write("target/a.properties", "v=1.2\nhome=${shop.home}\n");
        write("src/z.properties", "${prefix}.home=/srv\n");
        write("target/z.properties", "shop.home=/srv\n");
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatClassesOrOtherFilesDecideIsDecidedInEachRun() throws IOException {
        resources(root("src"), "target", false);
        write("src/META-INF/services/com.shop.Store", "com.shop.FileStore\n");
        write("target/META-INF/services/com.shop.Store", "com.shop.FileStore\n");
        classes = (name, test) -> Classes.Presence.PRESENT;
        assertThat(again().violations()).isEmpty();
        classes = (name, test) -> Classes.Presence.MISSING;
        write("src/b.txt", "another file, so that the last report does not hold\n");
        assertThat(lines(again())).containsExactly("service-provider error src/META-INF/services/com.shop.Store:1");
    }

    @Test
    void whatFilteringMadeIsLookedAtInEachRun() throws IOException {
        resources(root("src"), "target", true);
        write("src/a.json", "{\"a\": \"${path}\"}\n");
        write("target/a.json", "{\"a\": \"C:/x\"}\n");
        Path target = base.resolve("target/a.json");
        Files.setLastModifiedTime(target, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(again().violations()).isEmpty();
        write("target/a.json", "{\"a\": \"C:\\x\"}\n");
        Files.setLastModifiedTime(target, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(lines(again())).containsExactly("json-syntax error target/a.json:1");
    }

    @Test
    void leftoversAreOlderThanTheBuild() throws IOException {
        resources(root("src"), "target", false);
        write("src/a.txt", "a\n");
        write("target/a.txt", "a\n");
        write("target/old.txt", "a\n");
        write("target/com/App.class", "a\n");
        write("target/generated/all.txt", "a\n");
        assertThat(lines()).containsExactly("stale-output info target/old.txt:1");
        begin = Instant.now().minusSeconds(60);
        assertThat(lines()).isEmpty();
    }

    @Test
    void namesOfFilesAreFilteredWhenThePluginDoes() throws IOException {
        Filtering plain = Filtering.of("3.5.0", MODEL);
        Filtering names = new Filtering(
                plain.version(), plain.delimiters(), null, List.of(), plain.encoding(), null, true, plain.model());
        roots.add(root("src"));
        blocks.add(new ResourceBlock(root("src"), base.resolve("target"), true, new Block("a block", true, names)));
        write("src/app-${project.version}-@x@.properties", "v=${project.verison}\n");
        write("target/app-1.2-@x@.properties", "v=${project.verison}\n");
        // Whether this one is left over cannot be told where names do not stay.
        write("target/app-1.1-@x@.properties", "v=1.1\n");
        write("src/plain.txt", "text\n");
        write("target/plain.txt", "text\n");
        assertThat(lint().violations()).singleElement().satisfies(v -> assertThat(v.message())
                .contains("stays in target/app-1.2-@x@.properties"));
    }

    @Test
    void testResourcesAreOnlyHeldToBeUndamaged() throws IOException {
        roots.add(new Root(base.resolve("src"), List.of(), List.of(), Root.Kind.TEST));
        block(roots.get(0), "target", true, true);
        write("src/a.properties", "v=${project.verison}\n");
        write("target/a.properties", "v=${project.verison}\n");
        write("src/server.jks", KEYS);
        write("target/server.jks", new byte[] {1});
        write("target/old.txt", "a\n");
        assertThat(lines()).contains("filtered-binary error src/server.jks:1").noneMatch(l -> l.contains("unresolved"));
    }
}
