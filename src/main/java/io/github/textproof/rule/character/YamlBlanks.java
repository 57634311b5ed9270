package io.github.textproof.rule.character;

import static io.github.textproof.rule.character.MisplacedNoBreakSpace.isExotic;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Text;

/** Finds exotic blanks in the indentation and beside the indicators of YAML, line by line; block and quoted scalars are text. */
final class YamlBlanks {
    private final Text text;
    private final String content;
    private final BlankPlaces.Sink sink;

    YamlBlanks(Text text, BlankPlaces.Sink sink) {
        this.text = text;
        this.content = text.content();
        this.sink = sink;
    }

    void find() {
        int block = -1;
        char quote = 0;
        for (int line = 0; line < text.lines().count(); line++) {
            int start = text.lines().start(line);
            int end = text.lines().end(line);
            if (quote != 0) {
                quote = content.substring(start, end).indexOf(quote) >= 0 ? 0 : quote;
                continue;
            }
            int first = skip(start, end);
            if (first == end || block >= 0 && first - start > block || content.charAt(first) == '#') {
                continue;
            }
            int node = dashes(first, end);
            int value = key(start, first, node, end);
            block = opensBlock(first, end) ? first - start : -1;
            char c = value < end ? content.charAt(value) : 0;
            quote = (c == '"' || c == '\'') && content.indexOf(c, value + 1) >= end ? c : 0;
        }
    }

    /** The first char that is no blank of any kind. */
    private int skip(int from, int end) {
        int i = from;
        while (i < end && (content.charAt(i) == ' ' || content.charAt(i) == '\t' || isExotic(content.charAt(i)))) {
            i++;
        }
        return i;
    }

    private void exotic(int start, int end, String what) {
        for (int i = start; i < end; i++) {
            int run = i;
            while (run < end && isExotic(content.charAt(run))) {
                run++;
            }
            if (run > i) {
                sink.at(i, run, what, Severity.ERROR, true);
                i = run;
            }
        }
    }

    /** Passes the dashes of list items. */
    private int dashes(int first, int end) {
        int i = first;
        while (i + 1 < end
                && content.charAt(i) == '-'
                && (content.charAt(i + 1) == ' ' || isExotic(content.charAt(i + 1)))) {
            i = skip(i + 1, end);
        }
        return i;
    }

    /** Reports what stands round the key at {@code node}, or the item before it, and returns where the value begins. */
    private int key(int start, int first, int node, int end) {
        int keyEnd = node;
        while (keyEnd < end && BlankPlaces.isWord(content.charAt(keyEnd))) {
            keyEnd++;
        }
        int colon = keyEnd;
        while (colon < end && isExotic(content.charAt(colon))) {
            colon++;
        }
        boolean key = keyEnd > node
                && colon < end
                && content.charAt(colon) == ':'
                && (colon + 1 == end || content.charAt(colon + 1) == ' ' || isExotic(content.charAt(colon + 1)));
        if (key || node > first) {
            exotic(start, first, "in the indentation is none for YAML: the structure is another one");
            exotic(first, node, "after the dash: YAML sees no list item");
        }
        if (!key) {
            return node;
        }
        exotic(keyEnd, colon, "becomes part of the key, which nobody finds then");
        int value = skip(colon + 1, end);
        if (colon + 1 < end && isExotic(content.charAt(colon + 1))) {
            exotic(colon + 1, value, "after the colon: YAML sees no key");
        }
        return value;
    }

    /** Whether the line ends in the header of a block scalar (YAML 1.2.2, section 8.1.1). */
    private boolean opensBlock(int first, int end) {
        int i = end - 1;
        while (i > first && " +-0123456789".indexOf(content.charAt(i)) >= 0) {
            i--;
        }
        boolean header = content.charAt(i) == '|' || content.charAt(i) == '>';
        return header && (i == first || content.charAt(i - 1) == ' ' || isExotic(content.charAt(i - 1)));
    }
}
