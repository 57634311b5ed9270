package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, '', 3",
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, bc, 1",
        "ab, ba, 2"
    })
    void countsInsertedRemovedAndReplacedChars(String a, String b, int distance) {
        assertThat(EditDistance.of(a, b)).isEqualTo(distance);
        assertThat(EditDistance.of(b, a)).isEqualTo(distance);
    }

    @Test
    void theNearestNameIsTheOneWithTheFewestChangesAndTheFirstOfThose() {
        assertThat(EditDistance.nearest("charst", List.of("chart", "charset", "charsets")))
                .isEqualTo("chart");
        assertThat(EditDistance.nearest("charsett", List.of("chart", "charset", "charsets")))
                .isEqualTo("charset");
        assertThat(EditDistance.nearest("charset", List.of("charsets", "charset")))
                .isEqualTo("charset");
    }

    @Test
    void aShortNameMayBeTwoCharsAwayALongOneAThirdOfItsLength() {
        assertThat(EditDistance.nearest("tabs", List.of("tuxs"))).isEqualTo("tuxs");
        assertThat(EditDistance.nearest("tabs", List.of("tuxi"))).isNull();
        assertThat(EditDistance.nearest("tab", List.of("tab12"))).isEqualTo("tab12");
        assertThat(EditDistance.nearest("tab", List.of("tab123"))).isNull();
        assertThat(EditDistance.nearest("abcdefghijkl", List.of("abcdefghWXYZ")))
                .isEqualTo("abcdefghWXYZ");
        assertThat(EditDistance.nearest("abcdefghijkl", List.of("abcdefgVWXYZ")))
                .isNull();
        assertThat(EditDistance.nearest("abcdefghijkl", List.of("abcdefghijkl1234")))
                .isEqualTo("abcdefghijkl1234");
    }
}
