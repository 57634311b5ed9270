package io.github.textproof.schema.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds among all that failed what a person would name: the innermost causes, and of alternatives that all failed those of the one that is
 * most likely meant.
 */
final class Reasons {
    private static final int MOST_ALTERNATIVES = 3;

    private Reasons() {}

    /**
     * One thing to say.
     *
     * @param value what it is about
     * @param onKey whether its key is what is wrong, not its value
     * @param message what to say, the way to the value left out
     * @param failure what it is said of
     * @param otherType whether the value is of another type altogether
     */
    record Reason(Data value, boolean onKey, String message, Failure failure, boolean otherType) {
        Reason(Data value, boolean onKey, String message, Failure failure) {
            this(value, onKey, message, failure, failure.keyword().equals("type"));
        }
    }

    /** What to say of these failures. */
    static List<Reason> of(List<Failure> failures) {
        List<Reason> reasons = new ArrayList<>();
        Set<Data> wrongType = identities();
        failures.stream().filter(Reasons::isType).forEach(each -> wrongType.add(each.value()));
        for (Failure failure : failures) {
            // Nothing else matters of a value of another type.
            if (isType(failure) || !wrongType.contains(failure.value())) {
                collect(failure, reasons);
            }
        }
        return withoutKnownMembers(reasons);
    }

    private static boolean isType(Failure failure) {
        return failure.keyword().equals("type");
    }

    private static Set<Data> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void collect(Failure failure, List<Reason> reasons) {
        switch (failure.keyword()) {
            case "" -> reasons.add(new Reason(failure.value(), true, notAllowed(failure), failure));
            case "anyOf", "oneOf" -> alternatives(failure, reasons);
            case "if" -> {
                // What its "then" or "else" demands is reported beside it.
            }
            case "uniqueItems" -> reasons.add(repeated(failure));
            case "contains", "not" -> reasons.add(leaf(failure));
            case "propertyNames" -> names(failure, reasons);
            default -> {
                if (failure.causes().isEmpty()) {
                    reasons.add(leaf(failure));
                } else {
                    reasons.addAll(of(failure.causes()));
                }
            }
        }
    }

    /** The first element that is equal to one before it. */
    private static Reason repeated(Failure failure) {
        Map<Data, Data> seen = new HashMap<>();
        for (Data each : failure.value().children()) {
            Data earlier = seen.putIfAbsent(each, each);
            if (earlier != null) {
                return new Reason(each, false, Wording.shown(each) + " repeats " + earlier.path(), failure);
            }
        }
        return leaf(failure);
    }

    private static Reason leaf(Failure failure) {
        return new Reason(failure.value(), false, Wording.of(failure), failure);
    }

    /** A member or element for which the schema is {@code false}. */
    private static String notAllowed(Failure failure) {
        Data value = failure.value();
        Data parent = value.parent();
        if (parent == null) {
            return "nothing is allowed here";
        }
        if (parent.isArray()) {
            return "no element is allowed here";
        }
        List<String> known = Wording.names(failure.sibling("properties"));
        return Wording.unknown(
                value.step(),
                known.stream().filter(name -> parent.get(name) == null).toList());
    }

    private static void names(Failure failure, List<Reason> reasons) {
        for (Reason each : of(failure.causes())) {
            Failure cause = each.failure;
            Failure named = new Failure(
                    cause.keyword(), cause.path(), cause.demand(), cause.value().name(), List.of());
            reasons.add(new Reason(cause.value(), true, "the name " + Wording.of(named), cause));
        }
        if (failure.causes().isEmpty()) {
            reasons.add(leaf(failure));
        }
    }

    private static void alternatives(Failure failure, List<Reason> reasons) {
        Map<String, List<Failure>> byBranch = new LinkedHashMap<>();
        for (Failure cause : failure.causes()) {
            byBranch.computeIfAbsent(failure.branch(cause), branch -> new ArrayList<>())
                    .add(cause);
        }
        Data demand = failure.demand();
        int all = demand == null ? byBranch.size() : demand.children().size();
        if (byBranch.size() < all) {
            int fitting = all - byBranch.size();
            reasons.add(new Reason(
                    failure.value(),
                    false,
                    Wording.shown(failure.value()) + " fits " + fitting + " of the " + all
                            + " forms of which exactly one may fit",
                    failure));
            return;
        }
        List<List<Reason>> branches = new ArrayList<>();
        int best = -1;
        for (List<Failure> each : byBranch.values()) {
            List<Reason> branch = of(each);
            int likelihood = likelihood(failure.value(), branch);
            if (likelihood > best) {
                best = likelihood;
                branches.clear();
            }
            if (likelihood == best) {
                branches.add(branch);
            }
        }
        reasons.addAll(
                branches.size() == 1 || allSame(branches) ? branches.get(0) : List.of(merged(failure, branches)));
    }

    /** How likely a value is meant to be of a form that it fails for these reasons. */
    private static int likelihood(Data value, List<Reason> reasons) {
        int kind = 3;
        for (Reason each : reasons) {
            String keyword = each.failure.keyword();
            if (each.value.is(value) && each.otherType) {
                return 0;
            }
            boolean tellsKinds = keyword.equals("const") || keyword.equals("enum");
            if (tellsKinds && value.is(each.value.parent())) {
                kind = Math.min(kind, 1);
            } else if (keyword.equals("required") && each.value.is(value)
                    || each.onKey && value.is(each.value.parent())) {
                kind = Math.min(kind, 2);
            }
        }
        return kind * 1000 - Math.min(reasons.size(), 999);
    }

    private static boolean allSame(List<List<Reason>> branches) {
        Set<Set<String>> said = new LinkedHashSet<>();
        for (List<Reason> branch : branches) {
            said.add(branch.stream()
                    .map(each -> each.value.getJsonPointer() + ": " + each.message)
                    .collect(Collectors.toSet()));
        }
        return said.size() == 1;
    }

    /** One sentence for alternatives of which none is more likely than the others. */
    private static Reason merged(Failure failure, List<List<Reason>> branches) {
        Data value = failure.value();
        List<Reason> single = branches.stream()
                .filter(each -> each.size() == 1 && each.get(0).value.is(value))
                .map(each -> each.get(0))
                .toList();
        String message = single.size() == branches.size() ? sameKeyword(value, single) : null;
        if (message == null) {
            message = Wording.shown(value) + " fits none of the " + branches.size() + " forms allowed here: "
                    + branches.stream()
                            .map(each -> each.isEmpty()
                                    ? "nothing"
                                    : Wording.within(value, each.get(0).value, each.get(0).message))
                            .distinct()
                            .limit(MOST_ALTERNATIVES)
                            .collect(Collectors.joining("; or "));
        }
        boolean otherType = branches.stream()
                .allMatch(each -> each.stream().anyMatch(reason -> reason.value.is(value) && reason.otherType));
        return new Reason(value, false, message, failure, otherType);
    }

    /** All types that would do, or all values. */
    private static @Nullable String sameKeyword(Data value, List<Reason> reasons) {
        List<Data> demands = new ArrayList<>();
        Set<String> keywords = new LinkedHashSet<>();
        for (Reason each : reasons) {
            Data demand = each.failure.demand();
            if (demand != null) {
                keywords.add(each.failure.keyword().equals("const") ? "enum" : each.failure.keyword());
                demands.addAll(
                        demand.isArray() && !each.failure.keyword().equals("const")
                                ? demand.children()
                                : List.of(demand));
            }
        }
        if (keywords.equals(Set.of("type"))) {
            return Wording.notOfType(
                    value, demands.stream().map(Data::asString).distinct().toList());
        }
        if (keywords.equals(Set.of("enum"))) {
            List<Data> values = demands.stream().distinct().toList();
            return Wording.shown(value) + " is " + Wording.noneOf(values) + Wording.meant(value, values);
        }
        return null;
    }

    /** A member that a pattern speaks of is known, although the library, once its value is wrong, takes it for one that is not. */
    private static List<Reason> withoutKnownMembers(List<Reason> reasons) {
        Set<Data> wrongValues = identities();
        for (Reason each : reasons) {
            if (!each.onKey) {
                for (Data at = each.value; at != null; at = at.parent()) {
                    wrongValues.add(at);
                }
            }
        }
        return reasons.stream()
                .filter(each -> !each.value.isUnknown())
                .filter(each -> !(each.onKey && each.failure.keyword().isEmpty() && wrongValues.contains(each.value)))
                .toList();
    }
}
