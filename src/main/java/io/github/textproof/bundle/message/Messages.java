package io.github.textproof.bundle.message;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.source.Format;
import io.github.textproof.syntax.Entry;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a bundle's values are formatted, as far as all of its values together tell: which keys take numbered arguments, and what an apostrophe
 * means. Made once a bundle by {@link Bundle#derived}.
 */
public final class Messages {
    private static final int FEWEST = 5;

    private final Set<String> numbered = new HashSet<>();
    private final Map<BundleMember, Map<String, List<Argument>>> arguments = new HashMap<>();
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private int doubledWithArguments;
    private int singleWithArguments;
    private int doubledWithout;
    private int singleWithout;

    private Messages(Bundle bundle) {
        for (BundleMember member : bundle.members()) {
            Map<String, List<Argument>> found = new HashMap<>();
            arguments.put(member, found);
            member.entries().forEach((path, entry) -> read(path, entry, found));
        }
        for (BundleMember member : bundle.members()) {
            member.entries().forEach(this::countApostrophes);
        }
        arguments
                .getOrDefault(bundle.base(), Map.of())
                .values()
                .forEach(all -> all.forEach(a -> styles.add(a.style())));
    }

    /** What is known of the bundle's messages. */
    public static Messages of(Bundle bundle) {
        return bundle.derived(Messages.class, Messages::new);
    }

    private void read(String path, Entry entry, Map<String, List<Argument>> found) {
        String value = value(entry);
        List<Argument> all = Placeholders.of(value);
        if (!all.isEmpty()) {
            found.put(path, all);
            for (Argument each : all) {
                if (each.style() == Style.NUMBERED) {
                    numbered.add(path);
                }
            }
        }
    }

    private static String value(Entry entry) {
        return entry.value() == null ? "" : entry.value().value();
    }

    private void countApostrophes(String path, Entry entry) {
        String value = value(entry);
        int at = value.indexOf('\'');
        if (at < 0) {
            return;
        }
        boolean doubled = value.indexOf("''") >= 0;
        boolean single = isSingle(value);
        if (numbered.contains(path)) {
            doubledWithArguments += doubled ? 1 : 0;
            singleWithArguments += single ? 1 : 0;
        } else {
            doubledWithout += doubled ? 1 : 0;
            singleWithout += single ? 1 : 0;
        }
    }

    /** Whether an apostrophe stands alone between two letters, as in <i>it's</i>. */
    private static boolean isSingle(String value) {
        for (int i = value.indexOf('\''); i >= 0; i = value.indexOf('\'', i + 1)) {
            if (i > 0
                    && i + 1 < value.length()
                    && Character.isLetter(value.charAt(i - 1))
                    && Character.isLetter(value.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any locale's value of that key takes numbered arguments. */
    public boolean isNumbered(String path) {
        return numbered.contains(path);
    }

    /** Whether the base file uses that style at all. */
    public boolean uses(Style style) {
        return styles.contains(style);
    }

    /** The arguments of a value in all styles, in the order of the text; empty without any. */
    public List<Argument> arguments(BundleMember member, String path) {
        Map<String, List<Argument>> found = arguments.get(member);
        return found == null ? List.of() : found.getOrDefault(path, List.of());
    }

    /** Whether the bundle shows that an apostrophe is nothing special in a message with arguments: many stand alone and none is doubled. */
    public boolean hasPlainApostrophes(BundleMember member) {
        return member.resource().format() != Format.PROPERTIES && doubledWithArguments == 0
                || doubledWithArguments == 0 && singleWithArguments >= 2 * FEWEST;
    }

    /** Whether values without arguments are formatted too: their apostrophes are doubled. */
    public boolean formatsAll() {
        return doubledWithout >= FEWEST && singleWithout * 4 <= doubledWithout;
    }

    /** Whether values without arguments are shown as they are: their apostrophes stand alone. */
    public boolean formatsOnlyWithArguments() {
        return singleWithout >= FEWEST && doubledWithout * 4 <= singleWithout;
    }

    /** The evidence for {@link #formatsAll} and its opposite, for messages. */
    public String apostrophesWithoutArguments() {
        return singleWithout + " values without arguments have single apostrophes, " + doubledWithout + " doubled ones";
    }
}
