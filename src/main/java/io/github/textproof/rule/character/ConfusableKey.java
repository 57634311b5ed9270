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
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys that are not what they look like. */
@RuleInfo(
        id = "confusable-key",
        summary =
                "A key with letters of another script that look like its own, or that looks like another key of its mapping.",
        rationale = """
                The Cyrillic `а` (U+0430) cannot be told from the Latin `a`: a key that was typed in the wrong keyboard layout, or pasted from a text, is found by
                nobody who types it, and beside its twin it hides which of the two is read. Reported are a word that mixes Latin with Cyrillic, Greek,
                Armenian, Coptic, Cherokee or Lisu letters, when all letters of one of the scripts look like letters of the other; full-width letters or digits in a key
                that is ASCII but for them; and two keys of one mapping that look alike (the skeletons of Unicode Technical Standard 39, section 4) and are
                written in different scripts.

                A key may be in any language: one wholly in Chinese, Japanese, Korean, Russian, Greek or Arabic is sound, so is Han beside Latin, a word of each script
                in one key, a Greek symbol (`µs`, `Δt`, `αβ`), a Latin name with a Cyrillic ending, and a table of single letters. What looks alike within one
                script (`l` and `1`, `rn` and `m`) is nobody's error.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "formats with keys")
public final class ConfusableKey implements TextRule {
    /** The first letter of Greek; those before it are Latin. */
    private static final char FIRST = 0x370;

    private record Look(int scope, String skeleton) {}

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public String needs() {
        return FIRST + "\uFFFF";
    }

    @Override
    public void check(Text text, RuleContext context) {
        if (!hasForeign(text.alphabet())) {
            return;
        }
        Keys keys = Keys.of(context);
        List<Entry> foreign = new ArrayList<>();
        for (Entry entry : keys.entries()) {
            if (hasForeign(entry.key().value())) {
                foreign.add(entry);
            }
        }
        if (foreign.isEmpty()) {
            return;
        }
        Map<Entry, Entry> twins = twins(keys.entries(), foreign);
        for (Entry entry : foreign) {
            MixedWord mixed = MixedWord.find(entry.key().value());
            Entry twin = twins.get(entry);
            twin = twin == null && mixed != null ? keys.twin(entry, mixed.meant()) : twin;
            if (twin != null) {
                alike(entry.key(), twin, text, context);
            } else if (mixed != null) {
                mixed(entry.key(), mixed, text, context);
            }
        }
    }

    /** Whether there is a letter or digit that is neither Latin nor common to all scripts, or a full-width one. */
    private static boolean hasForeign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && isForeign(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasForeign(Alphabet alphabet) {
        int c = alphabet.next(FIRST);
        while (c >= 0 && !Character.isSurrogate((char) c) && !isForeign(c)) {
            c = alphabet.next(c + 1);
        }
        return c >= 0;
    }

    private static boolean isForeign(int c) {
        if (c < FIRST || !Character.isLetterOrDigit(c)) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case LATIN, COMMON, INHERITED -> c <= 0xFFFF && WidthForms.isWide((char) c);
            default -> true;
        };
    }

    /** For each key that has one, the other key of its mapping that looks like it. */
    private static Map<Entry, Entry> twins(List<Entry> all, List<Entry> foreign) {
        Map<Entry, Entry> twins = new HashMap<>();
        if (all.size() < 2) {
            return twins;
        }
        Map<Look, Entry> looks = new HashMap<>();
        boolean latin = false;
        for (Entry entry : foreign) {
            Look look = look(entry);
            latin |= !hasForeign(look.skeleton);
            Entry other = looks.putIfAbsent(look, entry);
            if (other != null && differ(entry.key().value(), other.key().value())) {
                twins.put(entry, other);
            }
        }
        if (latin) {
            for (Entry entry : all) {
                Entry other = hasForeign(entry.key().value()) ? null : looks.get(look(entry));
                if (other != null && differ(entry.key().value(), other.key().value())) {
                    twins.putIfAbsent(other, entry);
                }
            }
        }
        return twins;
    }

    private static Look look(Entry entry) {
        return new Look(entry.scope(), Lookalikes.skeleton(entry.key().value()));
    }

    /** Whether two keys that look alike are written in different scripts, and not merely wider or as another symbol. */
    private static boolean differ(String key, String other) {
        return key.codePointCount(0, key.length()) > 1
                && other.codePointCount(0, other.length()) > 1
                && !scripts(key).equals(scripts(other))
                && !withoutAscii(key).equals(withoutAscii(other))
                && !compatible(key).equals(compatible(other));
    }

    /** What two keys may not have in common that are told apart by nothing but such as {@code l} and {@code 1}. */
    private static String withoutAscii(String key) {
        StringBuilder rest = new StringBuilder();
        key.chars().filter(c -> c >= 0x80).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    private static String compatible(String key) {
        return Normalizer.normalize(key, Normalizer.Form.NFKC);
    }

    private static Set<UnicodeScript> scripts(String key) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        key.codePoints().filter(Character::isLetter).forEach(c -> scripts.add(UnicodeScript.of(c)));
        return scripts;
    }

    private static void alike(Literal key, Entry twin, Text text, RuleContext context) {
        String here = key.value();
        String there = twin.key().value();
        int at = 0;
        while (at < here.length() && at < there.length() && here.codePointAt(at) == there.codePointAt(at)) {
            at += Character.charCount(here.codePointAt(at));
        }
        int end = at < here.length() ? at + Character.charCount(here.codePointAt(at)) : at;
        context.report(new Finding(
                key.span(at, end),
                "the key " + Shown.key(here, at) + " looks like that in line " + Keys.line(text, twin)
                        + " and is another one: here " + character(here, at) + ", there " + character(there, at)));
    }

    private static String character(String key, int at) {
        return at < key.length() ? CodePoints.describe(key.codePointAt(at)) : "its end";
    }

    private static void mixed(Literal literal, MixedWord mixed, Text text, RuleContext context) {
        String key = literal.value();
        int first = mixed.wrong().nextSetBit(0);
        int more = mixed.wrong().cardinality() - 1;
        context.report(new Finding(
                        literal.span(first, first + 1),
                        CodePoints.describe(key.charAt(first))
                                + (more == 0 ? "" : " (and " + more + " more)")
                                + " in the key " + Shown.key(key, first) + " looks like "
                                + CodePoints.describe(mixed.meant().charAt(first))
                                + ": nobody who types the key finds it")
                .with(fix(literal, mixed, text)));
    }

    /** Only ASCII surely can be written in the file as it stands. */
    private static @Nullable Fix fix(Literal literal, MixedWord mixed, Text text) {
        List<Edit> edits = new ArrayList<>();
        for (int i = mixed.wrong().nextSetBit(0); i >= 0; i = mixed.wrong().nextSetBit(i + 1)) {
            char meant = mixed.meant().charAt(i);
            if (meant >= 0x80 || !Keys.isWritten(text, literal, i, i + 1)) {
                return null;
            }
            edits.add(new Edit(literal.span(i, i + 1), String.valueOf(meant)));
        }
        return new Fix(edits, false);
    }
}
