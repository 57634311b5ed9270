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
            while (text.charAt(place) < 0x80) {
                place++;
            }
        } else if (resource.format().hasUnicodeEscapes()
                && !text.unescaped(resource.format()).isAscii()) {
            writing = Writing.ESCAPED;
            place = text.content().indexOf("\\u");
        }
        Location location = writing == Writing.ASCII ? new Location(1, 1) : text.location(place);
        return new FileFacts(
                resource.path(), resource.format(), resource.charset(), resource.bundle(), writing, location);
    }

    /** A hash of the rule and the line's text without its blanks, in hex: the same wherever the line moves. */
    static String fingerprint(String rule, Text source, int line) {
        LineIndex lines = source.lines();
        String words =
                source.content().substring(lines.start(line), lines.end(line)).strip();
        CRC32 crc = new CRC32();
        crc.update(rule.getBytes(StandardCharsets.UTF_8));
        crc.update('\n');
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(crc.getValue() << Integer.SIZE | Integer.toUnsignedLong(words.hashCode()));
    }
}
