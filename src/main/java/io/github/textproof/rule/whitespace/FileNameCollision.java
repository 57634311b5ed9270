package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TreeRule;
import io.github.textproof.source.FileFacts;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** File names that another file system cannot keep apart, or cannot hold. */
@RuleInfo(
        id = "file-name-collision",
        summary = "Two paths that are one file on other systems, or a name that other systems refuse.",
        rationale = """
                Windows and macOS do not tell upper from lower case in file names, and macOS keeps composed and decomposed letters for the same
                name: of two such files a checkout or an unpacked jar keeps one. That is an error.

                A warning are names that Windows forbids ([Naming Files](https://learn.microsoft.com/windows/win32/fileio/naming-a-file)): the
                devices `CON`, `PRN`, `AUX`, `NUL`, `COM0` to `COM9`, `LPT0` to `LPT9` with any extension, the characters `< > : | ? *`,
                backslash, quotation mark and control characters, a dot or blank at the end; and names that are not UTF-8, which readers in
                another locale see as other characters or not at all. A directory is reported once.
                """,
        severity = Severity.ERROR,
        scope = "a warning for names that Windows forbids or that are not UTF-8",
        since = "0.1.0")
public final class FileNameCollision implements TreeRule {
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final String FORBIDDEN = "<>:\"|?*\\";

    @Override
    public void check(List<FileFacts> files, Findings findings) {
        Map<String, String> seen = new HashMap<>(files.size() * 2);
        Set<String> reported = new HashSet<>();
        for (FileFacts file : files) {
            String path = file.path();
            String other = seen.putIfAbsent(fold(path), path);
            if (other != null && !other.equals(path)) {
                findings.report(file, collision(path, other), Severity.ERROR);
            }
            checkNames(file, reported, findings);
        }
    }

    private static String collision(String path, String other) {
        return compose(path).equals(compose(other))
                ? "the same name as '" + other
                        + "' in another Unicode normalization form: macOS keeps only one of the two"
                : "differs from '" + other + "' only in case: Windows and macOS keep only one of the two";
    }

    private static String compose(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= 0x80) {
                return Normalizer.normalize(path, Normalizer.Form.NFC);
            }
        }
        return path;
    }

    private static String fold(String path) {
        return compose(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Reports a directory with its first file only. */
    private static void checkNames(FileFacts file, Set<String> reported, Findings findings) {
        String path = file.path();
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String problem = problem(path.substring(start, end));
            if (!problem.isEmpty() && reported.add(path.substring(0, end))) {
                findings.report(file, problem, Severity.WARNING);
            }
            start = end + 1;
        }
    }

    /** What is wrong with a file's or directory's name, or nothing. */
    private static String problem(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "";
        }
        if (name.indexOf('\uFFFD') >= 0) {
            return "the name '" + name
                    + "' is not UTF-8: other systems and archives show other characters or refuse it";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 0x20 || FORBIDDEN.indexOf(c) >= 0) {
                String shown = c < 0x20 ? String.format("U+%04X", (int) c) : "'" + c + "'";
                return "Windows allows no " + shown + " in a name: it cannot check this file out";
            }
        }
        char last = name.charAt(name.length() - 1);
        if (last == '.' || last == ' ') {
            return "Windows drops the " + (last == '.' ? "dot" : "blank") + " at the end of the name '" + name + "'";
        }
        return isDevice(name) ? "'" + name + "' is the name of a device on Windows: it cannot check this file out" : "";
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String base = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(base)
                || base.length() == 4
                        && (base.startsWith("com") || base.startsWith("lpt"))
                        && "0123456789\u00B9\u00B2\u00B3".indexOf(base.charAt(3)) >= 0;
    }
}
