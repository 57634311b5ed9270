package io.github.textproof.rule.character;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes {@code chinese-variants.txt}, the table of {@link ChineseVariants}, from ICU's transliterators {@code Traditional-Simplified} and
 * {@code Simplified-Traditional} and from the JDK's GB2312, Big5 and Shift_JIS; run {@link #main} after a change of ICU, a test compares.
 *
 * <p>Only the Basic Multilingual Plane: the rarer planes hold no character that a slip of an input method gives.
 */
final class ChineseVariantsGenerator {
    static final Path TABLE = Path.of("src/main/resources/io/github/textproof/rule/character/chinese-variants.txt");

    /**
     * Characters with a simplified form that are in the 8,105 characters of the Table of General Standard Chinese Characters (通用规范汉字表,
     * State Council of the PRC, 2013), most of them re-admitted for names.
     */
    static final String STANDARD_IN_CHINA = "僇剋垵昇榖氾瞭祕苧蒐薳釐陞";

    /**
     * Characters with a traditional form that are standard in Hong Kong (常用字字形表, revised 2000) or in Taiwan (國字標準字體表), and glyph
     * variants that are as frequent in traditional text as their standard forms.
     */
    static final String STANDARD_IN_HONG_KONG_OR_TAIWAN = "丢兑别匀卧叙呐囱够媪尔弑悦愠户携氲温烟着礴税脱葱蜕踪迹韵";

    /** Characters of JIS X 0208 that are standard somewhere in China too, so they say nothing about Japanese. */
    static final String NOT_ONLY_JAPANESE = "倶勠垈夐嫺尅峩峯怱憙擡擧敍梼椀爲牀犇猯畧疎竈綉綫羣艶蒄蠏裏襃説譌贋邨鈎鉢銹鋭閲靭髢鰌麪麹鼈";

    private final Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    private final Transliterator toTraditional = Transliterator.getInstance("Simplified-Traditional");
    private final CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    private final CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
    private final CharsetEncoder jis = Charset.forName("Shift_JIS").newEncoder();

    private ChineseVariantsGenerator() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(TABLE, table());
    }

    static String table() {
        return new ChineseVariantsGenerator().generate();
    }

    private String generate() {
        StringBuilder traditional = new StringBuilder();
        StringBuilder japanese = new StringBuilder();
        Map<Character, SortedSet<Character>> candidates = new TreeMap<>();
        for (char c = ChineseVariants.FIRST_HAN; c <= ChineseVariants.LAST_HAN; c++) {
            char simple = convert(toSimplified, c);
            char complex = convert(toTraditional, c);
            if (simple != c) {
                candidate(candidates, simple, c);
                if (!gb2312.canEncode(c) && STANDARD_IN_CHINA.indexOf(c) < 0 && gb2312.canEncode(simple)) {
                    traditional.append(' ').append(c).append(simple);
                }
            }
            if (complex != c) {
                candidate(candidates, c, complex);
            }
            if (simple == c
                    && complex == c
                    && jis.canEncode(c)
                    && !gb2312.canEncode(c)
                    && !big5.canEncode(c)
                    && NOT_ONLY_JAPANESE.indexOf(c) < 0) {
                japanese.append(c);
            }
        }
        StringBuilder simplified = new StringBuilder();
        candidates.forEach((c, forms) -> {
            if (gb2312.canEncode(c) && !big5.canEncode(c) && STANDARD_IN_HONG_KONG_OR_TAIWAN.indexOf(c) < 0) {
                simplified.append(' ').append(c);
                forms.forEach(simplified::append);
            }
        });
        return "traditional" + traditional + "\nsimplified" + simplified + "\njapanese " + japanese + "\n";
    }

    private void candidate(Map<Character, SortedSet<Character>> candidates, char simplified, char traditional) {
        if (big5.canEncode(traditional)) {
            candidates.computeIfAbsent(simplified, c -> new TreeSet<>()).add(traditional);
        }
    }

    /** The one char that {@code c} becomes, or {@code c} when it becomes something else. */
    private static char convert(Transliterator transliterator, char c) {
        String converted = transliterator.transliterate(String.valueOf(c));
        return converted.length() == 1 ? converted.charAt(0) : c;
    }
}
