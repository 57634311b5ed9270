package io.github.textproof.syntax;

import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
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

    /**
     * The same for HTML, in which expressions are text and attributes like any other: only what may leave out or repeat a tag is a reason
     * why tags do not match.
     */
    private static final String[][] HTML_MARKS = {
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
    private static final String[][] SQL_MARKS = {
        {"{%", "a Jinja or Liquid template"},
        {"<#if", "a FreeMarker template"},
        {"<#list", "a FreeMarker template"},
        {"#if(", "a Velocity template"},
        {"#foreach", "a Velocity template"},
    };

    private Templates() {}

    /**
     * What the text is, as the end of a sentence, or null when nothing says that it is anything but its format.
     *
     * @param error what is wrong with it, or null when that is not known
     */
    public static @Nullable String recognise(Resource resource, Text text, @Nullable SyntaxError error) {
        String path = resource.path();
        if (path.contains("${")
                || path.contains("{{")
                || path.contains("archetype-resources/")
                || path.contains("__")) {
            return "a template by its path";
        }
        String content = text.content();
        for (String[] mark : marks(resource.format())) {
            int at = content.indexOf(mark[0]);
            if (at >= 0) {
                return mark[1] + " (" + mark[0] + " in line " + (text.lines().lineOf(at) + 1) + ")";
            }
        }
        return error == null || resource.format() == Format.HTML
                ? null
                : token(text, error.span().start());
    }

    private static String[][] marks(Format format) {
        return switch (format) {
            case HTML -> HTML_MARKS;
            case SQL -> SQL_MARKS;
            default -> MARKS;
        };
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
