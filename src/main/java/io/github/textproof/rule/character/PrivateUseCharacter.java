package io.github.textproof.rule.character;

import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters without a meaning of their own. */
@RuleInfo(
        id = "private-use-character",
        summary = "Private use characters, which show as a box in every font but the one they were made for.",
        rationale = """
                U+E000 to U+F8FF and the planes 15 and 16 mean nothing by themselves (Unicode 16.0, section 23.5). In text they are mostly letters that a
                conversion lost: old mappings of GB18030, whose 19 moved characters are named with the code points that GB 18030-2022 gives them, user-defined
                characters of Big5-HKSCS, or bullets of the fonts Symbol and Wingdings from a word processor.

                Icon fonts are a legitimate use: off in style sheets, HTML, JavaScript and SVG, silent on lines that speak of icons, glyphs or fonts and
                in lists of such characters; a warning where no letter stands beside the character, and in prose.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "off in CSS, HTML, JavaScript and SVG; warning in prose and XML")
public final class PrivateUseCharacter implements TextRule {
    private static final String PRIVATE = "\uDB80\uDBFF\uE000\uF8FF";

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        return switch (resource.format()) {
            case CSS, HTML, JAVASCRIPT -> Severity.OFF;
            case PROPERTIES, JSON, YAML, TOML -> isIcons(resource.path()) ? Severity.OFF : Severity.ERROR;
            default ->
                isIcons(resource.path())
                                || resource.path().toLowerCase(Locale.ROOT).endsWith(".svg")
                        ? Severity.OFF
                        : Severity.WARNING;
        };
    }

    private static boolean isIcons(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("icon") || lower.contains("glyph") || lower.contains("font");
    }

    @Override
    public String needs() {
        return PRIVATE;
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        LineFindings findings = null;
        int lineEnd = 0;
        boolean icons = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < 0xDB80 || c > 0xF8FF || c > 0xDBFF && c < 0xE000) {
                continue;
            }
            int codePoint = content.codePointAt(i);
            if (Character.getType(codePoint) != Character.PRIVATE_USE) {
                continue;
            }
            findings = findings == null ? new LineFindings(text, context) : findings;
            if (i >= lineEnd) {
                int line = text.lines().lineOf(i);
                lineEnd = text.lines().endWithTerminator(line);
                int from = Math.max(text.lines().start(line), i - 1000);
                icons = isIcons(content.substring(from, Math.min(text.lines().end(line), i + 1000)));
            }
            if (icons) {
                continue;
            }
            judge(text, i, codePoint, findings, context);
            i += Character.charCount(codePoint) - 1;
        }
        if (findings != null) {
            findings.flush();
        }
    }

    private static void judge(Text text, int at, int codePoint, LineFindings findings, RuleContext context) {
        String content = text.content();
        int end = at + Character.charCount(codePoint);
        boolean alone = !isLetter(CodePoints.before(content, at)) && !isLetter(CodePoints.at(content, end));
        if (alone && CodePoints.isListed(text, at, end) && text.isEscaped(at)) {
            return;
        }
        PrivateUseMappings.Mapping mapping =
                PrivateUseMappings.of(codePoint, context.resource().path());
        boolean weak = alone && (mapping == null || !mapping.certain());
        findings.add(
                0,
                at,
                end,
                findings.has(0, at) ? "" : message(codePoint, mapping),
                weak ? Severity.WARNING : Severity.ERROR,
                fix(text, at, end, mapping, context));
    }

    private static boolean isLetter(int c) {
        return c >= 0 && Character.isLetter(c);
    }

    private static String message(int codePoint, PrivateUseMappings.@Nullable Mapping mapping) {
        String what = CodePoints.label(codePoint) + " private use character";
        return mapping == null
                ? what
                        + " shows as a box in every font but the one it was made for; a conversion has probably lost a letter here"
                : what + ": " + mapping.source() + " "
                        + CodePoints.label(mapping.text().codePointAt(0)) + " " + mapping.text()
                        + ", other fonts show a box";
    }

    private static @Nullable Fix fix(
            Text text, int start, int end, PrivateUseMappings.@Nullable Mapping mapping, RuleContext context) {
        return mapping == null
                        || !CodePoints.canWrite(context.resource().charset().charset(), mapping.text())
                ? null
                : Fix.unsafe(CodePoints.replace(text, start, end, mapping.text()));
    }
}
