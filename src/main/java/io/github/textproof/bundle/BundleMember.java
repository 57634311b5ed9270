package io.github.textproof.bundle;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One file of a bundle: its locale and what it translates. */
public final class BundleMember {
    private final Resource resource;
    private final BundleLocale locale;
    private final Text text;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final boolean sound;
    /** Where the keys begin; made when it is asked for. */
    private @Nullable NavigableMap<Integer, Entry> starts;

    /**
     * A member with its entries.
     *
     * @param resource the file; its bytes need not be kept
     * @param sound whether the file could be read as it is; of one that could not the entries say nothing about what it lacks, and their letters may be damaged
     */
    public BundleMember(Resource resource, BundleLocale locale, Text text, List<Entry> all, boolean sound) {
        this.resource = resource;
        this.locale = locale;
        this.text = text;
        this.sound = sound;
        for (Entry entry : all) {
            if (entry.value() != null) {
                // As Properties.load has it, the last one of a repeated key counts.
                entries.put(entry.path(), entry);
            }
        }
    }

    /** The file {@code own} with the entries of {@code other} that it lacks. */
    static BundleMember completed(BundleMember own, BundleMember other) {
        List<Entry> all = new ArrayList<>(other.entries.values());
        all.addAll(own.entries.values());
        return new BundleMember(own.resource, own.locale, own.text, all, own.sound);
    }

    /** The file, without its bytes. */
    public Resource resource() {
        return resource;
    }

    /** Its locale; {@link BundleLocale#ROOT} for a file without one. */
    public BundleLocale locale() {
        return locale;
    }

    /** Its characters. */
    public Text text() {
        return text;
    }

    /** Whether it could be read as it is. */
    public boolean isSound() {
        return sound;
    }

    /** The entries whose value is a scalar, by their path, in the order of the file; not to be changed. */
    public Map<String, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** The path of the entry that is written at {@code offset}, in source chars, or null. */
    public @Nullable String keyAt(int offset) {
        if (starts == null) {
            starts = new TreeMap<>();
            for (Entry entry : entries.values()) {
                starts.put(entry.key().span().start(), entry);
            }
        }
        Map.Entry<Integer, Entry> before = starts.floorEntry(offset);
        Entry entry = before == null ? null : before.getValue();
        return entry != null
                        && offset
                                <= Math.max(
                                        entry.key().span().end(), entry.span().end())
                ? entry.path()
                : null;
    }

    /** The entry of that path, or null. */
    public @Nullable Entry entry(String path) {
        return entries.get(path);
    }

    /** The value of that path as programs read it, or null. */
    public @Nullable String value(String path) {
        Entry entry = entries.get(path);
        return entry == null || entry.value() == null ? null : entry.value().value();
    }

    @Override
    public String toString() {
        return resource.path();
    }
}
