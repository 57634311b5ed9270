package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.BundleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it gets a report, in bounded time, and the same one each time. */
class AnyBytesTest {
    private static final int SEEDS = 1500;

    private static final Map<String, Linter> LINTERS = new HashMap<>();

    @Test
    @Timeout(120)
    void noRuleFailsOnAnyContentInAnyCharset() {
        for (long seed = 0; seed < SEEDS; seed++) {
            check(seed);
        }
    }

    @Test
    @Timeout(60)
    void theReportDependsNeitherOnTheRunNorOnTheOrderOfTheFiles(@TempDir Path one, @TempDir Path other)
            throws IOException {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < 150; seed++) {
            seeds.add(seed);
        }
        Report first = write(one, seeds);
        Collections.reverse(seeds);
        Report second = write(other, seeds);
        assertThat(first.violations()).hasSizeGreaterThan(100).isEqualTo(second.violations());
        assertThat(first.notes()).isEqualTo(second.notes());
        Report again = lint(one);
        assertThat(again.violations()).isEqualTo(first.violations());
        assertThat(again.notes()).isEqualTo(first.notes());
    }

    /** Goes on for as many minutes as {@code args[0]} says, from the seed {@code args[1]}; says what fails or is slow. */
    public static void main(String[] args) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos((long) (Double.parseDouble(args[0]) * 60));
        long seed = Long.parseLong(args[1]);
        for (; System.nanoTime() < end; seed++) {
            long start = System.nanoTime();
            try {
                check(seed);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                System.out.println(e);
            }
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (milliseconds > 500) {
                System.out.println("seed " + seed + " took " + milliseconds + " ms");
            }
        }
        System.out.println("up to seed " + seed);
    }

    private static void check(long seed) {
        Random random = new Random(seed);
        String charset = NastyTexts.CHARSETS.get(random.nextInt(NastyTexts.CHARSETS.size()));
        String name = NastyTexts.NAMES.get(random.nextInt(NastyTexts.NAMES.size()));
        byte[] bytes = NastyTexts.bytes(random, charset);
        boolean bundle = random.nextBoolean();
        Linter linter = LINTERS.computeIfAbsent(
                charset,
                each -> new Linter(
                        Settings.of(Path.of(""), List.of()).withRules(NastyTexts.everything(each)), Rules.all()));
        Soundness.check(
                "seed " + seed + ", " + name + ", " + charset,
                linter.lint(
                        Soundness.file(name, bytes, Root.Kind.MAIN),
                        bytes,
                        Map.of(),
                        bundle ? BundleName.of(name) : null));
    }

    private static Report write(Path directory, List<Long> seeds) throws IOException {
        for (long seed : seeds) {
            Random random = new Random(seed);
            String name = NastyTexts.NAMES.get(random.nextInt(NastyTexts.NAMES.size()));
            Path file = directory.resolve("d" + seed % 7).resolve(seed + "-" + name.replace('/', '-'));
            Files.createDirectories(file.getParent());
            Files.write(file, NastyTexts.bytes(random, "UTF-8"));
        }
        return lint(directory);
    }

    private static Report lint(Path directory) {
        return ProjectLinter.lint(
                Settings.of(directory, List.of(Root.of(directory))).withRules(NastyTexts.everything("UTF-8")),
                Progress.NONE);
    }
}
