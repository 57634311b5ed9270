package io.github.textproof.syntax;

import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells texts that become their format only after a template engine or the filtering of the build has run. */
public final class Templates {
    /** What begins an instruction of a template language, and whose it is; a text that is in its format may hold it too. */
    private static final String[][] MARKS = {
        {"{{", "a template of Helm, Jinja, Mustache or Handlebars"},
        {"{%", "a Jinja or Liquid template"},
        {"<#", "a FreeMarker template"},
        {"<@", "a FreeMarker template"},
        {"#if(", "a Velocity template"},
        {"#if (", "a Velocity template"},
        {"#foreach", "a Velocity template"},
        {"#set(", "a Velocity template"},
        {"#set (", "a Velocity template"},
        {"#parse(", "a Velocity template"},
        {"<%", "a JSP, ERB or Groovy template"},
        {"th:", "a Thymeleaf template"},
    };

    /** {@code __name__} in a path, which the archetype plugin replaces. */
    private static final Pattern PATH_TOKEN = Pattern.compile("__[A-Za-z]\\w*?__");

    private Templates() {}

    /** What a file is by its path alone, as the end of a sentence, or null. */
    public static @Nullable String recognise(Resource resource) {
        String path = resource.path();
        boolean template = path.contains("${")
                || path.contains("{{")
                || path.contains("archetype-resources/")
                || PATH_TOKEN.matcher(path).find();
        return template ? "a template by its path" : null;
    }

    /**
     * What the text is, as the end of a sentence, or null when nothing says that it is anything but its format.
     *
     * @param error what is wrong with it, or null when that is not known
     */
    public static @Nullable String recognise(Resource resource, Text text, @Nullable SyntaxError error) {
        String byPath = recognise(resource);
        if (byPath != null) {
            return byPath;
        }
        String content = text.content();
        for (String[] mark : MARKS) {
            int at = isStrict(resource) && error != null
                    ? instruction(text, mark[0], error.span().start())
                    : content.indexOf(mark[0]);
            if (at >= 0) {
                return mark[1] + " (" + mark[0] + " in line " + (text.lines().lineOf(at) + 1) + ")";
            }
        }
        if (error == null) {
            return null;
        }
        int offset = error.span().start();
        int line = text.lines().start(text.lines().lineOf(offset));
        return token(text, offset, isStrict(resource) ? Math.max(line, offset - 1) : line);
    }

    /** Whether the format has quoted strings or cells so often that a mark somewhere in one says nothing. */
    private static boolean isStrict(Resource resource) {
        return resource.format() == Format.TOML || resource.format() == Format.CSV;
    }

    /** Where the mark begins an instruction: where the parser stopped, or at the beginning of a line; -1 when nowhere. */
    private static int instruction(Text text, String mark, int error) {
        if (mark.endsWith(":")) {
            return -1;
        }
        String content = text.content();
        LineIndex lines = text.lines();
        int line = lines.lineOf(error);
        // The second of two braces may be the first that cannot stand.
        int here = content.indexOf(mark, Math.max(lines.start(line), error - 1));
        if (here >= 0 && here < lines.end(line)) {
            return here;
        }
        for (int at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at)) {
            int of = lines.lineOf(at);
            if (content.substring(lines.start(of), at).isBlank()) {
                return at;
            }
            at = lines.end(of);
        }
        return -1;
    }

    /** A {@code @name@} or {@code ${name}} of resource filtering in the line where the parser stopped, from {@code from} on. */
    private static @Nullable String token(Text text, int offset, int from) {
        String content = text.content();
        int line = text.lines().lineOf(offset);
        int end = text.lines().end(line);
        for (int i = from; i < end; i++) {
            char c = content.charAt(i);
            int open = c == '@' ? i + 1 : c == '$' && content.startsWith("{", i + 1) ? i + 2 : -1;
            if (open < 0) {
                continue;
            }
            int close = open;
            while (close < end && isNameChar(content.charAt(close))) {
                close++;
            }
            if (close > open && close < end && content.charAt(close) == (c == '@' ? '@' : '}')) {
                return "to be filtered by the build first (" + content.substring(i, close + 1) + " in line "
                        + (line + 1) + ")";
            }
        }
        return null;
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }
}
