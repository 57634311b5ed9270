package io.github.textproof.report;

import java.util.ArrayList;
import java.util.List;

/** Numbers of things in English. */
final class Counts {
    private Counts() {}

    /** {@code 1 file}, {@code 2 files}. */
    static String of(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** {@code 3 errors, 1 warning}: what there is none of is left out. */
    static String of(int errors, int warnings, int infos) {
        List<String> parts = new ArrayList<>();
        add(parts, errors, "error");
        add(parts, warnings, "warning");
        add(parts, infos, "info");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String thing) {
        if (count > 0) {
            parts.add(of(count, thing));
        }
    }
}
