package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.bundle.message.NumberedMessage;
import io.github.textproof.bundle.message.NumberedMessage.Fault;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import org.jspecify.annotations.Nullable;

/** A value that is meant to be a message format and is none. */
@RuleInfo(
        id = "message-format-syntax",
        summary = "A value that takes numbered arguments in another locale, but is no valid message format.",
        rationale = """
                `java.text.MessageFormat` throws `IllegalArgumentException` on a brace that is never closed, on an argument that is no number and on an unknown format type:
                in the one language whose translator typed `{0` or `{0,nombre}`. The whole message is missing then, or the page it stands on.

                Only with evidence: another locale's value of the same key is a valid pattern with numbered arguments, or the value itself has one beside
                the brace that is not closed. Where all locales agree on braces that are none of `MessageFormat`'s, something else formats them.
                """,
        severity = Severity.ERROR,
        since = "0.1.0")
public final class MessageFormatSyntax implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        Messages messages = Messages.of(bundle);
        for (BundleMember member : bundle.members()) {
            for (Entry entry : member.entries().values()) {
                Literal value = entry.value();
                if (value != null && value.value().indexOf('{') >= 0 && messages.isNumbered(entry.path())) {
                    check(bundle, member, entry.path(), value, context);
                }
            }
        }
    }

    private static void check(Bundle bundle, BundleMember member, String path, Literal value, Context context) {
        NumberedMessage message = NumberedMessage.of(value.value());
        Fault fault = message.fault();
        if (fault == null) {
            return;
        }
        BundleMember witness = witness(bundle, member, path);
        String evidence;
        if (witness != null) {
            evidence = witness.locale() + " has a valid one";
        } else if (!message.arguments().isEmpty() && fault.message().startsWith("the brace")) {
            evidence = "it takes {" + message.arguments().get(0).name() + "}";
        } else {
            return;
        }
        context.report(
                member,
                new Finding(
                        value.span(fault.at(), Math.min(value.length(), fault.at() + 1)),
                        fault.message() + ": no message format (" + evidence + "), formatting it throws"));
    }

    /** Another member whose value of that key is a valid pattern with arguments, or null. */
    static @Nullable BundleMember witness(Bundle bundle, BundleMember member, String path) {
        for (BundleMember other : bundle.members()) {
            String value = other == member ? null : other.value(path);
            if (value != null && value.indexOf('{') >= 0) {
                NumberedMessage message = NumberedMessage.of(value);
                if (message.fault() == null && !message.arguments().isEmpty()) {
                    return other;
                }
            }
        }
        return null;
    }
}
