package io.github.textproof.lint;

import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.ViewKeys;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.xml.XmlSyntax;
import io.github.textproof.syntax.xml.XmlTag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes members of bundles out of files that are read. */
final class BundleMembers {
    private static final byte[] NO_BYTES = {};

    private BundleMembers() {}

    /** A file with its locale. */
    static BundleMember of(Linter.Result result, BundleLocale locale) {
        Resource resource = result.resource();
        Text text = result.text();
        Syntax syntax = result.syntax();
        boolean malformed = result.facts().writing() == FileFacts.Writing.MALFORMED;
        if (malformed && resource.format() == Format.PROPERTIES) {
            // A damaged letter hides no damaged argument. PropertyResourceBundle takes all of such a file for
            // ISO-8859-1.
            text = isMostlySound(text) ? text : Text.of(new String(resource.bytes(), StandardCharsets.ISO_8859_1));
            syntax = Linter.parse(resource, text);
        } else if (malformed) {
            syntax = null;
        } else if (syntax == null) {
            syntax = Linter.parse(resource, text);
        }
        boolean read = syntax != null && syntax.isSound();
        List<Entry> entries = read && syntax instanceof Keyed keyed ? keyed.entries() : List.of();
        if (entries.isEmpty() && syntax instanceof XmlSyntax xml) {
            entries = xml.strings();
        }
        return new BundleMember(light(resource), locale, text, withoutLocale(entries, locale), read && !malformed);
    }

    /** Whether most of what is no ASCII could be decoded. */
    private static boolean isMostlySound(Text text) {
        long lost = text.content().chars().filter(c -> c == '\uFFFD').count();
        long all = text.content().chars().filter(c -> c >= 0x80).count();
        return lost * 2 < all;
    }

    /** Ruby's files hold everything below their locale: {@code de: {greeting: …}}. */
    private static List<Entry> withoutLocale(List<Entry> entries, BundleLocale locale) {
        if (locale.isRoot() || entries.isEmpty() || entries.get(0).value() != null) {
            return entries;
        }
        String root = entries.get(0).path();
        String prefix = root + ".";
        if (!root.replace('-', '_').equalsIgnoreCase(locale.written().replace('-', '_'))
                || !entries.stream()
                        .allMatch(
                                each -> each.path().equals(root) || each.path().startsWith(prefix))) {
            return entries;
        }
        List<Entry> inner = new ArrayList<>();
        for (Entry each : entries.subList(1, entries.size())) {
            inner.add(new Entry(
                    each.scope(), each.path().substring(prefix.length()), each.key(), each.value(), each.span()));
        }
        return inner;
    }

    /** The keys that a view asks for. */
    static BundleMember view(Linter.Result result) {
        Resource resource = result.resource();
        boolean groovy = resource.path().endsWith(".groovy");
        List<Entry> keys = ViewKeys.of(result.text().content(), groovy);
        return new BundleMember(light(resource), BundleLocale.ROOT, result.text(), keys, true);
    }

    /** The original and the translation of an XLIFF file; nothing when it does not say what languages they are in. */
    static List<BundleMember> pair(Linter.Result result) {
        Syntax syntax = result.syntax() != null ? result.syntax() : Linter.parse(result.resource(), result.text());
        if (!(syntax instanceof XmlSyntax xml) || !xml.isSound()) {
            return List.of();
        }
        BundleLocale[] locales = new BundleLocale[2];
        xml.walk((tag, depth) -> {
            locales[0] = locales[0] == null ? locale(tag, "source-language", "srcLang") : locales[0];
            locales[1] = locales[1] == null ? locale(tag, "target-language", "trgLang") : locales[1];
            return depth == 0;
        });
        if (locales[0] == null || locales[1] == null || locales[0].equals(locales[1])) {
            return List.of();
        }
        Resource resource = light(result.resource());
        return List.of(
                new BundleMember(resource, locales[0], result.text(), xml.sources(), true),
                new BundleMember(resource, locales[1], result.text(), xml.entries(), true));
    }

    private static @Nullable BundleLocale locale(XmlTag tag, String first, String second) {
        String written = tag.value(first).isEmpty() ? tag.value(second) : tag.value(first);
        return written.isEmpty() ? null : BundleLocale.parse(written);
    }

    private static Resource light(Resource r) {
        return new Resource(r.path(), r.file(), r.format(), NO_BYTES, r.charset(), r.style(), r.bundle(), r.test());
    }
}
