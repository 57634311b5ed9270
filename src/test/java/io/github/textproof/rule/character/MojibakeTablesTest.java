package io.github.textproof.rule.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables are read, not made, at run time: that costs a cold JVM less. They are made with JDK 17, since later ones know more characters; {@code -Dtextproof.pages=update}
 * writes them anew.
 */
@EnabledForJreRange(max = JRE.JAVA_17)
class MojibakeTablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"misreadings", "pairs", "everyday", "suspicion"})
    void theTableHoldsWhatTheCharsetsSay(String name) throws IOException {
        byte[] made =
                switch (name) {
                    case "misreadings" -> MojibakeTables.misreadings();
                    case "pairs" -> MojibakeTables.pairs();
                    case "everyday" -> MojibakeTables.everyday();
                    default -> MojibakeTables.suspicion();
                };
        Path file = Path.of("src/main/resources/io/github/textproof/rule/character/" + name + ".bin");
        if ("update".equals(System.getProperty("textproof.pages"))) {
            Files.write(file, made);
        }
        byte[] read = Files.readAllBytes(file);
        int differs = Arrays.mismatch(read, made);
        assertThat(differs)
                .as(() -> "offset of the first difference, where the file has "
                        + HexFormat.of().formatHex(read, differs, Math.min(read.length, differs + 16))
                        + " and the charsets give "
                        + HexFormat.of().formatHex(made, differs, Math.min(made.length, differs + 16)))
                .isEqualTo(-1);
    }
}
