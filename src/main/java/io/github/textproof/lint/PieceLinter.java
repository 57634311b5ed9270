package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Location;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules about bytes, characters and lines over a file piece by piece, so that its size costs no memory. Places are those in the whole file. Nothing
 * of it can be mended, and its structure is not looked at.
 */
final class PieceLinter {
    private final Linter linter;

    PieceLinter(Linter linter) {
        this.linter = linter;
    }

    /** Checks the file; {@code why} says why not as a whole. */
    Outcome check(Task task, Pieces pieces, CharsetDecision decision, Note why, Watch watch) throws IOException {
        Pass pass = new Pass(task, watch);
        Pieces.Piece piece = pieces.next(decision.charset());
        CharsetDecision current = decision;
        while (piece != null) {
            pass.check(piece, current);
            current = new CharsetDecision(decision.charset(), decision.origin(), 0, null);
            piece = pieces.next(decision.charset());
        }
        return pass.end(why);
    }

    /** What is carried from piece to piece. */
    private final class Pass {
        private final Task task;
        private final Watch watch;
        private final List<Violation> violations = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private final Set<String> found = new HashSet<>();
        private boolean isFirst = true;
        private boolean distrusted;
        private long bytes;
        private @Nullable FileFacts facts;
        /** The line in which the next piece begins, and the column: both from 0, in code points. */
        private int line;

        private int column;

        Pass(Task task, Watch watch) {
            this.task = task;
            this.watch = watch;
        }

        void check(Pieces.Piece piece, CharsetDecision decision) {
            Resource resource = linter.resource(task, piece.bytes(), decision);
            Decoded decoded = Decoder.decode(resource);
            Text text = decoded.text();
            FileRun run = FileRun.ofPiece(linter, task, resource, text, watch);
            for (Rated<ByteRule> each : linter.byteRules) {
                if (reads(each.rule(), piece) && run.begin(each)) {
                    run.guard(each.rule(), () -> each.rule().check(decoded, run));
                }
            }
            distrusted |= run.isDistrusted();
            if (decoded.isWellFormed() && !distrusted) {
                for (Rated<TextRule> each : linter.textRules) {
                    Text read = Linter.view(each, resource, text);
                    if (reads(each.rule(), piece) && each.concerns(read) && run.begin(each)) {
                        run.guard(each.rule(), () -> each.rule().check(read, run));
                    }
                }
            }
            run.end();
            take(run);
            facts = join(facts, Facts.of(decoded));
            move(text);
            bytes += piece.bytes().length;
            isFirst = false;
        }

        private boolean reads(Rule rule, Pieces.Piece piece) {
            return switch (rule.pieces()) {
                case ALL -> true;
                case FIRST -> isFirst;
                case LAST -> piece.isLast();
                case UNTIL_FOUND -> !found.contains(rule.id());
                case NONE -> false;
            };
        }

        private void take(FileRun run) {
            for (Violation each : run.violations()) {
                found.add(each.rule());
                int count = counts.merge(each.rule(), 1, Integer::sum);
                if (count <= Linter.MOST_PER_RULE) {
                    violations.add(each.at(moved(each.start()), moved(each.end())));
                }
            }
            run.more().forEach((rule, more) -> counts.merge(rule, more, Integer::sum));
            notes.addAll(run.notes());
        }

        private Location moved(Location place) {
            return new Location(place.line() + line, place.column() + (place.line() == 1 ? column : 0));
        }

        /** The worst of what the pieces are written in, at its first place. */
        private FileFacts join(@Nullable FileFacts before, FileFacts next) {
            return before != null && before.writing().compareTo(next.writing()) >= 0
                    ? before
                    : new FileFacts(
                            next.path(),
                            next.format(),
                            before == null ? next.charset() : before.charset(),
                            next.bundle(),
                            next.writing(),
                            next.writing() == Writing.ASCII ? next.place() : moved(next.place()));
        }

        private void move(Text text) {
            LineIndex lines = text.lines();
            int last = lines.count() - 1;
            if (lines.endWithTerminator(last) > lines.end(last)) {
                line += lines.count();
                column = 0;
            } else {
                int width = text.location(text.length()).column() - 1;
                column = last == 0 ? column + width : width;
                line += last;
            }
        }

        Outcome end(Note why) {
            counts.forEach((rule, count) -> {
                if (count > Linter.MOST_PER_RULE) {
                    countRest(rule, count - Linter.MOST_PER_RULE);
                }
            });
            notes.add(why);
            FileFacts known = facts == null ? FileFacts.unread(task.file().path()) : facts;
            return new Outcome(
                    task.file(),
                    Outcome.Kind.CHECKED,
                    bytes,
                    known,
                    violations,
                    List.copyOf(new HashSet<>(notes)),
                    null);
        }

        private void countRest(String rule, int more) {
            for (int i = violations.size() - 1; i >= 0; i--) {
                if (violations.get(i).rule().equals(rule)) {
                    violations.set(i, violations.get(i).withMessage("; and " + more + " more in this file"));
                    return;
                }
            }
        }
    }
}
