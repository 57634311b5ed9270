package io.github.textproof.lint;

import io.github.textproof.fix.Digest;
import io.github.textproof.fix.Reencoder;
import io.github.textproof.fix.RefusedException;
import io.github.textproof.rule.Fix;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.Resource;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies the fixes of one file in memory and checks it again, until nothing is left to fix.
 *
 * <p>A step counts only if its result decodes, in the same charset, and no rule finds more than before. If all fixes together do not pass,
 * those of each rule are tried alone, so that one rule's trouble keeps no other from its cure. The result is a state in which no step
 * passes, so fixing it again changes nothing.
 */
final class FileFixer {
    /** After so many steps the fixes feed each other. */
    static final int MOST_STEPS = 10;

    private final Linter linter;
    private final FixSettings settings;

    FileFixer(Linter linter, FixSettings settings) {
        this.linter = linter;
        this.settings = settings;
    }

    /**
     * What became of a file.
     *
     * @param draft the new content, or null when the file stays as it is
     * @param refusals why what could be fixed was not, in words
     */
    record Outcome(@Nullable Draft draft, Set<String> refusals) {}

    /** A content with what was found in it. */
    @SuppressWarnings("ArrayRecordComponent") // identity is what is meant; equals is never called
    private record State(byte[] bytes, @Nullable Charset converted, Linter.Result result) {
        Decoded decoded() {
            return new Decoded(result.resource(), result.text(), List.of());
        }

        /** The violations that no comment of the file takes out of the count. */
        List<Violation> open() {
            FileSuppressions suppressions = FileSuppressions.of(result.resource(), result.text());
            return suppressions == null
                    ? result.violations()
                    : result.violations().stream()
                            .filter(violation -> suppressions.reason(violation) == null)
                            .toList();
        }

        boolean isWellFormed() {
            return result.facts().writing() != Writing.MALFORMED;
        }
    }

    /** Fixes the file, whose content and violations are {@code result}, as far as it goes. */
    Outcome fix(FoundFile file, Linter.Result result, @Nullable Charset converted) {
        State first = new State(result.resource().bytes(), converted, result);
        if (!first.isWellFormed()) {
            return new Outcome(null, result.violations().isEmpty() ? Set.of() : Set.of(unreadable(result)));
        }
        Set<String> refusals = new LinkedHashSet<>();
        State state = convert(file, first, refusals);
        for (int step = 0; step < MOST_STEPS; step++) {
            Set<String> refused = new LinkedHashSet<>();
            State next = step(file, state, settings::applies, refused);
            if (next == null) {
                refusals.addAll(refused);
                boolean same = Arrays.equals(state.bytes, first.bytes);
                return new Outcome(same ? null : new Draft(state.bytes, state.converted), refusals);
            }
            state = next;
        }
        refusals.add("its fixes do not come to an end");
        return new Outcome(null, refusals);
    }

    private static String unreadable(Linter.Result result) {
        return "left as it is: not all of its bytes are "
                + result.resource().charset().describe() + ", and what they are is not guessed";
    }

    /** The state after one step with the fixes of the violations that {@code chosen} takes, or null when none of them is good. */
    private @Nullable State step(FoundFile file, State state, Predicate<Violation> chosen, Set<String> refusals) {
        List<Violation> mendable = state.open().stream().filter(chosen).toList();
        if (mendable.isEmpty()) {
            return null;
        }
        try {
            return apply(file, state, mendable);
        } catch (RefusedException e) {
            Set<String> rules = Census.of(mendable).keySet();
            if (rules.size() == 1) {
                refusals.add(rules.iterator().next() + " not fixed: " + e.getMessage());
                return null;
            }
            State now = state;
            boolean moved = false;
            for (String rule : rules) {
                State next = step(file, now, v -> chosen.test(v) && v.rule().equals(rule), refusals);
                moved |= next != null;
                now = next == null ? now : next;
            }
            return moved ? now : null;
        }
    }

    private State apply(FoundFile file, State state, List<Violation> violations) throws RefusedException {
        List<Fix> fixes = violations.stream()
                .map(Violation::fix)
                .flatMap(fix -> Optional.ofNullable(fix).stream())
                .toList();
        byte[] bytes = splice(state.decoded(), fixes);
        Set<String> mended = violations.stream().map(Violation::rule).collect(Collectors.toSet());
        return judge(state, check(file, state, bytes, state.converted), mended);
    }

    private static byte[] splice(Decoded decoded, List<Fix> fixes) throws RefusedException {
        byte[] bytes = FixApplier.apply(decoded, fixes)
                .orElseThrow(() -> new RefusedException("it cannot be proved that the other bytes stay as they are in "
                        + Charsets.displayName(decoded.resource().charset().charset())));
        if (Arrays.equals(bytes, decoded.resource().bytes())) {
            throw new RefusedException("the fix changes nothing");
        }
        return bytes;
    }

    private State check(FoundFile file, State state, byte[] bytes, @Nullable Charset converted) {
        Resource resource = state.result.resource();
        return new State(bytes, converted, lint(file, bytes, resource.style(), resource.bundle(), converted));
    }

    private Linter.Result lint(
            FoundFile file,
            byte[] bytes,
            Map<String, String> style,
            @Nullable BundleName bundle,
            @Nullable Charset converted) {
        return linter.lint(new Task(file, style, bundle, new Draft(bytes, converted)), bytes, Watch.NONE);
    }

    private State judge(State before, State after, Set<String> mended) throws RefusedException {
        if (!after.isWellFormed()) {
            throw new RefusedException("the result would not be text");
        }
        Charset then = before.result.resource().charset().charset();
        if (!after.result.resource().charset().charset().equals(then)) {
            throw new RefusedException("it would then be read as "
                    + after.result.resource().charset().describe());
        }
        refuseNew(before, after, mended);
        return after;
    }

    private void refuseNew(State before, State after, Set<String> mended) throws RefusedException {
        if (after.result.notes().stream().filter(Report.Note::problem).count()
                > before.result.notes().stream().filter(Report.Note::problem).count()) {
            throw new RefusedException("the result could not be checked");
        }
        Violation added = Census.firstNew(
                before.result.violations(),
                after.result.violations(),
                before.result.text(),
                after.result.text(),
                mended,
                settings.least());
        if (added != null) {
            throw new RefusedException("then line " + added.start().line() + " would have: " + added.message() + " ("
                    + added.rule() + ")");
        }
    }

    /** The file in the charset that it is to have, if it can be. */
    private State convert(FoundFile file, State state, Set<String> refusals) {
        Charset target = settings.convertTo();
        // A licence is nobody's to change, and what a test resource holds may be meant.
        if (target == null
                || state.converted != null
                || !linter.isMended(file)
                || state.result.resource().isLicence()) {
            return state;
        }
        Resource resource = state.result.resource();
        try {
            Optional<byte[]> bytes = Reencoder.reencode(Decoder.decode(resource), target);
            if (bytes.isEmpty()) {
                return state;
            }
            State after = check(file, state, bytes.get(), target);
            if (!after.isWellFormed()
                    || !after.result.resource().charset().charset().equals(target)) {
                throw new RefusedException("not converted to " + Charsets.displayName(target)
                        + ": it would still be read as "
                        + after.result.resource().charset().describe());
            }
            refuseNew(state, after, Set.of());
            return after;
        } catch (RefusedException e) {
            String reason = String.valueOf(e.getMessage());
            String no = "not converted to " + Charsets.displayName(target) + ": ";
            refusals.add(reason.startsWith(no) ? reason : no + reason);
            return state;
        }
    }

    /**
     * The file with the fixes of violations that were found by comparing files.
     *
     * @throws RefusedException when they do not pass
     */
    Compared fixCompared(Seen seen, byte[] bytes, @Nullable Charset converted, List<Violation> violations)
            throws RefusedException {
        Linter.Result result = lint(seen.file, bytes, seen.style, seen.bundle, converted);
        State after = apply(seen.file, new State(bytes, converted, result), violations);
        return new Compared(new Draft(after.bytes, converted), result.resource().charset());
    }

    /** A fixed file with the charset it was in. */
    record Compared(Draft draft, CharsetDecision charset) {}

    /** What of a file outlives its check, to make it again. */
    record Seen(
            FoundFile file,
            Map<String, String> style,
            @Nullable BundleName bundle,
            Digest digest) {}
}
