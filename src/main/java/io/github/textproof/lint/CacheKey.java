package io.github.textproof.lint;

import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that results depend on besides files and the plugin's version, as text. */
final class CacheKey {
    private CacheKey() {}

    /** Null where nothing is kept: a schema is a file of its own, and a few files that are asked for are checked fast enough. */
    static @Nullable String of(Settings settings) {
        boolean isKept = settings.files() == null
                && settings.rules().stream()
                        .noneMatch(each -> each.id().equals(ConfiguredSchemas.RULE)
                                && !each.options().isEmpty());
        return isKept ? text(settings) : null;
    }

    private static String text(Settings settings) {
        StringBuilder text = new StringBuilder(String.join(
                "\n",
                System.getProperty("java.version", ""),
                Locale.getDefault().toString(),
                settings.baseDirectory().toString(),
                settings.includes().toString(),
                settings.excludes().toString(),
                String.valueOf(settings.defaultExcludes()),
                String.valueOf(settings.sourceEncoding()),
                String.valueOf(settings.propertiesEncoding()),
                settings.testResources().name(),
                String.valueOf(settings.maxFileSize())));
        settings.roots().forEach(root -> add(text, root));
        for (RuleConfiguration each : settings.rules()) {
            text.append('\n')
                    .append(each.id())
                    .append(' ')
                    .append(each.severity())
                    .append(' ')
                    .append(each.includes())
                    .append(each.excludes())
                    .append(new TreeMap<>(each.options()));
        }
        for (ResourceBlock each : settings.output().blocks()) {
            add(text, each.root());
            text.append(each.target())
                    .append(each.isFresh())
                    .append(each.block().isFiltering());
        }
        return text.append('\n').append(settings.output().directories()).toString();
    }

    /** Not by the record's own method, which the JVM has to make first. */
    private static void add(StringBuilder text, Root root) {
        text.append('\n')
                .append(root.directory())
                .append(root.includes())
                .append(root.excludes())
                .append(root.kind());
    }
}
