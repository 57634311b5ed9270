package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.rule.Neighbours;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file gave in an earlier run, with all that it depended on.
 *
 * @param size of the file in bytes
 * @param modified when it was changed last, in nanoseconds since 1970
 * @param digest of its content; 0 when that was not read as a whole
 * @param context what was known of it before it was read
 * @param kind what became of it
 * @param bytes how many were checked
 * @param charset the decision about its charset, or null
 * @param writing how its text is written
 * @param place the first character that is not ASCII, or 1:1
 * @param directives the comments in it that turn rules off
 * @param surroundings what it asked about the files around it
 * @param targets what the build had made of it, as text; null when what was found there cannot be kept
 * @param inOutput what was found in that
 * @param keys what {@link OutputRun#learn} learnt
 */
record CachedFile(
        long size,
        long modified,
        long digest,
        String context,
        Outcome.Kind kind,
        long bytes,
        @Nullable CharsetDecision charset,
        Writing writing,
        Location place,
        List<Violation> violations,
        List<Note> notes,
        List<Directive> directives,
        Surroundings surroundings,
        @Nullable List<String> targets,
        List<Violation> inOutput,
        List<String> keys) {

    /**
     * What a file asked about others, and what it said of them.
     *
     * @param places for each path what was there
     * @param cases for each path the name in other letters, perhaps null
     * @param offered the anchors it has, or null when nobody looked
     * @param pending what is to be reported unless other files offer something
     */
    record Surroundings(
            Map<String, Neighbours.Place> places,
            Map<String, @Nullable String> cases,
            @Nullable List<String> offered,
            List<Pending> pending) {
        static final Surroundings NONE = new Surroundings(Map.of(), Map.of(), null, List.of());
    }

    /** A violation that counts unless the file at {@code path} offers one of the names. */
    record Pending(Violation violation, String path, List<String> names) {}

    /** The same of a file that was changed without its content being another. */
    CachedFile touched(long when) {
        return new CachedFile(
                size,
                when,
                digest,
                context,
                kind,
                bytes,
                charset,
                writing,
                place,
                violations,
                notes,
                directives,
                surroundings,
                targets,
                inOutput,
                keys);
    }
}
