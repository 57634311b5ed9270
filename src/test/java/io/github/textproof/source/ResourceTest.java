package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {
    private static Resource resource(String path) {
        return new Resource(
                path,
                Path.of(path),
                Format.of(path),
                new byte[0],
                new CharsetDecision(StandardCharsets.UTF_8, CharsetDecision.Origin.DEFAULT, 0),
                Map.of(),
                null,
                false);
    }

    @Test
    void itsNameIsTheLastPartOfItsPath() {
        assertThat(resource("a/b/c.txt").name()).isEqualTo("c.txt");
        assertThat(resource("c.txt").name()).isEqualTo("c.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE",
                "META-INF/apache-license.txt",
                "licence.md",
                "META-INF/NOTICE",
                "COPYING",
                "copyright.txt",
                "third-party.txt",
                "THIRD_PARTY.txt",
                "META-INF/licenses/mit.txt",
                "licences/mit.txt"
            })
    void licencesAndNoticesAreKnownByTheirNames(String path) {
        assertThat(resource(path).isLicence()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-notice.txt", "licensed/readme.txt", "notice/messages.properties", "a/not-copying.txt"})
    void noOtherFilesAreLicences(String path) {
        assertThat(resource(path).isLicence()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/services/javax.script.ScriptEngineFactory, SERVICE",
        "a/META-INF/services/x.properties, SERVICE",
        "services/x.properties, PROPERTIES",
        "a/b.PROPERTIES, PROPERTIES",
        ".properties, PROPERTIES",
        "a/.babelrc, JSON",
        "a.b/c, OTHER",
        "a.json/c, OTHER",
        "json, OTHER",
        "a.unknown, OTHER"
    })
    void theFormatIsWhatTheNameSays(String path, Format format) {
        assertThat(Format.of(path)).isEqualTo(format);
    }

    @Test
    void onlyPropertiesAndJsonHaveUnicodeEscapes() {
        assertThat(Format.values())
                .filteredOn(Format::hasUnicodeEscapes)
                .containsExactlyInAnyOrder(Format.PROPERTIES, Format.JSON);
    }

    @Test
    void spansOverlapWhenTheyShareACharOrOneLiesInsideTheOther() {
        Span span = new Span(2, 4);
        assertThat(span.overlaps(new Span(3, 9))).isTrue();
        assertThat(new Span(3, 9).overlaps(span)).isTrue();
        assertThat(span.overlaps(new Span(3, 3))).isTrue();
        assertThat(span.overlaps(new Span(4, 9))).isFalse();
        assertThat(new Span(4, 9).overlaps(span)).isFalse();
        assertThat(span.overlaps(new Span(2, 2))).isFalse();
        assertThat(span.length()).isEqualTo(2);
    }

    @Test
    void locationsAreOrderedByLineAndThenByColumn() {
        assertThat(new Location(1, 9)).isLessThan(new Location(2, 1));
        assertThat(new Location(2, 1)).isLessThan(new Location(2, 3));
        assertThat(new Location(2, 3)).isEqualByComparingTo(new Location(2, 3));
    }
}
