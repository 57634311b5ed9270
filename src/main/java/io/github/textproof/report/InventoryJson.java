package io.github.textproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textproof.bundle.message.Coverage.Untranslated;
import io.github.textproof.lint.BundleRow;
import io.github.textproof.lint.FileGroup;
import io.github.textproof.lint.FileRow;
import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.LocaleCell;
import io.github.textproof.lint.LocaleTotal;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Written;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Charsets;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.Function;

/** Writes {@code textproof-inventory.json}, for programs; its schema is {@code docs/textproof-inventory.schema.json}. */
record InventoryJson(ReportTarget target) implements InventoryReporter {
    /** Raised when a reader of the old format would stumble; a new property is no reason. */
    private static final int FORMAT = 1;

    @Override
    public void report(Inventory inventory) throws IOException {
        WholeFile.write(target.outputDirectory(), "textproof-inventory.json", out -> write(inventory, out));
    }

    private void write(Inventory inventory, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("version", target.version());
            json.writeObjectFieldStart("summary");
            json.writeNumberField("files", inventory.files().size());
            json.writeNumberField("bytes", inventory.bytes());
            json.writeNumberField("bundles", inventory.bundles().size());
            json.writeNumberField("locales", inventory.locales().size());
            json.writeNumberField("troubles", inventory.troubles().size());
            json.writeNumberField("milliseconds", inventory.duration().toMillis());
            json.writeEndObject();
            json.writeArrayFieldStart("formats");
            for (FileGroup group : inventory.groups()) {
                group(json, group);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("locales");
            for (LocaleTotal locale : inventory.locales()) {
                locale(json, locale);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("bundles");
            for (BundleRow bundle : inventory.bundles()) {
                bundle(json, bundle);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (FileRow file : inventory.files()) {
                json.writeStartObject();
                file(json, file);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (Report.Note note : inventory.notes()) {
                json.writeStartObject();
                json.writeStringField("path", Visible.wellFormed(note.path()));
                json.writeStringField("message", Visible.text(note.message()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void group(JsonGenerator json, FileGroup group) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", Visible.wellFormed(group.name()));
        json.writeNumberField("files", group.files());
        json.writeNumberField("testFiles", group.tests());
        json.writeNumberField("bytes", group.bytes());
        json.writeObjectFieldStart("largest");
        json.writeStringField("path", Visible.wellFormed(group.largest().path()));
        json.writeNumberField("bytes", group.largest().bytes());
        json.writeEndObject();
        json.writeNumberField("troubles", group.troubles());
        counts(json, "charsets", group.charsets(), name -> name);
        counts(json, "written", group.written(), Written::word);
        counts(json, "lineEnds", group.lineEnds(), InventoryWords::word);
        counts(json, "extensions", group.extensions(), Visible::wellFormed);
        json.writeEndObject();
    }

    private static void locale(JsonGenerator json, LocaleTotal locale) throws IOException {
        json.writeStartObject();
        json.writeStringField("locale", locale.locale());
        json.writeNumberField("files", locale.files());
        json.writeNumberField("unreadable", locale.unreadable());
        json.writeNumberField("keys", locale.keys());
        json.writeNumberField("wanted", locale.wanted());
        json.writeNumberField("missing", locale.missing());
        json.writeNumberField("unknown", locale.unknown());
        json.writeNumberField("extra", locale.extra());
        json.writeNumberField("untranslated", locale.untranslated());
        json.writeNumberField("compared", locale.compared());
        counts(json, "written", locale.written(), Written::word);
        json.writeEndObject();
    }

    private static void bundle(JsonGenerator json, BundleRow bundle) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", Visible.wellFormed(bundle.name()));
        json.writeStringField("base", bundle.base().written());
        json.writeBooleanField("baseIsLargestFile", bundle.elected());
        json.writeNumberField("keys", bundle.keys());
        json.writeNumberField("wanted", bundle.wanted());
        json.writeArrayFieldStart("locales");
        for (LocaleCell cell : bundle.cells()) {
            json.writeStartObject();
            json.writeStringField("locale", cell.locale().written());
            json.writeStringField("path", Visible.wellFormed(cell.file().path()));
            json.writeBooleanField("readable", cell.readable());
            json.writeNumberField("keys", cell.keys());
            json.writeNumberField("missing", cell.missing());
            json.writeNumberField("extra", cell.extra());
            Untranslated untranslated = cell.untranslated();
            if (untranslated != null) {
                json.writeNumberField("untranslated", untranslated.same());
                json.writeNumberField("compared", untranslated.of());
            }
            json.writeStringField("charset", InventoryWords.charset(cell));
            json.writeStringField("written", cell.file().written().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("strays");
        for (String stray : bundle.strays()) {
            json.writeString(Visible.wellFormed(stray));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, FileRow file) throws IOException {
        json.writeStringField("path", Visible.wellFormed(file.path()));
        json.writeStringField("format", Visible.wellFormed(FileGroup.name(file)));
        json.writeBooleanField("test", file.test());
        json.writeNumberField("bytes", file.bytes());
        CharsetDecision charset = file.charset();
        if (charset != null) {
            json.writeStringField("charset", Charsets.displayName(charset.charset()));
            json.writeStringField("charsetBy", charset.origin().words());
            json.writeBooleanField("byteOrderMark", charset.bomLength() > 0);
            json.writeStringField("written", file.written().word());
            json.writeStringField("lineEnd", InventoryWords.word(file.lineEnd()));
        }
        if (!file.trouble().isEmpty()) {
            json.writeStringField("trouble", Visible.text(file.trouble()));
        }
    }

    private static <K> void counts(JsonGenerator json, String name, Map<K, Integer> counts, Function<K, String> word)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<K, Integer> entry : counts.entrySet()) {
            json.writeNumberField(word.apply(entry.getKey()), entry.getValue());
        }
        json.writeEndObject();
    }
}
