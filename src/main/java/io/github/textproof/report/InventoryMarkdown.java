package io.github.textproof.report;

import static io.github.textproof.report.InventoryWords.number;
import static io.github.textproof.report.InventoryWords.percent;
import static io.github.textproof.report.InventoryWords.size;
import static io.github.textproof.report.InventoryWords.some;

import io.github.textproof.bundle.message.Coverage.Untranslated;
import io.github.textproof.lint.BundleRow;
import io.github.textproof.lint.FileGroup;
import io.github.textproof.lint.FileRow;
import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.LocaleCell;
import io.github.textproof.lint.LocaleTotal;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Written;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes {@code textproof-inventory.md}, with GFM tables: for a wiki, an issue or the summary of a CI job. */
record InventoryMarkdown(ReportTarget target) implements InventoryReporter {
    /** More rows make a page that nobody scrolls through and some viewers refuse; all of them are in the JSON. */
    private static final int MOST = 2000;

    @Override
    public void report(Inventory inventory) throws IOException {
        WholeFile.write(target.outputDirectory(), "textproof-inventory.md", out -> {
            out.write("# Text resources\n");
            files(inventory, out);
            locales(inventory, out);
            bundles(inventory, out);
            troubles(inventory, out);
        });
    }

    private static void files(Inventory inventory, Writer out) throws IOException {
        out.write(
                "\n## Files\n\n" + Counts.of(inventory.files().size(), "file") + ", " + size(inventory.bytes()) + "\n");
        if (inventory.files().isEmpty()) {
            return;
        }
        head(
                out,
                "format",
                ">files",
                ">tests",
                ">size",
                ">largest",
                "largest file",
                "charset",
                "not ASCII",
                "line ends");
        for (FileGroup group : inventory.groups()) {
            row(
                    out,
                    text(group.name()),
                    number(group.files()),
                    some(group.tests()),
                    size(group.bytes()),
                    size(group.largest().bytes()),
                    code(group.largest().path()),
                    InventoryWords.each(group.charsets(), name -> name),
                    InventoryWords.each(InventoryWords.beyondAscii(group.written()), Written::word),
                    InventoryWords.each(InventoryWords.lineEnds(group.lineEnds()), InventoryWords::word));
        }
    }

    private static void locales(Inventory inventory, Writer out) throws IOException {
        List<LocaleTotal> locales = inventory.locales();
        if (locales.isEmpty()) {
            return;
        }
        out.write("\n## Locales\n");
        head(
                out,
                "locale",
                ">files",
                ">not read",
                ">keys",
                ">missing",
                ">translated",
                ">extra",
                ">same as base",
                "not ASCII");
        for (LocaleTotal locale : locales) {
            row(
                    out,
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
    }

    private static void bundles(Inventory inventory, Writer out) throws IOException {
        if (inventory.bundles().isEmpty()) {
            return;
        }
        out.write("\n## Bundles\n");
        head(
                out,
                "bundle",
                "locale",
                ">keys",
                ">missing",
                ">translated",
                ">extra",
                ">same as base",
                "charset",
                "written");
        int rows = 0;
        for (BundleRow bundle : inventory.bundles()) {
            for (LocaleCell cell : bundle.cells()) {
                if (++rows <= MOST) {
                    cell(bundle, cell, out);
                }
            }
        }
        if (rows > MOST) {
            out.write("\n" + Counts.of(rows - MOST, "more row") + " in the JSON of the inventory.\n");
        }
    }

    private static void cell(BundleRow bundle, LocaleCell cell, Writer out) throws IOException {
        boolean base = cell.locale().equals(bundle.base());
        Untranslated untranslated = cell.untranslated();
        row(
                out,
                code(bundle.name()),
                InventoryWords.locale(cell) + (base ? bundle.elected() ? " (largest)" : " (base)" : ""),
                cell.readable() ? number(cell.keys()) : "unreadable",
                some(cell.missing()),
                base || !cell.readable() ? "" : percent(bundle.wanted() - cell.missing(), bundle.wanted()),
                some(cell.extra()),
                untranslated == null ? "" : percent(untranslated.same(), untranslated.of()),
                InventoryWords.charset(cell),
                cell.file().written().word());
    }

    private static void troubles(Inventory inventory, Writer out) throws IOException {
        List<FileRow> troubles = inventory.troubles();
        boolean strays =
                inventory.bundles().stream().anyMatch(bundle -> !bundle.strays().isEmpty());
        if (troubles.isEmpty() && !strays && inventory.notes().isEmpty()) {
            return;
        }
        out.write("\n## Worth a look\n");
        head(out, "file", "why");
        for (FileRow file : troubles) {
            row(out, code(file.path()), text(file.trouble()));
        }
        for (BundleRow bundle : inventory.bundles()) {
            for (String stray : bundle.strays()) {
                row(out, code(stray), text(InventoryWords.stray(bundle)));
            }
        }
        for (Report.Note note : inventory.notes()) {
            row(out, code(note.path()), text(note.message()));
        }
    }

    private static void head(Writer out, String... names) throws IOException {
        out.write('\n');
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < names.length; i++) {
            boolean right = names[i].startsWith(">");
            names[i] = right ? names[i].substring(1) : names[i];
            line.append(right ? "---:|" : "---|");
        }
        row(out, names);
        out.write(line + "\n");
    }

    private static void row(Writer out, String... cells) throws IOException {
        out.write("| " + String.join(" | ", cells) + " |\n");
    }

    /** Text in which nothing is markup. */
    private static String text(String text) {
        return Visible.text(text).replaceAll("[\\\\`*_\\[\\]<>|~&#]", "\\\\$0");
    }

    /** A name as code; a pipe must be escaped there too, since tables are cut first. */
    private static String code(String text) {
        String shown = Visible.text(text);
        String fence = shown.contains("`") ? "``" : "`";
        return fence
                + (fence.length() > 1 ? " " : "")
                + shown.replace("|", "\\|")
                + (fence.length() > 1 ? " " : "")
                + fence;
    }
}
