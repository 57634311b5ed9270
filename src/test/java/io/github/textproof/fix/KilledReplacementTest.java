package io.github.textproof.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that replaces a file without end, as {@code kill -9} does, and looks at what is left of the file. */
class KilledReplacementTest {
    @TempDir
    private Path directory;

    @Test
    void aKilledProcessLeavesTheOldContentOrTheNewOne() throws IOException, InterruptedException {
        kill(directory, 4, 20261126);
    }

    /**
     * Kills {@code args[0]} times, in {@code args[1]}, a directory of its own, with the seed {@code args[2]}; stops at the first content that is
     * neither the old nor the new one.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of(args[1]));
        long versions = kill(directory, Integer.parseInt(args[0]), Long.parseLong(args[2]));
        System.out.println("killed " + args[0] + " times, the file whole each time; replaced " + versions
                + " times in between; left beside it: " + leftovers(directory) + " copies");
    }

    /** How often the file was replaced. */
    private static long kill(Path directory, int times, long seed) throws IOException, InterruptedException {
        Path file = directory.resolve("a.properties");
        Files.write(file, content(0, 1000));
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            long before = version(file);
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            // A byte for each replacement: the moment lies in one of the next.
            for (int done = random.nextInt(4); done >= 0; done--) {
                assertThat(child.getInputStream().read()).isEqualTo('.');
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            child.destroyForcibly().waitFor();
            long after = version(file);
            assertThat(after).isGreaterThan(before);
        }
        return version(file);
    }

    private static long leftovers(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> path.getFileName().toString().endsWith("~"))
                    .count();
        }
    }

    /** Which content it is; fails when it is a part of one or a mixture. */
    private static long version(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        long version = Long.parseLong(lines.get(0));
        assertThat(Files.readAllBytes(file)).isEqualTo(content(version, lines.size()));
        assertThat(lines).last().isEqualTo("end of " + version);
        return version;
    }

    private static byte[] content(long version, int lines) {
        return ((version + "\n").repeat(lines - 1) + "end of " + version + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces the file by the next version for as long as it lives. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            Random random = new Random();
            long version = version(file);
            byte[] now = Files.readAllBytes(file);
            while (true) {
                byte[] next = content(++version, 2 + random.nextInt(20_000));
                FileReplacer.replace(file, Digest.of(now), next);
                now = next;
                System.out.print('.');
                System.out.flush();
            }
        }
    }
}
