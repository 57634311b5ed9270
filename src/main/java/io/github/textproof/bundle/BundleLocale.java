package io.github.textproof.bundle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The locale in a file's name, its parts in the case of BCP 47.
 *
 * @param written as it stands in the name: {@code zh_CN}, {@code zh-hans}; empty for the root file
 * @param language in lower case, by ISO 639; empty for the root file
 * @param script four letters, by ISO 15924, or empty
 * @param region two letters or three digits, or empty
 * @param variant whatever stands behind the region, or empty
 */
public record BundleLocale(String written, String language, String script, String region, String variant) {
    /** The locale of a file without one. */
    public static final BundleLocale ROOT = new BundleLocale("", "", "", "", "");

    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    private static final Set<String> REGIONS = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    /** Languages of three letters that projects are translated into; all of ISO 639-3 would take any word of three letters for one. */
    private static final Set<String> LONG_LANGUAGES = Set.of(
            "arn", "ast", "chr", "ckb", "crh", "csb", "dsb", "fil", "fur", "gsw", "haw", "hsb", "kab", "kok", "lmo",
            "mai", "nds", "sah", "sat", "scn", "sco", "szl", "vec", "yue");

    /** Reads a locale in the spelling of Java or of BCP 47, in any case; null when it is none. */
    public static @Nullable BundleLocale parse(String written) {
        if (!mayBegin(written)) {
            return null;
        }
        String[] parts = written.split("[_-]", -1);
        String language = parts[0].toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language) && !LONG_LANGUAGES.contains(language)) {
            return null;
        }
        int next = 1;
        String script = "";
        if (next < parts.length && parts[next].length() == 4 && isLetters(parts[next])) {
            script = parts[next].substring(0, 1).toUpperCase(Locale.ROOT)
                    + parts[next].substring(1).toLowerCase(Locale.ROOT);
            next++;
        }
        String region = "";
        if (next < parts.length) {
            String part = parts[next].toUpperCase(Locale.ROOT);
            boolean digits = part.length() == 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!part.isEmpty() && !REGIONS.contains(part) && !digits) {
                return null;
            }
            region = part;
            next++;
        }
        String variant = String.join("_", Arrays.asList(parts).subList(Math.min(next, parts.length), parts.length));
        return new BundleLocale(written, language, script, region, variant);
    }

    /** A look at what most names are not: a language of two or three letters, alone or before a sign. */
    private static boolean mayBegin(String written) {
        int end = 0;
        while (end < written.length() && end <= 3 && written.charAt(end) != '_' && written.charAt(end) != '-') {
            end++;
        }
        return end == 2 || end == 3;
    }

    private static boolean isLetters(String part) {
        return part.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    /** Whether it is that of the root file. */
    public boolean isRoot() {
        return language.isEmpty();
    }

    /** Whether a reader who asks for {@code other} and finds no file falls back to this one: {@code de} for {@code de_AT}. */
    public boolean isFallbackOf(BundleLocale other) {
        if (isRoot()) {
            return !other.isRoot();
        }
        return language.equals(other.language)
                && (script.isEmpty() || script.equals(other.script))
                && (region.isEmpty() || region.equals(other.region))
                && (variant.isEmpty() || variant.equals(other.variant))
                && !sameParts(other);
    }

    private boolean sameParts(BundleLocale other) {
        return script.equals(other.script) && region.equals(other.region) && variant.equals(other.variant);
    }

    /** The locale as the JDK and ICU take it. */
    public Locale toLocale() {
        return new Locale.Builder()
                .setLanguage(language)
                .setScript(script)
                .setRegion(region)
                .build();
    }

    @Override
    public String toString() {
        return isRoot() ? "the root file" : written;
    }
}
