package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Neighbours.Place;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Location;
import io.github.textproof.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
    private static final Finding FINDING = new Finding(new Span(0, 1), "a finding");

    @TempDir
    private Path base;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatLiesWhereIsToldLetterByLetter() throws IOException {
        write("src/docs/a.md");
        Files.createDirectories(base.resolve("src/empty"));
        Files.createSymbolicLink(base.resolve("src/link"), base.resolve("src/docs"));
        Tree.Around around = tree().around("src/b.md", finding -> violation());
        assertThat(around.find("src/docs/a.md")).isEqualTo(Place.FILE);
        assertThat(around.find("src/docs")).isEqualTo(Place.DIRECTORY);
        assertThat(around.find("")).isEqualTo(Place.DIRECTORY);
        assertThat(around.find("src/docs/A.md")).isEqualTo(Place.MISSING);
        assertThat(around.find("src/Docs/a.md")).isEqualTo(Place.MISSING);
        assertThat(around.find("src/none/none/a.md")).isEqualTo(Place.MISSING);
        assertThat(around.inOtherCase("src/docs/A.md")).isEqualTo("a.md");
        assertThat(around.inOtherCase("src/docs/b.md")).isNull();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatMayBeThereIsNotCalledMissing() throws IOException {
        write("src/docs/a.md");
        Files.createDirectories(base.resolve("src/empty"));
        Files.createSymbolicLink(base.resolve("src/link"), base.resolve("src/docs"));
        Tree.Around around = tree().around("src/b.md", finding -> violation());
        for (String path : List.of(
                "..",
                "../x",
                "/x",
                "src/empty/x",
                "src/empty/x/y",
                "src/link/x",
                "src/docs/a.md/x",
                "x".repeat(1001))) {
            assertThat(around.find(path)).as(path).isEqualTo(Place.UNKNOWN);
        }
        assertThat(around.find("..x")).isEqualTo(Place.MISSING);
        assertThat(around.find("x".repeat(1000))).isEqualTo(Place.MISSING);
    }

    @Test
    void onlyFilesBelowTheDirectoriesAreInTheTree() {
        Tree.Around around = tree().around("src/b.md", finding -> violation());
        assertThat(around.isInTree("src/x/y.md")).isTrue();
        assertThat(around.isInTree("srcx/y.md")).isFalse();
        assertThat(around.isInTree("src")).isFalse();
        assertThat(new Tree(Settings.of(base, List.of()))
                        .around("b.md", finding -> violation())
                        .isInTree("x"))
                .isTrue();
        assertThat(new Tree(Settings.of(base, List.of(Root.of(base))))
                        .around("b.md", finding -> violation())
                        .isInTree("x"))
                .isTrue();
    }

    @Test
    void whatDependsOnAnotherFileIsDecidedWhenThatHasBeenRead() {
        Tree tree = tree();
        Tree.Around asking = tree.around("a.md", finding -> violation());
        asking.reportUnlessOffered(FINDING, "b.md", List.of("here", "there"));
        asking.reportUnlessOffered(FINDING, "b.md", List.of("nowhere"));
        asking.reportUnlessOffered(FINDING, "never-read.md", List.of("x"));
        assertThat(tree.decided()).isEmpty();
        tree.around("b.md", finding -> violation()).offer(List.of("there", "elsewhere"));
        assertThat(tree.decided()).hasSize(1);
        asking.reportUnlessOffered(FINDING, "b.md", List.of("elsewhere"));
        assertThat(tree.decided()).hasSize(1);
        asking.reportUnlessOffered(FINDING, "b.md", List.of("else"));
        assertThat(tree.decided()).hasSize(2);
    }

    @Test
    void whatWasAskedAndSaidIsToldAgainAndHoldsAsLongAsNothingChanges() throws IOException {
        write("src/a.md");
        Tree.Around around = tree().around("src/b.md", finding -> violation());
        assertThat(around.told()).isSameAs(CachedFile.Surroundings.NONE);
        around.find("src/a.md");
        around.find("src/c.md");
        around.inOtherCase("src/A.md");
        around.inOtherCase("src/C.md");
        around.offer(List.of("top"));
        around.reportUnlessOffered(FINDING, "src/d.md", List.of("x"));
        CachedFile.Surroundings told = around.told();
        assertThat(told.places()).isEqualTo(Map.of("src/a.md", Place.FILE, "src/c.md", Place.MISSING));
        assertThat(told.cases()).containsEntry("src/A.md", "a.md").containsEntry("src/C.md", null);
        assertThat(told.offered()).containsExactly("top");
        assertThat(tree().holds(told)).isTrue();

        Tree later = tree();
        later.take("src/b.md", told);
        later.around("src/d.md", finding -> violation()).offer(List.of());
        assertThat(later.decided()).hasSize(1);
        later.around("src/e.md", finding -> violation()).reportUnlessOffered(FINDING, "src/b.md", List.of("top"));
        assertThat(later.decided()).hasSize(1);

        write("src/C.md");
        assertThat(tree().holds(told)).isFalse();
        Files.delete(base.resolve("src/C.md"));
        assertThat(tree().holds(told)).isTrue();
        Files.delete(base.resolve("src/a.md"));
        assertThat(tree().holds(told)).isFalse();
    }

    private Tree tree() {
        return new Tree(Settings.of(base, List.of(Root.of(base.resolve("src")))));
    }

    private static Violation violation() {
        Location place = new Location(1, 1);
        return new Violation("a-rule", Severity.WARNING, "a.md", place, place, "m", "", null);
    }

    private void write(String path) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text\n");
    }
}
