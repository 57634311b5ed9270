package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules in words. The pages are generated from the code and its fixtures and shipped in the jar. */
public final class RulePages {
    private RulePages() {}

    /** All rules, a line each, grouped. */
    public static String list() {
        StringBuilder out = new StringBuilder();
        String group = "";
        for (Rule rule : Rules.all()) {
            if (!Rules.group(rule).equals(group)) {
                group = Rules.group(rule);
                out.append('\n').append(group).append('\n');
            }
            RuleInfo info = rule.info();
            out.append(String.format(
                    "  %-26s %-8s %-8s %s%n",
                    info.id(), info.severity().word(), info.fixable() ? "fixable" : "", info.summary()));
        }
        return out.append("\nExplain one: -Drule=<id>").toString();
    }

    /**
     * The page of one rule, in Markdown.
     *
     * @throws IllegalArgumentException when there is no such rule, with the nearest id
     */
    public static String page(String id) {
        if (Rules.find(id) == null) {
            throw new IllegalArgumentException("unknown rule '" + id + "'" + Nearest.suggestion(id, Rules.ids()));
        }
        try (InputStream in = RulePages.class.getResourceAsStream("/io/github/textproof/pages/" + id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the page of " + id + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
