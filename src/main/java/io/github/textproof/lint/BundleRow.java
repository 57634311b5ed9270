package io.github.textproof.lint;

import io.github.textproof.bundle.BundleLocale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inventory says of a resource bundle.
 *
 * @param name the base name, relative to the resource directory: {@code i18n/messages}
 * @param base the locale of the file that the others are compared with
 * @param elected whether that is only the largest file, for want of a root file and of an English one
 * @param keys how many keys the base has
 * @param wanted how many of them a locale is expected to have: those with a value
 * @param cells its files, the base's first, the others by locale
 * @param strays the paths of files that look like members, but whose names have no locale that is known
 */
public record BundleRow(
        String name,
        BundleLocale base,
        boolean elected,
        int keys,
        int wanted,
        List<LocaleCell> cells,
        List<String> strays) {
    public BundleRow {
        cells = List.copyOf(cells);
        strays = List.copyOf(strays);
    }

    /** The files besides the base's that translate it: those with a locale. */
    public List<LocaleCell> translations() {
        return cells.stream()
                .filter(cell -> !cell.locale().isRoot() && !cell.locale().equals(base))
                .toList();
    }

    /** The keys that are missing in all of its translations. */
    public long missing() {
        return translations().stream().mapToLong(LocaleCell::missing).sum();
    }

    /** The keys in all of its files that the base lacks. */
    public long extra() {
        return cells.stream().mapToLong(LocaleCell::extra).sum();
    }

    /**
     * The file that a reader of that locale gets the most from: its own, else the nearest that it falls back to; null when there is none but
     * the root file.
     */
    @Nullable
    LocaleCell nearest(BundleLocale locale) {
        LocaleCell nearest = null;
        for (LocaleCell cell : cells) {
            BundleLocale other = cell.locale();
            if (LocaleTotal.isSame(other, locale)) {
                return cell;
            }
            if (!other.isRoot()
                    && other.isFallbackOf(locale)
                    && (nearest == null
                            || other.written().length()
                                    > nearest.locale().written().length())) {
                nearest = cell;
            }
        }
        return nearest;
    }
}
