package io.github.textproof.lint;

import io.github.textproof.source.Decoded;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Location;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Draws from a text what outlives it. */
final class Facts {
    private Facts() {}

    static FileFacts of(Decoded decoded) {
        Resource resource = decoded.resource();
        Text text = decoded.text();
        Writing writing = Writing.ASCII;
        int place = 0;
        if (!decoded.isWellFormed()) {
            writing = Writing.MALFORMED;
            place = decoded.malformed().get(0).start();
        } else if (!text.isAscii()) {
            writing = Writing.RAW;
            place = text.firstBeyondAscii();
        } else if (resource.format().hasUnicodeEscapes()
                && !text.unescaped(resource.format()).isAscii()) {
            writing = Writing.ESCAPED;
            place = text.content().indexOf("\\u");
        }
        Location location = writing == Writing.ASCII ? new Location(1, 1) : text.location(place);
        return new FileFacts(
                resource.path(), resource.format(), resource.charset(), resource.bundle(), writing, location);
    }

    /** Of a longer line the beginning tells it: a file of one line may take all memory there is. In chars. */
    private static final int LONGEST_LINE = 1 << 16;

    /** A hash of the rule and the line's text without its blanks, in hex: the same wherever the line moves. */
    static String fingerprint(String rule, Text source, int line) {
        LineIndex lines = source.lines();
        int start = lines.start(line);
        int end = Math.min(lines.end(line), start + LONGEST_LINE);
        String words = source.content().substring(start, end).strip();
        CRC32 crc = new CRC32();
        crc.update(rule.getBytes(StandardCharsets.UTF_8));
        crc.update('\n');
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(crc.getValue() << Integer.SIZE | Integer.toUnsignedLong(words.hashCode()));
    }
}
