package io.github.textproof.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a tree of small sound files in the mix of kinds that public projects have, to time a first run on. */
final class ManySmallFiles {
    private static final String[] LATIN = {
        "The", "file", "was", "not", "found", "server", "user", "name", "Gr\u00f6\u00dfe", "\u00e9t\u00e9",
                "d\u00e9j\u00e0", "value",
        "ma\u00f1ana", "se\u00f1or", "please", "check", "the", "connection", "and", "try", "again", "later", "path",
                "caf\u00e9",
    };
    private static final String[] HAN = {
        "\u6587\u4ef6",
        "\u6ca1\u6709",
        "\u627e\u5230",
        "\u7528\u6237",
        "\u540d\u79f0",
        "\u8bf7",
        "\u68c0\u67e5",
        "\u8fde\u63a5",
        "\u7136\u540e",
        "\u91cd\u8bd5",
        "\u670d\u52a1\u5668",
        "\u6570\u636e",
    };

    private final Random random = new Random(42);

    private ManySmallFiles() {}

    /** {@code args[0]} is the directory, {@code args[1]} the number of files (5000 when it is missing). */
    public static void main(String[] args) throws IOException {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 5000;
        new ManySmallFiles().write(Path.of(args[0]), count);
    }

    private void write(Path root, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int share = i % 100;
            // 42 % properties, 20 % XML, 12 % JSON, 8 % YAML, 8 % Markdown, 4 % CSV, 6 % text
            String extension = share < 42
                    ? "properties"
                    : share < 62
                            ? "xml"
                            : share < 74 ? "json" : share < 82 ? "yml" : share < 90 ? "md" : share < 94 ? "csv" : "txt";
            Path directory = root.resolve("module" + i / 500).resolve("part" + i / 25 % 20);
            Files.createDirectories(directory);
            // Half are ASCII, one in 25 Chinese, the others Latin with accents.
            int writing = i % 25 == 7 ? 2 : i % 2;
            Files.writeString(
                    directory.resolve("file" + i + "." + extension),
                    content(extension, writing),
                    StandardCharsets.UTF_8);
        }
    }

    private String content(String extension, int writing) {
        StringBuilder out = new StringBuilder();
        int lines = 5 + random.nextInt(60);
        switch (extension) {
            case "xml" -> out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<items>\n");
            case "json" -> out.append("{\n");
            case "md" -> out.append("# Notes\n\n");
            default -> {}
        }
        for (int i = 0; i < lines; i++) {
            String words = words(writing);
            out.append(
                    switch (extension) {
                        case "properties" -> "message.key." + i + " = " + words + "\n";
                        case "xml" -> "  <item id=\"" + i + "\">" + words + "</item>\n";
                        case "json" -> "  \"key" + i + "\": \"" + words + "\"" + (i < lines - 1 ? "," : "") + "\n";
                        case "yml" -> "key" + i + ": " + words + "\n";
                        case "csv" -> i + "," + words + "\n";
                        default -> words + (i % 4 == 3 ? ".\n\n" : "\n");
                    });
        }
        switch (extension) {
            case "xml" -> out.append("</items>\n");
            case "json" -> out.append("}\n");
            default -> {}
        }
        return out.toString().stripTrailing() + "\n";
    }

    private String words(int writing) {
        StringBuilder out = new StringBuilder();
        int count = 3 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            if (writing == 2) {
                out.append(HAN[random.nextInt(HAN.length)]);
            } else {
                String word = LATIN[random.nextInt(LATIN.length)];
                out.append(i > 0 ? " " : "").append(writing == 0 ? ascii(word) : word);
            }
        }
        return out.toString();
    }

    private static String ascii(String word) {
        return word.replaceAll("[^\\x00-\\x7F]", "e");
    }
}
