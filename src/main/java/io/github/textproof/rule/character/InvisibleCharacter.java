package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import org.jspecify.annotations.Nullable;

/** Characters that nobody sees and programs compare. */
@RuleInfo(
        id = "invisible-character",
        summary = "Characters that take no room on the screen and that the script around them has no use for.",
        rationale = """
                A zero width space pasted from a web page or a chat makes a key that nobody finds, a URL that leads nowhere and a value that equals
                nothing. Reported are U+200B to U+200D, the marks U+200E, U+200F and U+061C, U+2060 to U+2064, U+206A to U+206F, the soft hyphen, U+FEFF
                inside the text, tag characters, variation selectors without a base, Hangul fillers and the Mongolian vowel separator.

                Silent where they do their work (Unicode 16.0, sections 23.2 to 23.4, 9.2, 12; UTS 51): the zero width space in Thai, Lao,
                Khmer, Burmese and other scripts without blanks, and behind punctuation in HTML, where it lets a long name break; joiners beside
                letters of Arabic, Indic and other scripts that they shape, and in emoji; direction marks in a file with right-to-left letters; a
                variation selector behind a symbol, an emoji or an ideograph; tags behind the black flag; fillers beside Hangul jamo; soft hyphens in markup,
                style sheets, Markdown and program source; invisible operators in MathML. Lists of such characters are data.

                A key of `.properties`, JSON, YAML and the like is judged by itself and always as an error: nobody who types it finds it. What shapes the letters
                of a Persian or Indic key stays.

                Elsewhere milder (a warning) in prose, SVG, program source and files of unknown kind, in the running text of HTML, for direction marks, for joiners between
                Latin letters and for soft hyphens inside a word.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "warning in prose, SVG, code and unknown formats")
public final class InvisibleCharacter implements TextRule {
    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        if (resource.path().endsWith(".svg")) {
            return Severity.WARNING;
        }
        return switch (resource.format()) {
            case PROPERTIES, JSON, YAML, TOML, XML, HTML, SERVICE, CONFIGURATION, SQL, SHELL, BATCH -> Severity.ERROR;
            default -> Severity.WARNING;
        };
    }

    @Override
    public String needs() {
        return InvisibleJudge.INVISIBLE;
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        int first = next(content, 0);
        if (first == content.length()) {
            return;
        }
        InvisibleJudge judge = new InvisibleJudge(text, context.resource().format());
        LineFindings findings = new LineFindings(text, context);
        Keys keys = Keys.of(context);
        InvisibleInKey inKey = new InvisibleInKey(text, keys, context);
        Entry last = null;
        for (int i = first; i < content.length(); i = next(content, i)) {
            Entry entry = keys.at(text.span(i, i + 1).start());
            if (entry == null) {
                i = run(text, i, judge, findings);
                continue;
            }
            if (!entry.equals(last)) {
                inKey.check(entry);
                last = entry;
            }
            i++;
        }
        findings.flush();
    }

    /** The next invisible character at or after {@code from}, or the length of the text. */
    private static int next(String content, int from) {
        int i = from;
        while (i < content.length() && (content.charAt(i) < 0xAD || !InvisibleJudge.isInvisible(content, i))) {
            i++;
        }
        return i;
    }

    /** Judges the run of invisible characters at {@code start}, makes one finding of the bad ones in it and returns its end. */
    private static int run(Text text, int start, InvisibleJudge judge, LineFindings findings) {
        String content = text.content();
        int end = start;
        while (end < content.length() && InvisibleJudge.isInvisible(content, end)) {
            end += Character.charCount(content.codePointAt(end));
        }
        int from = -1;
        Severity ceiling = Severity.INFO;
        for (int i = start; i <= end; ) {
            Severity verdict = i == end ? Severity.OFF : judge.judge(i);
            if (verdict != Severity.OFF) {
                from = from < 0 ? i : from;
                ceiling = verdict.compareTo(ceiling) > 0 ? verdict : ceiling;
            } else if (from >= 0) {
                report(text, from, i, ceiling, judge, findings);
                from = -1;
                ceiling = Severity.INFO;
            }
            i += i == end ? 1 : Character.charCount(content.codePointAt(i));
        }
        return end;
    }

    private static void report(
            Text text, int start, int end, Severity ceiling, InvisibleJudge judge, LineFindings findings) {
        if (CodePoints.isListed(text, start, end)) {
            return;
        }
        String content = text.content();
        int first = content.codePointAt(start);
        int kind = first >= 0xE0000 && first <= 0xE007F ? 0xE0000 : first;
        String message = findings.has(kind, start) ? "" : message(content, start, end, first);
        findings.add(kind, start, end, message, ceiling, fix(text, start, end, judge));
    }

    private static @Nullable Fix fix(Text text, int start, int end, InvisibleJudge judge) {
        boolean safe = true;
        for (int i = start; i < end; i++) {
            safe &= judge.isUseless(text.charAt(i));
        }
        Edit edit = Edit.delete(text.span(start, end));
        return safe ? Fix.safe(edit) : Fix.unsafe(edit);
    }

    private static String message(String content, int start, int end, int first) {
        int more = content.codePointCount(start, end) - 1;
        if (first >= 0xE0000 && first <= 0xE007F) {
            return hidden(content, start, end);
        }
        String what = CodePoints.describe(first) + (more == 0 ? "" : " (and " + more + " more)");
        return what
                + switch (first) {
                    case 0xFEFF ->
                        " inside the text, left by joining files: nobody sees it, and keys and comparisons fail on it";
                    case 0xAD -> " shows as nothing or as a hyphen in the wrong place, and searches miss the word";
                    case 0x200E, 0x200F, 0x061C ->
                        " with no right-to-left letter around: it does nothing but break comparisons";
                    case 0x200C, 0x200D ->
                        " where nothing joins: nobody sees it, and searches and comparisons fail on it";
                    case 0x115F, 0x1160, 0x3164, 0xFFA0 ->
                        " looks like a blank but counts as a letter, so trimming and blank checks miss it";
                    default ->
                        InvisibleJudge.isVariationSelector(first)
                                ? " with no character that it could vary: nobody sees it, and comparisons fail on it"
                                : ": nobody sees it, and searches and comparisons fail on it";
                };
    }

    /** Tag characters shadow ASCII: what they say can be read out. */
    private static String hidden(String content, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < end && words.length() < 60; ) {
            int c = content.codePointAt(i);
            if (c >= 0xE0020 && c < 0xE007F) {
                words.append((char) (c - 0xE0000));
            }
            i += Character.charCount(c);
        }
        return CodePoints.label(content.codePointAt(start))
                + " tag characters"
                + (words.length() == 0 ? "" : " that hide the text '" + words + "'")
                + ": people do not see them, programs and language models read them";
    }

    /** Formats in which a soft hyphen does what it is for. */
    static boolean hyphenates(Format format) {
        return switch (format) {
            case HTML, CSS, MARKDOWN, ASCIIDOC, XML, JAVASCRIPT, CODE -> true;
            default -> false;
        };
    }
}
