package io.github.textproof.report;

import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.message.Coverage.Untranslated;
import io.github.textproof.lint.BundleRow;
import io.github.textproof.lint.FileRow;
import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.LineEnd;
import io.github.textproof.lint.LocaleCell;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Written;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Format;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Inventories that are large, empty or odd. */
final class InventorySample {
    private static final CharsetDecision UTF_8 =
            new CharsetDecision(StandardCharsets.UTF_8, CharsetDecision.Origin.BUNDLE, 0);

    private InventorySample() {}

    static Inventory empty() {
        return new Inventory(List.of(), List.of(), List.of(), Duration.ZERO);
    }

    /** So many bundles of so many locales each. */
    static Inventory large(int bundles, int locales) {
        List<String> languages = List.of(Locale.getISOLanguages()).stream()
                .filter(l -> BundleLocale.parse(l) != null)
                .toList();
        List<FileRow> files = new ArrayList<>();
        List<BundleRow> rows = new ArrayList<>();
        for (int b = 0; b < bundles; b++) {
            String name = "org/example/\u6A21\u5757" + b + "/\u754C\u9762\u6587\u672C/a/rather/long/path/messages";
            List<LocaleCell> cells = new ArrayList<>();
            for (int i = 0; i <= locales; i++) {
                BundleLocale locale =
                        i == 0 ? BundleLocale.ROOT : Objects.requireNonNull(BundleLocale.parse(languages.get(i - 1)));
                FileRow file = file(
                        name + (i == 0 ? "" : "_" + locale.written()) + ".properties",
                        i % 2 == 0 ? Written.RAW : Written.ESCAPED,
                        "");
                files.add(file);
                cells.add(new LocaleCell(locale, file, true, 1000 - i, i, 0, i == 0 ? null : new Untranslated(i, 900)));
            }
            rows.add(new BundleRow(name, BundleLocale.ROOT, false, 1000, 1000, cells, List.of()));
        }
        return new Inventory(files, rows, List.of(), Duration.ofMillis(1234));
    }

    /** A bundle with a file that cannot be read and a stray, odd names, and what is no file. */
    static Inventory odd() {
        FileRow root = file("i18n/m.properties", Written.ASCII, "");
        FileRow german = file("i18n/m_de.properties", Written.MIXED, "");
        FileRow french = file("i18n/m_fr.properties", Written.MALFORMED, "line 3: bytes that are not UTF-8");
        FileRow odd = new FileRow(
                "a|b`c\n\u001B[31m<i>*\uD800.x|y",
                Format.OTHER,
                true,
                1_500_000,
                null,
                Written.NONE,
                LineEnd.NONE,
                "cannot be read: [no](http://x) | `y`\n<b>\u202E");
        FileRow binary = new FileRow("logo.png", Format.OTHER, false, 70, null, Written.NONE, LineEnd.NONE, "");
        BundleRow bundle = new BundleRow(
                "i18n/m",
                BundleLocale.ROOT,
                false,
                12,
                11,
                List.of(
                        new LocaleCell(BundleLocale.ROOT, root, true, 12, 0, 0, null),
                        new LocaleCell(locale("de"), german, true, 9, 3, 1, new Untranslated(1, 8)),
                        new LocaleCell(locale("fr"), french, false, 0, 0, 0, null)),
                List.of("i18n/m_jp.properties"));
        FileRow polish = file("n_pl.properties", Written.ASCII, "");
        FileRow czech = file("n_cs.properties", Written.ASCII, "");
        BundleRow elected = new BundleRow(
                "n",
                locale("pl"),
                true,
                2,
                2,
                List.of(
                        new LocaleCell(locale("pl"), polish, true, 2, 0, 0, null),
                        new LocaleCell(locale("cs"), czech, true, 1, 1, 0, new Untranslated(0, 0))),
                List.of());
        return new Inventory(
                List.of(
                        odd,
                        root,
                        german,
                        french,
                        file("i18n/m_jp.properties", Written.ASCII, ""),
                        binary,
                        czech,
                        polish),
                List.of(bundle, elected),
                List.of(new Report.Note("link.txt", "a link to a file that does not exist", Severity.WARNING)),
                Duration.ofMillis(5));
    }

    /** German has all ten keys, nine of them copied; French has seven; the second bundle has one French file, which cannot be read. */
    static Inventory copied() {
        FileRow file = file("m.properties", Written.ASCII, "");
        LocaleCell root = new LocaleCell(BundleLocale.ROOT, file, true, 10, 0, 0, null);
        BundleRow copied = new BundleRow(
                "m",
                BundleLocale.ROOT,
                false,
                10,
                10,
                List.of(
                        root,
                        new LocaleCell(locale("de"), file, true, 10, 0, 0, new Untranslated(9, 10)),
                        new LocaleCell(locale("fr"), file, true, 7, 3, 0, new Untranslated(0, 7))),
                List.of());
        BundleRow unread = new BundleRow(
                "n",
                BundleLocale.ROOT,
                false,
                10,
                10,
                List.of(root, new LocaleCell(locale("fr"), file, false, 0, 0, 0, null)),
                List.of());
        return new Inventory(List.of(file), List.of(copied, unread), List.of(), Duration.ZERO);
    }

    private static BundleLocale locale(String name) {
        return Objects.requireNonNull(BundleLocale.parse(name));
    }

    private static FileRow file(String path, Written written, String trouble) {
        return new FileRow(path, Format.PROPERTIES, false, 812, UTF_8, written, LineEnd.LF, trouble);
    }
}
