package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HTML in a translation that is broken where the base's is whole. */
@RuleInfo(
        id = "markup-mismatch",
        summary = "A translation whose HTML tags do not pair, or lack a link, where the base value's are in order.",
        rationale = """
                A `<b>` without its end makes the rest of the page bold, a `<strnog>` is no element, and a link that was translated away leads nowhere. Translators work in tables
                where nobody sees the page.

                Reported where an end tag is broken in itself (`</ b>`, `<html>…</htm>`, `<i>…<i>`), in the base file too; where tags are not balanced though the base's are, where a tag is a slip of one that the base has, and where `<a>` is gone. Other tags more or
                fewer are a translator's choice. End tags that HTML lets out are not wanted.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class MarkupMismatch implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        Set<String> tagged = tagged(bundle);
        for (Entry entry : bundle.base().entries().values()) {
            String base = String.valueOf(entry.value());
            if (base.indexOf('<') < 0 && !tagged.contains(entry.path())) {
                continue;
            }
            itself(bundle, entry.path(), context);
            Tags wanted = Tags.of(base);
            if (wanted.unbalanced(wanted) != null) {
                continue;
            }
            for (BundleMember member : bundle.members()) {
                Entry own = member == bundle.base() ? null : member.entry(entry.path());
                Literal value = own == null ? null : own.value();
                if (value != null && !value.value().isBlank()) {
                    Finding finding = compare(bundle, wanted, value);
                    if (finding != null) {
                        context.report(member, finding);
                    }
                }
            }
        }
    }

    /** What is wrong in a value, whatever the others say. */
    private static void itself(Bundle bundle, String path, Context context) {
        for (BundleMember member : bundle.members()) {
            Entry entry = member.entry(path);
            Literal value = entry == null ? null : entry.value();
            if (value == null || value.value().indexOf('<') < 0) {
                continue;
            }
            Tags tags = Tags.of(value.value());
            Tags.Tag torn = tags.torn();
            Tags.Tag misspelt = tags.misspelt();
            Tags.Tag twice = tags.unclosedTwice();
            if (torn != null) {
                context.report(
                        member,
                        new Finding(
                                span(value, torn),
                                "'</ " + torn.name() + ">' closes nothing: no blank may stand there"));
            } else if (misspelt != null) {
                context.report(
                        member,
                        new Finding(span(value, misspelt), misspelt.shown() + " closes nothing: the name is misspelt"));
            } else if (twice != null) {
                context.report(
                        member,
                        new Finding(
                                span(value, twice),
                                twice.shown() + " stands at the end and is open already: </" + twice.name()
                                        + "> is meant"));
            }
        }
    }

    private static boolean isSoundItself(Tags tags) {
        return tags.torn() == null && tags.misspelt() == null && tags.unclosedTwice() == null;
    }

    /** The keys of which any file's value has an end tag. */
    private static Set<String> tagged(Bundle bundle) {
        Set<String> tagged = new HashSet<>();
        for (BundleMember member : bundle.members()) {
            for (Entry entry : member.entries().values()) {
                if (entry.value() != null && entry.value().value().indexOf("</") >= 0) {
                    tagged.add(entry.path());
                }
            }
        }
        return tagged;
    }

    private static @Nullable Finding compare(Bundle bundle, Tags wanted, Literal value) {
        Tags used = Tags.of(value.value());
        if (!isSoundItself(used)) {
            return null;
        }
        String file = bundle.base().resource().name();
        for (Tags.Tag tag : used.all()) {
            if (!wanted.has(tag.name())) {
                for (Tags.Tag meant : wanted.all()) {
                    if (meant.closing() == tag.closing()
                            && tag.name().length() > 2
                            && !used.has(meant.name())
                            && Slip.isOneEditAway(tag.name(), meant.name())) {
                        return new Finding(
                                span(value, tag),
                                tag.shown() + " is " + meant.shown() + " in " + file + ": the name is misspelt");
                    }
                }
            }
        }
        Tags.Tag odd = used.unbalanced(wanted);
        if (odd != null) {
            return new Finding(
                    span(value, odd),
                    odd.shown() + (odd.closing() ? " closes nothing" : " is never closed") + ", unlike in " + file);
        }
        if (wanted.has("a") && !used.has("a") && !value.value().contains("://")) {
            return new Finding(value.span(), "the link <a> of " + file + " is missing here");
        }
        return null;
    }

    private static Span span(Literal value, Tags.Tag tag) {
        return value.span(tag.start(), tag.end());
    }
}
