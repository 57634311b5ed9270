package io.github.textproof.bundle.message;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.Formatting;
import io.github.textproof.source.Format;
import io.github.textproof.syntax.Entry;
import java.util.EnumMap;
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

    private final Formatting formatting;
    private final Set<String> numbered = new HashSet<>();
    private final Map<BundleMember, Map<String, List<Argument>>> arguments = new HashMap<>();
    /** How many values of the base use a style. */
    private final Map<Style, Integer> styles = new EnumMap<>(Style.class);

    private int doubledWithArguments;
    private int singleWithArguments;
    private int doubledWithout;
    private int singleWithout;

    private Messages(Bundle bundle) {
        this.formatting = bundle.formatting();
        Set<Style> taken = styles(formatting);
        bundle.members().forEach(member -> read(member, taken));
        if (bundle.isView()) {
            read(bundle.base(), taken);
        }
        for (BundleMember member : bundle.members()) {
            member.entries().forEach(this::countApostrophes);
        }
        arguments.getOrDefault(bundle.base(), Map.of()).values().forEach(all -> all.stream()
                .map(Argument::style)
                .distinct()
                .forEach(style -> styles.merge(style, 1, Integer::sum)));
    }

    /** What is known of the bundle's messages. */
    public static Messages of(Bundle bundle) {
        return bundle.derived(Messages.class, Messages::new);
    }

    /** The styles that the formatter knows. */
    private static Set<Style> styles(Formatting formatting) {
        return switch (formatting) {
            case AUTO -> EnumSet.allOf(Style.class);
            case MESSAGE_FORMAT, MESSAGE_FORMAT_ALWAYS -> EnumSet.of(Style.NUMBERED);
            case ICU -> EnumSet.of(Style.NUMBERED, Style.NAMED);
            case PRINTF -> EnumSet.of(Style.PRINTF);
            case NAMED -> EnumSet.of(Style.NAMED);
            case EMPTY -> EnumSet.of(Style.EMPTY);
            case MUSTACHE -> EnumSet.of(Style.DOUBLE);
            case EXPRESSION -> EnumSet.of(Style.DOLLAR, Style.HASH);
            case NONE -> EnumSet.noneOf(Style.class);
        };
    }

    private void read(BundleMember member, Set<Style> taken) {
        Map<String, List<Argument>> found = new HashMap<>();
        arguments.put(member, found);
        member.entries().forEach((path, entry) -> read(path, entry, taken, found));
    }

    private void read(String path, Entry entry, Set<Style> taken, Map<String, List<Argument>> found) {
        List<Argument> all = Placeholders.of(value(entry));
        if (taken.size() < Style.values().length) {
            all = all.stream().filter(each -> taken.contains(each.style())).toList();
        }
        if (!all.isEmpty()) {
            found.put(path, all);
            for (Argument each : all) {
                if (each.style() == Style.NUMBERED && formatting != Formatting.ICU) {
                    numbered.add(path);
                    break;
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

    /** Whether {@link java.text.MessageFormat} reads the key: any locale's value of it takes numbered arguments, and nothing else is declared. */
    public boolean isNumbered(String path) {
        return numbered.contains(path);
    }

    /** Whether the base file uses that style; braces that are rare beside another style are text. */
    public boolean uses(Style style) {
        if (formatting != Formatting.AUTO) {
            return true;
        }
        int count = styles.getOrDefault(style, 0);
        int most = styles.values().stream().mapToInt(each -> each).max().orElse(0);
        boolean text = style == Style.NAMED || style == Style.EMPTY;
        return count > 0 && (!text || count * 10 >= most);
    }

    /** The arguments of a value in all styles, in the order of the text; empty without any. */
    public List<Argument> arguments(BundleMember member, String path) {
        Map<String, List<Argument>> found = arguments.get(member);
        return found == null ? List.of() : found.getOrDefault(path, List.of());
    }

    /** Whether the bundle shows that an apostrophe is nothing special in a message with arguments: many stand alone and none is doubled. */
    public boolean hasPlainApostrophes(BundleMember member) {
        if (isMessageFormat()) {
            return false;
        }
        return member.resource().format() != Format.PROPERTIES && doubledWithArguments == 0
                || doubledWithArguments == 0 && singleWithArguments >= 2 * FEWEST;
    }

    /** Whether values without arguments are formatted too: their apostrophes are doubled. */
    public boolean formatsAll() {
        if (formatting != Formatting.AUTO) {
            return formatting == Formatting.MESSAGE_FORMAT_ALWAYS;
        }
        return doubledWithout >= FEWEST && singleWithout * 4 <= doubledWithout;
    }

    /** Whether values without arguments are shown as they are: their apostrophes stand alone. */
    public boolean formatsOnlyWithArguments() {
        if (formatting != Formatting.AUTO) {
            return formatting == Formatting.MESSAGE_FORMAT;
        }
        return singleWithout >= FEWEST && doubledWithout * 4 <= singleWithout;
    }

    private boolean isMessageFormat() {
        return formatting == Formatting.MESSAGE_FORMAT || formatting == Formatting.MESSAGE_FORMAT_ALWAYS;
    }

    /** The evidence for {@link #formatsAll} and its opposite, for messages. */
    public String apostrophesWithoutArguments() {
        if (formatting != Formatting.AUTO) {
            return "MessageFormat formats " + (formatsAll() ? "all values" : "values with arguments only");
        }
        return singleWithout + " values without arguments have single apostrophes, " + doubledWithout + " doubled ones";
    }
}
