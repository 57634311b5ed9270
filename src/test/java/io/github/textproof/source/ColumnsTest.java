package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void everyCodePointIsAsWideAsIcuSays() {
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            int expected = icu(c);
            if (Columns.width(c) != expected) {
                assertThat(Columns.width(c))
                        .as("U+%04X; the tables should be: %s", c, tables())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void emojiSequencesTakeTwoColumns() {
        assertThat(width("\uD83D\uDE00")).isEqualTo(2);
        assertThat(width("\u2764\uFE0F")).as("heart, emoji style").isEqualTo(2);
        assertThat(width("\uD83D\uDC4D\uD83C\uDFFD")).as("thumb, skin").isEqualTo(2);
        assertThat(width("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"))
                .as("family")
                .isEqualTo(2);
        assertThat(width("\uD83C\uDDE8\uD83C\uDDF3")).as("flag").isEqualTo(2);
    }

    @Test
    void aSkinToneOrAStyleAloneIsWhatItIs() {
        assertThat(width("\uD83C\uDFFB")).as("skin alone").isEqualTo(2);
        assertThat(width("a\uD83C\uDFFBb")).as("lightest").isEqualTo(2);
        assertThat(width("a\uD83C\uDFFFb")).as("darkest").isEqualTo(2);
        assertThat(width("1\uFE0F")).as("digit").isEqualTo(1);
        assertThat(width("\u4E2D\uFE0F")).as("wide already").isEqualTo(2);
        assertThat(width("a\u200Db")).as("joined letters").isEqualTo(2);
    }

    @Test
    void ambiguousCharactersTakeOneColumnAndCombiningMarksNone() {
        assertThat(width("\u201C\u2026\u00E9e\u0301")).isEqualTo(4);
    }

    @Test
    void aTabReachesToTheNextTabStop() {
        assertThat(width("\ta\tb")).isEqualTo(9);
    }

    @Test
    void theOffsetIsThatOfTheFirstCharacterThatDoesNotFit() {
        assertThat(Columns.offset("\u6DF1\u5733\u6DF1", 0, 3, 4, 4)).isEqualTo(2);
        assertThat(Columns.offset("\u6DF1\u5733\u6DF1", 0, 3, 3, 4)).isEqualTo(1);
        assertThat(Columns.offset("abc", 0, 3, 3, 4)).isEqualTo(3);
    }

    @Test
    void loneSurrogatesAreOneColumn() {
        assertThat(width("\uD800a\uDC00")).isEqualTo(3);
    }

    private static int width(String text) {
        return Columns.width(text, 0, text.length(), 4);
    }

    private static int icu(int c) {
        int type = UCharacter.getType(c);
        int syllable = UCharacter.getIntPropertyValue(c, UProperty.HANGUL_SYLLABLE_TYPE);
        if (type == UCharacterCategory.NON_SPACING_MARK
                || type == UCharacterCategory.ENCLOSING_MARK
                || type == UCharacterCategory.FORMAT
                || syllable == HangulSyllableType.VOWEL_JAMO
                || syllable == HangulSyllableType.TRAILING_JAMO) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** What belongs into {@link ColumnTables}. */
    private static String tables() {
        return "WIDE " + table(2) + "\nZERO " + table(0);
    }

    private static String table(int width) {
        StringBuilder steps = new StringBuilder();
        int last = 0;
        boolean inside = false;
        for (int c = 0x80; c <= Character.MAX_CODE_POINT + 1; c++) {
            boolean now = c <= Character.MAX_CODE_POINT && icu(c) == width;
            if (now != inside) {
                steps.append(steps.isEmpty() ? "" : " ").append(Integer.toString(c - last, Character.MAX_RADIX));
                last = c;
                inside = now;
            }
        }
        return steps.toString();
    }
}
