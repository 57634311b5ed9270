package io.github.textproof.rule.prose;

import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures {@code broken-paragraph} on folders of sound Markdown, AsciiDoc and text; run by hand, it is no test.
 *
 * <p>For each folder given as an argument: the reports on the files as they are, and what is found when a quarter of all paragraphs of at
 * least 40 Han or kana are cut in two by a blank line at a random place where a printed line may end: not behind a full stop, colon or semicolon, not before a
 * mark that no line begins with, not inside a Latin word or number, at least eight characters from either end. The random numbers
 * depend on the file's name only, so a run can be repeated.
 *
 * <p>Printed are recall and precision at the scores 3 (a warning), 4 and 5 (an error), by folder and by kind of cut, and the reports per 1,000
 * neighbouring paragraphs of the sound files. With {@code -v} first, each report on a sound file is shown.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.github.textproof.rule.prose.CutMeasurement folder...
 * </pre>
 */
public final class CutMeasurement {
    private static final int MARGIN = 8;
    private static final int SHORTEST = 40;
    private static final double[] SCORES = {3, 4, 5};

    private enum Place {
        WORD,
        COMMA,
        BOUNDARY,
        QUOTATION,
        LATIN
    }

    private static final class Tally {
        private int pairs;
        private int cuts;
        private final int[] found = new int[SCORES.length];
        private final int[] others = new int[SCORES.length];
        private final int[] sound = new int[SCORES.length];

        private static void count(int[] counts, double score) {
            for (int i = 0; i < SCORES.length; i++) {
                counts[i] += score >= SCORES[i] ? 1 : 0;
            }
        }

        private void add(Tally other) {
            pairs += other.pairs;
            cuts += other.cuts;
            for (int i = 0; i < SCORES.length; i++) {
                found[i] += other.found[i];
                others[i] += other.others[i];
                sound[i] += other.sound[i];
            }
        }

        private String line(String name) {
            StringBuilder line = new StringBuilder(String.format("%-16s%7d pairs%7d cuts", name, pairs, cuts));
            for (int i = 0; i < SCORES.length; i++) {
                int reported = found[i] + others[i];
                line.append(String.format(
                        "  |%2.0f: recall %.3f precision %.3f sound %d (%.2f)",
                        SCORES[i],
                        cuts == 0 ? 0 : (double) found[i] / cuts,
                        reported == 0 ? 1 : (double) found[i] / reported,
                        sound[i],
                        pairs == 0 ? 0 : sound[i] * 1000.0 / pairs));
            }
            return line.toString();
        }
    }

    private final Map<Place, Tally> places = new EnumMap<>(Place.class);
    private final boolean verbose;

    private CutMeasurement(boolean verbose) {
        this.verbose = verbose;
    }

    public static void main(String[] arguments) throws IOException {
        boolean verbose = arguments.length > 0 && arguments[0].equals("-v");
        CutMeasurement measurement = new CutMeasurement(verbose);
        Tally all = new Tally();
        for (int i = verbose ? 1 : 0; i < arguments.length; i++) {
            Path folder = Path.of(arguments[i]);
            Tally tally = new Tally();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Format.of(file.toString()).isProse()) {
                        measurement.measure(file, tally);
                    }
                }
            }
            System.out.println(tally.line(String.valueOf(folder.getFileName())));
            all.add(tally);
        }
        System.out.println(all.line("all"));
        measurement.places.forEach((place, tally) -> System.out.println(tally.line(place.name())));
    }

    private void measure(Path file, Tally tally) throws IOException {
        Format format = Format.of(file.toString());
        String content;
        try {
            content = Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
        } catch (IOException e) {
            return; // not UTF-8
        }
        Prose sound = Prose.parse(format, Text.of(content));
        List<Block> blocks = sound.blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            tally.pairs +=
                    blocks.get(i).kind() == Kind.PARAGRAPH && blocks.get(i + 1).kind() == Kind.PARAGRAPH ? 1 : 0;
        }
        for (Cut cut : Cuts.of(sound).cuts()) {
            Tally.count(tally.sound, cut.score());
            if (verbose) {
                String before = cut.first().inline().content();
                String after = cut.second().inline().content();
                System.out.printf(
                        "%s:%d %.1f %s | %s%n",
                        file.getFileName(),
                        cut.first().lastLine() + 1,
                        cut.score(),
                        before.substring(Math.max(0, before.length() - 30)),
                        after.substring(0, Math.min(30, after.length())));
            }
        }
        cut(format, content, blocks, new Random(file.getFileName().toString().hashCode()), tally);
    }

    private void cut(Format format, String content, List<Block> blocks, Random random, Tally tally) {
        StringBuilder damaged = new StringBuilder();
        Map<Integer, Place> lines = new HashMap<>();
        int from = 0;
        int line = 0;
        for (Block block : blocks) {
            String s = block.inline().content();
            if (block.kind() != Kind.PARAGRAPH || Scripts.cjk(s, 0, s.length()) < SHORTEST || random.nextInt(4) != 0) {
                continue;
            }
            List<Integer> candidates = new ArrayList<>();
            for (int i = MARGIN; i < s.length() - MARGIN; i++) {
                if (mayEnd(s.charAt(i - 1), s.charAt(i), s.charAt(i - 2))) {
                    candidates.add(i);
                }
            }
            if (candidates.isEmpty()) {
                continue;
            }
            int at = candidates.get(random.nextInt(candidates.size()));
            int to = block.inline().sourceStart(at);
            line += (int)
                    content.substring(from, to).chars().filter(c -> c == '\n').count();
            lines.put(line, place(s, at));
            damaged.append(content, from, to).append("\n\n");
            line += 2;
            from = to;
        }
        damaged.append(content.substring(from));
        tally.cuts += lines.size();
        lines.values().forEach(place -> places.computeIfAbsent(place, p -> new Tally()).cuts++);
        for (Cut cut : Cuts.of(Prose.parse(format, Text.of(damaged.toString()))).cuts()) {
            Place place = lines.remove(cut.first().lastLine());
            Tally.count(place == null ? tally.others : tally.found, cut.score());
            if (place != null) {
                Tally.count(places.computeIfAbsent(place, p -> new Tally()).found, cut.score());
            }
        }
    }

    private static boolean mayEnd(char a, char b, char beforeA) {
        if ("\n \u2028\uFFFC".indexOf(a) >= 0 || "\n \u2028\uFFFC".indexOf(b) >= 0) {
            return false;
        }
        if (Marks.isFinal(a)
                || Marks.isOpening(a)
                || Marks.isForbiddenAtStart(b)
                || Marks.isClosing(a) && Marks.isFinal(beforeA)) {
            return false;
        }
        boolean latin = isLatin(a);
        boolean nextLatin = isLatin(b);
        return !(latin && nextLatin) && (a >= 0x80 || latin) && (b >= 0x80 || nextLatin);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static Place place(String s, int at) {
        char a = s.charAt(at - 1);
        char b = s.charAt(at);
        if (a == '，' || a == '、' || a == ',') {
            return Place.COMMA;
        }
        if (isLatin(a) || isLatin(b) || a == InlineText.ATOM) {
            return Place.LATIN;
        }
        if (Marks.isClosing(a) || Marks.isOpening(b)) {
            return Place.QUOTATION;
        }
        return Words.across(s.substring(0, at), s.substring(at)).isEmpty() ? Place.BOUNDARY : Place.WORD;
    }
}
