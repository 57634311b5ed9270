package io.github.textproof.syntax.json;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.Templates;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells files that are called JSON and are something else on purpose. */
final class JsonDisguise {
    /**
     * Instructions of template languages and of resource filtering; what makes the text invalid must lie in one, since strings of sound files
     * hold them too.
     */
    private static final Object[][] INSTRUCTIONS = {
        {
            Pattern.compile("\\{\\{[{#/^>&!~-]*\\s*(?:[\\w.$@`(][^{}]*|\\s\"[^{}\":]*\"\\s*(?:\\|[^{}]*)?)\\}\\}"),
            "a template of Helm, Jinja, Mustache or Handlebars"
        },
        {Pattern.compile("\\{%.*?%\\}"), "a Jinja or Liquid template"},
        {Pattern.compile("</?[#@][a-z].*?>"), "a FreeMarker template"},
        {Pattern.compile("#(?:if|foreach|set|parse|macro)\\s*\\(.*?\\)"), "a Velocity template"},
        {Pattern.compile("<%.*?%>"), "a JSP, ERB or Groovy template"},
        {
            Pattern.compile(
                    "(?<![\"'\\w])(?!TRUE\\b|FALSE\\b|NULL\\b|NONE\\b)[A-Z][A-Z_]{2,}[A-Z]\\b(?!\\s*[:\"'])|%[A-Z_]+%"),
            "to be filled in first"
        },
        {Pattern.compile("(?:new\\s+)?[A-Za-z_$][\\w$.]*\\("), "JavaScript"},
        {Pattern.compile("@[\\w.-]+@|\\$\\{.*?\\}"), "to be filtered by the build or a template engine first"},
    };

    /** An instruction is looked for no further than this from the place in question, in chars. */
    private static final int REACH = 1000;

    private static final int LONGEST = 30;

    private static final Pattern JAVASCRIPT =
            Pattern.compile("(?:var|let|const|export|import|function)\\s|module\\.exports\\b"
                    + "|[A-Za-z_$][\\w$.]*\\s*(?:=\\s*[{\\[\"']|\\(\\s*[{\\[\"'])");

    private static final Pattern FRONT_MATTER = Pattern.compile("---[ \\t]*\\R");

    private JsonDisguise() {}

    /**
     * What the text is, as the end of a sentence, or null when it is meant to be JSON.
     *
     * @param error why it is not JSON
     * @param several whether it may turn out to be several values
     */
    static @Nullable String recognise(Resource resource, Text text, SyntaxError error, boolean several) {
        String path = Templates.recognise(resource);
        if (path != null) {
            return path;
        }
        String instruction = instruction(text, error.span().start());
        return instruction != null ? instruction : other(text, error, several);
    }

    /** The template whose instruction lies at {@code offset}, or null. */
    private static @Nullable String instruction(Text text, int offset) {
        int line = text.lines().lineOf(offset);
        int from = Math.max(text.lines().start(line), offset - REACH);
        int to = Math.min(text.lines().end(line), offset + REACH);
        for (Object[] instruction : INSTRUCTIONS) {
            Matcher matcher = ((Pattern) instruction[0]).matcher(text.content()).region(from, to);
            while (matcher.find() && matcher.start() <= offset) {
                if (offset < matcher.end()) {
                    String shown = matcher.group();
                    return instruction[1] + " ("
                            + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "\u2026" : shown)
                            + " in line " + (line + 1) + ")";
                }
            }
        }
        return null;
    }

    private static @Nullable String other(Text text, SyntaxError error, boolean several) {
        String source = text.content();
        int first = new JsonScanner(source, JsonDialect.STRICT).blanks(0);
        if (first == source.length()) {
            return null;
        }
        if (error.span().start() == first) {
            Matcher script = JAVASCRIPT.matcher(source).region(first, source.length());
            if (script.lookingAt()) {
                return "JavaScript (" + script.group().strip() + " at its beginning)";
            }
            return FRONT_MATTER.matcher(source).lookingAt() ? "a page of a site generator (it begins with ---)" : null;
        }
        boolean sequence = several && new JsonReader(text, JsonDialect.COMMENTS, false, new JsonTape()).isSequence();
        return sequence ? "several JSON values one behind the other" : null;
    }
}
