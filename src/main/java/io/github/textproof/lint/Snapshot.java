package io.github.textproof.lint;

import io.github.textproof.rule.Neighbours;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The report of the last run, which holds as long as nothing has changed that can be seen without reading a file: then no file is read, no rule loaded. Where
 * anything has, {@link Reuse} looks at each file.
 */
final class Snapshot {
    private final Cache cache;
    private final Settings settings;
    private final @Nullable String configuration;
    private final long begin = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    private final @Nullable TreeState state;

    /** Looks at the module. */
    Snapshot(Cache cache, Settings settings, ResourceFinder finder) {
        this.cache = cache;
        this.settings = settings;
        this.configuration = cache.isOn() ? CacheKey.of(settings) : null;
        List<Walk> walks = configuration == null ? List.of() : finder.walks();
        // A root that is no directory has no walk, but a note.
        this.state = configuration == null || !finder.notes().isEmpty() ? null : TreeState.of(settings, walks);
    }

    /**
     * What is kept.
     *
     * @param digest of the {@link TreeState}
     * @param places what files asked about others, and was told; {@code cases} likewise
     * @param stamps of the files of git that were asked
     */
    private record Kept(
            long digest,
            Map<String, Neighbours.Place> places,
            Map<String, @Nullable String> cases,
            List<String> stamps,
            Report report) {
        static Kept read(CacheReader in) {
            return new Kept(in.longNumber(), in.places(), in.cases(), in.strings(), in.report());
        }

        void write(CacheWriter out) throws IOException {
            out.longNumber(digest);
            out.places(places);
            out.cases(cases);
            out.strings(stamps);
            out.report(report);
        }

        boolean holds(TreeState state, Settings settings) {
            return digest == state.digest()
                    && stamps.stream().allMatch(stamp -> stamp.equals(TreeState.stamp(settings, stamp)))
                    && new Tree(settings).holds(new CachedFile.Surroundings(places, cases, null, List.of()));
        }
    }

    /** The last run's report, if it holds still. */
    @Nullable
    Report report() {
        TreeState seen = state;
        if (seen == null || configuration == null) {
            return null;
        }
        Kept kept = cache.read(Cache.Kind.REPORT, configuration, Kept::read);
        return kept != null && kept.holds(seen, settings) ? kept.report() : null;
    }

    /**
     * Keeps the report of this run.
     *
     * @param files what all files gave; null when that of some cannot be kept
     * @param indexes the files of git that were asked
     */
    void keep(Report report, @Nullable Iterable<CachedFile> files, List<Path> indexes) {
        long latest = latest();
        if (state == null
                || configuration == null
                || files == null
                || state.newest() >= latest
                || indexes.stream().anyMatch(index -> TreeState.modified(index) >= latest)) {
            return;
        }
        Map<String, Neighbours.Place> places = new HashMap<>();
        Map<String, @Nullable String> cases = new HashMap<>();
        for (CachedFile file : files) {
            places.putAll(file.surroundings().places());
            cases.putAll(file.surroundings().cases());
        }
        Kept kept = new Kept(
                state.digest(),
                places,
                cases,
                indexes.stream()
                        .map(index -> TreeState.stamp(settings, PathNames.relative(settings.baseDirectory(), index)))
                        .toList(),
                report);
        cache.write(Cache.Kind.REPORT, configuration, kept::write);
    }

    /** What is younger may have changed since without a new time stamp; and what this build made may be judged otherwise in the next. */
    private long latest() {
        Instant build = settings.output().begin();
        return Math.min(
                begin - Reuse.DOUBT,
                build == null ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(build.toEpochMilli()));
    }
}
