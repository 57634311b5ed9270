package io.github.textproof.lint;

import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the comments of a file that turn rules off: each in a line of its own, in the comment syntax of the file's format. */
final class Directives {
    private static final String WORD = "textproof:";

    // Possessive throughout: a line of a megabyte is read once, and without recursion.
    private static final Pattern LINE = Pattern.compile(
            WORD
                    + "(off-next-line|off-file|off|on)(?![\\w:-])\\s*+(\\w++(?:-\\w++)*+(?:\\s*+,\\s*+\\w++(?:-\\w++)*+)*+)?+\\s*+(?:(?:--|\u2014|:)\\s*+(.*))?+");

    private Directives() {}

    /** The directives in the order of the file; nearly always there are none. */
    static List<Directive> of(Resource resource, Text source) {
        String content = source.content();
        int at = content.indexOf(WORD);
        if (at < 0) {
            return List.of();
        }
        List<Directive> found = new ArrayList<>();
        LineIndex lines = source.lines();
        Set<Integer> code = resource.format() == Format.MARKDOWN ? fenced(source) : Set.of();
        while (at >= 0) {
            int line = lines.lineOf(at);
            String before = content.substring(lines.start(line), at).strip();
            String comment = content.substring(at, lines.end(line)).strip();
            if (openers(resource).contains(before) && !code.contains(line) && !isContinued(resource, source, line)) {
                Directive directive = parse(before, comment, source, at);
                if (directive != null) {
                    found.add(directive);
                }
            }
            // What follows in the line does not begin it.
            at = content.indexOf(WORD, lines.end(line));
        }
        return found;
    }

    private static @Nullable Directive parse(String opener, String comment, Text source, int at) {
        String close = opener.equals("<!--") ? "-->" : opener.equals("/*") ? "*/" : "";
        String body = !close.isEmpty() && comment.endsWith(close)
                ? comment.substring(0, comment.length() - close.length()).strip()
                : comment;
        Matcher matcher = LINE.matcher(body);
        if (!matcher.matches()) {
            return null;
        }
        Directive.Kind kind = Arrays.stream(Directive.Kind.values())
                .filter(each -> each.word().equals(matcher.group(1)))
                .findFirst()
                .orElseThrow();
        String rules = matcher.group(2);
        String reason = matcher.group(3);
        return new Directive(
                kind,
                rules == null ? List.of() : List.of(rules.split("\\s*+,\\s*+", -1)),
                reason == null ? "" : reason.strip(),
                source.location(at),
                source.location(at + WORD.length() + matcher.group(1).length()));
    }

    /** How a comment may begin in that format. */
    private static Set<String> openers(Resource resource) {
        return switch (resource.format()) {
            case PROPERTIES -> Set.of("#", "!");
            case YAML, TOML, SHELL, SERVICE, PO -> Set.of("#");
            case CONFIGURATION -> Set.of("#", ";", "//");
            case XML, HTML, MARKDOWN -> Set.of("<!--");
            case JSON, ASCIIDOC -> Set.of("//");
            case CSS -> Set.of("/*", "//");
            case JAVASCRIPT -> Set.of("//", "/*");
            case SQL -> Set.of("--", "/*", "#");
            case BATCH -> Set.of("rem", "REM", "::");
            case CODE, OTHER -> Set.of("#", "//", "/*", "--", ";", "<!--", "<%--", "##");
            case PLAIN_TEXT, CSV -> Set.of();
        };
    }

    /** Whether a line of properties goes on in this one, which then is no comment. */
    private static boolean isContinued(Resource resource, Text source, int line) {
        if (resource.format() != Format.PROPERTIES || line == 0) {
            return false;
        }
        LineIndex lines = source.lines();
        String before = source.content().substring(lines.start(line - 1), lines.end(line - 1));
        String stripped = before.stripLeading();
        int backslashes = 0;
        while (backslashes < before.length() && before.charAt(before.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1 && !stripped.startsWith("#") && !stripped.startsWith("!");
    }

    /** The lines of Markdown's fenced code blocks (CommonMark 0.31, section 4.5): what they show is no comment. */
    private static Set<Integer> fenced(Text source) {
        Set<Integer> inside = new HashSet<>();
        LineIndex lines = source.lines();
        String fence = "";
        for (int i = 0; i < lines.count(); i++) {
            String line =
                    source.content().substring(lines.start(i), lines.end(i)).strip();
            if (fence.isEmpty()) {
                fence = line.startsWith("```") ? "```" : line.startsWith("~~~") ? "~~~" : "";
            } else {
                inside.add(i);
                fence = line.startsWith(fence) ? "" : fence;
            }
        }
        return inside;
    }
}
