package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Argument;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A translation in the letters of another language. */
@RuleInfo(
        id = "wrong-script-translation",
        summary = "A translation in a script that its language is not written in, or a word that mixes two scripts.",
        rationale = """
                A sentence in Latin letters in a Chinese or Russian file was pasted into the wrong file, or is what the base said years ago. Judged are files
                whose other values are mostly in their script; a value counts when it has four words or more of Latin letters, none of its own script, and is
                not what another locale's file says too (the base value itself is `untranslated-value`). Kana in Chinese is judged from three letters on.

                A word in which Cyrillic and Latin letters stand side by side and all of the Latin ones have a Cyrillic twin (`Cервер` with a Latin `C`) looks right and is
                found by no search.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class WrongScriptTranslation implements BundleRule {
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_LETTERS = 16;
    private static final int FEWEST_KANA = 3;
    /** Latin letters that look like Cyrillic ones. */
    private static final String TWINS = "aceopxyiABCEHKMOPTXI";

    @Override
    public void check(Bundle bundle, Context context) {
        for (BundleMember member : bundle.members()) {
            Set<UnicodeScript> own = ScriptOf.language(member.locale().language());
            boolean cyrillic = own != null && own.contains(UnicodeScript.CYRILLIC);
            if (own == null || !isMostlyIn(member, own)) {
                continue;
            }
            for (Entry entry : member.entries().values()) {
                Literal value = entry.value();
                if (value != null && value.length() > 1) {
                    if (member != bundle.base()) {
                        foreign(bundle, member, entry, value, own, context);
                    }
                    if (cyrillic) {
                        twins(member, value, context);
                    }
                }
            }
        }
    }

    private static boolean isMostlyIn(BundleMember member, Set<UnicodeScript> own) {
        int in = 0;
        int all = 0;
        for (Entry entry : member.entries().values()) {
            Map<UnicodeScript, Integer> counts = ScriptOf.count(String.valueOf(entry.value()));
            if (!counts.isEmpty()) {
                all++;
                in += counts.keySet().stream().anyMatch(own::contains) ? 1 : 0;
            }
        }
        return in >= FEWEST_WORDS && in * 4 >= all * 3;
    }

    private static void foreign(
            Bundle bundle, BundleMember member, Entry entry, Literal value, Set<UnicodeScript> own, Context context) {
        String text = withoutArguments(bundle, member, entry.path(), value.value());
        Map<UnicodeScript, Integer> counts = ScriptOf.count(text);
        String language = member.locale().language();
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (language.equals("zh") && kana >= FEWEST_KANA && kana * 3 >= counts.getOrDefault(UnicodeScript.HAN, 0)) {
            context.report(member, new Finding(value.span(), "Japanese in a Chinese file: \"" + start(text) + "\""));
            return;
        }
        boolean latin = counts.size() == 1 && counts.getOrDefault(UnicodeScript.LATIN, 0) >= FEWEST_LETTERS;
        if (latin
                && counts.keySet().stream().noneMatch(own::contains)
                && isSentence(text)
                && isNew(bundle, member, entry)) {
            context.report(
                    member,
                    new Finding(
                            value.span(),
                            "Latin letters where the language is " + member.locale() + ": \"" + start(text)
                                    + "\" is not what the base file says either"));
        }
    }

    private static String withoutArguments(Bundle bundle, BundleMember member, String path, String value) {
        StringBuilder text = new StringBuilder(value);
        List<Argument> arguments = Messages.of(bundle).arguments(member, path);
        for (int i = arguments.size() - 1; i >= 0; i--) {
            Argument each = arguments.get(i);
            if (each.type().isEmpty()) {
                text.replace(each.start(), each.end(), " ");
            }
        }
        return text.toString();
    }

    /** Words of letters beside each other; paths, options, code and addresses are none. */
    private static boolean isSentence(String text) {
        int words = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            boolean plain = word.chars().allMatch(c -> Character.isLetter(c) || ".,;:!?'\"".indexOf(c) >= 0);
            words += plain && word.length() > 1 ? 1 : 0;
            if (word.indexOf('<') >= 0 || word.indexOf('=') >= 0 || word.indexOf('/') >= 0 || word.indexOf('_') >= 0) {
                return false;
            }
        }
        return words >= FEWEST_WORDS;
    }

    private static boolean isNew(Bundle bundle, BundleMember member, Entry entry) {
        String own = String.valueOf(entry.value()).strip();
        for (BundleMember other : bundle.members()) {
            String value = other == member ? null : other.value(entry.path());
            if (value != null && value.strip().equalsIgnoreCase(own)) {
                return false;
            }
        }
        return bundle.base().entry(entry.path()) != null;
    }

    private static String start(String text) {
        String stripped = text.strip();
        return stripped.length() <= 40 ? stripped : stripped.substring(0, 40) + "…";
    }

    private static void twins(BundleMember member, Literal value, Context context) {
        String text = value.value();
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            int cyrillic = 0;
            int latin = 0;
            int other = 0;
            int place = -1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                char c = text.charAt(end);
                if (c >= 0x400 && c < 0x530) {
                    cyrillic++;
                } else if (TWINS.indexOf(c) >= 0) {
                    latin++;
                    place = place < 0 ? end : place;
                } else {
                    other++;
                }
                end++;
            }
            if (latin > 0 && cyrillic >= 2 && other == 0) {
                context.report(
                        member,
                        new Finding(
                                value.span(place, place + 1),
                                String.format("U+%04X ", (int) text.charAt(place)) + text.charAt(place)
                                        + " is a Latin letter in the Cyrillic word '" + text.substring(i, end)
                                        + "': it looks right, but searches miss it"));
                return;
            }
            i = Math.max(i, end);
        }
    }
}
