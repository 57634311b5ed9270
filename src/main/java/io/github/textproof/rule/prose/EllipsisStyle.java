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

/** A house style: how an ellipsis is written. */
@RuleInfo(
        id = "ellipsis-style",
        summary = "An ellipsis is not written as agreed on.",
        rationale = """
                Chinese asks for six dots, two U+2026 (GB/T 15834-2011, 4.11), Western typography for one U+2026, and keyboards give three full stops. The rule
                is off; where a project agreed on a style, turn it on and name it.
                """,
        severity = Severity.OFF,
        scope = "a house style to turn on",
        since = "0.1.0",
        fixable = true,
        options =
                @RuleOption(
                        name = "style",
                        description =
                                "`character` asks for …… behind Han and kana and for … elsewhere, `dots` for three full stops everywhere.",
                        defaultValue = "character"))
public final class EllipsisStyle implements ProseRule {
    @Override
    public void validate(Options options) {
        Style.of(options, "character", "dots");
    }

    @Override
    public void check(Prose prose, RuleContext context) {
        boolean dots = Style.of(context.options(), "character", "dots").equals("dots");
        Few few = new Few(context);
        for (Block block : prose.blocks()) {
            if (block.kind().isRunningText() || block.kind() == Kind.HEADING) {
                ellipses(block.inline(), dots, few);
            }
        }
        few.end("ellipses are not written as agreed on");
    }

    private static void ellipses(InlineText inline, boolean dots, Few few) {
        String s = inline.content();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '.' && c != '…') {
                continue;
            }
            int end = i + 1;
            while (end < s.length() && s.charAt(end) == c) {
                end++;
            }
            boolean ellipsis = c == '…' || end - i == 3 || end - i == 6;
            boolean path = end < s.length() && "/\\".indexOf(s.charAt(end)) >= 0;
            if (ellipsis && !path) {
                boolean wide = i > 0 && (Scripts.isCjk(s.charAt(i - 1)) || Scripts.isCjkMark(s.charAt(i - 1)));
                String meant = dots ? "..." : wide ? "……" : "…";
                boolean twelve = !dots && wide && s.startsWith("…………", i) && end - i == 4;
                if (!twelve && !s.substring(i, end).equals(meant)) {
                    Span span = inline.span(i, end);
                    few.add(
                            span,
                            "the ellipsis is written " + s.substring(i, Math.min(end, i + 8)) + ", agreed on is "
                                    + meant,
                            List.of(new Edit(span, meant)));
                }
            }
            i = end - 1;
        }
    }
}
