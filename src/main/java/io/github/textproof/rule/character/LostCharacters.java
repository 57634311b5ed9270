package io.github.textproof.rule.character;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Question marks where letters belong. */
@RuleInfo(
        id = "lost-characters",
        summary = "Question marks where letters belong, such as `Gesch?ft` or `??? ????`.",
        rationale = """
                A program that must write a character its charset does not have writes a question mark; what stood there is gone. Such marks \
                show inside words (`Gesch?ft`) or as words of nothing else (`??? ????`). The rule looks at messages and running text only, \
                and leaves alone what question marks are used for: the end of a sentence, queries in URLs, patterns, optional types, SQL \
                parameters, code. A mark inside a word counts in bundles of a language other than English, and elsewhere where a file has at \
                least two of them. At the edge of a word (`?ndra`, `Exception ? l'arrêt`) it counts in a translation when the base and the other \
                locales have fewer question marks. One violation a line.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        scope = "properties, Markdown, AsciiDoc and plain text only")
public final class LostCharacters implements TextRule, BundleRule {
    private static final int SHOWN = 30;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        Format format = resource.format();
        boolean messages = format == Format.PROPERTIES && resource.bundle() != null;
        return messages || format.isProse() ? Severity.WARNING : Severity.OFF;
    }

    @Override
    public String needs() {
        return "??";
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        Resource resource = context.resource();
        CodeSpans code = null;
        List<Finding> inside = new ArrayList<>();
        int next = content.indexOf('?');
        while (next >= 0) {
            LineIndex lines = text.lines();
            int line = lines.lineOf(next);
            int end = lines.end(line);
            int start = resource.format() == Format.PROPERTIES
                    ? valueStart(content, lines.start(line), end)
                    : lines.start(line);
            int word = LostWords.insideWord(content, start, end);
            int words = word < 0 ? LostWords.wholeWords(content, start, end) : -1;
            if (word >= 0 || words >= 0) {
                code = code == null ? CodeSpans.of(text, resource.format()) : code;
                int at = Math.max(word, words);
                if (!code.covers(at)) {
                    Finding finding = finding(text, at, start, end);
                    if (word >= 0) {
                        inside.add(finding);
                    } else {
                        context.report(finding);
                    }
                }
            }
            next = content.indexOf('?', end);
        }
        if (inside.size() > 1 || isForeign(resource.bundle())) {
            inside.forEach(context::report);
        }
    }

    @Override
    public void check(Bundle bundle, Context context) {
        LostLetters letters = new LostLetters(bundle);
        for (BundleMember member : bundle.members()) {
            String language = member.locale().language();
            if (member == bundle.base() || language.isEmpty() || language.equals("en")) {
                continue;
            }
            for (Entry entry : member.entries().values()) {
                Literal value = entry.value();
                int at = value == null ? -1 : letters.find(member, entry.path(), value);
                if (value != null && at >= 0) {
                    context.report(
                            member,
                            new Finding(
                                    value.span(at, at + 1),
                                    "a question mark that the other locales do not have stands where a letter was lost"));
                }
            }
        }
    }

    private static boolean isForeign(@Nullable BundleName bundle) {
        String language = bundle == null ? null : bundle.language();
        return language != null && !language.equals("en");
    }

    private static Finding finding(Text text, int at, int start, int end) {
        int from = LostWords.start(text.content(), at, start);
        int to = LostWords.end(text.content(), at, end);
        String word = Shown.quoted(text.content().substring(from, to), SHOWN);
        return new Finding(text.span(from, to), word + ": a question mark stands where a letter was lost");
    }

    /** Where the value of a line of a bundle begins; its end for a comment. */
    private static int valueStart(String content, int start, int end) {
        int i = start;
        while (i < end && content.charAt(i) == ' ') {
            i++;
        }
        if (i < end && (content.charAt(i) == '#' || content.charAt(i) == '!')) {
            return end;
        }
        for (int k = i; k < end; k++) {
            char c = content.charAt(k);
            if (c == '=' || c == ':') {
                return k + 1;
            }
        }
        return i;
    }
}
