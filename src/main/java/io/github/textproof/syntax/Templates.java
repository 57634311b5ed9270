package io.github.textproof.syntax;

import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells texts that become their format only after a template engine or the filtering of the build has run. */
public final class Templates {
    /** What begins a block of a template language at the start of a line, and whose it is; such a line explains an error anywhere. */
    private static final String[][] BLOCKS = {
        {"{{-", "a Helm template"},
        {"{{#", "a Mustache or Handlebars template"},
        {"{{/", "a Mustache or Handlebars template"},
        {"{{ if", "a Helm template"},
        {"{{if", "a Helm template"},
        {"{{ range", "a Helm template"},
        {"{{range", "a Helm template"},
        {"{{ end", "a Helm template"},
        {"{{ include", "a Helm template"},
        {"{%", "a Jinja or Liquid template"},
        {"<#", "a FreeMarker template"},
        {"</#", "a FreeMarker template"},
        {"<@", "a FreeMarker template"},
        {"#if(", "a Velocity template"},
        {"#if (", "a Velocity template"},
        {"#foreach", "a Velocity template"},
        {"#set(", "a Velocity template"},
        {"#set (", "a Velocity template"},
        {"#parse(", "a Velocity template"},
        {"#macro(", "a Velocity template"},
        {"<%", "a JSP, ERB or Groovy template"},
    };

    /** What stands in the middle of lines; it explains an error in its own line, or at the begin of the next one. */
    private static final String[][] INLINE = {
        {"{{", "a template of Helm, Jinja, Mustache or Handlebars"},
        {"{%", "a Jinja or Liquid template"},
        {"<#", "a FreeMarker template"},
        {"</#", "a FreeMarker template"},
        {"<@", "a FreeMarker template"},
        {"#if(", "a Velocity template"},
        {"#foreach", "a Velocity template"},
        {"#end", "a Velocity template"},
        {"<%", "a JSP, ERB or Groovy template"},
    };

    /**
     * The same for HTML, in which expressions are text and attributes like any other: only what may leave out or repeat a tag, wherever it
     * stands, is a reason why tags do not match.
     */
    private static final String[][] HTML = {
        {"{{#", "a Mustache or Handlebars template"},
        {"{{^", "a Mustache or Handlebars template"},
        {"{{if ", "a Go template"},
        {"{{ if ", "a Go template"},
        {"{{- ", "a Go template"},
        {"{{range ", "a Go template"},
        {"{{ range ", "a Go template"},
        {"{%", "a Jinja or Liquid template"},
        {"<#", "a FreeMarker template"},
        {"<@", "a FreeMarker template"},
        {"[#if", "a FreeMarker template"},
        {"[#list", "a FreeMarker template"},
        {"#if(", "a Velocity template"},
        {"#if (", "a Velocity template"},
        {"#foreach", "a Velocity template"},
        {"#set(", "a Velocity template"},
        {"#set (", "a Velocity template"},
        {"#parse(", "a Velocity template"},
        {"<%", "a JSP, ERB or Groovy template"},
        {"<?php", "a PHP page"},
        {"<c:if", "a JSP page"},
        {"<c:choose", "a JSP page"},
    };

    /** The same for SQL, in which the other marks stand in strings and names. */
    private static final String[][] SQL = {
        {"{%", "a Jinja or Liquid template"},
        {"<#if", "a FreeMarker template"},
        {"<#list", "a FreeMarker template"},
        {"#if(", "a Velocity template"},
        {"#foreach", "a Velocity template"},
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
     * @param error what is wrong with it, or null when that is not known: then only blocks count
     */
    public static @Nullable String recognise(Resource resource, Text text, @Nullable SyntaxError error) {
        String byPath = recognise(resource);
        if (byPath != null) {
            return byPath;
        }
        String content = text.content();
        if (resource.format() == Format.HTML || resource.format() == Format.SQL) {
            return within(text, resource.format() == Format.HTML ? HTML : SQL, 0, content.length());
        }
        for (String[] mark : BLOCKS) {
            for (int at = content.indexOf(mark[0]); at >= 0; at = content.indexOf(mark[0], at + 1)) {
                if (beginsLine(content, at)) {
                    return said(mark, text, at);
                }
            }
        }
        if (error == null) {
            return null;
        }
        int offset = Math.max(0, error.span().start());
        int line = text.lines().lineOf(offset);
        boolean first = line > 0 && beginsLine(content, offset);
        int start = text.lines().start(first ? line - 1 : line);
        if (resource.format() == Format.TOML || resource.format() == Format.CSV) {
            // Marks stand in strings and cells: only where the parser stopped do they say something.
            start = Math.max(start, offset - 1);
        }
        String inline = within(text, INLINE, start, text.lines().end(line));
        return inline != null ? inline : token(text, offset, start);
    }

    private static @Nullable String within(Text text, String[][] marks, int start, int end) {
        for (String[] mark : marks) {
            int at = text.content().indexOf(mark[0], start);
            if (at >= 0 && at < end) {
                return said(mark, text, at);
            }
        }
        return null;
    }

    private static String said(String[] mark, Text text, int at) {
        return mark[1] + " (" + mark[0] + " in line " + (text.lines().lineOf(at) + 1) + ")";
    }

    private static boolean beginsLine(String content, int at) {
        int i = at - 1;
        while (i >= 0 && (content.charAt(i) == ' ' || content.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || content.charAt(i) == '\n' || content.charAt(i) == '\r';
    }

    /** A {@code @name@} or {@code ${name}} of resource filtering where the parser stopped, or just before it. */
    public static @Nullable String token(Text text, int offset) {
        return token(text, offset, 0);
    }

    private static @Nullable String token(Text text, int offset, int from) {
        String content = text.content();
        int line = text.lines().lineOf(offset);
        int end = text.lines().end(line);
        for (int i = Math.max(from, text.lines().start(line)); i < end; i++) {
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
