package io.github.textproof.lint;

import io.github.textproof.rule.Severity;
import java.time.Duration;
import java.util.List;

/**
 * All results of a run.
 *
 * @param violations sorted
 * @param notes what was skipped and what could not be read, sorted by path
 * @param files how many text files were checked
 * @param binaries how many files were left out because they are binary by content or by {@code .gitattributes}
 * @param binariesByAttributes how many of these {@code .gitattributes} marks, whatever they hold
 * @param bytes how many bytes were checked
 * @param duration how long it took
 * @param suppressed what does not count, sorted
 */
public record Report(
        List<Violation> violations,
        List<Note> notes,
        int files,
        int binaries,
        int binariesByAttributes,
        long bytes,
        Duration duration,
        List<Suppressed> suppressed) {

    /** A report of a run in which everything counts. */
    public Report(
            List<Violation> violations,
            List<Note> notes,
            int files,
            int binaries,
            int binariesByAttributes,
            long bytes,
            Duration duration) {
        this(violations, notes, files, binaries, binariesByAttributes, bytes, duration, List.of());
    }

    /** The same with other violations. */
    public Report with(List<Violation> open, List<Suppressed> others) {
        return new Report(open, notes, files, binaries, binariesByAttributes, bytes, duration, others);
    }

    /** The same, had it taken so long. */
    Report took(Duration time) {
        return new Report(violations, notes, files, binaries, binariesByAttributes, bytes, time, suppressed);
    }

    /** How many violations do not count for that reason. */
    public int suppressed(Suppressed.Kind kind) {
        return (int) suppressed.stream().filter(each -> each.kind() == kind).count();
    }

    /**
     * Something to know about a file that is no violation.
     *
     * @param path relative to the module, with {@code /}
     * @param message why it was not checked, or not all of it
     * @param severity an error for trouble that fails the run, as an unreadable file does; a warning for a file that was passed over; an
     *     info for one whose structure could not be judged
     */
    public record Note(String path, String message, Severity severity) {
        public Note {
            message = Violation.oneLine(message);
        }

        /** How a note begins that says so. */
        static final String STRUCTURE = "structure not checked: ";

        static Note problem(String path, String message) {
            return new Note(path, message, Severity.ERROR);
        }

        static Note skip(String path, String message) {
            return new Note(path, message, Severity.WARNING);
        }

        static Note info(String path, String message) {
            return new Note(path, message, Severity.INFO);
        }

        /** Whether it says that the structure of a file could not be judged. */
        public boolean isAboutStructure() {
            return message.startsWith(STRUCTURE);
        }

        /** Whether it fails the run. */
        public boolean problem() {
            return severity == Severity.ERROR;
        }
    }

    public Report {
        violations = List.copyOf(violations);
        notes = List.copyOf(notes);
        suppressed = List.copyOf(suppressed);
    }

    /** How many violations are of that severity. */
    public int count(Severity severity) {
        return (int) violations.stream().filter(v -> v.severity() == severity).count();
    }

    /** How many notes are of that severity. */
    public int notes(Severity severity) {
        return (int) notes.stream().filter(n -> n.severity() == severity).count();
    }

    /** Whether something could not be checked that should have been. */
    public boolean hasProblems() {
        return notes.stream().anyMatch(Note::problem);
    }
}
