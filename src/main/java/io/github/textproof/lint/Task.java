package io.github.textproof.lint;

import io.github.textproof.source.BundleName;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file to check, with what is known of it before it is read.
 *
 * @param style its {@code .editorconfig} properties
 * @param bundle its name when it is a member of a resource bundle
 * @param isBinary whether {@code .gitattributes} say so
 * @param draft what is checked in its place, or null
 * @param known what it gave in an earlier run, when nothing has changed, or null
 * @param without the ids of rules that have taken too long on it already
 */
record Task(
        FoundFile file,
        Map<String, String> style,
        @Nullable BundleName bundle,
        boolean isBinary,
        @Nullable Draft draft,
        @Nullable CachedFile known,
        Set<String> without) {

    Task(
            FoundFile file,
            Map<String, String> style,
            @Nullable BundleName bundle,
            boolean isBinary,
            @Nullable Draft draft) {
        this(file, style, bundle, isBinary, draft, null, Set.of());
    }

    /** A text. */
    Task(FoundFile file, Map<String, String> style, @Nullable BundleName bundle, @Nullable Draft draft) {
        this(file, style, bundle, false, draft);
    }

    /** The same with what it gave in an earlier run. */
    Task known(@Nullable CachedFile result) {
        return new Task(file, style, bundle, isBinary, draft, result, without);
    }

    /** The same without a rule more. */
    Task without(String rule) {
        Set<String> all = new HashSet<>(without);
        all.add(rule);
        return new Task(file, style, bundle, isBinary, draft, known, all);
    }

    /** The charset that the draft is in, whatever the configuration still says, or null. */
    @Nullable
    Charset converted() {
        return draft == null ? null : draft.converted();
    }
}
