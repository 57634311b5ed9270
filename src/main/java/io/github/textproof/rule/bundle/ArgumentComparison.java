package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.Formatting;
import io.github.textproof.bundle.message.Argument;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.bundle.message.Style;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the arguments of one translation with those of the base value. */
final class ArgumentComparison {
    private static final List<String> PLURALS =
            List.of("zero", "one", "two", "few", "many", "other", "plural", "single");

    private static final int FEWEST = 3;

    private final Bundle bundle;
    private final BundleMember reference;
    private final Literal base;
    private final String path;
    private final BundleMember member;
    private final Literal value;

    ArgumentComparison(Bundle bundle, BundleMember reference, Entry base, BundleMember member, Entry translation) {
        this.bundle = bundle;
        this.reference = reference;
        this.path = base.path();
        this.base = Objects.requireNonNull(base.value());
        this.member = member;
        this.value = Objects.requireNonNull(translation.value());
    }

    void report(List<Argument> wanted, List<Argument> used, BundleRule.Context context) {
        List<Argument> lacking = without(wanted, used);
        List<Argument> extra = without(used, wanted);
        lacking.removeIf(each -> !isSure(each));
        extra.removeIf(each -> !isSure(each) && !isPositional(each, wanted));
        for (Argument each : extra) {
            Argument meant = nearest(each, lacking);
            if (meant != null) {
                lacking.remove(meant);
            }
            context.report(member, extra(each, meant));
            return;
        }
        for (Argument each : lacking) {
            Slip slip = Slip.of(value.value(), base.value().substring(each.start(), each.end()), each);
            if (slip != null) {
                context.report(
                        member,
                        new Finding(
                                value.span(slip.start(), slip.end()),
                                "'" + value.value().substring(slip.start(), slip.end()) + "' is no argument: "
                                        + written(base, each) + " is meant, as in " + said()));
                return;
            }
        }
        if (!lacking.isEmpty() && !isPluralForm()) {
            context.report(
                    member,
                    new Finding(
                                    value.span(),
                                    list(lacking) + (lacking.size() == 1 ? " is" : " are") + " missing here, unlike in "
                                            + said())
                            .atMost(Severity.WARNING));
            return;
        }
        types(wanted, used, context);
    }

    /** {@code %3$s} beside other such arguments is no per cent sign in text. */
    private boolean isPositional(Argument argument, List<Argument> wanted) {
        return argument.style() == Style.PRINTF
                && value.value().substring(argument.start(), argument.end()).indexOf('$') > 0
                && wanted.stream().anyMatch(each -> each.style() == Style.PRINTF);
    }

    /** What {@code all} asks for and {@code others} do not, each once. */
    static List<Argument> without(List<Argument> all, List<Argument> others) {
        List<Argument> left = new ArrayList<>();
        for (Argument each : all) {
            if (others.stream().noneMatch(o -> same(o, each)) && left.stream().noneMatch(o -> same(o, each))) {
                left.add(each);
            }
        }
        return left;
    }

    private static boolean same(Argument a, Argument b) {
        return a.style() == b.style() && a.name().equals(b.name());
    }

    /** Percent signs and {} stand in text: another locale must have the argument too. Other braces and dollars are text in bundles that do not use them. */
    private boolean isSure(Argument argument) {
        Messages messages = Messages.of(bundle);
        if (bundle.formatting() != Formatting.AUTO) {
            return true;
        }
        boolean common = argument.style() == Style.PRINTF
                || argument.style() == Style.PERCENT_NUMBER
                || argument.style() == Style.EMPTY;
        if (!common) {
            return argument.style() == Style.NUMBERED || messages.uses(argument.style());
        }
        if (argument.style() == Style.EMPTY && !messages.uses(Style.EMPTY)) {
            return false;
        }
        int having = 0;
        for (BundleMember each : bundle.members()) {
            having += messages.arguments(each, path).stream().anyMatch(a -> same(a, argument)) ? 1 : 0;
        }
        return having >= 2;
    }

    private Finding extra(Argument each, @Nullable Argument meant) {
        Span span = value.span(each.start(), each.end());
        String name = written(value, each);
        if (meant != null) {
            return new Finding(span, name + " is not in " + said() + ": " + written(base, meant) + " is meant");
        }
        Severity most = each.style() == Style.NUMBERED || each.style() == Style.PRINTF || each.style() == Style.EMPTY
                ? Severity.ERROR
                : Severity.WARNING;
        if (each.style() == Style.NUMBERED && isBelowLast(each)) {
            return new Finding(span, name + " is not in " + said() + ", though programs pass it")
                    .atMost(Severity.WARNING);
        }
        if (isCommon(each)) {
            return new Finding(
                            span,
                            name + " is not in " + said()
                                    + ", but in most translations: it shows as it is written unless programs still pass it")
                    .atMost(Severity.WARNING);
        }
        return new Finding(span, name + " is not in " + said() + ": it shows as it is written")
                .atMost(bundle.isBaseElected() ? Severity.WARNING : most);
    }

    /** Whether most translations use it, three at least: the base may have lost it. */
    private boolean isCommon(Argument argument) {
        Messages messages = Messages.of(bundle);
        int all = 0;
        int having = 0;
        for (BundleMember each : bundle.members()) {
            if (each != reference && each.entry(path) != null) {
                all++;
                having += messages.arguments(each, path).stream().anyMatch(a -> same(a, argument)) ? 1 : 0;
            }
        }
        return having >= FEWEST && having * 2 > all;
    }

    /** Whether the base asks for an argument of a higher number, so that this one is there too. */
    private boolean isBelowLast(Argument extra) {
        return Messages.of(bundle).arguments(reference, path).stream()
                .anyMatch(each -> each.style() == Style.NUMBERED
                        && each.name().length() >= extra.name().length()
                        && each.name().compareTo(extra.name()) > 0);
    }

    /** What of the lacking ones the argument is a slip of: the same name in another style, or nearly the same name. */
    private static @Nullable Argument nearest(Argument extra, List<Argument> lacking) {
        for (Argument each : lacking) {
            if (each.name().equals(extra.name()) && !each.name().isEmpty() && each.style() != extra.style()) {
                return each;
            }
        }
        for (Argument each : lacking) {
            if (each.name().equalsIgnoreCase(extra.name())
                    || each.name().length() > 2 && Slip.isOneEditAway(each.name(), extra.name())) {
                return each;
            }
        }
        return lacking.size() == 1 && lacking.get(0).style() == extra.style() ? lacking.get(0) : null;
    }

    /** Whether the key is one form of a plural, which may leave the number out. */
    private boolean isPluralForm() {
        String last = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('_')) + 1);
        return PLURALS.contains(last);
    }

    private void types(List<Argument> wanted, List<Argument> used, BundleRule.Context context) {
        for (Argument each : used) {
            Argument same =
                    wanted.stream().filter(w -> same(w, each)).findFirst().orElse(null);
            if (same != null && isOtherType(each, same)) {
                boolean throwsException = each.style() == Style.PRINTF && isWhole(each);
                context.report(
                        member,
                        new Finding(
                                        value.span(each.start(), each.end()),
                                        written(value, each) + " formats argument " + each.name() + ", which is "
                                                + written(base, same) + " in " + said()
                                                + (throwsException ? ": formatting text as a number throws" : ""))
                                .atMost(throwsException ? Severity.ERROR : Severity.WARNING));
                return;
            }
        }
    }

    /** Dates among numbers, integers among text; plurals and choices are another way to say a number. */
    private static boolean isOtherType(Argument a, Argument b) {
        if (a.style() == Style.PRINTF) {
            return isWhole(a) != isWhole(b);
        }
        boolean date = a.type().equals("date") || a.type().equals("time");
        boolean other = b.type().equals("number")
                || b.type().equals("choice")
                || b.type().equals("plural");
        boolean dateB = b.type().equals("date") || b.type().equals("time");
        boolean otherA = a.type().equals("number")
                || a.type().equals("choice")
                || a.type().equals("plural");
        return date && other || dateB && otherA;
    }

    private static boolean isWhole(Argument argument) {
        return "dioxXu".contains(argument.type());
    }

    private static String written(Literal value, Argument argument) {
        String text = value.value().substring(argument.start(), argument.end());
        return text.length() <= 30 || argument.type().isEmpty()
                ? text.substring(0, Math.min(text.length(), 30)) + (text.length() > 30 ? "…" : "")
                : "{" + argument.name() + ", " + argument.type() + " …}";
    }

    private String list(List<Argument> arguments) {
        return String.join(
                ", ", arguments.stream().map(a -> written(base, a)).distinct().toList());
    }

    /** The base's name and value, so that nobody need look it up. */
    private String said() {
        String text = base.value().strip();
        int end = Math.min(text.length(), 60);
        return reference.resource().name() + " (\"" + text.substring(0, end) + (end < text.length() ? "…" : "") + "\")";
    }
}
