package io.github.textproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Rules;
import io.github.textproof.lint.Suppressed;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code textproof.sarif}: SARIF 2.1.0 (OASIS), for code scanning and for editors. */
final class SarifReporter extends FileReporter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://github.com/textproof/textproof-maven-plugin";
    private static final String ROOT = "%SRCROOT%";

    /** The chars besides letters and digits that a path in a URI may hold (RFC 3986, section 3.3); no colon, which would end a scheme. */
    private static final String PATH_CHARS = "/-._~!$&'()*+,;=@";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String prefix;
    private final List<Rule> rules;

    SarifReporter(ReportTarget target, List<Rule> rules) {
        super(target, "textproof.sarif");
        this.prefix = target.prefix();
        this.rules = rules;
    }

    @Override
    void write(Report report, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            invocation(json, report);
            json.writeObjectFieldStart("automationDetails");
            // GitHub takes what stands before the last slash for the category: one module's run does not replace
            // another's.
            json.writeStringField("id", "textproof/" + uri(prefix));
            json.writeEndObject();
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeObjectFieldStart("originalUriBaseIds");
            json.writeObjectFieldStart(ROOT);
            String root = target.rootDirectory().toUri().toString();
            json.writeStringField("uri", root.endsWith("/") ? root : root + "/");
            json.writeEndObject();
            json.writeEndObject();
            results(json, report);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "textproof");
        json.writeStringField("version", target.version());
        json.writeStringField("semanticVersion", target.version());
        json.writeStringField("informationUri", HOME);
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            rule(json, rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, Rule rule) throws IOException {
        RuleInfo info = rule.info();
        String rationale = info.rationale().strip();
        json.writeStartObject();
        json.writeStringField("id", info.id());
        json.writeStringField("name", rule.getClass().getSimpleName());
        text(json, "shortDescription", info.summary());
        text(json, "fullDescription", firstParagraph(rationale));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", rationale);
        json.writeStringField("markdown", rationale);
        json.writeEndObject();
        json.writeStringField("helpUri", HOME + "/blob/main/docs/rules/" + info.id() + ".md");
        json.writeObjectFieldStart("defaultConfiguration");
        if (info.severity() == Severity.OFF) {
            json.writeBooleanField("enabled", false);
        } else {
            json.writeStringField("level", level(info.severity()));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString(Rules.group(rule));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A paragraph of Markdown as one line. */
    private static String firstParagraph(String markdown) {
        int end = markdown.indexOf("\n\n");
        return (end < 0 ? markdown : markdown.substring(0, end)).replace('\n', ' ');
    }

    private void invocation(JsonGenerator json, Report report) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", !report.hasProblems());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Report.Note note : report.notes()) {
            json.writeStartObject();
            json.writeStringField("level", level(note.severity()));
            text(json, "message", note.message());
            json.writeArrayFieldStart("locations");
            startLocation(json, note.path());
            endLocation(json);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void results(JsonGenerator json, Report report) throws IOException {
        Map<String, Integer> indexes = new HashMap<>();
        for (Rule rule : rules) {
            indexes.put(rule.id(), indexes.size());
        }
        Map<String, Integer> occurrences = new HashMap<>();
        json.writeArrayFieldStart("results");
        for (Violation violation : report.violations()) {
            result(json, violation, null, indexes, occurrences);
        }
        for (Suppressed each : report.suppressed()) {
            result(json, each.violation(), each, indexes, occurrences);
        }
        json.writeEndArray();
    }

    private void result(
            JsonGenerator json,
            Violation violation,
            @Nullable Suppressed suppressed,
            Map<String, Integer> indexes,
            Map<String, Integer> occurrences)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", violation.rule());
        Integer index = indexes.get(violation.rule());
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField("level", level(violation.severity()));
        text(json, "message", violation.message());
        json.writeArrayFieldStart("locations");
        startLocation(json, violation.path());
        region(json, violation);
        endLocation(json);
        json.writeEndArray();
        String fingerprint = violation.fingerprint();
        if (!fingerprint.isEmpty()) {
            int occurrence = occurrences.merge(violation.path() + '\0' + fingerprint, 1, Integer::sum);
            json.writeObjectFieldStart("partialFingerprints");
            json.writeStringField("textproofLine/v1", fingerprint + ":" + occurrence);
            json.writeEndObject();
        }
        if (suppressed != null) {
            suppression(json, suppressed);
        }
        json.writeEndObject();
    }

    /** Viewers hide such a result and count it (section 3.27.23); none is left out. */
    private static void suppression(JsonGenerator json, Suppressed suppressed) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", suppressed.kind() == Suppressed.Kind.EXTERNAL ? "external" : "inSource");
        json.writeStringField("status", "accepted");
        if (!suppressed.justification().isEmpty()) {
            json.writeStringField("justification", Visible.text(suppressed.justification()));
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void region(JsonGenerator json, Violation violation) throws IOException {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", violation.start().line());
        json.writeNumberField("startColumn", violation.start().column());
        json.writeNumberField("endLine", violation.end().line());
        json.writeNumberField("endColumn", violation.end().column());
        json.writeEndObject();
    }

    private void startLocation(JsonGenerator json, String path) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(prefix + path));
        json.writeStringField("uriBaseId", ROOT);
        json.writeEndObject();
    }

    private static void endLocation(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    /**
     * A message. Its braces stay single although the standard doubles them (section 3.11.5): viewers show a message without arguments as it
     * is.
     */
    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", Visible.text(text));
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    /** A path with {@code /} as a relative reference of a URI. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.length() + 16);
        for (byte b : Visible.wellFormed(path).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PATH_CHARS.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.toHexDigits(b));
            }
        }
        return uri.toString();
    }
}
