package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Alphabet;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An escape that readers see as such. */
@RuleInfo(
        id = "leftover-escape",
        summary = "A literal `\\u4f60`, `&amp;nbsp;` or `%E4%BD%A0` that readers see instead of the character.",
        rationale = """
                Text that passed through one conversion too many, or one too few, shows its escapes: `\\u4f60` means nothing in Markdown or \
                plain text, `&amp;nbsp;` is an entity escaped twice and shows as `&nbsp;`, `%E4%BD%A0` belongs in addresses. Code spans, \
                code blocks, quotations and addresses are left alone. XML that carries escaped HTML is silent. One violation a line; the fix is unsafe, because the text may be about \
                escapes.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true,
        scope = "Unicode and percent escapes in prose only, entities also in XML, HTML and properties")
public final class LeftoverEscape implements TextRule {
    @Override
    public Severity severity(Resource resource) {
        Format format = resource.format();
        boolean entities = format == Format.XML || format == Format.HTML || format == Format.PROPERTIES;
        return entities || format.isProse() ? Severity.WARNING : Severity.OFF;
    }

    @Override
    public String needs() {
        return "%&\\\\";
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        Format format = context.resource().format();
        Alphabet alphabet = text.alphabet();
        if (!alphabet.has('&') && (!format.isProse() || !alphabet.has('\\') && !alphabet.has('%'))) {
            return;
        }
        if (format == Format.XML && carriesMarkup(content)) {
            return;
        }
        CodeSpans code = null;
        LineIndex lines = null;
        int none = content.length();
        int ampersand = next('&', content, 0);
        int backslash = format.isProse() ? next('\\', content, 0) : none;
        int percent = format.isProse() ? next('%', content, 0) : none;
        int i = Math.min(ampersand, Math.min(backslash, percent));
        while (i < none) {
            Escape escape =
                    i == ampersand ? entity(content, i) : i == backslash ? unicode(content, i) : percent(content, i);
            int end = escape.end;
            if (end > 0) {
                code = code == null ? CodeSpans.of(text, format) : code;
                if (!code.covers(i) && !isQuoted(content, i, end)) {
                    context.report(new Finding(
                                    text.span(i, end),
                                    Shown.quoted(content.substring(i, end), 30) + " shows as it stands: " + escape.why
                                            + " " + Shown.quoted(escape.meaning, 20))
                            .with(
                                    escape.replacement.isEmpty()
                                            ? null
                                            : Fix.unsafe(new Edit(text.span(i, end), escape.replacement))));
                    lines = lines == null ? text.lines() : lines;
                    end = lines.end(lines.lineOf(i));
                }
            }
            int from = Math.max(i + 1, end);
            ampersand = ampersand < from ? next('&', content, from) : ampersand;
            backslash = backslash < from ? next('\\', content, from) : backslash;
            percent = percent < from ? next('%', content, from) : percent;
            i = Math.min(ampersand, Math.min(backslash, percent));
        }
    }

    /** The next {@code c}, or the length of the content. */
    private static int next(char c, String content, int from) {
        int at = content.indexOf(c, from);
        return at < 0 ? content.length() : at;
    }

    /** Whether the XML holds HTML as text: its entities are rightly escaped twice. */
    private static boolean carriesMarkup(String content) {
        return content.contains("&lt;/") || content.contains("&lt;p") || content.contains("&lt;br");
    }

    private record Escape(int end, String why, String meaning, String replacement) {
        static final Escape NONE = new Escape(0, "", "", "");
    }

    /** An ampersand entity followed by a name or number: what it shows is an entity, so it was escaped twice. */
    private static Escape entity(String content, int i) {
        if (!content.startsWith("&amp;", i)) {
            return Escape.NONE;
        }
        int start = i + 5;
        int end = start;
        while (end < content.length() && end < start + 8 && isEntityChar(content.charAt(end))) {
            end++;
        }
        if (end == start || end >= content.length() || content.charAt(end) != ';') {
            return Escape.NONE;
        }
        String name = content.substring(start, end);
        boolean number = name.length() > 2 && name.charAt(0) == '#';
        if (!number && !Entities.NAMES.contains(" " + name + " ")) {
            return Escape.NONE;
        }
        String once = "&" + name + ";";
        return new Escape(end + 1, "an entity escaped twice, meant is", once, once);
    }

    private static boolean isEntityChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
    }

    /** At least one {@code \}{@code uXXXX} that is no ASCII character, with all that follow it directly. */
    private static Escape unicode(String content, int i) {
        if (i > 0
                && (content.charAt(i - 1) == '\\'
                        || Character.isLetterOrDigit(content.charAt(i - 1)) && content.charAt(i - 1) < 0x80)) {
            return Escape.NONE;
        }
        StringBuilder meaning = new StringBuilder();
        int end = i;
        boolean letters = true;
        while (end + 6 <= content.length() && content.charAt(end) == '\\' && content.charAt(end + 1) == 'u') {
            int unit = hex(content, end + 2, 4);
            if (unit < 0) {
                break;
            }
            letters &= unit >= 0xC0 && Character.isLetter(unit)
                    || unit >= 0x3000 && unit <= 0x303F
                    || unit >= 0xFF00 && unit <= 0xFF5E;
            meaning.append((char) unit);
            end += 6;
        }
        // one escape may be a text's subject, a word of them is damage
        return meaning.length() >= 2 && letters
                ? new Escape(end, "meant is", meaning.toString(), meaning.toString())
                : Escape.NONE;
    }

    /** At least two percent-encoded characters beyond ASCII in UTF-8, outside an address. */
    private static Escape percent(String content, int i) {
        if (isInAddress(content, i)) {
            return Escape.NONE;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = i;
        while (end + 3 <= content.length() && content.charAt(end) == '%') {
            int b = hex(content, end + 1, 2);
            if (b < 0x80) {
                break;
            }
            bytes.write(b);
            end += 3;
        }
        if (bytes.size() < 4) {
            return Escape.NONE;
        }
        String meaning = bytes.toString(StandardCharsets.UTF_8);
        boolean whole = Arrays.equals(meaning.getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
        boolean letters = meaning.codePoints().allMatch(Character::isLetter);
        boolean word = end == content.length() || "/=&?#-_.%".indexOf(content.charAt(end)) < 0;
        return whole && letters && word ? new Escape(end, "meant is", meaning, meaning) : Escape.NONE;
    }

    /** Whether the word that the char stands in has signs of an address or a path before it. */
    private static boolean isInAddress(String content, int i) {
        for (int k = i - 1; k >= 0 && k > i - 300; k--) {
            char c = content.charAt(k);
            if (c <= ' ') {
                return false;
            }
            if ("/=#:?&(<[.-_".indexOf(c) >= 0 || c == '%') {
                return true;
            }
        }
        return i > 0 && content.charAt(i - 1) > ' ' && content.charAt(i - 1) < 0x80;
    }

    private static int hex(String content, int from, int digits) {
        if (from + digits > content.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            char c = content.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static boolean isQuoted(String content, int start, int end) {
        char before = start > 0 ? content.charAt(start - 1) : ' ';
        char after = end < content.length() ? content.charAt(end) : ' ';
        return "\"'“‘`「『>".indexOf(before) >= 0 && "\"'”’`」』<".indexOf(after) >= 0;
    }

    /** Entities that nobody escapes on purpose. */
    private static final class Entities {
        static final String NAMES =
                " nbsp copy reg trade hellip mdash ndash laquo raquo ldquo rdquo lsquo rsquo middot bull deg euro eacute"
                        + " egrave agrave ccedil ecirc ocirc uuml ouml auml Uuml Ouml Auml szlig ntilde aacute iacute oacute uacute ";
    }
}
