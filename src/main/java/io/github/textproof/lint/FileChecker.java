package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.source.BinaryDetector;
import io.github.textproof.source.CharsetDecision;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file and checks it, as a whole or, if it is large, in pieces. Safe for use by several threads. */
final class FileChecker {
    /** Larger files are read in pieces, in bytes. */
    static final long LARGE = 16L << 20;

    /** What the note about a file says that was too much for the memory. */
    static final String MEMORY = "needs more memory than Java has here";

    private static final String ONLY = ": only its bytes, characters and lines were checked";

    private final Linter linter;
    private final PieceLinter pieces;
    private final long maxFileSize;
    private final boolean parseAll;

    /** {@code parseAll}: whether a parse is wanted even where no rule asks for one. */
    FileChecker(Linter linter, Settings settings, boolean parseAll) {
        this.linter = linter;
        this.pieces = new PieceLinter(linter);
        this.maxFileSize = settings.maxFileSize();
        this.parseAll = parseAll;
    }

    /** Checks a file; what goes wrong becomes a note. */
    Outcome check(Task task, Watch watch) {
        FoundFile file = task.file();
        if (task.known() != null) {
            return Outcome.of(task, task.known());
        }
        watch.file(file.path());
        if (task.isBinary()) {
            return Outcome.binary(file, true);
        }
        if (file.size() > maxFileSize) {
            return tooLarge(file, maxFileSize, "are checked (textproof.maxFileSize)");
        }
        try {
            Outcome streamed = task.draft() == null && file.size() > LARGE
                    ? inPieces(task, watch, Note.info(file.path(), Note.STRUCTURE + size(file) + ONLY))
                    : null;
            return streamed == null ? whole(task, watch) : streamed;
        } catch (IOException e) {
            return Outcome.unread(file, Note.problem(file.path(), FileReader.reason(e)));
        }
    }

    private static String size(FoundFile file) {
        return String.format(Locale.ROOT, "%,d bytes are more than the %,d that are read at once", file.size(), LARGE);
    }

    private static Outcome tooLarge(FoundFile file, long most, String limit) {
        return Outcome.unread(
                file,
                Note.skip(
                        file.path(),
                        String.format(
                                Locale.ROOT, "%,d bytes are more than the %,d that %s", file.size(), most, limit)));
    }

    private Outcome whole(Task task, Watch watch) throws IOException {
        FoundFile file = task.file();
        Draft draft = task.draft();
        if (file.size() > FileReader.MOST) {
            return tooLarge(file, FileReader.MOST, "can be checked");
        }
        try {
            Optional<byte[]> content = draft == null
                    ? FileReader.read(file, Math.min(maxFileSize, FileReader.MOST))
                    : Optional.of(draft.bytes());
            if (content.isEmpty()) {
                return Outcome.binary(file, false);
            }
            Linter.Result result = linter.lint(task, content.get(), watch);
            return Outcome.of(file, content.get().length, parseAll ? linter.parsed(file, result) : result);
        } catch (OutOfMemoryError e) {
            // Nothing of the file is kept, so a piece of it finds the memory free again.
            Outcome streamed = draft == null
                    ? inPieces(
                            task,
                            watch,
                            Note.skip(file.path(), Note.STRUCTURE + "it " + MEMORY + " (MAVEN_OPTS=-Xmx4g)" + ONLY))
                    : null;
            return streamed == null ? noMemory(file) : streamed;
        }
    }

    private static Outcome noMemory(FoundFile file) {
        return Outcome.unread(
                file,
                Note.problem(file.path(), MEMORY + ": raise it (MAVEN_OPTS=-Xmx4g) or lower textproof.maxFileSize"));
    }

    /** Null when the file's charset cannot be cut; {@code why} says why it is not checked as a whole. */
    private @Nullable Outcome inPieces(Task task, Watch watch, Note why) throws IOException {
        FoundFile file = task.file();
        try (Pieces read = Pieces.open(file)) {
            if (BinaryDetector.isBinary(read.head(), read.head().length, read.format())) {
                return Outcome.binary(file, false);
            }
            CharsetDecision decision = linter.decide(task, read.head());
            return Pieces.canCut(decision.charset()) ? pieces.check(task, read, decision, why, watch) : null;
        } catch (OutOfMemoryError e) {
            return noMemory(file);
        }
    }
}
