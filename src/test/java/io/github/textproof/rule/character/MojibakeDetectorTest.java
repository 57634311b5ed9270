package io.github.textproof.rule.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeDetectorTest {
    private static String misread(String text, String written, String read) {
        return new String(text.getBytes(Charset.forName(written)), Charset.forName(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GBK",
                "x-windows-950",
                "windows-31j",
                "x-windows-949",
                "windows-1252",
                "ISO-8859-1",
                "windows-1251",
                "windows-1250",
                "KOI8-R",
                "x-MacRoman",
                "IBM437",
                "IBM850"
            })
    void findsUtf8ReadAsAnotherCharset(String charset) {
        for (String sound : List.of("请选择需要打开的文件", "無法儲存檔案內容", "ファイルを保存できません", "파일을 저장할 수 없습니다")) {
            String damaged = misread(sound, "UTF-8", charset);
            assertThat(MojibakeDetector.find(Text.of(damaged))).as(damaged).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, 保存所有修改, GBK",
        "Big5, 網路連線設定失敗, Big5",
        "windows-31j, ファイルを保存できません, Shift_JIS",
        "EUC-JP, ファイルを保存できません, EUC-JP",
        "EUC-KR, 파일을 저장할 수 없습니다, EUC-KR"
    })
    void namesTheLegacyCharsetThatWasReadAsWestern(String charset, String sound, String name) {
        assertThat(MojibakeDetector.find(Text.of(misread(sound, charset, "ISO-8859-1"))))
                .singleElement()
                .satisfies(damage -> assertThat(damage.mistake()).isEqualTo(name + " read as windows-1252"))
                .satisfies(damage -> assertThat(damage.repaired()).isEqualTo(sound));
    }

    @Test
    void repairsWhatWasMisreadTwice() {
        String twice = misread(misread("déjà vu, café", "UTF-8", "windows-1252"), "UTF-8", "windows-1252");
        assertThat(MojibakeDetector.find(Text.of(twice)))
                .singleElement()
                .satisfies(damage -> assertThat(damage.repaired()).contains("café"))
                .satisfies(damage -> assertThat(damage.mistake()).endsWith("twice"));
    }

    @Test
    void findsAMisreadWordAmongSoundWordsFullOfDiacritics() {
        assertThat(MojibakeDetector.find(Text.of("Düğüm Ayrıntılarını satır içi dÃ¼zenle")))
                .singleElement()
                .satisfies(damage -> assertThat(damage.repaired()).isEqualTo("düzenle"));
        assertThat(MojibakeDetector.find(Text.of("Příliš žluťoučký kůň pÄ›l ďábelské ódy")))
                .hasSize(1);
    }

    @Test
    void packedDataDecodesInPlacesByChanceOnly() {
        Random random = new Random(7);
        int alarms = 0;
        for (int n = 0; n < 1000; n++) {
            StringBuilder packed = new StringBuilder("[\"");
            for (int i = 0; i < 300; i++) {
                int beyond = random.nextInt(5) == 0 ? 0x100 + random.nextInt(0x80) : 0xA1 + random.nextInt(0x5F);
                packed.append((char) (random.nextBoolean() ? 0x40 + random.nextInt(0x3F) : beyond));
            }
            alarms += MojibakeDetector.find(Text.of(packed.append("\"]").toString()))
                    .size();
        }
        // a third of them, if each place were judged alone
        assertThat(alarms).isLessThan(30);
    }

    @Test
    void aLineOfAMillionCharsTakesLinearTime() {
        assertThat(MojibakeDetector.find(Text.of("é».".repeat(350_000)))).isEmpty();
        assertThat(MojibakeDetector.find(Text.of("鐨".repeat(1_000_000)))).isEmpty();
    }

    @Property(seed = "20261122")
    void noCharsMakeItFail(@ForAll String text, @ForAll byte[] bytes) {
        MojibakeDetector.find(Text.of(text));
        for (Damage damage : MojibakeDetector.find(Text.of(new String(bytes, Charset.forName("GBK"))))) {
            assertThat(damage.start()).isLessThan(damage.end());
        }
        MojibakeDetector.find(Text.of(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
}
