package io.github.textproof.rule.character;

import io.github.textproof.source.Text;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the mojibake detector; run by hand with a folder of sound UTF-8 text files, one sentence or paragraph a line:
 * {@code java -cp target/classes:target/test-classes:… io.github.textproof.rule.character.MojibakeMeasurement folder}. Prints, a file
 * each, the false alarms, the speed in a warm JVM, and the recall for each corruption, of lines with at least six letters beyond ASCII.
 */
final class MojibakeMeasurement {
    private static final int SAMPLE = 400;
    private static final List<String> UTF8_AS = List.of(
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
            "IBM850");
    private static final List<String> LEGACY = List.of("GBK", "Big5", "windows-31j", "EUC-JP", "EUC-KR");

    private MojibakeMeasurement() {}

    public static void main(String[] args) throws IOException {
        int lines = 0;
        int alarms = 0;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String content = Files.readString(file);
                List<String> sound = content.lines().toList();
                Text text = Text.of(content);
                List<Damage> found = MojibakeDetector.find(text);
                lines += sound.size();
                alarms += found.size();
                System.out.printf("%s: %d lines, %d alarms%n", file.getFileName(), sound.size(), found.size());
                for (Damage each : found) {
                    int line = text.lines().lineOf(each.start());
                    System.out.printf(
                            "    %d: %s: %s -> %s (%.1f)%n",
                            line + 1,
                            each.mistake(),
                            clip(content.substring(each.start(), each.end())),
                            clip(each.repaired()),
                            each.score());
                }
                if (args.length > 1) {
                    speed(content);
                    recall(sound, args[1].equals("misses"));
                }
            }
        }
        System.out.printf("all: %d lines, %d alarms%n", lines, alarms);
    }

    private static String clip(String s) {
        return s.length() > 60 ? s.substring(0, 60) + "…" : s;
    }

    private static void speed(String content) {
        double best = 0;
        int bytes = content.getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < 10; i++) {
            Text text = Text.of(content);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            MojibakeDetector.find(text);
            best = Math.max(
                    best, bytes * 1e3 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start));
        }
        System.out.printf("    %.0f MB/s%n", best);
    }

    private static void recall(List<String> sound, boolean misses) {
        List<String> chosen = new ArrayList<>();
        List<String> candidates =
                sound.stream().filter(l -> letters(l) >= 6 && l.length() < 300).toList();
        int every = Math.max(1, candidates.size() / SAMPLE);
        for (int i = 0; i < candidates.size(); i += every) {
            chosen.add(candidates.get(i));
        }
        Map<String, int[]> results = new LinkedHashMap<>();
        for (String line : chosen) {
            byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
            for (String charset : UTF8_AS) {
                String read = new String(utf8, Charset.forName(charset));
                count(results, "UTF-8 as " + charset, read, line, misses);
                if (read.indexOf('\uFFFD') >= 0) {
                    count(results, "UTF-8 as " + charset + " with ?", read.replace('\uFFFD', '?'), line, misses);
                }
            }
            count(
                    results,
                    "twice windows-1252",
                    new String(
                            new String(utf8, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8),
                            Charset.forName("windows-1252")),
                    line,
                    misses);
            for (String charset : LEGACY) {
                Charset legacy = Charset.forName(charset);
                if (legacy.newEncoder().canEncode(line)) {
                    count(
                            results,
                            charset + " as windows-1252",
                            new String(line.getBytes(legacy), Charset.forName("windows-1252")),
                            line,
                            misses);
                    count(
                            results,
                            charset + " as ISO-8859-1",
                            new String(line.getBytes(legacy), StandardCharsets.ISO_8859_1),
                            line,
                            misses);
                }
            }
        }
        results.forEach(
                (name, n) -> System.out.printf("    %-36s %4d of %4d  %.3f%n", name, n[0], n[1], (double) n[0] / n[1]));
    }

    private static void count(Map<String, int[]> results, String name, String read, String line, boolean misses) {
        int[] n = results.computeIfAbsent(name, x -> new int[2]);
        n[1]++;
        if (!MojibakeDetector.find(Text.of(read)).isEmpty()) {
            n[0]++;
        } else if (misses) {
            System.out.println("      missed " + name + ": " + clip(read) + "   was   " + clip(line));
        }
    }

    private static int letters(String line) {
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            letters += line.charAt(i) >= 0x80 && Character.isLetter(line.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
