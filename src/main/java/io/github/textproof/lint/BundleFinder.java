package io.github.textproof.lint;

import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from their names which files form resource bundles.
 *
 * <p>{@code .properties} in the manner of {@link java.util.ResourceBundle}: {@code messages.properties} beside {@code messages_de.properties}.
 * JSON, YAML and XML only where a directory or the base name says that it is about languages, because {@code de.json} may as well be data
 * about a country: the locale is the end of the name ({@code messages_de.json}), the whole name ({@code i18n/de.json}) or a
 * directory ({@code locales/de/app.yml}).
 */
final class BundleFinder {
    /** Parts of paths that say what is below them, in lower case and without what is no letter. */
    private static final Set<String> WORDS = Set.of(
            "i18n",
            "l10n",
            "nls",
            "intl",
            "lang",
            "langs",
            "language",
            "languages",
            "locale",
            "locales",
            "localization",
            "translation",
            "translations",
            "messages",
            "resourcebundles");

    /**
     * A group of files and their places in it.
     *
     * @param locales the files with a locale
     * @param strays the files that look like members, with what stands in the place of a locale; nothing for a misspelt base name
     * @param views the files that show the bundle's values, which name the keys: {@code index.jelly}
     */
    record Group(String name, Map<String, BundleLocale> locales, Map<String, String> strays, Set<String> views) {
        Group(String name) {
            this(name, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        }

        /** The paths of all its files. */
        List<String> files() {
            List<String> files = new ArrayList<>(locales.keySet());
            files.addAll(strays.keySet());
            files.addAll(views);
            return files;
        }

        int size() {
            return locales.size() + strays.size() + views.size();
        }

        /** Whether its only file holds the original and the translation. */
        boolean isPair() {
            return locales.size() == 1 && isXliff(name);
        }
    }

    private record Candidate(String family, String name, BundleLocale locale) {}

    private final List<FoundFile> files;
    /** By directory. */
    private final Map<String, Boolean> told = new HashMap<>();

    private final Map<String, Group> groups = new LinkedHashMap<>();

    BundleFinder(List<FoundFile> files) {
        this.files = files;
    }

    /** The bundles, each with the paths of its files; no file is in two of them. */
    List<Group> find() {
        Set<String> bases = propertiesBases();
        Map<String, List<FoundFile>> byFamily = new LinkedHashMap<>();
        Map<FoundFile, Candidate> chosen = new HashMap<>();
        for (FoundFile file : files) {
            Candidate candidate = isProperties(file) ? properties(file, bases) : layout(file);
            if (candidate != null) {
                chosen.put(file, candidate);
                byFamily.computeIfAbsent(file.kind() + ":" + candidate.family, family -> new ArrayList<>())
                        .add(file);
            }
        }
        byFamily.forEach((family, members) -> add(family, members, chosen));
        new BundleStrays(files, groups).add();
        addViews();
        return groups.values().stream()
                .filter(group -> !group.locales.isEmpty())
                .toList();
    }

    static boolean isProperties(FoundFile file) {
        return file.path().endsWith(".properties");
    }

    /** The bases that have a member with a locale, or a name that bundles have. */
    private Set<String> propertiesBases() {
        Set<String> bases = new HashSet<>();
        for (FoundFile file : files) {
            if (isProperties(file)) {
                BundleName name = BundleName.of(file.pathInRoot());
                if (name.isWellKnown()) {
                    bases.add(name.base());
                }
            }
        }
        return bases;
    }

    private static @Nullable Candidate properties(FoundFile file, Set<String> bases) {
        BundleName name = BundleName.of(file.pathInRoot());
        if (!bases.contains(name.base())) {
            return null;
        }
        BundleLocale locale = name.locale().isEmpty() ? BundleLocale.ROOT : BundleLocale.parse(name.locale());
        return locale == null ? null : new Candidate(name.base() + ".properties", name.base(), locale);
    }

    /** Where the locale stands in the path of a JSON, YAML or XML file, if it stands anywhere. */
    private @Nullable Candidate layout(FoundFile file) {
        Format format = Format.of(file.path());
        if (format != Format.JSON && format != Format.YAML && format != Format.XML) {
            return null;
        }
        String path = file.pathInRoot();
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        boolean told = isTold(path.substring(0, slash + 1));
        return !told && !path.contains("values") && !isXliff(name) && !isNamed(name)
                ? null
                : layout(path, name, told, format);
    }

    /** Whether what comes before the first mark in a name, or before another one, says what the file is about. */
    private static boolean isNamed(String name) {
        int dot = name.lastIndexOf('.');
        for (int i = 1; i < dot - 1; i++) {
            if (isMark(name.charAt(i)) && isAboutTexts(name.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c == '_' || c == '-' || c == '.';
    }

    private static boolean isAboutTexts(String base) {
        return WORDS.contains(letters(base)) || base.equals("strings");
    }

    private static @Nullable Candidate layout(String path, String name, boolean told, Format format) {
        String[] parts = path.split("/", -1);
        if (isXliff(name)) {
            return new Candidate(path, path, BundleLocale.ROOT);
        }
        BundleLocale android = format == Format.XML && parts.length > 1 ? android(parts[parts.length - 2]) : null;
        if (android != null) {
            return candidate(parts, parts.length - 2, "values*", android);
        }
        int dot = name.lastIndexOf('.');
        String stem = name.substring(0, dot);
        BundleLocale whole = told ? BundleLocale.parse(stem) : null;
        if (whole != null) {
            return candidate(parts, parts.length - 1, "*" + name.substring(dot), whole);
        }
        for (int i = 1; i < stem.length() - 1; i++) {
            char c = stem.charAt(i);
            if (isMark(c)) {
                String base = stem.substring(0, i);
                BundleLocale locale = told || isAboutTexts(base) ? BundleLocale.parse(stem.substring(i + 1)) : null;
                if (locale != null) {
                    return candidate(parts, parts.length - 1, base + c + "*" + name.substring(dot), locale);
                }
            }
        }
        for (int i = parts.length - 2; i >= 1; i--) {
            BundleLocale locale = WORDS.contains(letters(parts[i - 1])) ? BundleLocale.parse(parts[i]) : null;
            if (locale != null) {
                return candidate(parts, i, "*", locale);
            }
        }
        return null;
    }

    /** Whether a directory of the path says that it is about languages. */
    private boolean isTold(String directory) {
        return told.computeIfAbsent(directory, path -> {
            boolean found = false;
            for (String part : path.split("/", -1)) {
                found |= WORDS.contains(letters(part));
            }
            return found;
        });
    }

    private static boolean isXliff(String name) {
        return name.endsWith(".xlf") || name.endsWith(".xliff");
    }

    /** The locale of {@code values-de}, {@code values-zh-rCN}, {@code values-b+sr+Latn}; null for other directories and other qualifiers. */
    private static @Nullable BundleLocale android(String directory) {
        if (directory.equals("values")) {
            return BundleLocale.ROOT;
        }
        if (!directory.startsWith("values-")) {
            return null;
        }
        String qualifier = directory.substring("values-".length());
        return BundleLocale.parse(
                qualifier.startsWith("b+") ? qualifier.substring(2).replace('+', '-') : qualifier.replace("-r", "-"));
    }

    private static String letters(String part) {
        StringBuilder letters = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static Candidate candidate(String[] parts, int place, String replacement, BundleLocale locale) {
        String[] family = parts.clone();
        family[place] = replacement;
        String name = String.join("/", family);
        return new Candidate(name, name, locale);
    }

    /**
     * Files of one family in several resource directories are one bundle, as they are on the class path; but where two of them have the
     * same locale each directory is a bundle of its own.
     */
    private void add(String family, List<FoundFile> members, Map<FoundFile, Candidate> chosen) {
        Set<String> locales = new HashSet<>();
        boolean clash = false;
        for (FoundFile file : members) {
            Candidate candidate = chosen.get(file);
            clash |= candidate != null && !locales.add(candidate.locale.written());
        }
        for (FoundFile file : members) {
            Candidate candidate = chosen.get(file);
            if (candidate != null) {
                String root = clash ? root(file) : "";
                groups.computeIfAbsent(family + ":" + root, key -> new Group(candidate.name))
                        .locales
                        .put(file.path(), candidate.locale);
            }
        }
    }

    private static String root(FoundFile file) {
        return file.path()
                .substring(
                        0, Math.max(0, file.path().length() - file.pathInRoot().length()));
    }

    /** A view beside its bundle, as Stapler has it: {@code index.jelly} with {@code index_de.properties}. */
    private void addViews() {
        Map<String, Group> byBase = new HashMap<>();
        groups.values().forEach(group -> byBase.put(group.name, group));
        for (FoundFile file : files) {
            String path = file.pathInRoot();
            if (path.endsWith(".jelly") || path.endsWith(".groovy")) {
                Group group = byBase.get(path.substring(0, path.lastIndexOf('.')));
                if (group != null && !group.locales.isEmpty()) {
                    group.views.add(file.path());
                }
            }
        }
    }
}
