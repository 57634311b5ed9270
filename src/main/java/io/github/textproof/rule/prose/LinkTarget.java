package io.github.textproof.rule.prose;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a relative link points.
 *
 * @param path what stands before {@code ?} and {@code #}, percent signs decoded, with {@code /}; empty for a place in the same file
 * @param fragment what stands behind {@code #}, decoded; empty for none
 */
record LinkTarget(String path, String fragment) {
    /** Domains that nobody takes for the end of a file name. */
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "cn", "edu", "gov", "jp", "kr", "dev", "io");

    /** What is no file below this directory by its first character: an absolute path, an alias, a template. */
    private static final String FOREIGN_STARTS = "/\\~@$%:|=?";

    private static final String FOREIGN = "{}<>*|\"`$@…\n";

    /** The target of a link, or null when it is an address, empty, a placeholder, or resolved by a program that is not known here. */
    static @Nullable LinkTarget of(String destination) {
        String d = destination.strip();
        if (d.isEmpty() || FOREIGN_STARTS.indexOf(d.charAt(0)) >= 0 || hasScheme(d) || d.contains("...")) {
            return null;
        }
        int hash = d.indexOf('#');
        String before = hash < 0 ? d : d.substring(0, hash);
        for (int i = 0; i < before.length(); i++) {
            if (FOREIGN.indexOf(before.charAt(i)) >= 0) {
                return null;
            }
        }
        int query = before.indexOf('?');
        String path = decode(query < 0 ? before : before.substring(0, query)).replace('\\', '/');
        return new LinkTarget(path, hash < 0 ? "" : decode(d.substring(hash + 1)));
    }

    private static boolean hasScheme(String d) {
        for (int i = 0; i < d.length(); i++) {
            char c = d.charAt(i);
            if (c == ':' || c == '：') {
                return true;
            }
            if (c == '/' || c == '#' || c == '?') {
                return false;
            }
        }
        return false;
    }

    /** Whether the path begins like an address that lacks its {@code https://}. */
    boolean isAddress() {
        int slash = path.indexOf('/');
        String host = slash < 0 ? path : path.substring(0, slash);
        int dot = host.lastIndexOf('.');
        return host.startsWith("www.") || dot > 0 && DOMAINS.contains(host.substring(dot + 1));
    }

    /**
     * The path seen from {@code directory}, without {@code .} and {@code ..} inside; one that leads out of the module begins with
     * {@code ../}.
     */
    String from(String directory) {
        Deque<String> parts = new ArrayDeque<>();
        int up = 0;
        for (String part : (directory + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    up++;
                } else {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "../".repeat(Math.min(up, 1)) + String.join("/", parts);
    }

    /** Percent signs followed by two hex digits, as UTF-8; everything else as it is. */
    static String decode(String s) {
        if (s.indexOf('%') < 0) {
            return s;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(s.length());
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            int high = s.charAt(i) == '%' && i + 2 < s.length() ? Character.digit(s.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(s.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                out.append(bytes.toString(StandardCharsets.UTF_8)).append(s.charAt(i));
                bytes.reset();
            }
        }
        return out.append(bytes.toString(StandardCharsets.UTF_8)).toString();
    }
}
