package io.github.textproof.lint;

import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.message.Coverage.Untranslated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A locale in all bundles that are translated at all.
 *
 * @param locale in Java's spelling, {@code zh_Hant_TW}, whatever the files' names have
 * @param files in how many bundles it has a file
 * @param unreadable how many of these files could not be read
 * @param keys how many keys the others have
 * @param wanted how many keys the bases of all bundles have
 * @param missing how many of these a reader gets in another language; in a bundle without a file all that no fallback has, and
 *     nothing where the root file is in this language
 * @param unknown how many of them are in bundles whose file could not be read, so that nothing is known about them
 * @param extra how many of its keys the bases lack
 * @param untranslated how many values are the base's, {@code compared} how many were compared
 * @param compared see {@code untranslated}; 0 where the locale is in the base's language
 * @param written how many of its files write characters beyond ASCII in which way
 */
public record LocaleTotal(
        String locale,
        int files,
        int unreadable,
        long keys,
        long wanted,
        long missing,
        long unknown,
        long extra,
        long untranslated,
        long compared,
        Map<Written, Integer> written) {

    /** Every locale that translates anything, by name. */
    static List<LocaleTotal> of(List<BundleRow> bundles) {
        List<BundleRow> translated =
                bundles.stream().filter(b -> !b.translations().isEmpty()).toList();
        Map<String, BundleLocale> locales = new LinkedHashMap<>();
        for (BundleRow bundle : translated) {
            for (LocaleCell cell : bundle.cells()) {
                if (!cell.locale().isRoot()) {
                    locales.putIfAbsent(name(cell.locale()), cell.locale());
                }
            }
        }
        List<LocaleTotal> totals = new ArrayList<>();
        locales.keySet().stream().sorted().forEach(name -> {
            BundleLocale locale = locales.get(name);
            if (locale != null) {
                totals.add(total(name, locale, translated));
            }
        });
        return totals;
    }

    private static LocaleTotal total(String name, BundleLocale locale, List<BundleRow> bundles) {
        int files = 0;
        long keys = 0;
        long wanted = 0;
        long missing = 0;
        long extra = 0;
        long untranslated = 0;
        long compared = 0;
        long unknown = 0;
        int unreadable = 0;
        Map<Written, Integer> written = new EnumMap<>(Written.class);
        boolean inBaseLanguage = isInLanguageOfRootFiles(locale, bundles);
        for (BundleRow bundle : bundles) {
            LocaleCell cell = bundle.nearest(locale);
            if (cell != null && !cell.readable()) {
                unknown += bundle.wanted();
            } else {
                int nothing = inBaseLanguage && bundle.base().isRoot() ? 0 : bundle.wanted();
                missing += cell == null ? nothing : cell.missing();
            }
            wanted += bundle.wanted();
            if (cell != null && isSame(cell.locale(), locale)) {
                unreadable += cell.readable() ? 0 : 1;
                files++;
                keys += cell.keys();
                extra += cell.extra();
                written.merge(cell.file().written(), 1, Integer::sum);
                Untranslated same = cell.untranslated();
                untranslated += same == null ? 0 : same.same();
                compared += same == null ? 0 : same.of();
            }
        }
        return new LocaleTotal(
                name, files, unreadable, keys, wanted, missing, unknown, extra, untranslated, compared, written);
    }

    /** Whether a file of that locale is in the language of its root file, so that readers miss nothing where there is only a root file. */
    private static boolean isInLanguageOfRootFiles(BundleLocale locale, List<BundleRow> bundles) {
        return bundles.stream()
                .filter(bundle -> bundle.base().isRoot())
                .flatMap(bundle -> bundle.translations().stream())
                .anyMatch(cell -> cell.readable() && cell.untranslated() == null && isSame(cell.locale(), locale));
    }

    /** How many of the wanted keys a reader gets in a language of his own. */
    public long translated() {
        return wanted - missing - unknown;
    }

    /** Whether two names mean one locale: {@code zh-cn}, {@code zh_CN}. */
    static boolean isSame(BundleLocale a, BundleLocale b) {
        return a.language().equals(b.language())
                && a.script().equals(b.script())
                && a.region().equals(b.region())
                && a.variant().equals(b.variant());
    }

    /** A locale in Java's spelling; empty for the root file. */
    public static String name(BundleLocale locale) {
        StringBuilder name = new StringBuilder(locale.language());
        for (String part : List.of(locale.script(), locale.region(), locale.variant())) {
            if (!part.isEmpty()) {
                name.append('_').append(part);
            }
        }
        return name.toString();
    }
}
