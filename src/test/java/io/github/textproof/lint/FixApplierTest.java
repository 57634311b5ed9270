package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FixApplierTest {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Property(tries = 500, seed = "20261122")
    void everythingOutsideTheEditsStaysAndTheResultReadsAsMeant(
            @ForAll("charsets") Charset charset,
            @ForAll("texts") String text,
            @ForAll("places") List<Integer> places,
            @ForAll("replacements") String replacement) {
        Decoded decoded = decode(text.getBytes(charset), charset, 0);
        List<Edit> edits = edits(decoded.text().content(), places, replacement);
        Optional<byte[]> result =
                FixApplier.apply(decoded, edits.stream().map(Fix::safe).toList());
        if (result.isEmpty()) {
            // never in a charset that can say everything in one way
            assertThat(charset.name()).doesNotMatch("UTF-(8|..[BL]E)");
            return;
        }
        assertThat(new String(result.get(), charset))
                .isEqualTo(expected(decoded.text().content(), edits));
        if (!edits.isEmpty()) {
            int before = prefix(decoded, edits.get(0), charset);
            assertThat(Arrays.copyOf(result.get(), before))
                    .isEqualTo(Arrays.copyOf(decoded.resource().bytes(), before));
        } else {
            assertThat(result.get()).isEqualTo(decoded.resource().bytes());
        }
    }

    @Property(tries = 300, seed = "20261122")
    void bytesThatNobodyCanReadGiveTheSameBytesOrNothing(
            @ForAll("charsets") Charset charset, @ForAll byte[] bytes, @ForAll("places") List<Integer> places) {
        Decoded decoded = decode(bytes, charset, 0);
        List<Edit> edits = edits(decoded.text().content(), places, "");
        Optional<byte[]> result =
                FixApplier.apply(decoded, edits.stream().map(Fix::safe).toList());
        result.ifPresent(fixed -> assertThat(new String(fixed, charset))
                .isEqualTo(expected(decoded.text().content(), edits)));
        if (!decoded.isWellFormed()) {
            assertThat(result).isEmpty();
        }
    }

    @Test
    void theByteOrderMarkStaysUnlessItIsTheEdit() {
        Decoded decoded = decode(marked("a=1"), StandardCharsets.UTF_8, 3);
        Fix change = Fix.safe(new Edit(new Span(0, 1), "b"));
        assertThat(FixApplier.apply(decoded, List.of(change))).contains(marked("b=1"));
        Fix unmark = Fix.safe(Edit.delete(Span.BOM));
        assertThat(FixApplier.apply(decoded, List.of(unmark, change))).contains("b=1".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofCollidingFixesTheFirstCountsAsAWhole() {
        Decoded decoded = decode("abcdef".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
        Fix first = Fix.safe(new Edit(new Span(2, 4), "X"));
        Fix second = Fix.safe(new Edit(new Span(0, 1), "Y"), new Edit(new Span(3, 5), "Z"));
        Fix beside = Fix.safe(Edit.insert(4, "+"));
        Fix sameplace = Fix.safe(Edit.insert(4, "-"));
        Fix inside = Fix.safe(Edit.insert(3, "!"));
        assertThat(apply(decoded, first, second, beside, sameplace, inside)).isEqualTo("abX+ef");
        assertThat(apply(decoded, inside, first)).isEqualTo("abc!def");
    }

    @Test
    void aReplacementThatTheCharsetCannotSayGivesNothing() {
        Decoded decoded = decode("abc".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, 0);
        assertThat(FixApplier.apply(decoded, List.of(Fix.safe(Edit.insert(1, "中")))))
                .isEmpty();
    }

    @Test
    void shiftStatesThatASpliceWouldBreakGiveNothing() {
        Charset jis = Charset.forName("ISO-2022-JP");
        Decoded decoded = decode("日本語".getBytes(jis), jis, 0);
        Optional<byte[]> fixed = FixApplier.apply(decoded, List.of(Fix.safe(Edit.insert(1, "x"))));
        fixed.ifPresent(bytes -> assertThat(new String(bytes, jis)).isEqualTo("日x本語"));
    }

    @Test
    void aHundredThousandEditsTakeNoTime() {
        String text = "a \n".repeat(100_000);
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            fixes.add(Fix.safe(Edit.delete(new Span(3 * i + 1, 3 * i + 2))));
        }
        Decoded decoded = decode(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
        assertThat(FixApplier.apply(decoded, fixes))
                .contains("a\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<Charset> charsets() {
        List<String> names = new ArrayList<>(NastyTexts.CHARSETS);
        names.addAll(
                List.of("IBM037", "x-JIS0208", "x-SJIS_0213", "x-IBM939", "ISO-2022-KR", "x-euc-jp-linux", "CESU-8"));
        return Arbitraries.of(names).map(Charset::forName);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words =
                Arbitraries.of("a", "=", " ", "\n", "\r\n", "é", "中文", "日本", "한글", "Я", "𝄞", "\u3000");
        return words.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 80).set().ofMaxSize(12).map(set -> set.stream()
                .sorted()
                .toList());
    }

    @Provide
    Arbitrary<String> replacements() {
        return Combinators.combine(Arbitraries.of("", "x", "中", "\n"), Arbitraries.of("", "é", "y"))
                .as((a, b) -> a + b);
    }

    /** An edit between every other two of the places that lie in the text and split no surrogate pair. */
    private static List<Edit> edits(String text, List<Integer> places, String replacement) {
        List<Integer> valid = places.stream()
                .filter(p -> p <= text.length())
                .filter(p -> p == 0 || p == text.length() || !Character.isLowSurrogate(text.charAt(p)))
                .toList();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i + 1 < valid.size(); i += 2) {
            edits.add(new Edit(new Span(valid.get(i), valid.get(i + 1)), replacement));
        }
        return edits;
    }

    private static String expected(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            result.replace(
                    edits.get(i).span().start(),
                    edits.get(i).span().end(),
                    edits.get(i).replacement());
        }
        return result.toString();
    }

    private static int prefix(Decoded decoded, Edit first, Charset charset) {
        return decoded.text().content().substring(0, first.span().start()).getBytes(charset).length;
    }

    private static String apply(Decoded decoded, Fix... fixes) {
        return new String(FixApplier.apply(decoded, List.of(fixes)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static byte[] marked(String text) {
        byte[] rest = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(UTF_8_MARK, 3 + rest.length);
        System.arraycopy(rest, 0, all, 3, rest.length);
        return all;
    }

    @Test
    void amongEscapesOfPropertiesAnEscapeIsWritten() {
        Fix fix = Fix.safe(new Edit(new Span(2, 3), "\u3002a\uD83D\uDE00"));
        assertThat(applied("a=,\\u4e00", Format.PROPERTIES, fix)).isEqualTo("a=\\u3002a\\ud83d\\ude00\\u4e00");
        assertThat(applied("a=,\u4E00", Format.PROPERTIES, fix)).isEqualTo("a=\u3002a\uD83D\uDE00\u4E00");
        assertThat(applied("a=,", Format.PLAIN_TEXT, fix)).isEqualTo("a=\u3002a\uD83D\uDE00");
    }

    private static String applied(String text, Format format, Fix fix) {
        Decoded decoded = decode(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0, format);
        return new String(FixApplier.apply(decoded, List.of(fix)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Decoded decode(byte[] bytes, Charset charset, int bom) {
        return decode(bytes, charset, bom, Format.PLAIN_TEXT);
    }

    private static Decoded decode(byte[] bytes, Charset charset, int bom, Format format) {
        CharsetDecision decision = new CharsetDecision(charset, CharsetDecision.Origin.DEFAULT, bom);
        return Decoder.decode(new Resource("a", Path.of("a"), format, bytes, decision, Map.of(), null, false));
    }
}
