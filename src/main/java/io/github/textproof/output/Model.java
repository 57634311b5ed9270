package io.github.textproof.output;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the build knows of the names that filtering replaces. */
public interface Model {
    /** A build without any property. */
    Model EMPTY = new Model() {
        @Override
        public @Nullable String value(String name) {
            return null;
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }

        @Override
        public List<String> inactiveProfiles(String name) {
            return List.of();
        }
    };

    /** What filtering puts in the place of {@code name}, or null when it leaves the token as it is. */
    @Nullable
    String value(String name);

    /** The names that somebody has declared: properties of POMs, profiles, settings and filter files. */
    Collection<String> names();

    /** The ids of the profiles that set the property and are not active. */
    List<String> inactiveProfiles(String name);
}
