package io.github.textproof.report;

import static io.github.textproof.report.InventoryWords.number;
import static io.github.textproof.report.InventoryWords.percent;
import static io.github.textproof.report.InventoryWords.size;
import static io.github.textproof.report.InventoryWords.some;

import io.github.textproof.lint.BundleRow;
import io.github.textproof.lint.FileGroup;
import io.github.textproof.lint.FileRow;
import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.LocaleCell;
import io.github.textproof.lint.LocaleTotal;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows an inventory in a terminal: what is most of, and worst off, first, and no more than a screen or two. */
public final class InventoryConsole {
    private static final int WIDTH = 100;

    private final Inventory inventory;
    private final int limit;
    private final List<String> lines = new ArrayList<>();

    private InventoryConsole(Inventory inventory, int limit) {
        this.inventory = inventory;
        this.limit = limit == 0 ? Integer.MAX_VALUE : limit;
    }

    /** The lines, none wider than 100 columns; {@code limit} is the most rows of a table, 0 for all. */
    public static List<String> lines(Inventory inventory, int limit) {
        InventoryConsole console = new InventoryConsole(inventory, limit);
        console.files();
        console.locales();
        console.bundles();
        console.troubles();
        return console.lines;
    }

    private void files() {
        lines.add("Files: " + number(inventory.files().size()) + ", " + size(inventory.bytes()));
        if (inventory.files().isEmpty()) {
            return;
        }
        List<FileGroup> groups = inventory.groups();
        TextTable table = new TextTable(
                WIDTH, "format", ">files", ">in tests", ">size", ">largest", "charset", "not ASCII", "line ends");
        for (FileGroup group : first(groups)) {
            table.row(
                    group.name(),
                    number(group.files()),
                    some(group.tests()),
                    size(group.bytes()),
                    size(group.largest().bytes()),
                    InventoryWords.mostly(group.charsets(), name -> name),
                    InventoryWords.each(InventoryWords.beyondAscii(group.written()), Written::word),
                    InventoryWords.mostly(InventoryWords.lineEnds(group.lineEnds()), InventoryWords::word));
        }
        lines.addAll(table.lines());
        more(
                groups,
                "format",
                rest -> number(rest.stream().mapToLong(FileGroup::files).sum()) + " files: "
                        + rest.stream().map(FileGroup::name).collect(Collectors.joining(", ")));
    }

    private void locales() {
        List<LocaleTotal> locales = inventory.locales().stream()
                .sorted(Comparator.comparingLong(LocaleTotal::missing))
                .toList();
        if (locales.isEmpty()) {
            return;
        }
        List<BundleRow> translated = inventory.bundles().stream()
                .filter(bundle -> !bundle.translations().isEmpty())
                .toList();
        lines.add("");
        lines.add("Locales: " + locales.size() + " in " + Counts.of(translated.size(), "translated bundle") + " with "
                + number(translated.stream().mapToLong(BundleRow::wanted).sum()) + " keys");
        TextTable table = new TextTable(
                WIDTH, "locale", ">files", ">keys", ">missing", ">translated", ">extra", ">same as base", "not ASCII");
        for (LocaleTotal locale : first(locales)) {
            table.row(
                    locale.locale(),
                    number(locale.files()),
                    number(locale.keys()),
                    some(locale.missing()),
                    percent(locale.wanted() - locale.missing(), locale.wanted()),
                    some(locale.extra()),
                    percent(locale.untranslated(), locale.compared()),
                    InventoryWords.each(InventoryWords.beyondAscii(locale.written()), Written::word));
        }
        lines.addAll(table.lines());
        more(
                locales,
                "locale",
                rest -> "at most "
                        + percent(
                                rest.get(0).wanted() - rest.get(0).missing(),
                                rest.get(0).wanted()) + " translated: "
                        + rest.stream().map(LocaleTotal::locale).collect(Collectors.joining(", ")));
    }

    private void bundles() {
        List<BundleRow> bundles = inventory.bundles().stream()
                .filter(bundle -> bundle.cells().size() > 1 || !bundle.strays().isEmpty())
                .sorted(Comparator.comparing((BundleRow b) -> b.missing()).reversed())
                .toList();
        int single = inventory.bundles().size() - bundles.size();
        if (inventory.bundles().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Bundles: " + number(inventory.bundles().size())
                + (single == 0 ? "" : ", " + number(single) + " of them in one file, not listed"));
        if (bundles.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        Set<String> repeated = bundles.stream()
                .map(BundleRow::name)
                .filter(name -> !names.add(name))
                .collect(Collectors.toSet());
        TextTable table = new TextTable(
                WIDTH,
                "bundle",
                ">keys",
                ">locales",
                ">complete",
                ">missing",
                ">extra",
                "not ASCII",
                "least translated");
        for (BundleRow bundle : first(bundles)) {
            List<LocaleCell> translations = bundle.translations();
            table.row(
                    repeated.contains(bundle.name())
                            ? bundle.cells().get(0).file().path()
                            : bundle.name(),
                    number(bundle.keys()),
                    number(translations.size()),
                    number(translations.stream()
                            .filter(cell -> cell.readable() && cell.missing() == 0)
                            .count()),
                    some(bundle.missing()),
                    some(bundle.extra()),
                    InventoryWords.written(bundle),
                    least(bundle));
        }
        lines.addAll(table.lines());
        more(
                bundles,
                "bundle",
                rest -> number(rest.stream().mapToLong(BundleRow::missing).sum()) + " keys missing in them");
    }

    private static String least(BundleRow bundle) {
        return bundle.translations().stream()
                .filter(cell -> !cell.readable() || cell.missing() > 0)
                .sorted(Comparator.comparing(LocaleCell::readable)
                        .thenComparing(LocaleCell::missing, Comparator.reverseOrder()))
                .map(cell -> InventoryWords.locale(cell)
                        + (cell.readable()
                                ? " " + percent(bundle.wanted() - cell.missing(), bundle.wanted())
                                : " unreadable"))
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    private void troubles() {
        List<String> troubles = new ArrayList<>();
        for (FileRow file : inventory.troubles()) {
            troubles.add(file.path() + (file.test() ? " (test)" : "") + ": " + file.trouble());
        }
        for (Report.Note note : inventory.notes()) {
            troubles.add(note.path() + ": " + note.message());
        }
        if (troubles.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Not read or not to the letter: " + number(troubles.size()));
        for (String trouble : first(troubles)) {
            lines.add(TextTable.cut(Visible.text(trouble), WIDTH));
        }
        more(troubles, "file", rest -> "");
    }

    private <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** A line about the rows that were left out. */
    private <T> void more(List<T> all, String thing, java.util.function.Function<List<T>, String> words) {
        if (all.size() > limit) {
            List<T> rest = all.subList(limit, all.size());
            String about = words.apply(rest);
            lines.add(TextTable.cut(
                    Visible.text(
                            "and " + Counts.of(rest.size(), "more " + thing) + (about.isEmpty() ? "" : ", " + about)),
                    WIDTH));
        }
    }
}
