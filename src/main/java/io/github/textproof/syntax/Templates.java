package io.github.textproof.syntax;

import io.github.textproof.source.Format;
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
            int at = resource.format() == Format.PROPERTIES ? atLineStart(content, mark[0]) : content.indexOf(mark[0]);
            if (at >= 0) {
                return mark[1] + " (" + mark[0] + " in line " + (text.lines().lineOf(at) + 1) + ")";
            }
        }
        return error == null ? null : token(text, error.span().start());
    }

    /** The first place of {@code mark} at the beginning of a line, or -1: within a value of properties it is for whoever reads that. */
    private static int atLineStart(String content, String mark) {
        int at = content.indexOf(mark);
        while (at >= 0) {
            int before = at;
            while (before > 0 && (content.charAt(before - 1) == ' ' || content.charAt(before - 1) == '\t')) {
                before--;
            }
            if (before == 0 || content.charAt(before - 1) == '\n' || content.charAt(before - 1) == '\r') {
                return at;
            }
            at = content.indexOf(mark, at + 1);
        }
        return -1;
    }

    /** A {@code @name@} or {@code ${name}} of resource filtering where the parser stopped, or just before it. */
    private static @Nullable String token(Text text, int offset) {
        String content = text.content();
        int line = text.lines().lineOf(offset);
        int end = text.lines().end(line);
        for (int i = text.lines().start(line); i < end; i++) {
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
