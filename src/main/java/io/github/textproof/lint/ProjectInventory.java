package io.github.textproof.lint;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Coverage;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Format;
import io.github.textproof.source.Location;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes stock of all resources of a module in one pass; of each file only counts are kept. */
public final class ProjectInventory {
    private ProjectInventory() {}

    /** Looks at every file. What cannot be read is said in the inventory; nothing in a file makes this fail. */
    public static Inventory take(Settings settings, Progress progress) {
        Tally taken = new Tally();
        Report report = ProjectLinter.collect(settings, progress, taken);
        taken.bundles.sort(Comparator.comparing(BundleRow::name)
                .thenComparing(bundle -> bundle.cells().get(0).file().path()));
        return new Inventory(
                taken.files.values().stream()
                        .sorted(Comparator.comparing(FileRow::path))
                        .toList(),
                taken.bundles,
                report.notes().stream()
                        .filter(note -> !taken.files.containsKey(note.path()))
                        .toList(),
                report.duration());
    }

    private static final class Tally implements Collector {
        private final Map<String, FileRow> files = new HashMap<>();
        private final List<BundleRow> bundles = new ArrayList<>();

        @Override
        public void read(FoundFile file, Linter.Result result) {
            FileFacts facts = result.facts();
            files.put(
                    file.path(),
                    new FileRow(
                            file.path(),
                            facts.format(),
                            file.kind() == Root.Kind.TEST,
                            file.size(),
                            facts.charset(),
                            Written.of(facts, result.text()),
                            LineEnd.of(result.text().content()),
                            trouble(result)));
        }

        @Override
        public void unread(FoundFile file, @Nullable String reason) {
            files.put(
                    file.path(),
                    new FileRow(
                            file.path(),
                            Format.of(file.path()),
                            file.kind() == Root.Kind.TEST,
                            file.size(),
                            null,
                            Written.NONE,
                            LineEnd.NONE,
                            reason == null ? "" : reason));
        }

        private static String trouble(Linter.Result result) {
            FileFacts facts = result.facts();
            if (facts.writing() == FileFacts.Writing.MALFORMED && facts.charset() != null) {
                return "line " + facts.place().line() + ": bytes that are not "
                        + facts.charset().describe();
            }
            Syntax syntax = result.syntax();
            SyntaxError error = syntax == null ? null : syntax.error();
            if (error == null) {
                return "";
            }
            Location place = result.text().location(error.span().start());
            return "line " + place.line() + ": " + error.message();
        }

        @Override
        public void bundle(Bundle bundle, Map<String, BundleLocale> unread) {
            Coverage coverage = Coverage.of(bundle);
            List<LocaleCell> cells = new ArrayList<>();
            for (BundleMember member : bundle.members()) {
                FileRow file = files.get(member.resource().path());
                if (file != null) {
                    cells.add(
                            member.isSound()
                                    ? new LocaleCell(
                                            member.locale(),
                                            file,
                                            true,
                                            member.entries().size(),
                                            coverage.missing(member).size(),
                                            coverage.extra(member),
                                            member == bundle.base() ? null : coverage.untranslated(member))
                                    : unreadable(member.locale(), file));
                }
            }
            unread.forEach((path, locale) -> {
                FileRow file = files.get(path);
                if (file != null) {
                    cells.add(unreadable(locale, file));
                }
            });
            BundleLocale base = bundle.base().locale();
            cells.sort(Comparator.comparing((LocaleCell cell) -> !cell.locale().equals(base))
                    .thenComparing(cell -> LocaleTotal.name(cell.locale()))
                    .thenComparing(cell -> cell.file().path()));
            bundles.add(new BundleRow(
                    bundle.name(),
                    base,
                    bundle.isBaseElected(),
                    bundle.base().entries().size(),
                    coverage.wanted().size(),
                    cells,
                    bundle.strays().stream().map(Bundle.Stray::path).toList()));
        }

        private static LocaleCell unreadable(BundleLocale locale, FileRow file) {
            return new LocaleCell(locale, file, false, 0, 0, 0, null);
        }
    }
}
