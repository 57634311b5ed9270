package io.github.textproof.rule.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTest {
    private static @Nullable String guess(String text, String charset) {
        return Guess.of(text.getBytes(Charset.forName(charset)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "GB18030, GB18030, 本报讯昨天上午市政府召开新闻发布会，介绍经济运行的有关情况。",
        "Big5, Big5, 這是一段繁體中文的文字，用來測試編碼的判斷是否正確。",
        "windows-31j, Shift_JIS, これは日本語の文章です。文字コードの判定を試しています。",
        "windows-31j, windows-31j, これは①日本語の文章です。文字コードの判定を試しています。",
        "EUC-JP, EUC-JP, これは日本語の文章です。文字コードの判定を試しています。",
        "EUC-KR, EUC-KR, 이것은 한국어로 쓰여진 문장입니다. 문자 인코딩 판별을 시험합니다.",
        "windows-1251, windows-1251, 'Привет, как дела? Сегодня хорошая погода, мы идём гулять.'",
        "KOI8-R, KOI8-R, 'Привет, как дела? Сегодня хорошая погода, мы идём гулять.'"
    })
    void assertsACharsetFromSixteenCharactersOn(String written, String named, String text) {
        assertThat(guess(text, written)).startsWith("valid as " + named + ", reads \"" + text.substring(0, 4));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "GBK, 中文",
        "GBK, 打开文件",
        "GBK, 用户名不能为空",
        "Big5, 檔案名稱",
        "windows-31j, ファイル名",
        "EUC-JP, ファイル名",
        "EUC-KR, 파일 이름",
        "windows-1252, café",
        "windows-1252, Größe ändern",
        "windows-1252, El año pasado",
        "windows-1252, l’été",
        "windows-1252, à propos",
        "ISO-8859-2, Zapisz książkę",
        "windows-1250, Język śląski",
        "windows-1251, Открыть файл",
        "KOI8-R, Открыть файл"
    })
    void offersTheRightReadingAmongOthersForFewerCharacters(String charset, String text) {
        assertThat(guess(text, charset)).startsWith("could be ").contains(Excerpt.firstBeyondAscii(text));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "windows-1252, it’s here",
        "windows-1252, Mañana",
        "windows-1252, straße",
        "windows-1252, Ärger",
        "windows-1252, français"
    })
    void offersNoChineseForAnAccentInAWesternWord(String charset, String text) {
        assertThat(guess(text, charset)).isEqualTo("could be windows-1252: \"" + text + "\"");
    }

    @Test
    void isSilentWhereNothingIsPlausible() {
        assertThat(Guess.of(new byte[] {'a', (byte) 0xFF, (byte) 0x81, '1'}, StandardCharsets.UTF_8))
                .isNull();
    }

    @Test
    void trustsUtf8InALegacyFileAtOnce() {
        assertThat(Guess.of("é".getBytes(StandardCharsets.UTF_8), Charset.forName("Big5")))
                .isEqualTo("valid as UTF-8, reads \"é\"");
    }

    @Property(tries = 500, seed = "20261122")
    void neverThrows(@ForAll byte[] bytes) {
        Guess.of(bytes, StandardCharsets.UTF_8);
        Guess.of(bytes, Charset.forName("GB18030"));
    }

    @Property(tries = 1000, seed = "20261122")
    void namesFaultsOfAnyBytesWithoutAnException(@ForAll byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            Utf8Fault.of(bytes, i, bytes.length - i);
            Utf8Fault.isCut(bytes, i);
        }
    }
}
