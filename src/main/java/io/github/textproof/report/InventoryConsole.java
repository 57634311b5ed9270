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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows an inventory in a terminal: what is most of, and worst off, first, and no more than a screen or two. */
public final class InventoryConsole {
    private static final int WIDTH = 100;
    private static final String ASCII = "ascii";
    /** Fewer bundles make no habit. */
    private static final int USUAL = 5;

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
                WIDTH, 12, 16, "format", ">files", ">tests", ">size", ">largest", "charset", "not ASCII", "line ends");
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
                .sorted(Comparator.comparingLong(InventoryConsole::inOwnWords).reversed())
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
                WIDTH,
                16,
                24,
                "locale",
                ">files",
                ">not read",
                ">keys",
                ">missing",
                ">translated",
                ">extra",
                ">same as base",
                "not ASCII");
        for (LocaleTotal locale : first(locales)) {
            table.row(
                    locale.locale(),
                    number(locale.files()),
                    some(locale.unreadable()),
                    number(locale.keys()),
                    some(locale.missing()),
                    percent(locale.translated(), locale.wanted()),
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
                                rest.stream()
                                        .mapToLong(LocaleTotal::translated)
                                        .max()
                                        .orElse(0),
                                rest.get(0).wanted())
                        + " translated: "
                        + rest.stream().map(LocaleTotal::locale).collect(Collectors.joining(", ")));
    }

    /** What was translated and not copied. */
    private static long inOwnWords(LocaleTotal locale) {
        return locale.translated() - locale.untranslated();
    }

    private void bundles() {
        List<BundleRow> bundles = inventory.bundles().stream()
                .filter(bundle -> bundle.cells().size() > 1 || !bundle.strays().isEmpty())
                .sorted(Comparator.comparingLong(InventoryConsole::gap).reversed())
                .toList();
        int single = inventory.bundles().size() - bundles.size();
        if (inventory.bundles().isEmpty()) {
            return;
        }
        String usual = usual(bundles);
        lines.add("");
        lines.add("Bundles: " + number(inventory.bundles().size())
                + (single == 0 ? "" : ", " + number(single) + " of them in one file, not listed")
                + (usual.isEmpty() ? "" : "; beyond ASCII " + usual + " where nothing else is said"));
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
                32,
                24,
                "bundle",
                "base",
                ">keys",
                ">complete",
                ">missing",
                ">extra",
                "not ASCII",
                "least translated");
        for (BundleRow bundle : first(bundles)) {
            List<LocaleCell> translations = bundle.translations();
            String written = InventoryWords.written(bundle);
            table.row(
                    repeated.contains(bundle.name())
                            ? bundle.cells().get(0).file().path()
                            : bundle.name(),
                    bundle.base().written() + (bundle.elected() ? "*" : ""),
                    number(bundle.keys()),
                    number(translations.stream()
                                    .filter(cell -> cell.readable() && cell.missing() == 0)
                                    .count())
                            + " of " + number(translations.size()),
                    some(bundle.missing()),
                    some(bundle.extra()),
                    written.equals(usual) || written.equals(ASCII) ? "" : written,
                    least(bundle));
        }
        lines.addAll(table.lines());
        if (first(bundles).stream().anyMatch(BundleRow::elected)) {
            lines.add("* no root file and none in English: the largest one stands for the base");
        }
        more(
                bundles,
                "bundle",
                rest -> number(rest.stream().mapToLong(BundleRow::missing).sum()) + " keys missing in them");
    }

    /** How most bundles write characters beyond ASCII, if they do it in one way; empty where hardly any do. */
    private static String usual(List<BundleRow> bundles) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (BundleRow bundle : bundles) {
            String written = InventoryWords.written(bundle);
            if (!written.equals(ASCII)) {
                counts.merge(written, 1, Integer::sum);
                all++;
            }
        }
        String most = FileGroup.most(counts);
        return most != null && counts.getOrDefault(most, 0) * 2 > Math.max(all, USUAL) ? most : "";
    }

    /** What is missing, or may be since a file could not be read. */
    private static long gap(BundleRow bundle) {
        long unreadable =
                bundle.translations().stream().filter(cell -> !cell.readable()).count();
        return bundle.missing() + unreadable * bundle.wanted();
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
        List<String[]> rows = new ArrayList<>();
        for (FileRow file : inventory.troubles()) {
            rows.add(new String[] {file.path(), file.trouble()});
        }
        for (BundleRow bundle : inventory.bundles()) {
            for (String stray : bundle.strays()) {
                rows.add(new String[] {stray, InventoryWords.stray(bundle)});
            }
        }
        for (Report.Note note : inventory.notes()) {
            rows.add(new String[] {note.path(), note.message()});
        }
        if (rows.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Worth a look: " + number(rows.size()));
        TextTable table = new TextTable(WIDTH, 40, 54, "file", "why");
        first(rows).forEach(table::row);
        lines.addAll(table.lines());
        more(rows, "file", rest -> "");
    }

    private <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** A line about the rows that were left out. */
    private <T> void more(List<T> all, String thing, Function<List<T>, String> words) {
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
