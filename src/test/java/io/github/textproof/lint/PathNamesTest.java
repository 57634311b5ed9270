package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs another locale is held by {@link AsciiLocaleTest}. */
class PathNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/m     | /m/a/b.txt           | a/b.txt",
                "/m     | /m                   | ''",
                "/m     | /m/a                 | a",
                "/m     | /module/a            | ../module/a",
                "/m/n   | /m/other/a           | ../other/a",
                "/m/n   | /m/nn                | ../nn",
                "/m     | /x/yz                | ../x/yz",
                "/mm    | /n                   | ../n",
                "/      | /a/b                 | a/b",
                "''     | a/b                  | a/b",
                "''     | /a/b                 | /a/b",
                "/m     | /m/..a/b             | ..a/b",
                "/m     | /m/../b              | ../b",
                "/m     | /m/a/../b            | b",
            })
    @DisabledOnOs(OS.WINDOWS)
    void aPathIsShownFromTheModuleOn(String base, String file, String shown) {
        assertThat(PathNames.relative(Path.of(base), Path.of(file))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"what?.txt", "?", "50%?.txt", "%41?.txt", "?x", "gr\u00F6\u00DFe? \u65E5\u672C.txt"})
    @DisabledOnOs(OS.WINDOWS)
    void aNameWithQuestionMarksIsShownAsItIs(String name) {
        assertThat(PathNames.relative(Path.of("/m"), Path.of("/m/a/" + name))).isEqualTo("a/" + name);
        assertThat(PathNames.relative(Path.of("/m"), Path.of("/x/" + name))).isEqualTo("../x/" + name);
        assertThat(PathNames.relative(Path.of(""), Path.of("/x/" + name))).isEqualTo("/x/" + name);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsShownLeadsBackToTheFile() {
        Path base = Path.of("/m");
        for (String name : new String[] {"a/b.txt", "what?.txt", "gr\u00F6\u00DFe.txt", "../x"}) {
            assertThat(PathNames.resolve(base, name)).isEqualTo(base.resolve(name));
        }
        assertThat(PathNames.resolve(base, "/x/y")).isEqualTo(Path.of("/x/y"));
    }

    @Test
    void aNameThatNoSystemHasIsThatOfNoFile() {
        Path base = Path.of("").toAbsolutePath();
        Path none = PathNames.resolve(base, "a\0b");
        assertThat(Files.exists(none)).isFalse();
        assertThat(none.getParent()).isEqualTo(base);
    }
}
