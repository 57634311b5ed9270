package io.github.textproof.syntax.json;

/** Tells without making a string whether an object may have a key twice: by sums of the keys' chars, which hardly ever are the same for two keys. */
final class JsonTwins {
    private static final long PRIME = 0x100000001B3L;
    /** Sets the sums of different objects apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private JsonTwins() {}

    /** False when there are certainly none. */
    static boolean mayBeIn(String source, JsonTape tape) {
        long[] seen = new long[2 * Integer.highestOneBit(2 * tape.keys() + 1)];
        for (int node = 0; node < tape.size(); node++) {
            if (tape.isKey(node)) {
                long sum = sum(source, tape.start(node), tape.end(node), tape.parent(node));
                if (sum == 0 || !add(seen, sum)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 0 for a key with an escape, which may be written otherwise elsewhere. */
    private static long sum(String source, int start, int end, int scope) {
        char quote = source.charAt(start);
        int inner = quote == '"' || quote == '\'' ? 1 : 0;
        long sum = (scope + 2) * SPREAD;
        for (int i = start + inner; i < end - inner; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                return 0;
            }
            sum = (sum ^ c) * PRIME;
        }
        return sum ^ sum >>> Integer.SIZE;
    }

    /** False when it is there already. */
    private static boolean add(long[] seen, long sum) {
        int i = (int) sum & seen.length - 1;
        while (seen[i] != 0) {
            if (seen[i] == sum) {
                return false;
            }
            i = i + 1 & seen.length - 1;
        }
        seen[i] = sum;
        return true;
    }
}
