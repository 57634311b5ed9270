package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Alphabet;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Characters in pieces where Unicode has them whole. */
@RuleInfo(
        id = "non-normalized-text",
        summary = "Text that is not in Unicode Normalization Form C.",
        rationale = """
                `e` with a combining accent looks like `é` and is not equal to it: searches, sorting, keys and file names fail on it. Text from macOS file names and
                PDF files is in such pieces. The web and the JDK expect Normalization Form C (Unicode Standard Annex 15).

                Two keys of one mapping that differ by this alone are an error, whatever the characters: they look the same and are not.

                Silent where the two forms differ without harm or by custom: the order of marks (pointed Hebrew, Arabic vowels), characters that Form C takes apart
                (Hebrew presentation forms, Indic letters with nukta), compatibility ideographs (see `compatibility-character`), the ohm, kelvin and ångström signs
                as units, Greek punctuation in Greek text, and where the file's charset has only the pieces. Off in JavaScript and style sheets.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "warning but for keys; off in JavaScript and CSS")
public final class NonNormalizedText implements TextRule {
    /** All characters below it are the same in every form. */
    private static final char FIRST = 0x300;
    /** A longer pile of marks is no text. */
    private static final int LONGEST = 64;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        return resource.format() == Format.JAVASCRIPT || resource.format() == Format.CSS
                ? Severity.OFF
                : Severity.ERROR;
    }

    @Override
    public String needs() {
        return FIRST + "\uFFFF";
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        int first = isSteady(text.alphabet()) ? content.length() : next(content, 0);
        if (first == content.length()) {
            return;
        }
        NormalizedTwins twins = new NormalizedTwins(text, context);
        twins.check();
        LineFindings findings = null;
        int end;
        for (int i = candidate(content, first); i < content.length(); i = candidate(content, end)) {
            int start = extendsCharacter(content.codePointAt(i)) && i > 0
                    ? i - Character.charCount(content.codePointBefore(i))
                    : i;
            end = clusterEnd(content, i + Character.charCount(content.codePointAt(i)));
            if (end - start <= LONGEST && !twins.covers(text.span(start, end).start())) {
                findings = cluster(text, start, end, findings, context);
            }
        }
        if (findings != null) {
            findings.flush();
        }
    }

    private static int clusterEnd(String content, int from) {
        int end = from;
        while (end < content.length() && extendsCharacter(content.codePointAt(end))) {
            end += Character.charCount(content.codePointAt(end));
        }
        return end;
    }

    /** The first char from {@code from} on that may be of another form, or the length of the text. */
    private static int candidate(String content, int from) {
        int i = from;
        while (i < content.length() && (isOrdinary(content.charAt(i)) || !isCandidate(content, i))) {
            i++;
        }
        return i;
    }

    private static boolean isSteady(Alphabet alphabet) {
        int c = alphabet.next(FIRST);
        while (c >= 0 && isSteady((char) c)) {
            c = alphabet.next(c + 1);
        }
        return c < 0;
    }

    /** The next char at or after {@code from} that normalization may touch, or the length of the text. */
    static int next(String content, int from) {
        int i = from;
        while (i < content.length() && isSteady(content.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether the character is the same in every text: of those that are, the most frequent. */
    static boolean isSteady(char c) {
        return c < FIRST
                || c >= 0x400 && c < 0x483
                || c >= 0x2002 && c < 0x2126
                || c >= 0x3000 && c < 0x302A
                || c >= 0x3041 && c < 0x3099
                || c >= 0x309B && c < 0xA000
                || c >= 0xAC00 && c < 0xD7A4
                || c >= 0xFF00 && c < 0xFFF0;
    }

    private static boolean isOrdinary(char c) {
        return c < FIRST || c >= 0x3400 && c < 0xD800 || c >= 0xE00 && c < 0xF00;
    }

    /** Marks, medial and final jamo, and the singletons that look like ordinary letters. */
    private static boolean isCandidate(String content, int i) {
        int c = content.codePointAt(i);
        return extendsCharacter(c)
                || c == 0x37E
                || c == 0x212A
                || c == 0x212B
                || c >= 0x1F71 && c <= 0x1FFD && (c & 1) == 1;
    }

    static boolean extendsCharacter(int c) {
        if (c < 0x300) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> c >= 0x1161 && c <= 0x11C2;
        };
    }

    private static @Nullable LineFindings cluster(
            Text text, int start, int end, @Nullable LineFindings findings, RuleContext context) {
        String cluster = text.content().substring(start, end);
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        if (composed.equals(cluster)
                || !isHarmful(text.content(), start, cluster, composed)
                || !CodePoints.canWrite(context.resource().charset().charset(), composed)) {
            return findings;
        }
        LineFindings all = findings == null ? new LineFindings(text, context) : findings;
        String message = all.has(0, start) ? "" : message(cluster, composed);
        Edit edit = CodePoints.replace(text, start, end, composed);
        // A singleton may turn into syntax, as U+037E into a semicolon.
        boolean safe = composed.length() < cluster.length();
        all.add(0, start, end, message, Severity.WARNING, safe ? Fix.safe(edit) : Fix.unsafe(edit));
        return all;
    }

    private static boolean isHarmful(String content, int start, String cluster, String composed) {
        if (composed.length() != cluster.length()) {
            return composed.length() < cluster.length();
        }
        return switch (cluster.charAt(0)) {
            case 0x212A, 0x212B ->
                isLetter(CodePoints.before(content, start))
                        || isLetter(CodePoints.at(content, start + cluster.length()));
            case 0x37E -> !isGreek(CodePoints.before(content, start));
            default -> composed.charAt(0) != cluster.charAt(0) || cluster.length() == 1;
        };
    }

    private static boolean isLetter(int c) {
        return c >= 0 && Character.isLetter(c);
    }

    private static boolean isGreek(int c) {
        return c >= 0x370 && c <= 0x3FF || c >= 0x1F00 && c <= 0x1FFF;
    }

    private static String message(String cluster, String composed) {
        return composed + " is written as " + codes(cluster) + " instead of "
                + CodePoints.describe(composed.codePointAt(0))
                + ": it looks the same, but searches and comparisons fail on it";
    }

    /** {@code U+0065 U+0301}: what a letter is made of. */
    static String codes(String cluster) {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < cluster.length() && i < 8; ) {
            int c = cluster.codePointAt(i);
            codes.append(i == 0 ? "" : " ").append(CodePoints.label(c));
            i += Character.charCount(c);
        }
        return codes.toString();
    }
}
