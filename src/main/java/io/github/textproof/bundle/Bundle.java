package io.github.textproof.bundle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files of one base name, each with its locale. Confined to the thread that checks it. */
public final class Bundle {
    private final String name;
    private final BundleMember base;
    private final List<BundleMember> members;
    private final List<Stray> strays;
    private final Formatting formatting;
    private final Map<Class<?>, Object> derived = new HashMap<>();

    /**
     * A file beside the bundle whose name goes on where a locale would stand, but is none.
     *
     * @param path relative to the module, with {@code /}
     * @param suffix what stands there, without its separator: {@code jp}
     * @param member the file as a member of locale {@link BundleLocale#ROOT}, for reports and for what it holds
     */
    public record Stray(String path, String suffix, BundleMember member) {}

    /**
     * A bundle.
     *
     * @param name the base name for messages, relative to the resource directory: {@code i18n/messages}
     * @param members at least one
     */
    public Bundle(String name, List<BundleMember> members, List<Stray> strays) {
        this(name, members, strays, null, Formatting.AUTO);
    }

    /**
     * The bundle of a view.
     *
     * @param view the keys that the view asks for, with what it shows without a translation as their values; they complete the root file
     * @param formatting who formats the values
     */
    public Bundle(
            String name,
            List<BundleMember> members,
            List<Stray> strays,
            @Nullable BundleMember view,
            Formatting formatting) {
        this.name = name;
        this.members = members.stream()
                .sorted(Comparator.comparing((BundleMember m) -> m.locale().written()))
                .toList();
        this.strays = List.copyOf(strays);
        this.formatting = formatting;
        BundleMember root = member("");
        this.base = view == null ? base(this.members) : root == null ? view : BundleMember.completed(root, view);
    }

    /** The root file unless it is a stub; where there is none (in half of all bundles), English, else the largest. */
    private static BundleMember base(List<BundleMember> members) {
        int most = members.stream().mapToInt(m -> m.entries().size()).max().orElse(0);
        Predicate<BundleMember> substantial =
                m -> !m.entries().isEmpty() && m.entries().size() * 2 >= most;
        return members.stream()
                .max(Comparator.comparing((BundleMember m) -> m.locale().isRoot() && substantial.test(m))
                        .thenComparing(m -> m.locale().language().equals("en") && substantial.test(m))
                        .thenComparing(m -> m.entries().size())
                        .thenComparing(m -> m.locale().written(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The base name, for messages. */
    public String name() {
        return name;
    }

    /** Whether a view names its keys. */
    public boolean isView() {
        return !members.contains(base);
    }

    /** Who formats the values. */
    public Formatting formatting() {
        return formatting;
    }

    /** What the others are translated from, as far as that can be known; of a view's bundle it is none of the {@link #members()}. */
    public BundleMember base() {
        return base;
    }

    /** Whether the base is only the largest file, for want of a root file and of an English one: what differs from it may be right. */
    public boolean isBaseElected() {
        return !base.locale().isRoot() && !base.locale().language().equals("en");
    }

    /** All files by their locale as written. */
    public List<BundleMember> members() {
        return members;
    }

    /** The files that look like members, but whose name has no locale. */
    public List<Stray> strays() {
        return strays;
    }

    /** The member of that locale as written, or null. */
    public @Nullable BundleMember member(String written) {
        for (BundleMember member : members) {
            if (member.locale().written().equals(written)) {
                return member;
            }
        }
        return null;
    }

    /**
     * What a reader of {@code member}'s locale gets for a key: its own value, else that of the files it falls back to, the most specific
     * first; null when none has it.
     */
    public @Nullable String inherited(BundleMember member, String path) {
        String own = member.value(path);
        if (own != null) {
            return own;
        }
        return members.stream()
                .filter(m -> m.locale().isFallbackOf(member.locale()) && m.value(path) != null)
                .max(Comparator.comparingInt(m -> m.locale().written().length()))
                .map(m -> m.value(path))
                .orElse(null);
    }

    /** What several rules read out of it, made at the first call for {@code type}. */
    public <T> T derived(Class<T> type, Function<Bundle, T> make) {
        Object known = derived.get(type);
        if (known == null) {
            known = make.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }
}
