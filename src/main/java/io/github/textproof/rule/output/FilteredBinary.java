package io.github.textproof.rule.output;

import io.github.textproof.output.Block;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.OutputRule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import java.util.Locale;

/** A binary file that the build filters as if it were text. */
@RuleInfo(
        id = "filtered-binary",
        summary = "A binary file that the build filters as text.",
        rationale = """
                Where a `<resource>` says `<filtering>true</filtering>`, the resources plugin reads each file as text in its `encoding`, replaces tokens and writes it again.
                In UTF-8 each byte of a key store, font, spreadsheet or archive that is no UTF-8 becomes `EF BF BD`; in GB18030 it is no better; ISO-8859-1 keeps the
                bytes, but two `@` or a `${` in the right places are a token there too. The file arrives, and breaks where it is opened. Plugin versions since 3.2.0 stop the build
                at malformed bytes, but let through what happens to be text, and older ones say nothing.

                The plugin leaves out `jpg`, `jpeg`, `gif`, `bmp` and `png` by itself, and `ico` since 3.2.0, in upper case too. Any other extension must be named in
                `nonFilteredFileExtensions`, in lower case, since the plugin lowers the case of the file's extension only. The message names the `<resource>`, what has become of the
                file and the line to paste.

                What is binary is told by the content. The rule needs no output: before the files are copied it warns of what will happen. A file that came through
                byte by byte is a warning. It runs on test resources too.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning where the target is the same as the source")
public final class FilteredBinary implements OutputRule {
    @Override
    public void check(Pair pair, Context context) {
        Side source = pair.source();
        if (source == null || !source.isBinary() || source.size() == 0) {
            return;
        }
        for (Block block : pair.blocks()) {
            if (block.filters(source.name())) {
                Severity most = pair.target() == null || pair.isChanged() ? Severity.ERROR : Severity.WARNING;
                context.inSource(new Finding(new Span(0, 0), message(pair, source, block)).atMost(most));
                return;
            }
        }
    }

    private static String message(Pair pair, Side source, Block block) {
        return "a binary file, but filtered as " + block.plugin().encoding(source.name()) + " text by " + block.name()
                + outcome(pair) + "; " + cure(block.plugin(), source.name());
    }

    private static String outcome(Pair pair) {
        Side target = pair.target();
        if (target == null) {
            return "";
        }
        return pair.isChanged()
                ? ": " + target.path() + " is damaged from byte " + (pair.difference() + 1) + " on"
                : ": " + target.path() + " came through this time";
    }

    static String cure(Filtering plugin, String name) {
        String extension = Filtering.extension(name).toLowerCase(Locale.ROOT);
        if (extension.isEmpty()) {
            return "exclude it there and copy it by a second <resource> without filtering";
        }
        for (String configured : plugin.unfilteredExtensions()) {
            if (configured.equalsIgnoreCase(extension)) {
                return "write <nonFilteredFileExtension>" + configured + "</nonFilteredFileExtension> of "
                        + plugin.plugin() + " in lower case, else it matches nothing";
            }
        }
        return "add <nonFilteredFileExtension>" + extension + "</nonFilteredFileExtension> to " + plugin.plugin();
    }
}
