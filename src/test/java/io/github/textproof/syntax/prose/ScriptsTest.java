package io.github.textproof.syntax.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    private static String only(String all, Predicate<Character> wanted) {
        return all.chars()
                .mapToObj(c -> (char) c)
                .filter(wanted)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @Test
    void everyCharIsOfOneScriptAtMost() {
        String han = "\u4e00\u9fff\u3400\u4dbf\uf900\ufaff\ud840\ud8bf々〇";
        String kana = "ぁんァヶーヿ";
        String hangul = "\uac00\ud7a3";
        String marks = "、。〃〈】〔〟・！／：＠［］｛･‘’“”…—·";
        String others = "aé\u3040゠\u3130\uabff\ud7a4\u33ff\u4dc0\ua000\uf8ff\ufb00\u3004〒０Ａｚ-\u3000 ";
        String all = han + kana + hangul + marks + others;
        assertThat(only(all, Scripts::isHan)).isEqualTo(han);
        assertThat(only(all, Scripts::isKana)).isEqualTo(kana);
        assertThat(only(all, Scripts::isHangul)).isEqualTo(hangul);
        assertThat(only(all, Scripts::isCjkMark)).isEqualTo(marks);
        assertThat(only(all, Scripts::isCjk)).isEqualTo(han + kana);
    }

    @Test
    void aWideCharacterTakesTwoColumns() {
        assertThat(Scripts.width("xa中。\u3000Ａ가éx", 1, 8)).isEqualTo(12);
        assertThat(Scripts.cjk("中a文。ん中", 1, 5)).isEqualTo(2);
    }
}
