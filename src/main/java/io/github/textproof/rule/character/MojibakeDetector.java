package io.github.textproof.rule.character;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds damage of misread charsets: a table lookup a character for sound text, the proof only where the lookup is suspicious. */
final class MojibakeDetector {
    /** The most chars that are weighed at once, so that a line of a million chars costs no more memory than a short one. */
    private static final int MOST = 2048;

    /** Below it all suspicion needs two chars beyond ASCII. */
    private static final char SIGNATURES = 0x4BB;

    private MojibakeDetector() {}

    /** The damages of a text, at most one a line, in order. */
    static List<Damage> find(Text text) {
        List<Damage> found = new ArrayList<>();
        String content = text.content();
        int length = content.length();
        int i = next(content, 0);
        while (i < length) {
            if (!Suspicion.at(content, i)) {
                i = next(content, i + 1);
                continue;
            }
            LineIndex lines = text.lines();
            int line = lines.lineOf(i);
            int from = Math.max(lines.start(line), i - 64);
            int lineEnd = lines.end(line);
            int to = Math.min(lineEnd, i + MOST);
            Optional<Damage> damage = weigh(content, from, to);
            if (damage.isPresent()) {
                found.add(damage.get());
                i = lineEnd;
            } else {
                i = to;
            }
        }
        return found;
    }

    /** The next char from {@code from} on that may begin something: not ASCII, and of Western ones only those with another such behind them. */
    private static int next(String content, int from) {
        int i = from;
        while (i < content.length()
                && (content.charAt(i) < 0x80
                        || content.charAt(i) < SIGNATURES
                                && i + 1 < content.length()
                                && content.charAt(i + 1) < 0x80)) {
            i++;
        }
        return i;
    }

    /** The damage near the char at {@code offset} of the line {@code [start, end)}. */
    static Optional<Damage> inLine(String content, int start, int end, int offset) {
        return weigh(content, Math.max(start, offset - MOST / 2), Math.min(end, offset + MOST));
    }

    /** The strongest damage in {@code [from, to)}, which lies in one line. */
    static Optional<Damage> weigh(String content, int from, int to) {
        boolean eastAsian = any(content, from, to, 0x2E80, 0xFFFC);
        boolean european = any(content, from, to, 0x80, 0x2E7F);
        Optional<Damage> best = Optional.empty();
        if (eastAsian) {
            for (Misreading each : Misreading.eastAsian()) {
                best = better(best, Utf8Evidence.find(content, from, to, each));
            }
        }
        if (european) {
            for (Misreading each : Misreading.european()) {
                best = better(best, Utf8Evidence.find(content, from, to, each));
            }
            if (best.isEmpty()) {
                best = LegacyEvidence.find(content, from, to);
            }
        }
        if (best.isEmpty()) {
            return Signatures.find(content, from, to);
        }
        if (isList(content, best.get())) {
            return Optional.empty();
        }
        return best.map(damage -> (european ? again(damage) : damage).wholeWords(content));
    }

    /** Damage below the damage: text is often misread twice. */
    private static Damage again(Damage damage) {
        String repaired = damage.repaired();
        for (Misreading each : Misreading.european()) {
            Optional<Damage> inner = Utf8Evidence.find(repaired, 0, repaired.length(), each);
            if (inner.isPresent()) {
                Damage deeper = inner.get();
                return damage.repaired(
                        repaired.substring(0, deeper.start()) + deeper.repaired() + repaired.substring(deeper.end()),
                        damage.mistake() + ", twice");
            }
        }
        return damage;
    }

    /** Characters in the order of their code points, with gaps: a table, which no text gives by chance. */
    private static boolean isList(String content, Damage damage) {
        int pairs = 0;
        int ascending = 0;
        for (int i = damage.start() + 1; i < damage.end(); i++) {
            int step = content.charAt(i) - content.charAt(i - 1);
            pairs++;
            ascending += step > 0 && step <= 8 ? 1 : 0;
        }
        return pairs >= 6 && ascending * 10 >= pairs * 8;
    }

    private static boolean any(String content, int from, int to, int first, int last) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (c >= first && c <= last) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Damage> better(Optional<Damage> a, Optional<Damage> b) {
        return b.isPresent() && (a.isEmpty() || b.get().score() > a.get().score()) ? b : a;
    }
}
