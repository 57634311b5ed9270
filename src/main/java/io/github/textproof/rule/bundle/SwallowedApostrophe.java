package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Argument;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.bundle.message.NumberedMessage;
import io.github.textproof.bundle.message.NumberedMessage.Quote;
import io.github.textproof.bundle.message.Placeholders;
import io.github.textproof.bundle.message.Style;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;

/** Apostrophes that a message format takes for quotation marks of its own. */
@RuleInfo(
        id = "swallowed-apostrophe",
        summary = "An apostrophe in a message with arguments that hides them, or vanishes.",
        rationale = """
                `java.text.MessageFormat` takes a single apostrophe for the begin of a quotation, in which nothing is an argument: `It's {0}` shows as `Its {0}`, and
                `File '{0}' not found` as `File {0} not found`. An apostrophe is written `''`.

                An error where the quotation hides an argument or is never closed. A warning where it is plain text that only loses its apostrophes; where four in a
                row show as two; where two show as two because the value takes no arguments and the bundle's other values without arguments have single ones;
                and where nothing says that the bundle is formatted by `MessageFormat`: no value with arguments doubles an apostrophe and many have
                single ones. Quoted braces are silent: that is what the quotation is for. Judged are keys of which some locale takes numbered
                arguments; values without arguments where the bundle's other ones have doubled apostrophes, and in bundles of Jelly and Groovy views, which
                format every value. The option `format` of `message-format-syntax` declares it.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "warning where nothing is hidden")
public final class SwallowedApostrophe implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        Messages messages = Messages.of(bundle);
        for (BundleMember member : bundle.members()) {
            for (Entry entry : member.entries().values()) {
                Literal value = entry.value();
                if (value != null && value.value().indexOf('\'') >= 0) {
                    if (messages.isNumbered(entry.path()) || messages.formatsAll()) {
                        formatted(member, entry.path(), value, messages, context);
                    } else if (messages.formatsOnlyWithArguments()) {
                        doubled(member, value, messages, context);
                    }
                }
            }
        }
    }

    private static void formatted(BundleMember member, String path, Literal value, Messages messages, Context context) {
        String text = value.value();
        if (NumberedMessage.isPlain(text) && !text.contains("''''")) {
            return;
        }
        NumberedMessage message = NumberedMessage.of(text);
        boolean plain = message.arguments().isEmpty()
                && messages.arguments(member, path).isEmpty();
        if (message.fault() != null || plain && !messages.formatsAll()) {
            return;
        }
        Severity most = messages.hasPlainApostrophes(member) ? Severity.WARNING : Severity.ERROR;
        for (Quote quote : message.quotes()) {
            String hidden = hidden(text, quote);
            String content = text.substring(quote.start() + 1, quote.closed() ? quote.end() - 1 : quote.end());
            String what;
            Severity ceiling = most;
            if (!hidden.isEmpty()) {
                what = "hides " + hidden + ", which shows as it is written";
            } else if (!quote.closed()) {
                what = "begins a quotation that is never closed, and vanishes";
                ceiling = plain ? Severity.WARNING : most;
            } else if (content.indexOf('{') >= 0 || content.indexOf('}') >= 0) {
                continue;
            } else {
                what = "and its partner vanish";
                ceiling = Severity.WARNING;
            }
            context.report(
                    member,
                    new Finding(
                            value.span(quote.start(), quote.start() + 1),
                            "the apostrophe " + what + ": MessageFormat wants '' for '"
                                    + (plain ? " (" + messages.apostrophesWithoutArguments() + ")" : ""),
                            ceiling,
                            doubling(value, quote)));
            return;
        }
        int four = text.indexOf("''''");
        if (four >= 0) {
            context.report(
                    member,
                    new Finding(value.span(four, four + 4), "four apostrophes show as two").atMost(Severity.WARNING));
        }
    }

    /** The arguments inside of a quotation, as written; those whose braces are quoted one by one are meant to be shown. */
    private static String hidden(String text, Quote quote) {
        List<String> hidden = new ArrayList<>();
        for (Argument each : Placeholders.of(text)) {
            if (each.style() == Style.NUMBERED && each.start() > quote.start() && each.end() <= quote.end()) {
                hidden.add(text.substring(each.start(), each.end()));
            }
        }
        return String.join(", ", hidden);
    }

    private static Fix doubling(Literal value, Quote quote) {
        Span open = value.span(quote.start(), quote.start() + 1);
        Edit first = Edit.insert(open.end(), "'");
        if (!quote.closed()) {
            return Fix.unsafe(first);
        }
        Span close = value.span(quote.end() - 1, quote.end());
        return Fix.unsafe(first, Edit.insert(close.end(), "'"));
    }

    private static void doubled(BundleMember member, Literal value, Messages messages, Context context) {
        int at = value.value().indexOf("''");
        if (at >= 0 && !isEmptyString(value.value(), at)) {
            context.report(
                    member,
                    new Finding(
                                    value.span(at, at + 2),
                                    "two apostrophes show as two where no argument makes it a message format: "
                                            + messages.apostrophesWithoutArguments())
                            .atMost(Severity.WARNING));
        }
    }

    /** Whether the two are an empty string of SQL or the like, or quotation marks, rather than an apostrophe in a word. */
    private static boolean isEmptyString(String text, int at) {
        return at == 0
                || at + 2 >= text.length()
                || !Character.isLetter(text.charAt(at - 1))
                || !Character.isLetter(text.charAt(at + 2));
    }
}
