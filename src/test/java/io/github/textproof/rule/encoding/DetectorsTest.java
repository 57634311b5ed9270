package io.github.textproof.rule.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoder;
import java.nio.charset.Charset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mozilla.universalchardet.UniversalDetector;

class DetectorsTest {
    @Property(tries = 300, seed = "20261126")
    void aDetectorThatIsUsedAgainAnswersLikeANewOne(@ForAll("texts") byte[] bytes) {
        UniversalDetector fresh = new UniversalDetector();
        fresh.handleData(bytes);
        fresh.dataEnd();
        String name = fresh.getDetectedCharset();
        assertThat(Detectors.universal(bytes))
                .isEqualTo(name == null ? Optional.empty() : Optional.ofNullable(Charsets.forName(name)));
    }

    @Provide
    Arbitrary<byte[]> texts() {
        Arbitrary<String> words = Arbitraries.of(
                        "naïve café ", "中文文本，一句话。", "日本語のテキスト", "한국어 문장 ", "текст по-русски ", "a b\n", "\uFEFF")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
        Arbitrary<Charset> charsets = Arbitraries.of(
                        "UTF-8", "GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1251", "ISO-8859-1", "UTF-16LE")
                .map(Charset::forName);
        return words.flatMap(text -> charsets.map(text::getBytes)).filter(bytes -> !Decoder.isAscii(bytes, 0));
    }
}
