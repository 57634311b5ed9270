package io.github.textproof.baseline;

import io.github.textproof.lint.Violation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a violation stays when lines move.
 *
 * @param rule the rule's id
 * @param message what it says, with {@code #} for each number outside of quotes
 * @param line a hash of the line it stands in, or nothing
 * @param weight how many lines or places it is about
 */
record Trait(String rule, String message, String line, int weight) {
    private static final Pattern LINES = Pattern.compile("\\bin (\\d{1,9}) lines? of this file");
    private static final Pattern MORE = Pattern.compile("\\b(\\d{1,9}) more in this file");
    /** A number by itself: neither of U+00E9 nor of windows-1252 nor of {0}. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w+.{'\"-])\\d[\\d,]*(?![\\w.}'\"-]|,\\d)");

    static Trait of(Violation violation) {
        String message = violation.message();
        int weight = 1;
        Matcher lines = LINES.matcher(message);
        Matcher more = MORE.matcher(message);
        if (lines.find()) {
            weight = Integer.parseInt(lines.group(1));
        } else if (more.find()) {
            weight = 1 + Integer.parseInt(more.group(1));
        }
        int suffix = message.lastIndexOf("; and ");
        if (suffix > 0 && message.endsWith(" more in this file")) {
            message = message.substring(0, suffix);
        }
        return new Trait(violation.rule(), withoutNumbers(message), line(violation.fingerprint()), weight);
    }

    /** Whether it speaks of the file, as a rule does that has found so many lines that it does not list them. */
    static boolean isAboutMany(String message) {
        return message.endsWith("of this file");
    }

    /** The text with {@code #} for each number; what is quoted from the file stays, a number in it means something. */
    private static String withoutNumbers(String message) {
        StringBuilder out = new StringBuilder(message.length());
        int done = 0;
        while (done < message.length()) {
            int quote = message.indexOf('"', done);
            int plain = quote < 0 ? message.length() : quote;
            out.append(NUMBER.matcher(message.substring(done, plain)).replaceAll("#"));
            int close = quote < 0 ? -1 : message.indexOf('"', quote + 1);
            done = close < 0 ? message.length() : close + 1;
            out.append(message.substring(plain, done));
        }
        return out.toString().strip();
    }

    /** Half of the fingerprint is enough within one file and one message. */
    private static String line(String fingerprint) {
        if (fingerprint.length() != 2 * Integer.BYTES * 2) {
            return fingerprint;
        }
        int half = fingerprint.length() / 2;
        int mixed = Integer.parseUnsignedInt(fingerprint.substring(0, half), 16)
                ^ Integer.parseUnsignedInt(fingerprint.substring(half), 16);
        return String.format("%08x", mixed);
    }
}
