package io.github.textproof.lint;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs Jazzer on a target, from the fixtures of the rules on; docs/fuzzing.md. */
public final class Fuzz {
    private static final Path HOME = Path.of("target/fuzz");

    private Fuzz() {}

    /**
     * {@code args[0]} names the target, {@code args[1]} the seconds, and {@code args[2]}, when given, a file with one input that is tried
     * instead.
     */
    public static void main(String[] args) throws Exception {
        Target target = args.length == 0 ? null : Target.named(args[0]);
        if (target == null) {
            System.out.println("Say what to fuzz: mvn -Pfuzz -Dfuzz=<target> -Dfuzz.time=<seconds>, one of "
                    + Arrays.toString(Target.values()));
            return;
        }
        Path corpus = Files.createDirectories(HOME.resolve("corpus").resolve(target.name()));
        Path seeds = HOME.resolve("seeds").resolve(target.name());
        Path findings = Files.createDirectories(HOME.resolve("findings").resolve(target.name()));
        Files.createDirectories(HOME.resolve("empty"));
        List<String> options = new ArrayList<>(List.of(
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + target.name(),
                "--instrumentation_includes=io.github.textproof.**:org.commonmark.**",
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-print_final_stats=1",
                "-rss_limit_mb=0",
                "-timeout=120"));
        if (args.length > 2) {
            options.add(args[2]);
        } else {
            seed(target, seeds);
            options.addAll(List.of(
                    "--keep_going=50",
                    "-max_total_time=" + args[1],
                    "-max_len=" + target.most,
                    "-dict=" + dictionary(),
                    corpus.toString(),
                    seeds.toString()));
        }
        Jazzer.main(options.toArray(String[]::new));
    }

    /** The fixtures that the target reads, unescaped, each behind the head that names its format. */
    private static void seed(Target target, Path seeds) throws IOException {
        Files.createDirectories(seeds);
        int count = 0;
        try (Stream<Path> files = Files.walk(Fixture.ROOT)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                byte[] bytes = Files.readAllBytes(file);
                if (name.endsWith(".esc")) {
                    name = name.substring(0, name.length() - ".esc".length());
                    bytes = Escapes.decode(bytes);
                }
                boolean wanted = target.ending.isEmpty() || name.endsWith("." + target.ending);
                if (wanted && !name.endsWith(".expected") && !name.equals(".settings") && bytes.length <= target.most) {
                    Files.write(seeds.resolve(String.format(Locale.ROOT, "%04d", count++)), Input.seed(name, bytes));
                }
            }
        }
    }

    /** What the tests build nasty texts of, as words that the fuzzer puts in. */
    private static Path dictionary() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String token : NastyTexts.TOKENS) {
            out.append('"');
            for (byte b : token.getBytes(StandardCharsets.UTF_8)) {
                out.append(String.format(Locale.ROOT, "\\x%02X", b & 0xFF));
            }
            out.append("\"\n");
        }
        Path file = HOME.resolve("dictionary");
        Files.writeString(file, out);
        return file;
    }
}
