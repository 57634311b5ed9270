package io.github.textproof.syntax.toml;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Measures the parser on the public suite toml-test: {@code args[0]} is its folder {@code tests}, {@code args[1]} 1.0.0 or 1.1.0. */
final class TomlSuite {
    private TomlSuite() {}

    /** Prints each case that is judged wrong, with {@code args[2]} also what is said about each invalid one, and the score. */
    public static void main(String[] args) throws IOException {
        Path tests = Path.of(args[0]);
        boolean newer = args[1].equals("1.1.0");
        int[] right = new int[2];
        int[] all = new int[2];
        int malformed = 0;
        for (String name : Files.readAllLines(tests.resolve("files-toml-" + args[1]))) {
            if (!name.endsWith(".toml")) {
                continue;
            }
            String content = decode(Files.readAllBytes(tests.resolve(name)));
            if (content == null) {
                malformed++;
                System.out.println("not UTF-8, the bytes' business: " + name);
                continue;
            }
            SyntaxError error = TomlSyntax.parse(Parsed.resource("a.toml", content), Text.of(content), newer)
                    .error();
            int kind = name.startsWith("valid") ? 0 : 1;
            all[kind]++;
            if ((error == null) == (kind == 0)) {
                right[kind]++;
            } else {
                System.out.println("WRONG " + name + ": " + error);
            }
            if (error != null && args.length > 2) {
                System.out.println(
                        name + " " + Text.of(content).location(error.span().start()) + " " + error.message());
            }
        }
        System.out.printf(
                "TOML %s: valid %d of %d, invalid %d of %d, not UTF-8 %d%n",
                args[1], right[0], all[0], right[1], all[1], malformed);
    }

    private static @Nullable String decode(byte[] bytes) {
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return content.startsWith("\uFEFF") ? content.substring(1) : content;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
