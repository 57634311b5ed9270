package io.github.textproof.fix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/** The difference between two contents of a file in unified format, as {@code git apply} and {@code patch -p1} take it. */
public final class UnifiedDiff {
    private UnifiedDiff() {}

    /** The difference with its two lines of names; a line ends at a line feed, in whatever charset the bytes are. */
    public static byte[] of(String path, byte[] before, byte[] after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RawText a = new RawText(before);
        RawText b = new RawText(after);
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            out.writeBytes(("--- " + QuotedString.GIT_PATH.quote("a/" + path) + "\n+++ "
                            + QuotedString.GIT_PATH.quote("b/" + path) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b), a, b);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
