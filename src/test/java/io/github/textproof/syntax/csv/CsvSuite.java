package io.github.textproof.syntax.csv;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the parser on the public suite csv-test-data: {@code args[0]} is its folder {@code csv}. Files named {@code bad-} are not valid;
 * those with a header are to have the names foo, bar and baz.
 */
final class CsvSuite {
    private CsvSuite() {}

    /** Prints what is said about each file, and the score. */
    public static void main(String[] args) throws IOException {
        int right = 0;
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            boolean header = name.startsWith("header-") || name.startsWith("bad-header-");
            Map<String, String> options = header ? Map.of("header", "foo|bar|baz") : Map.of();
            String content = Files.readString(file);
            CsvSyntax syntax = CsvSyntax.parse(Parsed.resource("a.csv", content), Text.of(content), options);
            SyntaxError error = syntax.error();
            boolean ragged = header && syntax.oddRowCount() > 0;
            boolean loose = syntax.looseQuote() >= 0;
            boolean sound = error == null && !ragged && !loose;
            boolean asExpected = sound != name.startsWith("bad-");
            right += asExpected ? 1 : 0;
            System.out.println((asExpected ? "right " : "WRONG ") + name + ": "
                    + (error != null
                            ? syntax.text().location(error.span().start()) + " " + error.message()
                            : ragged
                                    ? "rows of other widths"
                                    : loose ? "a quote in a field without quotes (an info)" : "sound"));
        }
        System.out.printf("%d of %d right%n", right, files.size());
    }
}
