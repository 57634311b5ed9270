package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Neighbours;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.Location;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CacheWriter} wrote. Whatever the bytes are, the worst that comes of them is a runtime exception: no loop and no array is longer than they are. */
final class CacheReader {
    private static final Edit NOTHING = Edit.insert(0, "");

    /** Backed by an array. */
    private final ByteBuffer in;

    private final List<String> strings = new ArrayList<>();
    private final Map<String, Charset> charsets = new HashMap<>();

    CacheReader(ByteBuffer in) {
        this.in = in;
    }

    Map<String, CachedFile> files() {
        int count = count();
        Map<String, CachedFile> files = new HashMap<>(2 * count);
        for (int i = 0; i < count; i++) {
            files.put(string(), file());
        }
        return files;
    }

    Map<String, CachedBundle> bundles() {
        int count = count();
        Map<String, CachedBundle> bundles = new HashMap<>();
        for (int i = 0; i < count; i++) {
            bundles.put(string(), new CachedBundle(strings(), violations()));
        }
        return bundles;
    }

    private CachedFile file() {
        return new CachedFile(
                in.getLong(),
                in.getLong(),
                in.getLong(),
                string(),
                Outcome.Kind.valueOf(string()),
                in.getLong(),
                charset(),
                Writing.valueOf(string()),
                location(),
                violations(),
                notes(),
                directives(),
                surroundings(),
                optional(),
                violations(),
                strings());
    }

    private List<Note> notes() {
        int count = count();
        List<Note> notes = list(count);
        for (int i = 0; i < count; i++) {
            notes.add(new Note(string(), string(), Severity.valueOf(string())));
        }
        return notes;
    }

    private List<Directive> directives() {
        int count = count();
        List<Directive> directives = list(count);
        for (int i = 0; i < count; i++) {
            directives.add(
                    new Directive(Directive.Kind.valueOf(string()), strings(), string(), location(), location()));
        }
        return directives;
    }

    private CachedFile.Surroundings surroundings() {
        Map<String, Neighbours.Place> places = places();
        Map<String, @Nullable String> cases = cases();
        List<String> offered = optional();
        int count = count();
        List<CachedFile.Pending> pending = list(count);
        for (int i = 0; i < count; i++) {
            pending.add(new CachedFile.Pending(violation(), string(), strings()));
        }
        return places.isEmpty() && cases.isEmpty() && offered == null && pending.isEmpty()
                ? CachedFile.Surroundings.NONE
                : new CachedFile.Surroundings(places, cases, offered, pending);
    }

    Map<String, Neighbours.Place> places() {
        int count = count();
        Map<String, Neighbours.Place> places = count == 0 ? Map.of() : new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            places.put(string(), Neighbours.Place.valueOf(string()));
        }
        return places;
    }

    Map<String, @Nullable String> cases() {
        int count = count();
        Map<String, @Nullable String> cases = count == 0 ? Map.of() : new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            cases.put(string(), nullable());
        }
        return cases;
    }

    /** A report that took no time. */
    Report report() {
        return new Report(
                violations(), notes(), number(), number(), number(), in.getLong(), Duration.ZERO, suppressed());
    }

    private List<Suppressed> suppressed() {
        int count = count();
        List<Suppressed> suppressed = list(count);
        for (int i = 0; i < count; i++) {
            suppressed.add(new Suppressed(violation(), Suppressed.Kind.valueOf(string()), string()));
        }
        return suppressed;
    }

    private @Nullable CharsetDecision charset() {
        if (in.get() == 0) {
            return null;
        }
        Charset charset = charsets.computeIfAbsent(string(), Charset::forName);
        return new CharsetDecision(charset, CharsetDecision.Origin.valueOf(string()), in.get(), charset());
    }

    private List<Violation> violations() {
        int count = count();
        List<Violation> violations = list(count);
        for (int i = 0; i < count; i++) {
            violations.add(violation());
        }
        return violations;
    }

    private Violation violation() {
        return new Violation(
                string(), Severity.valueOf(string()), string(), location(), location(), string(), string(), fix());
    }

    /** Of a fix nothing is kept but that there is one. */
    private @Nullable Fix fix() {
        byte fix = in.get();
        return fix == 0 ? null : fix == 1 ? Fix.safe(NOTHING) : Fix.unsafe(NOTHING);
    }

    private Location location() {
        return new Location(number(), number());
    }

    private @Nullable List<String> optional() {
        return in.get() == 0 ? null : strings();
    }

    List<String> strings() {
        int count = count();
        List<String> list = list(count);
        for (int i = 0; i < count; i++) {
            list.add(string());
        }
        return list;
    }

    private static <T> List<T> list(int count) {
        return count == 0 ? List.of() : new ArrayList<>(count);
    }

    long longNumber() {
        return in.getLong();
    }

    String string() {
        return Objects.requireNonNull(nullable());
    }

    private @Nullable String nullable() {
        int number = number() - 1;
        if (number < 0) {
            return null;
        }
        if (number == strings.size()) {
            strings.add(in.get() == 1 ? ascii() : wide());
        }
        return strings.get(number);
    }

    private String ascii() {
        int length = count();
        String string = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.ISO_8859_1);
        in.position(in.position() + length);
        return string;
    }

    private String wide() {
        char[] chars = new char[count()];
        in.asCharBuffer().get(chars);
        in.position(in.position() + 2 * chars.length);
        return new String(chars);
    }

    /** A number of things, each of which takes a byte at least. */
    private int count() {
        int count = number();
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException("count " + count);
        }
        return count;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            byte b = in.get();
            number |= (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("number");
    }
}
