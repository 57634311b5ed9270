package io.github.textproof.lint;

import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.message.Coverage.Untranslated;
import org.jspecify.annotations.Nullable;

/**
 * A bundle in one locale: what an inventory says of one of its files.
 *
 * @param locale as its name has it; {@link BundleLocale#ROOT} for the root file
 * @param file the file
 * @param readable whether its keys are known; where they are not, all counts are 0
 * @param keys how many keys it has itself
 * @param missing how many of the wanted keys its readers get in another language, what it inherits taken into account
 * @param extra how many of its keys the base lacks
 * @param untranslated how many of its values are the base's; null where both are in one language
 */
public record LocaleCell(
        BundleLocale locale,
        FileRow file,
        boolean readable,
        int keys,
        int missing,
        int extra,
        @Nullable Untranslated untranslated) {}
