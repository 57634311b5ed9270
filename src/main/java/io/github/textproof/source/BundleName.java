package io.github.textproof.source;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How {@link java.util.ResourceBundle} reads a file name: a base name and the locale behind it.
 *
 * @param base the path without locale and extension: {@code i18n/messages}
 * @param locale as written, without the leading underscore: {@code zh_CN}; empty for the root file
 */
public record BundleName(String base, String locale) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    /** Languages of three letters that projects are translated into; all of ISO 639-3 would take {@code app_dev} for a bundle. */
    private static final Set<String> LONG_LANGUAGES = Set.of(
            "arn", "ast", "chr", "ckb", "crh", "csb", "dsb", "fil", "fur", "gsw", "haw", "hsb", "kab", "kok", "lmo",
            "mai", "nds", "sah", "sat", "scn", "sco", "szl", "vec", "yue");
    /** Base names that are bundles even when a file stands alone. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "messages",
            "bundle",
            "localstrings",
            "applicationresources",
            "validationmessages",
            "labels",
            "strings",
            "resources",
            "i18n",
            "translations");

    /** The name's parts when the last ones are a language and perhaps a script, a region and a variant; otherwise all of it is the base. */
    public static BundleName of(String path) {
        int dot = path.lastIndexOf('.');
        String stem = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        int from = stem.lastIndexOf('/') + 1;
        // The leftmost language part wins: in messages_de_AT the locale is de_AT, not AT.
        for (int i = stem.indexOf('_', from); i >= 0; i = stem.indexOf('_', i + 1)) {
            if (i > from && isLocale(stem.substring(i + 1))) {
                return new BundleName(stem.substring(0, i), stem.substring(i + 1));
            }
        }
        return new BundleName(stem, "");
    }

    /** Whether a file of this name is a bundle even without siblings. */
    public boolean isWellKnown() {
        return !locale.isEmpty()
                || WELL_KNOWN.contains(base.substring(base.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isLocale(String suffix) {
        String[] parts = suffix.split("_", 4);
        if (!LANGUAGES.contains(parts[0]) && !LONG_LANGUAGES.contains(parts[0])) {
            return false;
        }
        int next = 1;
        if (next < parts.length && parts[next].length() == 4 && Character.isUpperCase(parts[next].charAt(0))) {
            next++;
        }
        return next >= parts.length || isRegion(parts[next]);
    }

    private static boolean isRegion(String part) {
        return switch (part.length()) {
            // ja_JP_JP has an empty region in some trees: th__TH
            case 0 -> true;
            case 2 -> Character.isUpperCase(part.charAt(0)) && Character.isUpperCase(part.charAt(1));
            case 3 -> part.chars().allMatch(c -> c >= '0' && c <= '9');
            default -> false;
        };
    }

    /** The language part in lower case, or null for the root file. */
    public @Nullable String language() {
        if (locale.isEmpty()) {
            return null;
        }
        int end = locale.indexOf('_');
        return end < 0 ? locale : locale.substring(0, end);
    }
}
