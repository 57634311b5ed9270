package io.github.textproof.rule.character;

import static io.github.textproof.rule.character.MisplacedNoBreakSpace.isExotic;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.sql.SqlScript;

/** Finds exotic blanks where the parser of a format reads them. */
final class BlankPlaces {
    /** Takes the places in the order of the text. */
    interface Sink {
        /**
         * Takes a run of blanks.
         *
         * @param what what the blanks {@code [start, end)} do there
         * @param safe whether spaces were surely meant
         */
        void at(int start, int end, String what, Severity ceiling, boolean safe);
    }

    private final Text text;
    private final String content;
    private final Sink sink;
    private int lastLine = -1;
    private boolean prints;

    BlankPlaces(Text text, Sink sink) {
        this.text = text;
        this.content = text.content();
        this.sink = sink;
    }

    /** Reports every place in the file. */
    void find(Format format, String path) {
        switch (format) {
            case YAML -> new YamlBlanks(text, sink).find();
            case MARKDOWN -> new MarkdownBlanks(text, sink).find();
            case JSON -> {
                // JSON5 allows all blanks of Unicode.
                if (!path.endsWith("5")) {
                    CodeRegions.json(content, i -> error(i, "between JSON values: parsers reject the file"));
                }
            }
            case SQL ->
                SqlScript.findInCode(
                        content,
                        MisplacedNoBreakSpace::isExotic,
                        i -> error(i, "outside strings: databases take it for a part of the word beside it"));
            case SHELL -> CodeRegions.shell(content, this::shell);
            default -> {
                for (int line = 0; line < text.lines().count(); line++) {
                    other(format, text.lines().start(line), text.lines().end(line));
                }
            }
        }
    }

    private void error(int at, String what) {
        sink.at(at, at + 1, what, Severity.ERROR, true);
    }

    private void shell(int at) {
        int line = text.lines().lineOf(at);
        if (line != lastLine) {
            int i = skipBlanks(text.lines().start(line), content.length());
            lastLine = line;
            prints = content.startsWith("echo ", i) || content.startsWith("printf ", i);
        }
        // What is printed is prose.
        if (!prints) {
            error(at, "outside quotes: the shell takes it for a part of the word beside it");
        }
    }

    private void other(Format format, int start, int end) {
        switch (format) {
            case SERVICE -> service(start, end);
            case BATCH -> {
                int run = skipExotic(skipBlanks(start, end), end);
                if (run > skipBlanks(start, end) && run < end) {
                    error(skipBlanks(start, end), run, "before the command becomes part of its name");
                }
            }
            case CONFIGURATION, TOML -> setting(skipBlanks(start, end), end);
            default -> {}
        }
    }

    private void service(int start, int end) {
        for (int i = start; i < end && content.charAt(i) != '#'; i++) {
            int run = skipExotic(i, end);
            if (run > i) {
                boolean edge = i == start || run == end;
                sink.at(i, run, "becomes part of the class name: it is not found", Severity.ERROR, edge);
                i = run;
            }
        }
    }

    /** {@code key = value} of a format that is not known better: only blanks beside a plain key count. */
    private void setting(int start, int end) {
        int key = skipExotic(start, end);
        int keyEnd = key;
        while (keyEnd < end && isWord(content.charAt(keyEnd))) {
            keyEnd++;
        }
        int afterExotic = skipExotic(keyEnd, end);
        int separator = skipBlanks(afterExotic, end);
        if (keyEnd > key && separator < end && content.charAt(separator) == '=') {
            if (key > start) {
                error(start, key, "becomes part of the key");
            }
            if (afterExotic > keyEnd) {
                error(keyEnd, afterExotic, "becomes part of the key");
            }
        }
    }

    private void error(int start, int end, String what) {
        sink.at(start, end, what, Severity.ERROR, true);
    }

    private int skipBlanks(int i, int end) {
        int at = i;
        while (at < end && (content.charAt(at) == ' ' || content.charAt(at) == '\t' || content.charAt(at) == '\f')) {
            at++;
        }
        return at;
    }

    private int skipExotic(int i, int end) {
        int at = i;
        while (at < end && isExotic(content.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }
}
