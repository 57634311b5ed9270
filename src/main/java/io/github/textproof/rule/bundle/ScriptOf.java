package io.github.textproof.rule.bundle;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scripts languages are written in, as far as they are not written in Latin letters. */
final class ScriptOf {
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.ofEntries(
            Map.entry("zh", Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO)),
            Map.entry("yue", Set.of(UnicodeScript.HAN)),
            Map.entry("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
            Map.entry("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
            Map.entry("ru", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("uk", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("be", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("bg", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("mk", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("el", Set.of(UnicodeScript.GREEK)),
            Map.entry("he", Set.of(UnicodeScript.HEBREW)),
            Map.entry("iw", Set.of(UnicodeScript.HEBREW)),
            Map.entry("yi", Set.of(UnicodeScript.HEBREW)),
            Map.entry("ar", Set.of(UnicodeScript.ARABIC)),
            Map.entry("fa", Set.of(UnicodeScript.ARABIC)),
            Map.entry("ur", Set.of(UnicodeScript.ARABIC)),
            Map.entry("ps", Set.of(UnicodeScript.ARABIC)),
            Map.entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("mr", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("ne", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("th", Set.of(UnicodeScript.THAI)),
            Map.entry("lo", Set.of(UnicodeScript.LAO)),
            Map.entry("km", Set.of(UnicodeScript.KHMER)),
            Map.entry("my", Set.of(UnicodeScript.MYANMAR)),
            Map.entry("ka", Set.of(UnicodeScript.GEORGIAN)),
            Map.entry("hy", Set.of(UnicodeScript.ARMENIAN)),
            Map.entry("am", Set.of(UnicodeScript.ETHIOPIC)),
            Map.entry("ta", Set.of(UnicodeScript.TAMIL)),
            Map.entry("te", Set.of(UnicodeScript.TELUGU)),
            Map.entry("kn", Set.of(UnicodeScript.KANNADA)),
            Map.entry("ml", Set.of(UnicodeScript.MALAYALAM)),
            Map.entry("bn", Set.of(UnicodeScript.BENGALI)),
            Map.entry("gu", Set.of(UnicodeScript.GUJARATI)),
            Map.entry("si", Set.of(UnicodeScript.SINHALA)));

    /** Written in two scripts, or mostly in another one than Latin while Latin is right too. */
    private static final Set<String> EITHER = Set.of(
            "sr", "kk", "ky", "uz", "tg", "mn", "az", "tk", "tt", "ba", "cv", "os", "ug", "ku", "ckb", "sd", "pa", "as",
            "or", "bo", "dz", "mai", "kok", "sat", "chr", "ti", "dv", "ab", "ce", "kv", "bs", "sah", "ks", "sa", "ii");

    private ScriptOf() {}

    /** The scripts of a language that is never written in Latin letters; null for all others. */
    static @Nullable Set<UnicodeScript> language(String language) {
        return SCRIPTS.get(language);
    }

    /** Whether the language is known to be written in Latin letters only. */
    static boolean isLatin(String language) {
        return !SCRIPTS.containsKey(language) && !EITHER.contains(language);
    }

    /** How many letters of each script the text has. */
    static Map<UnicodeScript, Integer> count(String text, Map<UnicodeScript, Integer> counts) {
        int ascii = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                ascii += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (ascii > 0) {
            counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
        }
        return counts;
    }

    /** The same in a new map. */
    static Map<UnicodeScript, Integer> count(String text) {
        return count(text, new EnumMap<>(UnicodeScript.class));
    }
}
