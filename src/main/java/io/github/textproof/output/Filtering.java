package io.github.textproof.output;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the resources plugin filters: its version and its parameters.
 *
 * @param version of the plugin; empty when it is not known
 * @param delimiters what stands around the names it replaces
 * @param escape what keeps a token from being replaced when it stands before it, or null
 * @param unfilteredExtensions {@code nonFilteredFileExtensions} as they are configured, without the plugin's own
 * @param encoding in which files are read and written; null for that of the platform
 * @param propertiesEncoding the same for {@code .properties}, or null; the plugin knows it since 3.2.0
 * @param fileNames whether names of files and directories are filtered too
 * @param model the names it knows
 */
public record Filtering(
        String version,
        List<Delimiter> delimiters,
        @Nullable String escape,
        List<String> unfilteredExtensions,
        @Nullable String encoding,
        @Nullable String propertiesEncoding,
        boolean fileNames,
        Model model) {
    /** What no version filters. */
    private static final List<String> NEVER = List.of("jpg", "jpeg", "gif", "bmp", "png");

    public Filtering {
        delimiters = List.copyOf(delimiters);
        unfilteredExtensions = List.copyOf(unfilteredExtensions);
    }

    /** The plugin's defaults. */
    public static Filtering of(String version, Model model) {
        return new Filtering(
                version, List.of(Delimiter.EXPRESSION, Delimiter.AT), null, List.of(), "UTF-8", null, false, model);
    }

    /** For messages: {@code maven-resources-plugin 3.2.0}. */
    public String plugin() {
        return version.isEmpty() ? "maven-resources-plugin" : "maven-resources-plugin " + version;
    }

    /** Whether the plugin is that version or a newer one; true when its version is not known. */
    public boolean isSince(int major, int minor) {
        String[] parts = version.split("[.-]", 3);
        try {
            int first = Integer.parseInt(parts[0]);
            int second = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
            return first > major || first == major && second >= minor;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /**
     * Whether a file of that name is filtered where filtering is on. The plugin lowers the case of the file's extension, not of those that
     * are configured; versions before 3.3 do it by the rules of the machine's language.
     */
    public boolean filters(String fileName) {
        String raw = extension(fileName);
        String extension = isSince(3, 3) ? raw.toLowerCase(Locale.ROOT) : raw.toLowerCase(Locale.getDefault());
        return !NEVER.contains(extension)
                && !(extension.equals("ico") && isSince(3, 2))
                && !unfilteredExtensions.contains(extension);
    }

    /** What is behind the last dot of a name; empty without one. */
    public static String extension(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).equals(name) ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name of the charset in which a file is read and written. */
    public String encoding(String fileName) {
        String own = isProperties(fileName) && isSince(3, 2) ? propertiesEncoding : null;
        return own != null ? own : encoding != null ? encoding : "the platform's encoding";
    }

    /** The plugin's parameter that decides {@link #encoding(String)}. */
    public String encodingParameter(String fileName) {
        return isProperties(fileName) && isSince(3, 2) && propertiesEncoding != null
                ? "propertiesEncoding"
                : "encoding";
    }

    private static boolean isProperties(String fileName) {
        return extension(fileName).toLowerCase(Locale.ROOT).equals("properties");
    }
}
