package io.github.textproof.maven;

/** Numbers as English counts. */
final class Ordinals {
    private Ordinals() {}

    /** {@code 1st}, {@code 2nd}, {@code 11th}. */
    static String of(int number) {
        int tens = number % 100;
        return number
                + (tens >= 11 && tens <= 13
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}
