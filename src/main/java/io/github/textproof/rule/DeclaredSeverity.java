package io.github.textproof.rule;

/** The severity in the {@link RuleInfo} of a rule's class, read once: annotations are slow to read, and the engine asks for every file. */
final class DeclaredSeverity extends ClassValue<Severity> {
    private static final DeclaredSeverity ALL = new DeclaredSeverity();

    static Severity of(Rule rule) {
        return ALL.get(rule.getClass());
    }

    @Override
    protected Severity computeValue(Class<?> type) {
        RuleInfo info = type.getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalStateException(type + " has no @RuleInfo");
        }
        return info.severity();
    }
}
