package io.github.textproof.lint;

import java.time.Duration;
import java.util.List;

/**
 * What there is in a module's resource directories.
 *
 * @param files every file, sorted by path
 * @param bundles every resource bundle, sorted by name and base
 * @param notes what was not looked at and is no file that was found: links, directories that cannot be read
 * @param duration how long it took
 */
public record Inventory(List<FileRow> files, List<BundleRow> bundles, List<Report.Note> notes, Duration duration) {
    public Inventory {
        files = List.copyOf(files);
        bundles = List.copyOf(bundles);
        notes = List.copyOf(notes);
    }

    /** The files by format, the commonest first. */
    public List<FileGroup> groups() {
        return FileGroup.of(files);
    }

    /** The locales of all bundles together, by name. */
    public List<LocaleTotal> locales() {
        return LocaleTotal.of(bundles);
    }

    /** The files that could not be read or parsed, those of the test resources last. */
    public List<FileRow> troubles() {
        return files.stream()
                .filter(file -> !file.trouble().isEmpty())
                .sorted((a, b) -> Boolean.compare(a.test(), b.test()))
                .toList();
    }

    /** The size of all files together. */
    public long bytes() {
        return files.stream().mapToLong(FileRow::bytes).sum();
    }
}
