package io.github.textproof.lint;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleLocale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees what each file and each bundle of a run gave, while that is in memory. */
interface Collector {
    /** A file that was read; its parse is in {@code result} if its format has a parser and its bytes are well-formed. */
    void read(FoundFile file, Linter.Result result);

    /** A file that was not; {@code reason} is null when it is binary. */
    void unread(FoundFile file, @Nullable String reason);

    /** A bundle, after all of its files; {@code unread} are those of them that were not read, by path. */
    void bundle(Bundle bundle, Map<String, BundleLocale> unread);
}
