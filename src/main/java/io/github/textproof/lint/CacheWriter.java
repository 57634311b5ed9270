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
        out.writeInt(files.size());
        for (Map.Entry<String, CachedFile> each : files.entrySet()) {
            string(each.getKey());
            file(each.getValue());
        }
    }

    void bundles(Map<String, CachedBundle> bundles) throws IOException {
        out.writeInt(bundles.size());
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
        out.writeInt(file.notes().size());
        for (Note note : file.notes()) {
            string(note.path());
            string(note.message());
            string(note.severity().name());
        }
        out.writeInt(file.directives().size());
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
        out.writeInt(surroundings.places().size());
        for (Map.Entry<String, Neighbours.Place> each : surroundings.places().entrySet()) {
            string(each.getKey());
            string(each.getValue().name());
        }
        out.writeInt(surroundings.cases().size());
        for (Map.Entry<String, @Nullable String> each : surroundings.cases().entrySet()) {
            string(each.getKey());
            string(each.getValue());
        }
        optional(surroundings.offered());
        out.writeInt(surroundings.pending().size());
        for (CachedFile.Pending each : surroundings.pending()) {
            violation(each.violation());
            string(each.path());
            strings(each.names());
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
        out.writeInt(violations.size());
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
        out.writeInt(location.line());
        out.writeInt(location.column());
    }

    private void optional(@Nullable Collection<String> list) throws IOException {
        out.writeBoolean(list != null);
        if (list != null) {
            strings(list);
        }
    }

    private void strings(Collection<String> list) throws IOException {
        out.writeInt(list.size());
        for (String each : list) {
            string(each);
        }
    }

    /** Its number; -1 for null; a number that was not seen yet is followed by the string. */
    void string(@Nullable String string) throws IOException {
        if (string == null) {
            out.writeInt(-1);
            return;
        }
        Integer known = strings.get(string);
        out.writeInt(known == null ? strings.size() : known);
        if (known == null) {
            strings.put(string, strings.size());
            // Not writeUTF, which takes no more than 64 KB.
            out.writeInt(string.length());
            out.writeChars(string);
        }
    }
}
