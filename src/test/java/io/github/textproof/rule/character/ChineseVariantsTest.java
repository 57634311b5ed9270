package io.github.textproof.rule.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ChineseVariantsTest {
    @Test
    void theTableIsWhatTheGeneratorWrites() throws IOException {
        assertThat(ChineseVariantsGenerator.table())
                .as("run ChineseVariantsGenerator")
                .isEqualTo(Files.readString(ChineseVariantsGenerator.TABLE));
    }

    @Test
    void namesAdmittedAgainAreNotTraditional() {
        for (char c : "喆堃淼昇陞甯邨犇瞭釐".toCharArray()) {
            assertThat(ChineseVariants.table().classOf(c))
                    .as("%c", c)
                    .isNotIn(ChineseVariants.TRADITIONAL, ChineseVariants.SIMPLIFIED);
        }
    }

    @Test
    void knowsBothWritings() {
        ChineseVariants table = ChineseVariants.table();
        assertThat(table.classOf('嫻')).isEqualTo(ChineseVariants.TRADITIONAL);
        assertThat(table.counterparts('嫻')).isEqualTo("娴");
        assertThat(table.classOf('发')).isEqualTo(ChineseVariants.SIMPLIFIED);
        assertThat(table.counterparts('发')).isEqualTo("發髮");
        assertThat(table.classOf('着')).isEqualTo(ChineseVariants.HAN);
        assertThat(table.classOf('駅')).isEqualTo(ChineseVariants.JAPANESE);
        assertThat(table.classOf('の')).isEqualTo(ChineseVariants.KANA);
        assertThat(table.classOf('中')).isEqualTo(ChineseVariants.HAN);
        assertThat(table.classOf('A')).isEqualTo(ChineseVariants.OTHER);
        assertThat(table.classOf('\uD800')).isEqualTo(ChineseVariants.OTHER);
    }
}
