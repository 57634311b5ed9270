package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.List;

/** A house style: which quotation marks are used. */
@RuleInfo(
        id = "quote-style",
        summary = "Quotation marks are not the ones agreed on.",
        rationale = """
                “” in simplified Chinese, 「」 in traditional Chinese and Japanese, straight ones at the keyboard: sound documents hold all three. The rule is off; where a
                project agreed on one, turn it on and name it. `corner` is asked of paragraphs with Chinese or Japanese only; straight marks get no fix, for which
                of them opens is not written down.
                """,
        severity = Severity.OFF,
        scope = "a house style to turn on",
        since = "0.1.0",
        fixable = true,
        options =
                @RuleOption(
                        name = "style",
                        description = "`curly` (“”), `corner` (「」) or `straight`.",
                        defaultValue = "curly"))
public final class QuoteStyle implements ProseRule {
    private static final String MARKS = "“”「」\"\"";

    @Override
    public void validate(Options options) {
        Style.of(options, "curly", "corner", "straight");
    }

    @Override
    public void check(Prose prose, RuleContext context) {
        String style = Style.of(context.options(), "curly", "corner", "straight");
        int wanted = style.equals("curly") ? 0 : style.equals("corner") ? 2 : 4;
        Few few = new Few(context);
        for (Block block : prose.blocks()) {
            boolean reads = block.kind().isRunningText() || block.kind() == Kind.HEADING;
            if (reads && (wanted != 2 || hasCjk(block.inline().content()))) {
                marks(block.inline(), style, wanted, few);
            }
        }
        few.end("quotation marks are not the " + style + " ones agreed on");
    }

    private static void marks(InlineText inline, String style, int wanted, Few few) {
        String s = inline.content();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '"' && c != '“' && c != '”' && c != '「' && c != '」') {
                continue;
            }
            int mark = MARKS.indexOf(c);
            if (mark / 2 * 2 != wanted) {
                Span span = inline.span(i, i + 1);
                String meant = String.valueOf(MARKS.charAt(wanted + mark % 2));
                few.add(
                        span,
                        "the quotation mark " + c + " is not the " + style + " one agreed on",
                        c == '"' ? List.of() : List.of(new Edit(span, meant)));
            }
        }
    }

    private static boolean hasCjk(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Scripts.isCjk(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
