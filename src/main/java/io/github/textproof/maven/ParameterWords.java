package io.github.textproof.maven;

import io.github.textproof.lint.Settings;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Charsets;
import java.nio.charset.Charset;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads the words that parameters of goals take; a message about another word names the parameter. */
final class ParameterWords {
    private ParameterWords() {}

    /** A threshold, which {@code off} is not. */
    static Severity severity(String word, String parameter) throws MojoExecutionException {
        try {
            Severity severity = Severity.parse(word);
            if (severity != Severity.OFF) {
                return severity;
            }
            throw new IllegalArgumentException("'off' is no threshold: use info, warning or error");
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("textproof configuration: " + parameter + ": " + e.getMessage(), e);
        }
    }

    /** A charset, or null where none is named. */
    static @Nullable Charset charset(@Nullable String name, String parameter) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Charset charset = Charsets.forName(name);
        if (charset == null) {
            throw new IllegalArgumentException(parameter + " '" + name + "' is no charset that this JDK knows");
        }
        return charset;
    }

    /** The value of the parameter {@code testResources}. */
    static Settings.TestResources testResources(String word) {
        try {
            return Settings.TestResources.valueOf(word.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("testResources '" + word + "' is not one of full, encoding, skip", e);
        }
    }
}
