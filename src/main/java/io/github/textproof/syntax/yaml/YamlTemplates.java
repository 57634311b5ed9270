package io.github.textproof.syntax.yaml;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.Templates;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a template of YAML from YAML with a mistake in it.
 *
 * <p>Braces of a template inside of quotes and block scalars are text, and a mistake elsewhere stays one: what counts is a mark where YAML has
 * its structure, or in the line that cannot be read.
 */
final class YamlTemplates {
    private static final String BRACES = "a template of Helm, Jinja, Mustache or Handlebars";
    private static final Pattern PATH =
            Pattern.compile("\\$\\{|\\{\\{|archetype-resources/|__\\w+?__|\\.(j2|tpl|tmpl|template|ftl|vm)\\.ya?ml$");
    private static final Pattern HELM = Pattern.compile("(^|/)templates/");
    /** Lines of other template languages; {@code #if} is a comment of YAML. */
    private static final Pattern LINE =
            Pattern.compile("^[ \\t]*(\\{%|<%|<#|<@|#(if|foreach|set|parse|macro)[ ]?\\()", Pattern.MULTILINE);

    private YamlTemplates() {}

    /** What the text is, as the end of a sentence, or null; {@code documents} is what could be read of it before the error. */
    static @Nullable String recognise(Resource resource, Text text, SyntaxError error, List<YamlNode> documents) {
        if (PATH.matcher(resource.path()).find()) {
            return "a template by its path";
        }
        String content = text.content();
        int at = error.span().start();
        int mark = inLine(text, at);
        if (mark < 0) {
            mark = asKey(documents);
        }
        if (mark < 0 && HELM.matcher(resource.path()).find()) {
            mark = content.indexOf("{{");
        }
        if (mark >= 0) {
            return said(text, BRACES, mark, 2);
        }
        int end = text.lines().end(text.lines().lineOf(at));
        var line = LINE.matcher(content).region(0, end);
        if (line.find()) {
            String sign = line.group(1);
            String whose = sign.startsWith("{%")
                    ? "a Jinja or Liquid template"
                    : sign.startsWith("<%")
                            ? "an ERB, JSP or Groovy template"
                            : sign.startsWith("#") ? "a Velocity template" : "a FreeMarker template";
            return said(text, whose, line.start(1), sign.length());
        }
        return Templates.token(text, at);
    }

    private static String said(Text text, String what, int mark, int length) {
        return String.format(
                Locale.ROOT,
                "%s (%s in line %d)",
                what,
                text.content().substring(mark, mark + length),
                text.lines().lineOf(mark) + 1);
    }

    /** An opening mark outside of quotes in the line of the error or the one before it, or one that is still open at the error; -1 if none. */
    private static int inLine(Text text, int offset) {
        int line = text.lines().lineOf(offset);
        for (int each = line; each >= Math.max(0, line - 1); each--) {
            int start = text.lines().start(each);
            int end = text.lines().end(each);
            char quote = 0;
            // Where the next of each kind closes, looked for only once it is passed.
            int[] closes = {-1, -1};
            for (int i = start; i + 1 < end; i++) {
                char c = text.charAt(i);
                if (c == '{'
                        && (text.charAt(i + 1) == '{' || text.charAt(i + 1) == '%')
                        && !isExpression(text, start, i)) {
                    int kind = text.charAt(i + 1) == '%' ? 1 : 0;
                    if (closes[kind] < i) {
                        int close = text.content().indexOf(kind == 1 ? "%}" : "}}", i);
                        closes[kind] = close < 0 ? Integer.MAX_VALUE : close;
                    }
                    if (quote == 0 || i < offset && closes[kind] >= offset) {
                        return i;
                    }
                } else if (quote == 0 && (c == '"' || c == '\'') && opens(text, start, i)) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                } else if (c == '#' && quote == 0 && (i == start || text.charAt(i - 1) == ' ')) {
                    break;
                }
            }
        }
        return -1;
    }

    /** Whether {@code $} stands before: an expression of GitHub Actions and the like, which is plain text for YAML. */
    private static boolean isExpression(Text text, int start, int at) {
        return at > start && text.charAt(at - 1) == '$';
    }

    /** Whether a quote stands where a value begins: inside of words it is an apostrophe. */
    private static boolean opens(Text text, int start, int at) {
        return at == start || " \t[{,:".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** A mapping in braces that is the first key of another: what nobody means by two opening braces; its place, or -1. */
    private static int asKey(List<YamlNode> documents) {
        Deque<YamlNode> open = new ArrayDeque<>(documents);
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            List<YamlNode> children = node.children();
            if (node.kind() == YamlNode.Kind.MAPPING
                    && node.style() == YamlNode.Style.FLOW
                    && !children.isEmpty()
                    && children.get(0).kind() == YamlNode.Kind.MAPPING
                    && children.get(0).start() == node.start() + 1) {
                return node.start();
            }
            for (YamlNode child : children) {
                if (child.kind() != YamlNode.Kind.SCALAR) {
                    open.push(child);
                }
            }
        }
        return -1;
    }
}
