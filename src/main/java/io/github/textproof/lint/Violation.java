package io.github.textproof.lint;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Location;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A finding with everything a report says about it.
 *
 * @param rule the rule's id
 * @param severity info, warning or error
 * @param path relative to the module, with {@code /}
 * @param start its first character
 * @param end the place after its last character; equal to {@code start} for a place between two
 * @param message one sentence without a full stop
 * @param fingerprint what stays the same when the lines above it change: a hash of the rule and the line's text; empty for a violation that is about no line
 * @param fix what cures it, or null
 */
public record Violation(
        String rule,
        Severity severity,
        String path,
        Location start,
        Location end,
        String message,
        String fingerprint,
        @Nullable Fix fix)
        implements Comparable<Violation> {

    public Violation {
        message = oneLine(message);
    }

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::path)
            .thenComparing(Violation::start)
            .thenComparing(Violation::rule)
            .thenComparing(Violation::message);

    /** By path, place and rule: the order of every report. */
    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:[line,column] message (rule-id)}, the one line of the console. */
    public String line() {
        return path + ":[" + start.line() + "," + start.column() + "] " + message + " (" + rule + ")";
    }

    /** A key or a file's name that a message quotes may hold a line break. */
    static String oneLine(String message) {
        return message.indexOf('\n') < 0 && message.indexOf('\r') < 0
                ? message
                : message.replace('\n', ' ').replace('\r', ' ');
    }

    /** The same with more words at the end. */
    Violation withMessage(String more) {
        return new Violation(rule, severity, path, start, end, message + more, fingerprint, fix);
    }

    /** The same elsewhere, where nothing can be mended. */
    Violation at(Location otherStart, Location otherEnd) {
        return new Violation(rule, severity, path, otherStart, otherEnd, message, fingerprint, null);
    }

    /** Whether {@code other} begins inside of this one. */
    boolean covers(Violation other) {
        return start.compareTo(other.start) <= 0 && other.start.compareTo(end) < 0;
    }

    static Violation of(
            Finding finding,
            String rule,
            Severity severity,
            String path,
            Location start,
            Location end,
            String fingerprint) {
        return new Violation(rule, severity, path, start, end, finding.message(), fingerprint, finding.fix());
    }
}
