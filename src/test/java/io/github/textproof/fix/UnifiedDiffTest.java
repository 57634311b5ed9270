package io.github.textproof.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.jgit.patch.HunkHeader;
import org.eclipse.jgit.patch.Patch;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void namesHunksAndTheMissingLastLineEndAreWrittenAsGitDoes() {
        assertThat(diff("i18n/a.properties", "a=1 \nb=2", "a=1\nb=2\n")).isEqualTo("""
                --- a/i18n/a.properties
                +++ b/i18n/a.properties
                @@ -1,2 +1,2 @@
                -a=1\s
                -b=2
                \\ No newline at end of file
                +a=1
                +b=2
                """);
        assertThat(diff("t\u00e9.txt", "a\n", "b\n")).startsWith("--- \"a/t\\303\\251.txt\"\n");
    }

    @Property(tries = 500, seed = "20261126")
    void whatAPatchSaysMakesTheNewOfTheOld(@ForAll("texts") byte[] before, @ForAll("texts") byte[] after) {
        Patch patch = new Patch();
        byte[] diff = UnifiedDiff.of("a.txt", before, after);
        patch.parse(diff, 0, diff.length);
        assertThat(patch.getErrors()).isEmpty();
        assertThat(apply(patch, diff, before)).isEqualTo(after);
    }

    /** Takes the old lines between the hunks and the hunks' own lines. */
    private static byte[] apply(Patch patch, byte[] diff, byte[] before) {
        List<byte[]> old = lines(before);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (HunkHeader hunk : patch.getFiles().isEmpty()
                ? List.<HunkHeader>of()
                : patch.getFiles().get(0).getHunks()) {
            int start = Math.max(
                    0, hunk.getOldImage().getStartLine() - (hunk.getOldImage().getLineCount() == 0 ? 0 : 1));
            while (at < start) {
                out.writeBytes(old.get(at++));
            }
            List<byte[]> body = lines(Arrays.copyOfRange(diff, hunk.getStartOffset(), hunk.getEndOffset()));
            for (int i = 1; i < body.size(); i++) {
                byte[] line = body.get(i);
                boolean open = i + 1 < body.size() && body.get(i + 1)[0] == '\\';
                byte[] text = Arrays.copyOfRange(line, 1, line.length - (open ? 1 : 0));
                switch (line[0]) {
                    case '+' -> out.writeBytes(text);
                    case '-' -> assertThat(old.get(at++)).isEqualTo(text);
                    case ' ' -> {
                        assertThat(old.get(at++)).isEqualTo(text);
                        out.writeBytes(text);
                    }
                    default -> assertThat(line[0]).isEqualTo((byte) '\\');
                }
            }
        }
        while (at < old.size()) {
            out.writeBytes(old.get(at++));
        }
        return out.toByteArray();
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i + 1));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return lines;
    }

    private static String diff(String path, String before, String after) {
        return new String(
                UnifiedDiff.of(path, before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<byte[]> texts() {
        return Arbitraries.of("a\n", "b\n", "c\r\n", "\n", "d", "\u00e9\n")
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
    }
}
