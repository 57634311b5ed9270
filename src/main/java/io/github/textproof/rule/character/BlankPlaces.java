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
            case PROPERTIES -> properties();
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

    private void properties() {
        boolean continued = false;
        for (int line = 0; line < text.lines().count(); line++) {
            int end = text.lines().end(line);
            int start = skipBlanks(text.lines().start(line), end);
            boolean comment =
                    !continued && start < end && (content.charAt(start) == '#' || content.charAt(start) == '!');
            if (!continued && !comment && start < end) {
                property(start, end);
            }
            continued = !comment && endsInBackslash(start, end);
        }
    }

    /** A natural line of {@code .properties} as {@link java.util.Properties#load} reads it, its leading blanks left out. */
    private void property(int start, int end) {
        int key = skipExotic(start, end);
        if (key > start) {
            boolean comment = key < end && content.charAt(key) == '#';
            error(
                    start,
                    key,
                    comment
                            ? "makes a key of the comment behind it"
                            : "becomes part of the key, which nobody finds then");
        }
        int keyEnd = key;
        while (keyEnd < end && "=: \t\f".indexOf(content.charAt(keyEnd)) < 0) {
            keyEnd += content.charAt(keyEnd) == '\\' && keyEnd + 1 < end ? 2 : 1;
        }
        int separator = skipBlanks(keyEnd, end);
        int afterExotic = skipExotic(separator, end);
        if (afterExotic > separator && isSeparator(skipBlanks(afterExotic, end), end)) {
            error(separator, afterExotic, "before the separator makes it part of the value");
            return;
        }
        boolean separated = isSeparator(separator, end);
        insideKey(key, keyEnd, separated);
        if (separated) {
            value(separator, end);
        }
    }

    private void insideKey(int key, int keyEnd, boolean separated) {
        for (int i = key; i < keyEnd; i++) {
            int run = skipExotic(i, keyEnd);
            if (run == i) {
                continue;
            }
            if (run == keyEnd && separated) {
                error(i, run, "becomes part of the key, which nobody finds then");
            } else {
                Severity ceiling = separated ? Severity.ERROR : Severity.WARNING;
                sink.at(i, run, "does not end the key but is part of it", ceiling, false);
            }
            i = run;
        }
    }

    private void value(int separator, int end) {
        int start = skipBlanks(separator + 1, end);
        int run = skipExotic(start, end);
        if (run == start || run == end) {
            return;
        }
        char before = separator > 0 ? content.charAt(separator - 1) : '=';
        String what = "becomes part of the value";
        if (start == separator + 1 && (before == ' ' || isExotic(before))) {
            error(start, run, what);
        } else if (end - run > 3 && Character.isUpperCase(content.charAt(run))) {
            sink.at(start, run, what, Severity.WARNING, false);
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

    private boolean isSeparator(int i, int end) {
        return i < end && (content.charAt(i) == '=' || content.charAt(i) == ':');
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

    private boolean endsInBackslash(int start, int end) {
        int backslashes = 0;
        while (end - backslashes > start && content.charAt(end - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }
}
