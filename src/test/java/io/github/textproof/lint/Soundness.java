package io.github.textproof.lint;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Location;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Syntax;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds whatever a file holds; for tests of random content and for the fuzz targets, which is why nothing here is slow. */
final class Soundness {
    /** More than a person reads of one message, in chars. */
    private static final int LONGEST = 2000;

    private Soundness() {}

    /** The file of that name, which need not be there. */
    static FoundFile file(String name, byte[] bytes, Root.Kind kind) {
        return new FoundFile(name, name, Path.of(name), bytes.length, kind);
    }

    /**
     * No rule has failed, and what is reported lies in the text; {@code where} begins the message of what does not hold.
     *
     * @throws AssertionError when something does not hold
     */
    static void check(String where, Linter.Result result) {
        checkNotes(where, result.notes());
        Decoded decoded = Decoder.decode(result.resource());
        checkDecoded(where, decoded);
        checkViolations(where, result.violations(), decoded);
    }

    /** A template is none of its format: such things are said, but no rule fails. */
    static void checkNotes(String where, List<Report.Note> notes) {
        for (Report.Note note : notes) {
            require(!note.problem(), where, note.message());
        }
    }

    /** Malformed runs lie in the bytes and in the text, in order and apart. */
    static void checkDecoded(String where, Decoded decoded) {
        int offset = decoded.resource().charset().bomLength();
        int at = 0;
        for (Decoded.Malformed run : decoded.malformed()) {
            require(run.offset() >= offset && run.length() > 0, where, "bytes of " + run);
            require(run.start() >= at && run.end() > run.start(), where, "chars of " + run);
            offset = run.offset() + run.length();
            at = run.end();
        }
        require(
                offset <= decoded.resource().bytes().length
                        && at <= decoded.text().length(),
                where,
                "the last run");
    }

    /** Violations of one file. */
    static void checkViolations(String where, List<Violation> violations, Decoded decoded) {
        Text text = decoded.text();
        for (Violation violation : violations) {
            require(!violation.message().isBlank(), where, "no message: " + violation);
            require(violation.message().indexOf('\n') < 0, where, "a message of two lines: " + violation);
            require(violation.message().length() <= LONGEST, where, "a long message: " + violation.rule());
            require(violation.start().compareTo(violation.end()) <= 0, where, "reversed: " + violation);
            checkPlace(where, violation, violation.start(), text);
            checkPlace(where, violation, violation.end(), text);
            Fix fix = violation.fix();
            if (fix != null) {
                for (Edit edit : fix.edits()) {
                    checkSpan(where + ", " + violation, edit.span(), text);
                }
                FixApplier.apply(decoded, List.of(fix));
            }
        }
    }

    private static void checkPlace(String where, Violation violation, Location place, Text text) {
        int lines = text.lines().count();
        require(place.line() >= 1 && place.line() <= Math.max(1, lines), where, "not in a line: " + violation);
        if (place.line() <= lines) {
            int line = place.line() - 1;
            int width = text.lines().endWithTerminator(line) - text.lines().start(line);
            require(place.column() >= 1 && place.column() <= width + 1, where, "beyond the line: " + violation);
        }
    }

    /** The parse's error, keys and values lie in the text. */
    static void checkSyntax(String where, Syntax syntax) {
        Text text = syntax.text();
        if (syntax.error() != null) {
            checkSpan(where + ", " + syntax.error().message(), syntax.error().span(), text);
            require(!syntax.error().message().isBlank(), where, "no message");
        }
        if (syntax instanceof Keyed keyed) {
            for (Entry entry : keyed.entries()) {
                checkSpan(where + ", " + entry.path(), entry.span(), text);
                checkLiteral(where, entry.key(), text);
                checkLiteral(where, entry.value(), text);
            }
        }
    }

    private static void checkLiteral(String where, @Nullable Literal literal, Text text) {
        if (literal == null) {
            return;
        }
        checkSpan(where, literal.span(), text);
        require(literal.length() == literal.value().length(), where, "the length of '" + literal + "'");
        int last = literal.span().start();
        for (int i = 0; i < literal.length(); i++) {
            Span span = literal.span(i, i + 1);
            require(span.start() >= last, where, "the chars of '" + literal + "' go back");
            checkSpan(where, span, text);
            last = span.start();
        }
    }

    static void checkSpan(String where, Span span, Text text) {
        require(
                span.equals(Span.BOM) || span.start() >= 0 && span.end() <= text.length(),
                where,
                span + " is not in the text");
    }

    static void require(boolean holds, String where, String what) {
        if (!holds) {
            throw new AssertionError(where + ": " + what);
        }
    }
}
