package io.github.textproof.rule.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Prose;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CutsTest {
    private static final String WHOLE = "近年来，库区各村组织村民成立护水队，定期清理岸边垃圾，使水质连续多年保持稳定。";

    private static List<Cut> cuts(String... paragraphs) {
        return Cuts.of(Prose.parse(Format.MARKDOWN, Text.of(String.join("\n\n", paragraphs))))
                .cuts();
    }

    @Test
    void aChainOfThreeParagraphsIsTwoCuts() {
        List<Cut> cuts = cuts(
                WHOLE,
                "村民们说，保护好这一库清水是大家的共同责任，今后还要把这件事做得更好，让子孙后代都能喝上干净的自来水，看到清澈的湖",
                "面和飞翔的水鸟，各村将继续加大巡查力度，完善管护机制，推动库区经济社会发展不断取得新成效，得到了上级部门的充分肯",
                "定，也让更多的游客愿意到这里来走一走看一看。",
                WHOLE);
        assertThat(cuts).extracting(cut -> cut.first().firstLine()).containsExactly(2, 4);
        assertThat(cuts.get(0).word()).isEqualTo("湖面");
        assertThat(cuts.get(1).word()).isEqualTo("肯定");
    }

    @Test
    void aQuotationOfSeveralParagraphsIsNoCut() {
        assertThat(cuts(WHOLE, "“村民们说，保护好这一库清水是大家的共同责任。", "“今后还要把这件事做得更好。”", WHOLE))
                .isEmpty();
    }

    @Test
    void aHeadingBetweenTheHalvesOfAWordHidesNothing() {
        List<Cut> cuts =
                cuts(WHOLE, "村民们说，保护好这一库清水是大家的共同责任，今后还要把这件事做得更好，得到了上级部门的充分肯", "## 护水队", "定，也让更多的游客愿意到这里来走一走看一看。");
        assertThat(cuts).hasSize(1);
        assertThat(cuts.get(0).adjacent()).isFalse();
    }

    @Test
    void aSentenceAfterAFormulaMayBeginWithASmallLetter() {
        assertThat(cuts(
                        "The energy of the particle is then given by the formula",
                        "$$E = mc^2$$",
                        "and it grows with the mass of the particle."))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "\n\n", "\n", "“", "”", "（", "）", "，", "、", "。", "中国", "祝", "贺", "第", "一", "the ", "end-",
                        "Of ", "x", "1", " ", "\u3000", "\uD840", "\uDC00", "\uFFFC", "\u0000", "# ", "- ", "![a](b)",
                        "| ", "、、", "12", "图 1")
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000, seed = "20261122")
    void noTextIsTooOdd(@ForAll("anything") String content) {
        for (Format format : List.of(Format.MARKDOWN, Format.PLAIN_TEXT, Format.ASCIIDOC)) {
            Text text = Text.of(content);
            for (Cut cut : Cuts.of(Prose.parse(format, text)).cuts()) {
                assertThat(cut.place().end()).isLessThanOrEqualTo(content.length());
                assertThat(cut.nextLine()).isLessThanOrEqualTo(text.lines().count());
                assertThat(cut.evidence()).isNotBlank();
            }
        }
    }

    @Test
    void hostileTextsTakeLinearTime() {
        for (String piece : List.of(
                "（",
                "“中",
                "$a",
                "`",
                "[^",
                "![",
                "**",
                "> ",
                "- ",
                "\\(",
                "a://",
                "&",
                "```x\n",
                "中\n\n",
                "|a\n",
                "a, \n\nb")) {
            Text text = Text.of(piece.repeat(100_000));
            for (Format format : List.of(Format.MARKDOWN, Format.PLAIN_TEXT, Format.ASCIIDOC)) {
                Assertions.assertTimeout(
                        Duration.ofSeconds(10), () -> Cuts.of(Prose.parse(format, text)), () -> format + " " + piece);
            }
        }
    }
}
