package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param kind how far it got
 * @param bytes how many were checked
 * @param facts what is kept for the rules that compare files
 * @param result text and parse; null when the file was not read as a whole
 */
record Outcome(
        FoundFile file,
        Kind kind,
        long bytes,
        FileFacts facts,
        List<Violation> violations,
        List<Note> notes,
        Linter.@Nullable Result result) {
    /** What became of a file. */
    enum Kind {
        CHECKED,
        BINARY,
        BINARY_BY_ATTRIBUTES,
        UNREAD
    }

    /** Of a file that was read as a whole. */
    static Outcome of(FoundFile file, long bytes, Linter.Result result) {
        return new Outcome(file, Kind.CHECKED, bytes, result.facts(), result.violations(), result.notes(), result);
    }

    /** Of a file that has given {@code known} before. */
    static Outcome of(Task task, CachedFile known) {
        FoundFile file = task.file();
        FileFacts facts = known.charset() == null
                ? FileFacts.unread(file.path())
                : new FileFacts(
                        file.path(),
                        Format.of(file.path()),
                        known.charset(),
                        task.bundle(),
                        known.writing(),
                        known.place());
        return new Outcome(file, known.kind(), known.bytes(), facts, known.violations(), known.notes(), null);
    }

    static Outcome binary(FoundFile file, boolean byAttributes) {
        return without(file, byAttributes ? Kind.BINARY_BY_ATTRIBUTES : Kind.BINARY, List.of());
    }

    /** Of a file about which there is nothing but a note. */
    static Outcome unread(FoundFile file, Note note) {
        return without(file, Kind.UNREAD, List.of(note));
    }

    private static Outcome without(FoundFile file, Kind kind, List<Note> notes) {
        return new Outcome(file, kind, 0, FileFacts.unread(file.path()), List.of(), notes, null);
    }
}
