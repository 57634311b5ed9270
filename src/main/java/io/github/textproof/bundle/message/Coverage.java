package io.github.textproof.bundle.message;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.BundleMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a bundle's base its other files translate, in one definition for all who count it. Made once a bundle by
 * {@link Bundle#derived}.
 */
public final class Coverage {
    /** So many values tell whether two files are in one language. */
    private static final int SAMPLE = 200;

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final Bundle bundle;
    private final List<String> wanted = new ArrayList<>();
    private final Map<BundleMember, List<BundleMember>> fallbacks = new HashMap<>();
    private @Nullable Map<String, String> words;

    private Coverage(Bundle bundle) {
        this.bundle = bundle;
        BundleMember base = bundle.base();
        base.entries().forEach((path, entry) -> {
            if (entry.value() != null && !entry.value().value().isBlank()) {
                wanted.add(path);
            }
        });
        for (BundleMember member : bundle.members()) {
            fallbacks.put(
                    member,
                    bundle.members().stream()
                            .filter(m -> m.locale().isFallbackOf(member.locale()))
                            .filter(m -> !m.locale().isRoot() || m == base && isEnglishBeside(base, member))
                            .toList());
        }
    }

    /** What is known of the bundle. */
    public static Coverage of(Bundle bundle) {
        return bundle.derived(Coverage.class, Coverage::new);
    }

    /** The keys that a locale is expected to have, in the order of the base: an empty value needs no translation. */
    public List<String> wanted() {
        return wanted;
    }

    /**
     * The wanted keys that a reader of that locale gets in another language, in the order of the base. What the locale inherits from a
     * file of its own language is there: {@code de_AT} needs only what {@code de} lacks, {@code en_GB} nothing that {@code en} has, or a
     * root file in English.
     */
    public List<String> missing(BundleMember member) {
        List<String> missing = new ArrayList<>();
        if (member != bundle.base()) {
            for (String key : wanted) {
                if (member.entry(key) == null && !isInherited(member, key)) {
                    missing.add(key);
                }
            }
        }
        return missing;
    }

    /** Whether a file of the member's own language, to which its readers fall back, has the key. */
    public boolean isInherited(BundleMember member, String key) {
        for (BundleMember fallback : fallbacks.getOrDefault(member, List.of())) {
            if (fallback.entry(key) != null) {
                return true;
            }
        }
        return false;
    }

    /** How many of the member's keys the base lacks. */
    public int extra(BundleMember member) {
        int extra = 0;
        for (String key : member.entries().keySet()) {
            extra += bundle.base().entry(key) == null ? 1 : 0;
        }
        return extra;
    }

    /**
     * Values with words that are what the base says.
     *
     * @param same how many are equal but for blanks around them
     * @param of how many were compared: those that both have and in which there is something to translate
     */
    public record Untranslated(int same, int of) {}

    /** How many values stand as in the base; null where that says nothing, since both are in one language. */
    public @Nullable Untranslated untranslated(BundleMember member) {
        if (isInLanguageOfBase(member)) {
            return null;
        }
        int same = 0;
        int of = 0;
        for (Map.Entry<String, String> base : words().entrySet()) {
            String value = member.value(base.getKey());
            if (value != null) {
                of++;
                same += value.strip().equals(base.getValue()) ? 1 : 0;
            }
        }
        return new Untranslated(same, of);
    }

    /** The base's values that have words, without the blanks around them. */
    private Map<String, String> words() {
        if (words == null) {
            words = new HashMap<>();
            for (String key : wanted) {
                String value = bundle.base().value(key);
                if (value != null && Wording.has(value)) {
                    words.put(key, value.strip());
                }
            }
        }
        return words;
    }

    /** Whether the member is in the base's language and script, as far as the names and, for a root file, the values tell. */
    public boolean isInLanguageOfBase(BundleMember member) {
        BundleMember base = bundle.base();
        if (member == base) {
            return true;
        }
        if (base.locale().isRoot()) {
            return isEnglishBeside(base, member);
        }
        return base.locale().language().equals(member.locale().language())
                && script(base.locale()).equals(script(member.locale()));
    }

    /** The script where one language has several: Chinese by its regions. */
    private static String script(BundleLocale locale) {
        if (locale.script().isEmpty() && locale.language().equals("zh")) {
            return TRADITIONAL.contains(locale.region()) ? "Hant" : "Hans";
        }
        return locale.script();
    }

    /**
     * Whether a root file is in English like this member. A root file is mostly in English, and one in another language shares few words
     * with its English translation; an English file without values says nothing against it.
     */
    private static boolean isEnglishBeside(BundleMember root, BundleMember member) {
        if (!root.locale().isRoot() || !member.locale().language().equals("en")) {
            return false;
        }
        int shared = 0;
        int all = 0;
        int seen = 0;
        for (String key : member.entries().keySet()) {
            String value = member.value(key);
            String rootValue = root.value(key);
            if (value != null && rootValue != null && seen < SAMPLE) {
                seen++;
                Set<String> own = wordSet(value);
                all += own.size();
                own.retainAll(wordSet(rootValue));
                shared += own.size();
            }
        }
        return shared * 3 >= all;
    }

    private static Set<String> wordSet(String value) {
        Set<String> set = new HashSet<>();
        for (String word : Wording.of(value).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 1) {
                set.add(word);
            }
        }
        return set;
    }
}
