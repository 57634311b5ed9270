package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.MarkdownProse;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.yaml.YamlSyntax;

/** Front matter that is no YAML. */
@RuleInfo(
        id = "front-matter-syntax",
        summary = "The front matter of a Markdown file is no YAML.",
        rationale = """
                What stands between two lines `---` at the top of a file is read as YAML by site generators and by GitHub; one colon, quote or bracket
                too many, and the page loses its title or the build stops. Mostly a value that holds `: `, or begins with `@`, `[`, `*`, `%` or a
                back-tick, lacks its quotes ([YAML 1.2.2, section 7.3.3](https://yaml.org/spec/1.2.2/#733-plain-style)).

                Only front matter whose first line looks like a key is read; between two rulers stands text. Templates in it, as in an archetype, make
                it silent. TOML (`+++`) is not read.
                """,
        severity = Severity.ERROR,
        since = "0.1.0")
public final class FrontMatterSyntax implements ProseRule {
    private static final String[] TEMPLATES = {"{{", "{%", "<%", "${", "<#", "#if("};

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!(prose instanceof MarkdownProse)
                || prose.blocks().isEmpty()
                || prose.blocks().get(0).kind() != Block.Kind.FRONT_MATTER
                || prose.text().charAt(0) != '-') {
            return;
        }
        int start = prose.text().lines().start(1);
        int end = prose.text().lines().start(prose.blocks().get(0).lastLine());
        String matter = prose.text().content().substring(start, end);
        if (beginsWithKey(matter) && !isTemplate(matter)) {
            SyntaxError error = YamlSyntax.check(prose.text().content(), start, end);
            if (error != null) {
                int at = Math.min(error.span().start(), Math.max(start, end - 1));
                context.report(prose.text().span(at, at), "the front matter is no YAML: " + error.message());
            }
        }
    }

    private static boolean isTemplate(String matter) {
        for (String template : TEMPLATES) {
            if (matter.contains(template)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first line that is neither blank nor a comment is {@code key:}. */
    private static boolean beginsWithKey(String s) {
        for (int at = 0; at < s.length(); ) {
            int end = s.indexOf('\n', at);
            end = end < 0 ? s.length() : end;
            if (s.charAt(at) > ' ' && s.charAt(at) != '#') {
                int colon = at;
                while (colon < end
                        && (Character.isLetterOrDigit(s.charAt(colon)) || "_-.\"'".indexOf(s.charAt(colon)) >= 0)) {
                    colon++;
                }
                return colon > at
                        && colon < end
                        && s.charAt(colon) == ':'
                        && (colon + 1 >= s.length() || s.charAt(colon + 1) <= ' ');
            }
            if (s.charAt(at) != '#' && !s.substring(at, end).isBlank()) {
                return false;
            }
            at = end + 1;
        }
        return false;
    }
}
