package io.github.textproof.lint;

import io.github.textproof.source.Charsets;
import io.github.textproof.source.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one format.
 *
 * @param name the format in lower case, {@code binary}, or the extension where no format is known: {@code .tmpl}
 * @param files how many there are
 * @param tests how many of them are test resources
 * @param bytes their size together
 * @param largest the largest one
 * @param troubles how many could not be read or parsed
 * @param charsets how many files are in which charset, by the name that readers know
 * @param written how many write characters beyond ASCII in which way
 * @param lineEnds how many end their lines in which way
 * @param extensions how many have which extension, with its dot
 */
public record FileGroup(
        String name,
        int files,
        int tests,
        long bytes,
        FileRow largest,
        int troubles,
        Map<String, Integer> charsets,
        Map<Written, Integer> written,
        Map<LineEnd, Integer> lineEnds,
        Map<String, Integer> extensions) {

    /** The groups with the most files first. */
    static List<FileGroup> of(List<FileRow> files) {
        Map<String, List<FileRow>> byName = new TreeMap<>();
        for (FileRow file : files) {
            byName.computeIfAbsent(name(file), name -> new ArrayList<>()).add(file);
        }
        List<FileGroup> groups = new ArrayList<>();
        byName.forEach((name, members) -> groups.add(group(name, members)));
        groups.sort(Comparator.comparingInt(FileGroup::files).reversed());
        return groups;
    }

    private static FileGroup group(String name, List<FileRow> files) {
        FileRow largest = files.get(0);
        int tests = 0;
        int troubles = 0;
        long bytes = 0;
        Map<String, Integer> charsets = new TreeMap<>();
        Map<Written, Integer> written = new EnumMap<>(Written.class);
        Map<LineEnd, Integer> lineEnds = new EnumMap<>(LineEnd.class);
        Map<String, Integer> extensions = new TreeMap<>();
        for (FileRow file : files) {
            largest = file.bytes() > largest.bytes() ? file : largest;
            tests += file.test() ? 1 : 0;
            troubles += file.trouble().isEmpty() ? 0 : 1;
            bytes += file.bytes();
            extensions.merge(extension(file), 1, Integer::sum);
            if (file.charset() != null) {
                charsets.merge(Charsets.displayName(file.charset().charset()), 1, Integer::sum);
                written.merge(file.written(), 1, Integer::sum);
                lineEnds.merge(file.lineEnd(), 1, Integer::sum);
            }
        }
        return new FileGroup(
                name, files.size(), tests, bytes, largest, troubles, charsets, written, lineEnds, extensions);
    }

    /** The name of the group that a file is in. */
    public static String name(FileRow file) {
        if (file.isBinary()) {
            return "binary";
        }
        if (file.format() != Format.OTHER) {
            return file.format().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return extension(file);
    }

    private static String extension(FileRow file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "no extension" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** What most files have, or null without any. */
    public static <K> @Nullable K most(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
