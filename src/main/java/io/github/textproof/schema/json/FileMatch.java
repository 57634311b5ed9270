package io.github.textproof.schema.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The patterns of a catalog of JSON Schemas: {@code *}, {@code **}, {@code ?} and {@code {a,b}}; one without a slash is about names, one with
 * slashes about the end of paths, one behind {@code !} takes files out again.
 */
final class FileMatch {
    private final List<Pattern> includes = new ArrayList<>();
    private final List<Pattern> excludes = new ArrayList<>();

    FileMatch(List<String> patterns) {
        for (String each : patterns) {
            if (each.startsWith("!")) {
                excludes.add(compile(each.substring(1)));
            } else {
                includes.add(compile(each));
            }
        }
    }

    /** Whether a path with {@code /} matches. */
    boolean matches(String path) {
        return includes.stream().anyMatch(each -> each.matcher(path).matches())
                && excludes.stream().noneMatch(each -> each.matcher(path).matches());
    }

    private static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder(glob.startsWith("/") ? "" : "(?:.*/)?");
        int braces = 0;
        for (int i = glob.startsWith("/") ? 1 : 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '{' && glob.indexOf('}', i) > 0) {
                regex.append("(?:");
                braces++;
            } else if (c == '}' && braces > 0) {
                regex.append(')');
                braces--;
            } else if (c == ',' && braces > 0) {
                regex.append('|');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex + ")".repeat(braces));
    }
}
