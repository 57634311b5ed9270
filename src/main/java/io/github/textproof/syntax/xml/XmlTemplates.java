package io.github.textproof.syntax.xml;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.Templates;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells texts that become XML only after a template engine has run. Most that engines know is text to XML ({@code ${x}}, {@code {{x}}}) and
 * no excuse for a tag that is not closed: a text is a template by what can be nothing else.
 */
final class XmlTemplates {
    /** A text that is full of marks in comments is no template because of one more. */
    private static final int MOST = 100;

    /** A token of resource filtering, as a name or the end of one, or where a tag or attribute is. */
    private static final Pattern TOKEN =
            Pattern.compile("</?[^<>\\s$@]{0,20}(\\$\\{[\\w.-]+}|@[\\w.-]+@)|[<\\s]?(\\$\\{[\\w.-]+}|@[\\w.-]+@)");

    /** A pattern, and what is in every text that has it: to look for that is cheap. */
    private record Mark(Pattern pattern, String what, List<String> signs) {
        boolean mayBeIn(String content) {
            return signs.stream().anyMatch(content::contains);
        }
    }

    private static final Mark[] MARKS = {
        // No name begins with # % or @, so no XML can hold these in its content.
        new Mark(
                Pattern.compile("</?#[a-zA-Z]+|<#--|</?@[a-zA-Z][\\w.-]*+(?!@)"),
                "a FreeMarker template",
                List.of("<#", "</#", "<@", "</@")),
        new Mark(Pattern.compile("<%"), "a JSP, ERB or Groovy template", List.of("<%")),
        new Mark(
                Pattern.compile("(?m)^[ \\t]*#\\{?(if|foreach|set|parse|macro|elseif|define|evaluate)}?[ \\t]*\\("),
                "a Velocity template",
                List.of("#")),
        new Mark(Pattern.compile("\\{%-? ?[a-z]+[^\\n]{0,300}?%}"), "a Jinja or Liquid template", List.of("{%")),
        new Mark(
                Pattern.compile("\\{\\{[#/^~-]|\\{\\{ ?(if|range|else|end|with|define|template) ?"),
                "a template of Helm, Mustache or Handlebars",
                List.of("{{")),
    };

    private XmlTemplates() {}

    static @Nullable String recognise(Resource resource, Text text, SyntaxError error) {
        String path = Templates.recognise(resource);
        if (path != null) {
            return path;
        }
        String content = text.content();
        for (Mark mark : MARKS) {
            if (!mark.mayBeIn(content)) {
                continue;
            }
            Matcher found = mark.pattern.matcher(content);
            for (int i = 0; i < MOST && found.find(); i++) {
                if (!isOpaque(content, found.start())) {
                    return mark.what + " ("
                            + Excerpt.of(found.group()) + " in line "
                            + (text.lines().lineOf(found.start()) + 1) + ")";
                }
            }
        }
        return token(text, error.span().start());
    }

    /** Whether the place is in a comment or a CDATA section, where anything may stand. */
    private static boolean isOpaque(String content, int at) {
        return content.lastIndexOf("<!--", at) > content.lastIndexOf("-->", at)
                || content.lastIndexOf("<![CDATA[", at) > content.lastIndexOf("]]>", at);
    }

    /** A {@code ${name}} or {@code @name@} in the very place where markup is needed. */
    private static @Nullable String token(Text text, int at) {
        Matcher token = TOKEN.matcher(text.content());
        int from = Math.max(0, at - 1);
        token.region(from, Math.min(text.length(), from + 200));
        return token.lookingAt()
                        || token.region(at, Math.min(text.length(), at + 200)).lookingAt()
                ? "to be filtered by the build first ("
                        + Excerpt.of(token.group()
                                .substring(Math.max(
                                        0,
                                        token.start(1) < 0
                                                ? token.start(2) - token.start()
                                                : token.start(1) - token.start())))
                        + " in line " + (text.lines().lineOf(at) + 1) + ")"
                : null;
    }
}
