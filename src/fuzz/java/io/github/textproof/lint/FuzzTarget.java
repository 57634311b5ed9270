package io.github.textproof.lint;

/** What Jazzer calls for each input. */
public final class FuzzTarget {
    private static Target target = Target.LINTER;

    private FuzzTarget() {}

    /** Called once with {@code --target_args}. */
    public static void fuzzerInitialize(String[] args) {
        target = Target.valueOf(args[0]);
    }

    /** Called for each input. */
    public static void fuzzerTestOneInput(byte[] data) {
        Input input = new Input(data);
        try {
            Pace.watch(target.name(), () -> target.run(input));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            System.err.println("FINDING " + e + "\n" + input + "\n");
            throw e;
        }
    }
}
