package io.github.textproof.rule.character;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of one mapping that Unicode takes for the same and programs for different ones. */
final class NormalizedTwins {
    private final Text text;
    private final RuleContext context;
    private final List<Span> reported = new ArrayList<>(0);

    private record Name(int scope, String normalized) {}

    NormalizedTwins(Text text, RuleContext context) {
        this.text = text;
        this.context = context;
    }

    /** Reports each key that is not normalized while another one in its mapping is the same but for that. */
    void check() {
        List<Entry> entries = Keys.of(context).entries();
        List<Entry> suspects = new ArrayList<>(0);
        for (Entry entry : entries) {
            if (!isNormalized(entry.key().value())) {
                suspects.add(entry);
            }
        }
        if (suspects.isEmpty()) {
            return;
        }
        Map<Name, Entry> names = new HashMap<>();
        for (Entry entry : entries) {
            if (isNormalized(entry.key().value())) {
                names.putIfAbsent(new Name(entry.scope(), entry.key().value()), entry);
            }
        }
        for (Entry entry : suspects) {
            String key = entry.key().value();
            Entry twin =
                    names.putIfAbsent(new Name(entry.scope(), Normalizer.normalize(key, Normalizer.Form.NFC)), entry);
            if (twin != null && !twin.key().value().equals(key)) {
                report(entry, twin);
            }
        }
    }

    private static boolean isNormalized(String key) {
        return NonNormalizedText.next(key, 0) == key.length() || Normalizer.isNormalized(key, Normalizer.Form.NFC);
    }

    private void report(Entry entry, Entry twin) {
        String key = entry.key().value();
        String other = twin.key().value();
        int at = 0;
        while (at < key.length() && at < other.length() && key.charAt(at) == other.charAt(at)) {
            at++;
        }
        Span span = entry.key().span();
        reported.add(span);
        context.report(new Finding(
                span,
                "the key " + Shown.key(key, at) + " looks like that in line " + Keys.line(text, twin)
                        + " and is another one: here " + code(key, at) + ", there " + code(other, at)));
    }

    /** The numbers of the characters that make the first letter by which two keys differ. */
    private static String code(String key, int at) {
        int start = at;
        while (start > 0 && start < key.length() && NonNormalizedText.extendsCharacter(key.codePointAt(start))) {
            start = key.offsetByCodePoints(start, -1);
        }
        int end = start;
        do {
            end += end < key.length() ? Character.charCount(key.codePointAt(end)) : 1;
        } while (end < key.length() && NonNormalizedText.extendsCharacter(key.codePointAt(end)));
        return end > key.length() ? "its end" : NonNormalizedText.codes(key.substring(start, end));
    }

    /** Whether the source offset lies in a key that was reported. */
    boolean covers(int offset) {
        return reported.stream().anyMatch(span -> span.start() <= offset && offset < span.end());
    }
}
