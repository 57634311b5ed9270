package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.Formatting;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.bundle.message.NumberedMessage;
import io.github.textproof.bundle.message.NumberedMessage.Fault;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
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
                in the one language whose translator typed `{0`, `{0,nombre}` or `{0,date,kurz}`. The whole message is missing then, or the page it stands on. A closing brace
                that closes nothing, as in `{0}}`, throws nothing and is shown.

                Only with evidence: another locale's value of the same key is a valid pattern with numbered arguments, or the value itself has one beside
                the brace that is not closed. Where all locales agree on braces that are none of `MessageFormat`'s, something else formats them.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(
                        name = "format",
                        description =
                                "Who formats the values, for all rules about arguments: `message-format` (values with arguments), `message-format-always` (all"
                                        + " values, so that apostrophes are doubled everywhere), `icu`, `printf`, `named` for `{name}`, `empty` for `{}`, `mustache`,"
                                        + " `expression` for `${name}`, `none`; `auto` infers it from all locales.",
                        defaultValue = "auto"))
public final class MessageFormatSyntax implements BundleRule {
    /** The rule's id, under which the engine finds the option {@code format}. */
    public static final String ID = "message-format-syntax";

    /** The option {@code format}. */
    public static Formatting declared(Options options) {
        String word = options.get("format");
        return word == null ? Formatting.AUTO : Formatting.parse(word);
    }

    @Override
    public void validate(Options options) {
        try {
            declared(options);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("option format: " + e.getMessage(), e);
        }
    }

    @Override
    public void check(Bundle bundle, Context context) {
        Messages messages = Messages.of(bundle);
        for (BundleMember member : bundle.members()) {
            for (Entry entry : member.entries().values()) {
                Literal value = entry.value();
                if (value != null
                        && value.value().indexOf('{') >= 0
                        && (messages.isNumbered(entry.path()) || isDeclaredAlways(bundle))) {
                    check(bundle, member, entry.path(), value, context);
                }
            }
        }
    }

    private static boolean isDeclaredAlways(Bundle bundle) {
        return bundle.formatting() == Formatting.MESSAGE_FORMAT_ALWAYS && !bundle.isView();
    }

    private static void check(Bundle bundle, BundleMember member, String path, Literal value, Context context) {
        if (NumberedMessage.isPlain(value.value())) {
            return;
        }
        NumberedMessage message = NumberedMessage.of(value.value());
        Fault fault = message.fault();
        if (fault == null) {
            stray(bundle, member, path, value, message, context);
            return;
        }
        if (isExpression(value.value(), fault.at())) {
            return;
        }
        BundleMember witness = witness(bundle, member, path);
        String evidence;
        if (witness != null) {
            evidence = witness.locale() + " has a valid one";
        } else if (!message.arguments().isEmpty() && fault.message().startsWith("the brace")) {
            evidence = "it takes {" + message.arguments().get(0).name() + "}";
        } else if (isDeclaredAlways(bundle)) {
            evidence = "the option format says that all are";
        } else {
            return;
        }
        context.report(
                member,
                new Finding(
                        value.span(fault.at(), Math.min(value.length(), fault.at() + 1)),
                        fault.message() + ": no message format (" + evidence + "), formatting it throws"));
    }

    /** A closing brace too much shows beside the argument; no error where the other locales have it too. */
    private static void stray(
            Bundle bundle, BundleMember member, String path, Literal value, NumberedMessage message, Context context) {
        int at = message.strayBrace();
        if (at < 0
                || message.arguments().isEmpty()
                || at > 0 && Character.isDigit(value.value().charAt(at - 1))) {
            // "0}" is an argument that lost its other brace: placeholder-mismatch tells it.
            return;
        }
        boolean alone = true;
        for (BundleMember other : bundle.members()) {
            String own = other == member ? null : other.value(path);
            alone &= own == null || NumberedMessage.of(own).strayBrace() < 0;
        }
        context.report(
                member,
                new Finding(value.span(at, at + 1), "the brace closes no argument: it shows as it is written")
                        .atMost(alone ? Severity.ERROR : Severity.WARNING));
    }

    /** Whether {@code ${name}} stands there, which the build or the program replaces before anything is formatted. */
    private static boolean isExpression(String text, int open) {
        char c = open > 0 ? text.charAt(open - 1) : 0;
        char first = open + 1 < text.length() ? text.charAt(open + 1) : 0;
        return (c == '$' || c == '#') && Character.isJavaIdentifierStart(first);
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
