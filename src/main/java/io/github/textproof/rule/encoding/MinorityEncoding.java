package io.github.textproof.rule.encoding;

import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TreeRule;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.FileFacts.Writing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A member of a resource bundle that is not encoded as its siblings are. */
@RuleInfo(
        id = "minority-encoding",
        summary = "A file of a resource bundle in another encoding than its siblings.",
        rationale = """
                Java reads bundles as UTF-8 (JEP 226) and, at the first byte that is not, silently falls back to ISO-8859-1 for the *whole* file.
                A translator's file in another encoding therefore breaks in every accent, without an error message. Where at least two
                siblings are well-formed UTF-8 and the others are fewer, those are the defect.

                A file with raw characters among siblings that write `\\uXXXX` throughout is a warning: it works on Java 9 and later, not where
                the escapes are needed.
                """,
        severity = Severity.ERROR,
        scope = "warning for raw text among siblings that are all escaped",
        since = "0.1.0")
public final class MinorityEncoding implements TreeRule {
    @Override
    public void check(List<FileFacts> files, Findings findings) {
        Map<String, Map<Writing, List<FileFacts>>> families = new TreeMap<>();
        for (FileFacts file : files) {
            if (file.bundle() != null && file.writing() != Writing.ASCII && file.writing() != Writing.NONE) {
                families.computeIfAbsent(file.bundle().base(), base -> new EnumMap<>(Writing.class))
                        .computeIfAbsent(file.writing(), writing -> new ArrayList<>())
                        .add(file);
            }
        }
        for (Map<Writing, List<FileFacts>> family : families.values()) {
            check(family, findings);
        }
    }

    private static void check(Map<Writing, List<FileFacts>> family, Findings findings) {
        List<FileFacts> malformed = family.getOrDefault(Writing.MALFORMED, List.of());
        List<FileFacts> raw = family.getOrDefault(Writing.RAW, List.of());
        List<FileFacts> escaped = family.getOrDefault(Writing.ESCAPED, List.of());
        int utf8 = (int) raw.stream().filter(MinorityEncoding::isUtf8).count();
        if (utf8 >= 2 && malformed.size() < utf8) {
            for (FileFacts file : malformed) {
                if (isUtf8(file)) {
                    findings.report(
                            file,
                            utf8 + " siblings are UTF-8, this file is not: Java reads the whole file as ISO-8859-1",
                            Severity.ERROR);
                }
            }
        }
        if (raw.size() == 1 && malformed.isEmpty() && escaped.size() >= 2) {
            findings.report(
                    raw.get(0),
                    escaped.size() + " siblings write \\uXXXX, this file has characters as themselves: readers before"
                            + " Java 9 take them for ISO-8859-1",
                    Severity.WARNING);
        }
    }

    private static boolean isUtf8(FileFacts file) {
        CharsetDecision charset = file.charset();
        return charset != null && charset.charset().equals(StandardCharsets.UTF_8);
    }
}
