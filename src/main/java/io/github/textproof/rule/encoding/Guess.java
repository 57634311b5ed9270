package io.github.textproof.rule.encoding;

import io.github.textproof.rule.encoding.Legacy.Reading;
import io.github.textproof.source.Charsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what malformed bytes most likely are: only for the message, never to read the file. */
final class Guess {
    /** Below this many characters beyond ASCII no detector is to be believed. */
    private static final int ENOUGH = 16;

    private static final double PLAUSIBLE = 0.75;
    /** What the agreement of the detectors needs besides. */
    private static final double PROBABLE = 0.5;

    private static final int SHOWN = 3;

    private Guess() {}

    /** {@code valid as X, reads "…"}, or {@code could be X: "…" or Y: "…"}, or null when nothing plausible is found. */
    static @Nullable String of(byte[] bytes, Charset decided) {
        String utf8 = utf8(bytes, decided);
        if (utf8 != null) {
            return utf8;
        }
        Optional<Charset> universal = Detectors.universal(bytes);
        Optional<Charset> icu = beyondAscii(bytes) < ENOUGH ? Optional.empty() : Detectors.icu(bytes);
        if (icu.isPresent() && universal.isPresent()) {
            Reading agreed = agreed(bytes, icu.get(), universal.get());
            if (agreed != null
                    && isOther(agreed, decided)
                    && beyondAscii(agreed.text()) >= ENOUGH
                    && (agreed.family() == Legacy.OTHER || agreed.family().plausibility(agreed.text()) >= PROBABLE)) {
                return valid(agreed.charset(), agreed.text());
            }
        }
        return candidates(bytes, decided, universal.map(Legacy::of).orElse(Legacy.OTHER));
    }

    /** UTF-8 proves itself. */
    private static @Nullable String utf8(byte[] bytes, Charset decided) {
        String text = decided.equals(StandardCharsets.UTF_8)
                ? null
                : Contradiction.strictly(bytes, 0, bytes.length, StandardCharsets.UTF_8);
        return text != null && text.indexOf('\0') < 0 && beyondAscii(text) > 0
                ? valid(StandardCharsets.UTF_8, text)
                : null;
    }

    private static @Nullable Reading agreed(byte[] bytes, Charset one, Charset other) {
        Legacy family = Legacy.of(one);
        if (family != Legacy.of(other) || family == Legacy.OTHER && !one.equals(other)) {
            return null;
        }
        if (family != Legacy.OTHER) {
            return family.read(bytes);
        }
        String text = Contradiction.strictly(bytes, 0, bytes.length, one);
        return text == null ? null : new Reading(family, one, text);
    }

    private static @Nullable String candidates(byte[] bytes, Charset decided, Legacy likely) {
        record Scored(Reading reading, double score) {}
        List<Scored> found = new ArrayList<>();
        for (Legacy family : Legacy.values()) {
            Reading reading = family.read(bytes);
            double score = reading == null ? 0 : family.plausibility(reading.text());
            if (reading != null && score >= PLAUSIBLE && isOther(reading, decided)) {
                found.add(new Scored(reading, score + (family == likely ? 1 : 0)));
            }
        }
        // An accented letter within an ASCII word is Latin; read in pairs it may make a Han character by chance.
        Optional<Scored> latin =
                found.stream().filter(s -> s.reading.family().isLatin()).max(Comparator.comparingDouble(Scored::score));
        found.removeIf(s -> s.reading.family().isLatin() && s.score < latin.orElseThrow().score);
        boolean words = latin.isPresent() && asciiLetters(bytes) >= 2 * beyondAscii(bytes);
        found.removeIf(s -> words && !s.reading.family().isLatin());
        Optional<Scored> western =
                found.stream().filter(s -> s.reading.family() == Legacy.WESTERN).findFirst();
        found.removeIf(
                s -> western.isPresent() && s.reading.family().isLatin() && s.reading.family() != Legacy.WESTERN);
        found.sort(Comparator.comparingDouble((Scored s) -> -s.score));
        List<String> texts = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        for (Scored each : found) {
            if (texts.size() < SHOWN && !texts.contains(each.reading.text())) {
                out.append(texts.isEmpty() ? "could be " : " or ").append(each.reading.quoted());
                texts.add(each.reading.text());
            }
        }
        return texts.isEmpty() ? null : out.toString();
    }

    private static boolean isOther(Reading reading, Charset decided) {
        return !reading.charset().equals(decided);
    }

    private static String valid(Charset charset, String text) {
        return "valid as " + Charsets.displayName(charset) + ", reads " + Excerpt.firstBeyondAscii(text);
    }

    private static int beyondAscii(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) >= 0x80 ? 1 : 0;
        }
        return count;
    }

    private static int beyondAscii(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    private static int asciiLetters(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b >= 0 && Character.isLetter(b) ? 1 : 0;
        }
        return count;
    }
}
