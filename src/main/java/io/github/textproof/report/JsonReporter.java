package io.github.textproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/** Writes {@code textproof.json}, for programs; its schema is {@code docs/textproof.schema.json}. */
final class JsonReporter extends FileReporter {
    /** Raised when a reader of the old format would stumble; a new property is no reason. */
    private static final int FORMAT = 1;

    JsonReporter(ReportTarget target) {
        super(target, "textproof.json");
    }

    @Override
    void write(Report report, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("version", target.version());
            summary(json, report);
            json.writeArrayFieldStart("violations");
            for (Violation violation : report.violations()) {
                violation(json, violation);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (Report.Note note : report.notes()) {
                json.writeStartObject();
                json.writeStringField("path", Visible.wellFormed(note.path()));
                json.writeStringField("message", Visible.text(note.message()));
                json.writeBooleanField("problem", note.problem());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void summary(JsonGenerator json, Report report) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", report.files());
        json.writeNumberField("binaries", report.binaries());
        json.writeNumberField("binariesByAttributes", report.binariesByAttributes());
        json.writeNumberField("bytes", report.bytes());
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeNumberField("infos", report.count(Severity.INFO));
        json.writeNumberField("milliseconds", report.duration().toMillis());
        json.writeEndObject();
    }

    private static void violation(JsonGenerator json, Violation violation) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", violation.rule());
        json.writeStringField("severity", violation.severity().word());
        json.writeStringField("path", Visible.wellFormed(violation.path()));
        json.writeNumberField("line", violation.start().line());
        json.writeNumberField("column", violation.start().column());
        json.writeNumberField("endLine", violation.end().line());
        json.writeNumberField("endColumn", violation.end().column());
        json.writeStringField("message", Visible.text(violation.message()));
        if (!violation.fingerprint().isEmpty()) {
            json.writeStringField("fingerprint", violation.fingerprint());
        }
        if (violation.fix() != null) {
            json.writeStringField("fix", violation.fix().safe() ? "safe" : "unsafe");
        }
        json.writeEndObject();
    }
}
