package io.github.textproof.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scanned file: its bytes and the decision about its charset.
 *
 * <p>The array is shared, not copied: nobody writes to it.
 *
 * @param path relative to the module, with {@code /}, as every report shows it
 * @param file where it is
 * @param format what its name says
 * @param bytes its content
 * @param charset the decision
 * @param style its {@code .editorconfig} properties in lower case; empty without one
 * @param bundle its base name and locale when it is a member of a resource bundle
 * @param test whether it belongs to the test resources
 */
@SuppressWarnings("ArrayRecordComponent") // identity is what is meant; equals is never called
public record Resource(
        String path,
        Path file,
        Format format,
        byte[] bytes,
        CharsetDecision charset,
        Map<String, String> style,
        @Nullable BundleName bundle,
        boolean test) {

    /** The last part of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it is a licence or a notice by its name: a text that stays as its authors wrote it. */
    public boolean isLicence() {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return name.contains("license")
                || name.contains("licence")
                || name.startsWith("notice")
                || name.startsWith("copying")
                || name.startsWith("copyright")
                || name.startsWith("third-party")
                || name.startsWith("third_party")
                || lower.contains("licenses/")
                || lower.contains("licences/");
    }
}
