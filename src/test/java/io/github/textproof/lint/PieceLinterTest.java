package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Format;
import io.github.textproof.source.Location;
import io.github.textproof.source.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceLinterTest {
    private static final List<String> CHARSETS = List.of(
            "UTF-8", "ISO-8859-1", "GB18030", "Big5", "Shift_JIS", "EUC-KR", "UTF-16LE", "UTF-16BE", "UTF-32BE");

    /** What of a piece is told by nothing but its lines. */
    private static final Set<String> BY_LINE =
            Set.of("control-character", "replacement-character", "private-use-character", "unassigned-character");

    private static final String[] WORDS = {
        "key = value ",
        "中文文字，",
        "é",
        "\uD83D\uDE00",
        "\u0007",
        "\uFFFD",
        "\uE001",
        "\u202E",
        "\t",
        "  ",
        "\r\n",
        "\n",
        "\n",
        "\n\n",
        "한국어 ",
        "\uFDD0",
        "ア"
    };

    @Property(tries = 400, seed = "11")
    void piecesAreTheFileAndCutNoCharacter(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Charset charset = Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
        // Few line ends, so that cuts within lines come too.
        String text = text(random, 400, random.nextBoolean() ? WORDS.length : 9);
        byte[] bytes = text.getBytes(charset);
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try (Pieces pieces = Pieces.of(Format.PLAIN_TEXT, new ByteArrayInputStream(bytes), 64)) {
            assertThat(Pieces.canCut(charset)).isTrue();
            for (Pieces.Piece piece = pieces.next(charset); piece != null; piece = pieces.next(charset)) {
                assertThat(piece.bytes().length).isLessThanOrEqualTo(64);
                joined.write(piece.bytes());
                decoded.append(new String(piece.bytes(), charset));
                assertThat(piece.isLast()).isEqualTo(joined.size() == bytes.length);
            }
        }
        assertThat(joined.toByteArray()).isEqualTo(bytes);
        assertThat(decoded.toString()).isEqualTo(new String(bytes, charset));
    }

    @Property(tries = 400, seed = "12")
    void whatIsInALineIsFoundAtTheSamePlace(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        byte[] bytes = text(random, 200, WORDS.length).getBytes(Charset.forName(charset));
        if (random.nextInt(3) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        Linter linter = linter(charset);
        FoundFile file = new FoundFile("a.txt", "a.txt", Path.of("a.txt"), bytes.length, Root.Kind.MAIN);
        Task task = new Task(file, Map.of(), null, null);
        CharsetDecision decision = linter.decide(task, bytes);
        List<String> whole = places(linter.lint(task, bytes, Watch.NONE).violations());
        try (Pieces pieces = Pieces.of(Format.PLAIN_TEXT, new ByteArrayInputStream(bytes), 512)) {
            Outcome outcome = new PieceLinter(linter)
                    .check(task, pieces, decision, Report.Note.info("a.txt", "large"), Watch.NONE);
            assertThat(outcome.bytes()).isEqualTo(bytes.length);
            boolean broken =
                    outcome.violations().stream().anyMatch(each -> each.rule().equals("malformed-bytes"));
            if (!broken) {
                assertThat(places(outcome.violations())).containsExactlyElementsOf(whole);
            }
            assertThat(outcome.facts())
                    .isEqualTo(linter.lint(task, bytes, Watch.NONE).facts());
        }
    }

    private static final Map<String, Linter> LINTERS = new HashMap<>();

    private static Linter linter(String charset) {
        return LINTERS.computeIfAbsent(
                charset,
                name -> new Linter(
                        Settings.of(Path.of(""), List.of())
                                .withRules(List.of(new RuleConfiguration(
                                        "malformed-bytes", null, List.of(), List.of(), Map.of("charset", name)))),
                        Rules.all()));
    }

    private static List<String> places(List<Violation> violations) {
        return violations.stream()
                .filter(each -> BY_LINE.contains(each.rule()))
                .map(each -> each.rule() + each.start() + each.end() + each.message() + each.severity())
                .sorted()
                .toList();
    }

    private static String text(Random random, int words, int kinds) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(words); i > 0; i--) {
            text.append(WORDS[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    @Test
    void aLargeFileIsCheckedToItsEnd(@TempDir Path directory) throws IOException {
        byte[] line = "a line of text that is repeated very often\n".getBytes(StandardCharsets.UTF_8);
        int lines = (int) (FileChecker.LARGE / line.length) + 1;
        byte[] bytes = new byte[lines * line.length + 6];
        for (int i = 0; i < lines; i++) {
            System.arraycopy(line, 0, bytes, i * line.length, line.length);
        }
        System.arraycopy("é\u0007 b".getBytes(StandardCharsets.UTF_8), 0, bytes, lines * line.length, 5);
        bytes[bytes.length - 1] = (byte) 0xFF;
        Files.write(directory.resolve("a.txt"), Arrays.copyOf(bytes, bytes.length - 1));
        Files.write(directory.resolve("b.txt"), bytes);
        // Half a million lines of one char, then a very long one.
        byte[] long1 = new byte[(int) FileChecker.LARGE + 1];
        Arrays.fill(long1, (byte) 'x');
        System.arraycopy("1\n2\n".getBytes(StandardCharsets.UTF_8), 0, long1, 0, 4);
        long1[long1.length - 3] = 7;
        Files.write(directory.resolve("c.txt"), long1);

        Report report = ProjectLinter.lint(
                Settings.of(directory, List.of(Root.of(directory)))
                        .withRules(RuleConfigurationParser.parse("line-per-paragraph:off,hard-wrapped-text:off")),
                Progress.NONE);

        assertThat(report.files()).isEqualTo(3);
        assertThat(report.violations())
                .extracting(each -> each.path() + ":" + each.start().line() + ":"
                        + each.start().column() + " " + each.rule())
                .contains(
                        "a.txt:" + (lines + 1) + ":2 control-character",
                        "b.txt:" + (lines + 1) + ":5 malformed-bytes",
                        "c.txt:3:" + (long1.length - 4 - 2) + " control-character");
        assertThat(report.notes())
                .hasSize(3)
                .allMatch(note -> note.isAboutStructure() && note.severity() == Severity.INFO);
    }

    @Test
    void aLineThatIsTooLongIsCutBehindPunctuationAndOnlyThenBetweenCharacters() throws IOException {
        assertThat(pieces("one, two three\n", 8)).containsExactly("one,", " two thr", "ee\n");
        assertThat(pieces("one\ntwo, three", 12)).containsExactly("one\n", "two, three");
        assertThat(pieces("中文中文", 8)).containsExactly("中文", "中文");
    }

    private static List<String> pieces(String text, int size) throws IOException {
        List<String> all = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Pieces pieces = Pieces.of(Format.PLAIN_TEXT, new ByteArrayInputStream(bytes), size)) {
            for (Pieces.Piece piece = pieces.next(StandardCharsets.UTF_8);
                    piece != null;
                    piece = pieces.next(StandardCharsets.UTF_8)) {
                all.add(new String(piece.bytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    @Test
    void theFirstCharacterBeyondAsciiIsToldByItsPlaceInTheWholeFile() throws IOException {
        byte[] bytes =
                ("plain\n".repeat(100) + "a café\n" + "plain\n".repeat(100) + "é\n").getBytes(StandardCharsets.UTF_8);
        FileFacts facts = inPieces(linter("UTF-8"), bytes, 128).facts();
        assertThat(facts.writing()).isEqualTo(FileFacts.Writing.RAW);
        assertThat(facts.place()).isEqualTo(new Location(101, 6));
    }

    private static Outcome inPieces(Linter linter, byte[] bytes, int size) throws IOException {
        Task task = task(bytes);
        try (Pieces pieces = Pieces.of(Format.PLAIN_TEXT, new ByteArrayInputStream(bytes), size)) {
            return new PieceLinter(linter)
                    .check(task, pieces, linter.decide(task, bytes), Report.Note.info("a", "large"), Watch.NONE);
        }
    }

    @Test
    void linesThatEndWithCarriageReturnsAreCountedWhereverTheTextIsCut() throws IOException {
        byte[] bytes = ("one, two\rthree, four\r".repeat(20) + "a \uFFFD b").getBytes(StandardCharsets.UTF_8);
        Task task = task(bytes);
        Outcome outcome = inPieces(linter("UTF-8"), bytes, 64);
        assertThat(places(outcome.violations()))
                .hasSize(1)
                .isEqualTo(places(linter("UTF-8").lint(task, bytes, Watch.NONE).violations()));
    }

    /** Finds each x in the pieces that it asks for. */
    @RuleInfo(id = "each-x", summary = "x.", rationale = "x", severity = Severity.WARNING, since = "0")
    private record EachX(Rule.Pieces wanted) implements TextRule {
        @Override
        public Rule.Pieces pieces() {
            return wanted;
        }

        @Override
        public void check(Text text, RuleContext context) {
            for (int at = text.content().indexOf('x');
                    at >= 0;
                    at = text.content().indexOf('x', at + 1)) {
                context.report(new Finding(text.span(at, at + 1), "an x"));
            }
        }
    }

    /** Takes what holds a z for no text. */
    @RuleInfo(id = "doubter", summary = "z.", rationale = "z", severity = Severity.WARNING, since = "0")
    private static final class Doubter implements ByteRule {
        @Override
        public void check(Decoded decoded, RuleContext context) {
            if (decoded.text().content().indexOf('z') >= 0) {
                context.distrustText();
            }
        }
    }

    private static List<Integer> lines(String text, Rule... rules) throws IOException {
        Linter linter = new Linter(Settings.of(Path.of(""), List.of()), List.of(rules));
        return inPieces(linter, text.getBytes(StandardCharsets.UTF_8), 8).violations().stream()
                .map(each -> each.start().line())
                .toList();
    }

    @Test
    void aRuleReadsThePiecesThatItAsksFor() throws IOException {
        // A piece holds two lines.
        String text = "a\nb x\nc x\nd x\ne x\nf\n";
        assertThat(lines(text, new EachX(Rule.Pieces.ALL))).containsExactly(2, 3, 4, 5);
        assertThat(lines(text, new EachX(Rule.Pieces.FIRST))).containsExactly(2);
        assertThat(lines(text, new EachX(Rule.Pieces.LAST))).containsExactly(5);
        assertThat(lines("a\nb y\nc x\nd x\ne x\nf\n", new EachX(Rule.Pieces.UNTIL_FOUND)))
                .containsExactly(3, 4);
        assertThat(lines(text, new EachX(Rule.Pieces.NONE))).isEmpty();
    }

    @Test
    void behindAPieceThatIsNoTextNoneIsReadAsText() throws IOException {
        assertThat(lines("a x\nb x\nc z\nd x\ne x\nf x\n", new Doubter(), new EachX(Rule.Pieces.ALL)))
                .containsExactly(1, 2);
    }

    private static Task task(byte[] bytes) {
        FoundFile file = new FoundFile("a.txt", "a.txt", Path.of("a.txt"), bytes.length, Root.Kind.MAIN);
        return new Task(file, Map.of(), null, null);
    }

    @Test
    void whatIsBeyondTheMostOfARuleIsCountedOverAllPieces() throws IOException {
        for (int more : new int[] {0, 1, 2, 700}) {
            byte[] bytes = "a\uFFFDb\n".repeat(Linter.MOST_PER_RULE + more).getBytes(StandardCharsets.UTF_8);
            // Many small pieces, or one that has too many by itself.
            int size = more == 1 ? 1024 : 8192;
            List<Violation> found = inPieces(linter("UTF-8"), bytes, size).violations().stream()
                    .filter(each -> each.rule().equals("replacement-character"))
                    .toList();
            assertThat(found).hasSize(Linter.MOST_PER_RULE);
            assertThat(found.get(Linter.MOST_PER_RULE - 1).start()).isEqualTo(new Location(Linter.MOST_PER_RULE, 2));
            assertThat(found)
                    .filteredOn(each -> each.message().contains(" more in this file"))
                    .extracting(each -> each.message().substring(each.message().indexOf(';')))
                    .isEqualTo(more == 0 ? List.of() : List.of("; and " + more + " more in this file"));
        }
    }

    @Test
    void aCharsetThatCannotBeCutIsReadAtOnce() {
        assertThat(Pieces.canCut(Charset.forName("ISO-2022-JP"))).isFalse();
        assertThat(Charsets.isAsciiCompatible(StandardCharsets.UTF_16LE)).isFalse();
        assertThat(Pieces.canCut(StandardCharsets.UTF_16LE)).isTrue();
    }
}
