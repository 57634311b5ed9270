package io.github.textproof.syntax.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Scores the reader of HTML against the public test suite of HTML parsers, html5lib-tests. */
final class Html5libMeasurement {
    private static final Pattern SURROGATE = Pattern.compile("\\\\u[dD][89abAB]");

    private Html5libMeasurement() {}

    /**
     * Prints what differs and the score.
     *
     * @param args the folder {@code tokenizer} of html5lib-tests, and a folder of its tree construction tests ({@code .dat})
     */
    public static void main(String[] args) throws IOException {
        tokens(files(args[0], ".test"));
        trees(files(args[1], ".dat"));
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** The same tags in the same order; where a slip is reported, reading goes on as meant, and that may differ. */
    private static void tokens(List<Path> files) throws IOException {
        int same = 0;
        int reported = 0;
        int different = 0;
        for (Path file : files) {
            for (JsonNode test : new ObjectMapper().readTree(file.toFile()).path("tests")) {
                String input = test.path("input").asText();
                boolean otherState = test.has("initialStates")
                        && !test.path("initialStates").toString().contains("Data state\"]")
                        && !test.path("initialStates").toString().contains("\"Data state\"");
                if (otherState
                        || test.has("doubleEscaped") && SURROGATE.matcher(input).find()) {
                    continue;
                }
                String content = test.has("doubleEscaped") ? unescape(input) : input;
                List<String> expected = new ArrayList<>();
                for (JsonNode token : test.path("output")) {
                    if (token.path(0).asText().endsWith("Tag")) {
                        boolean closing = token.path(0).asText().equals("EndTag");
                        String name = token.path(1).asText();
                        expected.add((closing ? "/" : "") + (test.has("doubleEscaped") ? unescape(name) : name));
                    }
                }
                Text text = Text.of(content);
                Problems problems = new Problems(text);
                List<String> actual = new ArrayList<>();
                Lexer lexer = new Lexer(content, problems);
                for (Tag tag = lexer.next(false); tag != null; tag = lexer.next(false)) {
                    actual.add((tag.closing() ? "/" : "") + tag.name());
                }
                if (actual.equals(expected)) {
                    same++;
                } else if (!problems.sorted().isEmpty()) {
                    reported++;
                } else {
                    different++;
                    System.out.println("tokens: " + content + " -> " + actual + ", not " + expected);
                }
            }
        }
        System.out.printf(
                "tokens: %d as expected, %d otherwise and reported, %d otherwise%n", same, reported, different);
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i) && i + 6 <= text.length()) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** What the suite finds no error in must be silent; of the rest the number is shown. */
    private static void trees(List<Path> files) throws IOException {
        int sound = 0;
        int falseAlarms = 0;
        int erroneous = 0;
        int reported = 0;
        for (Path file : files) {
            String suite = Files.readString(file, StandardCharsets.UTF_8);
            for (String test : ("\n" + suite).split("\n#data\n", -1)) {
                int errors = test.indexOf("\n#errors");
                if (errors < 0 || test.contains("\n#document-fragment") || test.contains("\n#script-on")) {
                    continue;
                }
                String data = test.substring(0, errors);
                int end = test.indexOf("\n#document", errors);
                String[] codes =
                        test.substring(errors, end < 0 ? test.length() : end).split("\n", -1);
                boolean isSound = true;
                for (String code : codes) {
                    String lower = code.toLowerCase(Locale.ROOT);
                    isSound &= code.isBlank() || code.startsWith("#") || lower.contains("doctype");
                }
                List<Problem> problems = HtmlSyntax.parse(Parsed.resource("a.html", data), Text.of(data))
                        .problems();
                if (isSound) {
                    sound++;
                    if (!problems.isEmpty()) {
                        falseAlarms++;
                        System.out.println("tree: " + file.getFileName() + ": " + data + " -> "
                                + problems.get(0).message());
                    }
                } else {
                    erroneous++;
                    reported += problems.isEmpty() ? 0 : 1;
                    if (problems.isEmpty() && Boolean.getBoolean("silent")) {
                        System.out.println("silent: " + data.replace("\n", "\\n") + "   " + String.join(" ", codes));
                    }
                }
            }
        }
        System.out.printf(
                "trees: %d without error, %d of them reported; %d with errors, %d of them reported%n",
                sound, falseAlarms, erroneous, reported);
    }
}
