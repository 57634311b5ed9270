package io.github.textproof.rule.character;

import io.github.textproof.rule.RuleContext;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a file: a character that does not belong in one makes another key of it. */
final class Keys {
    private final List<Entry> entries;
    private @Nullable Map<Name, Entry> byName;

    private record Name(int scope, String key) {}

    private Keys(List<Entry> entries) {
        this.entries = entries;
    }

    /** The keys of the file under inspection; none where its format has no keys that are known. */
    static Keys of(RuleContext context) {
        Keyed keyed = context.syntax(Keyed.class);
        return new Keys(keyed == null ? List.of() : keyed.entries());
    }

    /** All of them, with what they belong to, in the order of the text. */
    List<Entry> entries() {
        return entries;
    }

    /** The entry whose key is written at the <em>source</em> offset, or null. */
    @Nullable
    Entry at(int offset) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).key().span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < entries.size() && entries.get(low).key().span().start() <= offset ? entries.get(low) : null;
    }

    /** The first entry of the same mapping whose key is {@code key}, or null. */
    @Nullable
    Entry twin(Entry entry, String key) {
        Map<Name, Entry> names = byName;
        if (names == null) {
            names = new HashMap<>();
            for (Entry each : entries) {
                names.putIfAbsent(new Name(each.scope(), each.key().value()), each);
            }
            byName = names;
        }
        return names.get(new Name(entry.scope(), key));
    }

    /** Whether the chars {@code [start, end)} of a key stand in the text, as themselves or as an escape, and not as the name of an anchor. */
    static boolean isWritten(Text text, Literal key, int start, int end) {
        Span span = key.span(start, end);
        String written = text.source().content().substring(span.start(), span.end());
        return written.equals(key.value().substring(start, end)) || written.startsWith("\\") || written.startsWith("&");
    }

    /** The line in which the key of an entry begins, from 1. */
    static int line(Text text, Entry entry) {
        return text.location(entry.key().span().start()).line();
    }
}
