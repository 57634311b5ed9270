package io.github.textproof.report;

import io.github.textproof.lint.BundleRow;
import io.github.textproof.lint.LineEnd;
import io.github.textproof.lint.LocaleCell;
import io.github.textproof.lint.Written;
import io.github.textproof.source.Charsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Numbers and words of an inventory as people read them. */
final class InventoryWords {
    private static final int KILO = 1000;

    private InventoryWords() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number, or nothing for 0: what is not there should not catch the eye. */
    static String some(long number) {
        return number == 0 ? "" : number(number);
    }

    /** {@code 812 B}, {@code 3.4 kB}, {@code 120 kB}: powers of ten. */
    static String size(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double size = bytes;
        int unit = 0;
        while (size >= KILO - 0.5 && unit < units.length - 1) {
            size /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, unit > 0 && size < 9.95 ? "%.1f %s" : "%.0f %s", size, units[unit]);
    }

    /** The share in whole percent, rounded down, so that only all of it is 100 %; empty when there is nothing to have a share of. */
    static String percent(long part, long whole) {
        return whole == 0 ? "" : part * 100 / whole + " %";
    }

    /** What most are, then how many are something else: {@code LF, 12 CRLF}. */
    static <K> String mostly(Map<K, Integer> counts, Function<K, String> word) {
        List<Map.Entry<K, Integer>> entries = byCount(counts);
        return entries.stream()
                .map(e -> e == entries.get(0)
                        ? word.apply(e.getKey())
                        : number(e.getValue()) + " " + word.apply(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** All of them with their number, what is malformed first, then the commonest: {@code 3,900 escaped, 40 raw}. */
    static <K> String each(Map<K, Integer> counts, Function<K, String> word) {
        return byCount(counts).stream()
                .map(e -> number(e.getValue()) + " " + word.apply(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static <K> List<Map.Entry<K, Integer>> byCount(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<K, Integer> e) -> e.getKey() != Written.MALFORMED)
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .toList();
    }

    /** Without those that need no word. */
    static Map<Written, Integer> beyondAscii(Map<Written, Integer> counts) {
        Map<Written, Integer> some = new EnumMap<>(Written.class);
        counts.forEach((written, count) -> {
            if (written != Written.ASCII && written != Written.NONE) {
                some.put(written, count);
            }
        });
        return some;
    }

    static Map<LineEnd, Integer> lineEnds(Map<LineEnd, Integer> counts) {
        Map<LineEnd, Integer> some = new EnumMap<>(LineEnd.class);
        counts.forEach((end, count) -> {
            if (end != LineEnd.NONE) {
                some.put(end, count);
            }
        });
        return some;
    }

    static String word(LineEnd end) {
        return end == LineEnd.MIXED || end == LineEnd.NONE ? end.name().toLowerCase(Locale.ROOT) : end.name();
    }

    /** The charsets and ways of writing of all files of a bundle: {@code UTF-8 escaped, raw}. */
    static String written(BundleRow bundle) {
        Set<String> charsets = new TreeSet<>();
        Map<Written, Integer> ways = new EnumMap<>(Written.class);
        for (LocaleCell cell : bundle.cells()) {
            charsets.add(charset(cell));
            ways.merge(cell.file().written(), 1, Integer::sum);
        }
        charsets.remove("");
        Map<Written, Integer> some = beyondAscii(ways);
        String how =
                some.isEmpty() ? "ascii" : some.size() == 1 ? mostly(some, Written::word) : each(some, Written::word);
        return charsets.size() == 1 && charsets.contains("UTF-8")
                ? how
                : (String.join(", ", charsets) + " " + how).strip();
    }

    static String charset(LocaleCell cell) {
        return cell.file().charset() == null
                ? ""
                : Charsets.displayName(cell.file().charset().charset());
    }

    /** The file's locale as its name has it, or what it is instead. */
    static String locale(LocaleCell cell) {
        return cell.locale().isRoot() ? "root" : cell.locale().written();
    }

    /** Why a file that looks like one of the bundle is none. */
    static String stray(BundleRow bundle) {
        return "looks like a file of " + bundle.name() + ", but has no locale that is known in its name";
    }
}
