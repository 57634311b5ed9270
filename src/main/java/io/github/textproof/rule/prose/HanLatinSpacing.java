package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.List;

/** A house style: blanks, or none, between Han or kana and Latin letters or digits. */
@RuleInfo(
        id = "han-latin-spacing",
        summary = "Blanks between Han and Latin letters are not as agreed on.",
        rationale = """
                Whether a blank stands between Chinese or Japanese characters and Latin letters or digits is a house style: sound documents do both, and CLREQ
                leaves the gap to the layout. The rule is off; where a project agreed on one of them, turn it on and name it.
                """,
        severity = Severity.OFF,
        scope = "a house style to turn on",
        since = "0.1.0",
        fixable = true,
        options =
                @RuleOption(
                        name = "style",
                        description = "`space` asks for one blank, `none` for no blank.",
                        defaultValue = "space"))
public final class HanLatinSpacing implements ProseRule {
    @Override
    public void validate(Options options) {
        Style.of(options, "space", "none");
    }

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!prose.mayHaveCjk()) {
            return;
        }
        boolean space = Style.of(context.options(), "space", "none").equals("space");
        Few few = new Few(context);
        for (Block block : prose.blocks()) {
            if (block.kind().isRunningText() || block.kind() == Kind.HEADING) {
                places(block.inline(), space, few);
            }
        }
        few.end(space ? "places lack a blank between Han and Latin" : "blanks between Han and Latin");
    }

    private static void places(InlineText inline, boolean space, Few few) {
        String s = inline.content();
        for (int i = 1; i < s.length(); i++) {
            char c = s.charAt(i);
            char before = s.charAt(i - 1);
            if (space && meet(before, c)) {
                few.add(
                        inline.span(i - 1, i + 1),
                        "no blank between " + before + " and " + c,
                        List.of(Edit.insert(inline.sourceStart(i), " ")));
            } else if (!space && before == ' ' && i > 1 && meet(s.charAt(i - 2), c)) {
                few.add(
                        inline.span(i - 1, i),
                        "a blank between " + s.charAt(i - 2) + " and " + c,
                        List.of(Edit.delete(inline.span(i - 1, i))));
            }
        }
    }

    private static boolean meet(char a, char b) {
        return a < 0x80 ? isWord(a) && Scripts.isCjk(b) : b < 0x80 && isWord(b) && Scripts.isCjk(a);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
