package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Neighbours;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Location;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what {@link CacheReader} reads. A string is written once, and then as its number. */
final class CacheWriter {
    private final DataOutputStream out;
    private final Map<String, Integer> strings = new HashMap<>();

    CacheWriter(DataOutputStream out) {
        this.out = out;
    }

    void files(Map<String, CachedFile> files) throws IOException {
        number(files.size());
        for (Map.Entry<String, CachedFile> each : files.entrySet()) {
            string(each.getKey());
            file(each.getValue());
        }
    }

    void bundles(Map<String, CachedBundle> bundles) throws IOException {
        number(bundles.size());
        for (Map.Entry<String, CachedBundle> each : bundles.entrySet()) {
            string(each.getKey());
            strings(each.getValue().files());
            violations(each.getValue().violations());
        }
    }

    private void file(CachedFile file) throws IOException {
        out.writeLong(file.size());
        out.writeLong(file.modified());
        out.writeLong(file.digest());
        string(file.context());
        string(file.kind().name());
        out.writeLong(file.bytes());
        charset(file.charset());
        string(file.writing().name());
        location(file.place());
        violations(file.violations());
        notes(file.notes());
        number(file.directives().size());
        for (Directive each : file.directives()) {
            string(each.kind().name());
            strings(each.rules());
            string(each.reason());
            location(each.start());
            location(each.end());
        }
        surroundings(file.surroundings());
        optional(file.targets());
        violations(file.inOutput());
        strings(file.keys());
    }

    private void surroundings(CachedFile.Surroundings surroundings) throws IOException {
        places(surroundings.places());
        cases(surroundings.cases());
        optional(surroundings.offered());
        number(surroundings.pending().size());
        for (CachedFile.Pending each : surroundings.pending()) {
            violation(each.violation());
            string(each.path());
            strings(each.names());
        }
    }

    void places(Map<String, Neighbours.Place> places) throws IOException {
        number(places.size());
        for (Map.Entry<String, Neighbours.Place> each : places.entrySet()) {
            string(each.getKey());
            string(each.getValue().name());
        }
    }

    void cases(Map<String, @Nullable String> cases) throws IOException {
        number(cases.size());
        for (Map.Entry<String, @Nullable String> each : cases.entrySet()) {
            string(each.getKey());
            string(each.getValue());
        }
    }

    /** A report but for the time it took. */
    void report(Report report) throws IOException {
        violations(report.violations());
        notes(report.notes());
        number(report.files());
        number(report.binaries());
        number(report.binariesByAttributes());
        longNumber(report.bytes());
        number(report.suppressed().size());
        for (Suppressed each : report.suppressed()) {
            violation(each.violation());
            string(each.kind().name());
            string(each.justification());
        }
    }

    private void notes(List<Note> notes) throws IOException {
        number(notes.size());
        for (Note note : notes) {
            string(note.path());
            string(note.message());
            string(note.severity().name());
        }
    }

    private void charset(@Nullable CharsetDecision decision) throws IOException {
        out.writeBoolean(decision != null);
        if (decision != null) {
            string(decision.charset().name());
            string(decision.origin().name());
            out.writeByte(decision.bomLength());
            charset(decision.overruled());
        }
    }

    private void violations(Collection<Violation> violations) throws IOException {
        number(violations.size());
        for (Violation each : violations) {
            violation(each);
        }
    }

    private void violation(Violation violation) throws IOException {
        string(violation.rule());
        string(violation.severity().name());
        string(violation.path());
        location(violation.start());
        location(violation.end());
        string(violation.message());
        string(violation.fingerprint());
        Fix fix = violation.fix();
        out.writeByte(fix == null ? 0 : fix.safe() ? 1 : 2);
    }

    private void location(Location location) throws IOException {
        number(location.line());
        number(location.column());
    }

    private void optional(@Nullable Collection<String> list) throws IOException {
        out.writeBoolean(list != null);
        if (list != null) {
            strings(list);
        }
    }

    void strings(Collection<String> list) throws IOException {
        number(list.size());
        for (String each : list) {
            string(each);
        }
    }

    void longNumber(long number) throws IOException {
        out.writeLong(number);
    }

    /** Its number from 1; 0 for null; a number that was not seen yet is followed by the string. */
    void string(@Nullable String string) throws IOException {
        if (string == null) {
            number(0);
            return;
        }
        Integer known = strings.get(string);
        number(1 + (known == null ? strings.size() : known));
        if (known == null) {
            strings.put(string, strings.size());
            // Half of a surrogate pair must come back, so beyond ASCII it is not UTF-8.
            boolean ascii = isAscii(string);
            out.writeBoolean(ascii);
            number(string.length());
            if (ascii) {
                out.writeBytes(string);
            } else {
                out.writeChars(string);
            }
        }
    }

    private static boolean isAscii(String string) {
        for (int i = 0; i < string.length(); i++) {
            if (string.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Seven bits a byte, the low ones first: most numbers take one byte. */
    private void number(int number) throws IOException {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
