package io.github.textproof.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilteringTest {
    private static Filtering filtering(String version, @Nullable String propertiesEncoding, String... unfiltered) {
        return new Filtering(
                version,
                List.of(Delimiter.AT),
                null,
                List.of(unfiltered),
                "UTF-8",
                propertiesEncoding,
                false,
                Model.EMPTY);
    }

    @Test
    void imagesAreNeverFilteredIconsSince32() {
        for (String version : List.of("2.6", "3.1.0", "3.2.0", "3.5.0", "")) {
            assertThat(filtering(version, null).filters("LOGO.PNG")).isFalse();
            assertThat(filtering(version, null).filters("photo.tiff")).isTrue();
            assertThat(filtering(version, null).filters("png")).isTrue();
        }
        assertThat(filtering("3.1.0", null).filters("favicon.ico")).isTrue();
        assertThat(filtering("3.2.0", null).filters("favicon.ico")).isFalse();
    }

    @Test
    void configuredExtensionsAreComparedInLowerCase() {
        assertThat(filtering("3.5.0", null, "jks").filters("a/SERVER.JKS")).isFalse();
        assertThat(filtering("3.5.0", null, "JKS").filters("a/SERVER.JKS")).isTrue();
    }

    @Test
    void propertiesHaveTheirOwnEncodingSince32() {
        assertThat(filtering("3.2.0", "ISO-8859-1").encoding("a.properties")).isEqualTo("ISO-8859-1");
        assertThat(filtering("3.2.0", "ISO-8859-1").encoding("a.txt")).isEqualTo("UTF-8");
        assertThat(filtering("3.1.0", "ISO-8859-1").encoding("a.properties")).isEqualTo("UTF-8");
        assertThat(filtering("3.2.0", "ISO-8859-1").encodingParameter("a.properties"))
                .isEqualTo("propertiesEncoding");
        assertThat(filtering("3.2.0", null).encodingParameter("a.properties")).isEqualTo("encoding");
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(filtering("3.10.0", null).isSince(3, 2)).isTrue();
        assertThat(filtering("2.6", null).isSince(3, 0)).isFalse();
        assertThat(filtering("4.0.0-beta-1", null).isSince(3, 4)).isTrue();
        assertThat(filtering("", null).isSince(3, 4)).isTrue();
        assertThat(filtering("${unknown}", null).isSince(3, 4)).isTrue();
        assertThat(filtering("", null).plugin()).isEqualTo("maven-resources-plugin");
    }
}
