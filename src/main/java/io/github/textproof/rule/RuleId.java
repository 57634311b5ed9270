package io.github.textproof.rule;

import java.util.Locale;

/**
 * The id of a rule's class. The rules that textproof ships are called after their ids, which a test holds, so that no annotation need be read to learn them: reading
 * those of all rules costs a cold JVM as much as checking a thousand files.
 */
final class RuleId extends ClassValue<String> {
    private static final RuleId ALL = new RuleId();
    private static final String OURS = Rule.class.getPackageName() + ".";

    static String of(Rule rule) {
        return of(rule.getClass());
    }

    static String of(Class<?> type) {
        return ALL.get(type);
    }

    /** Whether it is one of the rules that textproof ships. */
    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    @Override
    protected String computeValue(Class<?> type) {
        if (isOurs(type)) {
            return kebab(type.getSimpleName());
        }
        RuleInfo info = type.getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalStateException(type + " has no @RuleInfo");
        }
        return info.id();
    }

    private static String kebab(String name) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            id.append(i > 0 && Character.isUpperCase(name.charAt(i)) ? "-" : "").append(name.charAt(i));
        }
        return id.toString().toLowerCase(Locale.ROOT);
    }
}
