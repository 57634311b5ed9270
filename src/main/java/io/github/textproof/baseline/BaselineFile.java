package io.github.textproof.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The baseline as a file: JSON with one entry a line, sorted, so that a change of it reads like a list of violations and merges like one. Jackson
 * is loaded only when there is such a file.
 */
final class BaselineFile {
    private static final int FORMAT = 1;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private BaselineFile() {}

    static Baseline read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Baseline(List.of());
        }
        String content;
        try {
            content = Files.readString(file);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + reason(e), e);
        }
        if (content.contains("\n<<<<<<< ") || content.startsWith("<<<<<<< ")) {
            throw new IOException(file + " holds a merge conflict: take either side and run the goal baseline");
        }
        try (JsonParser json = new JsonFactory().createParser(content)) {
            return new Baseline(entries(json));
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new IOException(
                    file + " is no baseline"
                            + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr())
                            + ": " + e.getOriginalMessage(),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no baseline: " + e.getMessage(), e);
        }
    }

    private static List<Entry> entries(JsonParser json) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int format = 0;
        expect(json.nextToken(), JsonToken.START_OBJECT, "an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "format" -> format = value == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
                case "violations" -> {
                    expect(value, JsonToken.START_ARRAY, "an array of violations");
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        entries.add(entry(json));
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    format > FORMAT
                            ? "a newer textproof has written it (format " + format + ")"
                            : "it has no \"format\": 1");
        }
        return entries;
    }

    private static Entry entry(JsonParser json) throws IOException {
        String path = "";
        String rule = "";
        String message = "";
        String lines = "";
        int count = 1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "path" -> path = json.getText();
                case "rule" -> rule = json.getText();
                case "message" -> message = json.getText();
                case "count" -> count = json.getValueAsInt();
                case "lines" -> lines = json.getText();
                default -> json.skipChildren();
            }
        }
        if (path.isEmpty() || rule.isEmpty() || count < 1) {
            throw new IllegalArgumentException("the violation that ends in line "
                    + json.currentLocation().getLineNr() + " needs a path, a rule and a count of 1 or more");
        }
        return new Entry(path, rule, message, count, lines.isEmpty() ? List.of() : List.of(lines.split(" ", -1)));
    }

    private static void expect(JsonToken token, JsonToken wanted, String what) {
        if (token != wanted) {
            throw new IllegalArgumentException("it is not " + what);
        }
    }

    static void write(Path file, List<Entry> entries) throws IOException {
        try {
            if (entries.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Path copy = file.resolveSibling(".textproof-" + UUID.randomUUID() + "~");
            try {
                Files.writeString(copy, text(entries), StandardCharsets.UTF_8);
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + reason(e), e);
        }
    }

    static String text(List<Entry> entries) {
        StringBuilder out = new StringBuilder("{\"format\": 1, \"violations\": [\n");
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            out.append("  {\"path\": ");
            quote(out, entry.path());
            out.append(", \"rule\": ");
            quote(out, entry.rule());
            if (entry.count() > 1) {
                out.append(", \"count\": ").append(entry.count());
            }
            out.append(", \"message\": ");
            quote(out, entry.message());
            if (!entry.lines().isEmpty()) {
                out.append(", \"lines\": \"")
                        .append(String.join(" ", entry.lines()))
                        .append('"');
            }
            out.append(i + 1 < entries.size() ? "},\n" : "}\n");
        }
        return out.append("]}\n").toString();
    }

    /** A JSON string in which every character that nobody would see stands as an escape (RFC 8259, section 7). */
    private static void quote(StringBuilder out, String text) {
        out.append('"');
        int width;
        for (int i = 0; i < text.length(); i += width) {
            int c = text.codePointAt(i);
            width = Character.charCount(c);
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c == ' ' || !isHidden(c)) {
                out.appendCodePoint(c);
            } else {
                for (int k = i; k < i + width; k++) {
                    out.append("\\u").append(HEX.toHexDigits(text.charAt(k)));
                }
            }
        }
        out.append('"');
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK -> true;
            default -> c == 0xFFFD;
        };
    }

    private static String reason(IOException e) {
        String message = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
