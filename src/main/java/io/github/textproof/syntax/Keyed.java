package io.github.textproof.syntax;

import java.util.List;

/** A parse whose content is keys with values. */
public interface Keyed {
    /**
     * All of them in the order of the text, those of inner mappings behind the entry that holds them; empty when the text is none of its
     * format or holds more than is kept.
     */
    List<Entry> entries();

    /**
     * Whether two keys of one mapping may be the same. False is certain; to ask is cheaper than to compare the entries where these are made on demand.
     */
    default boolean mayRepeatKeys() {
        return true;
    }
}
