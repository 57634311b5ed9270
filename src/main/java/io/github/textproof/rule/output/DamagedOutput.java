package io.github.textproof.rule.output;

import io.github.textproof.output.Block;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.output.Token;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.OutputRule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.nio.charset.Charset;

/** A target that is not what its source says. */
@RuleInfo(
        id = "damaged-output",
        summary = "A copy in the build's output that has lost something of its source.",
        rationale = """
                Three things are reported: a binary file that differs from its source in a single byte; an empty target of a source that is not empty, as a build that was
                killed or a full disk leaves it (the resources plugin before 3.4.0 never copies it again, because it is newer than its source); and a text in which
                filtering has put U+FFFD or a question mark in the place of characters, because it read the file in an encoding that the file does not have. The message names the
                parameter that holds this encoding.

                Where a binary file was filtered, `filtered-binary` says so, and this rule is silent. A text may differ otherwise, that is what filtering is for. A file that two
                blocks copy to the same place is not compared, and neither is a target that is older than its source when the goal is called alone.
                It runs on test resources too.
                """,
        severity = Severity.ERROR,
        since = "0.1.0")
public final class DamagedOutput implements OutputRule {
    @Override
    public void check(Pair pair, Context context) {
        Side source = pair.source();
        Side target = pair.target();
        Block block = pair.block();
        if (source == null || target == null || block == null || !pair.isChanged()) {
            return;
        }
        if (target.size() == 0) {
            if (!isAllTokens(source, block)) {
                report(context, source, 0, empty(source, target, block));
            }
        } else if (source.isBinary()) {
            report(context, source, 0, different(pair, source, target, block));
        } else if (target.isBinary()) {
            report(context, source, 0, target.path() + " is no text any more, its source is");
        } else if (block.filters(source.name())) {
            checkCharacters(source, target, block, context);
        }
    }

    private static void report(Context context, Side source, int at, String message) {
        Text text = source.text();
        int end = text == null ? 0 : Math.min(at + 1, text.length());
        context.inSource(new Finding(new Span(Math.min(at, end), end), message));
    }

    private static String empty(Side source, Side target, Block block) {
        String cure = block.plugin().isSince(3, 4)
                ? "copy it again"
                : block.plugin().plugin() + " does not copy it again while it is newer than its source: run mvn clean";
        return target.path() + " is empty, its source has " + source.size()
                + (source.size() == 1 ? " byte; " : " bytes; ") + cure;
    }

    private static String different(Pair pair, Side source, Side target, Block block) {
        String size = source.size() == target.size() ? "" : ": " + source.size() + " bytes became " + target.size();
        String cure = block.filters(source.name())
                ? "; " + block.name() + " filters it: " + FilteredBinary.cure(block.plugin(), source.name())
                : "; " + block.name() + " does not filter it, so another step of the build wrote it";
        return target.path() + " differs from its source from byte " + (pair.difference() + 1) + " on" + size + cure;
    }

    /** Whether nothing but tokens and blanks is in the source, so that empty values make an empty target. */
    private static boolean isAllTokens(Side source, Block block) {
        Text text = source.text();
        if (text == null || !block.filters(source.name())) {
            return false;
        }
        StringBuilder rest = new StringBuilder(text.content());
        var tokens = Token.in(text.content(), block.plugin().delimiters());
        for (int i = tokens.size() - 1; i >= 0; i--) {
            rest.delete(tokens.get(i).start(), tokens.get(i).end());
        }
        return rest.toString().isBlank();
    }

    private static void checkCharacters(Side source, Side target, Block block, Context context) {
        Resource before = source.resource();
        Resource after = target.resource();
        Charset charset = Charsets.forName(block.plugin().encoding(source.name()));
        if (before == null || after == null || charset == null) {
            return;
        }
        Losses losses = Losses.find(before.bytes(), after.bytes(), charset, block.plugin());
        if (losses.count() > 0) {
            report(context, source, place(source, losses.line()), lost(losses, before, target, block.plugin()));
        }
    }

    /** The first character of the line that is not ASCII. */
    private static int place(Side source, int line) {
        Text text = source.text();
        if (text == null || line >= text.lines().count()) {
            return 0;
        }
        int start = text.lines().start(line);
        for (int i = start; i < text.lines().end(line); i++) {
            if (text.charAt(i) >= 0x80) {
                return i;
            }
        }
        return start;
    }

    private static String lost(Losses losses, Resource source, Side target, Filtering plugin) {
        String name = source.name();
        String read = plugin.encoding(name);
        Charset own = source.charset().charset();
        String parameter = "<" + plugin.encodingParameter(name) + ">";
        return "filtering has put " + losses.mark() + " in the place of "
                + (losses.count() == 1 ? "a character" : losses.count() + " characters") + " in " + target.path()
                + ": " + plugin.plugin() + " reads the file in " + read + " (" + parameter + ")"
                + cure(own, read, name, plugin);
    }

    private static String cure(Charset own, String read, String name, Filtering plugin) {
        String charset = Charsets.displayName(own);
        if (own.equals(Charsets.forName(read))) {
            return ", which it is not";
        }
        boolean properties = name.endsWith(".properties");
        if (!properties) {
            return ", it is " + charset + ": convert it, or copy it by a <resource> without filtering";
        }
        return ", it is " + charset + ": set <propertiesEncoding>" + charset + "</propertiesEncoding>"
                + (plugin.isSince(3, 2) ? "" : ", which the plugin knows since 3.2.0");
    }
}
