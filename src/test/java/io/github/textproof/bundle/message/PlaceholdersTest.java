package io.github.textproof.bundle.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void findsEachStyle() {
        assertThat(read("{0} {1,number,integer} {12}")).isEqualTo("NUMBERED 0, NUMBERED 1 number, NUMBERED 12");
        assertThat(read("{name} {user.name} { id }")).isEqualTo("NAMED name, NAMED user.name, NAMED id");
        assertThat(read("%s %d %1$s %.2f %%")).isEqualTo("PRINTF 1 s, PRINTF 2 d, PRINTF 1 s, PRINTF 3 f");
        assertThat(read("${a} #{b} {{ c }} %{d} {}")).isEqualTo("DOLLAR a, HASH b, DOUBLE c, PERCENT_BRACE d, EMPTY ");
        assertThat(read("%0 of %1")).isEqualTo("PERCENT_NUMBER 0, PERCENT_NUMBER 1");
    }

    @Test
    void branchesAreMessagesOfTheirOwn() {
        assertThat(read("{n, plural, =0 {nothing} one {# file of {owner}} other {# files}}"))
                .isEqualTo("NAMED n plural, NAMED owner");
        assertThat(read("{0,choice,0#none|1#one {1}|1<{0} of {1}}"))
                .isEqualTo("NUMBERED 0 choice, NUMBERED 1, NUMBERED 0, NUMBERED 1");
    }

    @Test
    void whatIsNoArgumentIsNone() {
        assertThat(read("100% sure, 50% of all; a { color: red } {not a name} {0"))
                .isEmpty();
        assertThat(read("Paris, {0} 100 %")).isEqualTo("NUMBERED 0");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "{", "}", "{{", "}}", "0", "a", ",", "plural", "choice", "%", "$", "#", "s", " ", "one", "|")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000, seed = "20261125")
    void argumentsLieInTheValueInOrder(@ForAll("values") String value) {
        int last = 0;
        for (Argument each : Placeholders.of(value)) {
            assertThat(each.start()).isGreaterThanOrEqualTo(last);
            assertThat(each.end()).isBetween(each.start() + 2, value.length());
            last = each.start();
        }
    }

    @Test
    void deepBracesNeitherHangNorOverflow() {
        assertThat(Placeholders.of("{a,plural,other{".repeat(5_000))).isNotNull();
        assertThat(Placeholders.of("{0,choice,".repeat(5_000))).isNotNull();
        assertThat(Placeholders.of("{".repeat(100_000))).isEmpty();
    }

    private static String read(String value) {
        return Placeholders.of(value).stream()
                .map(a -> a.style() + " " + a.name() + (a.type().isEmpty() ? "" : " " + a.type()))
                .collect(Collectors.joining(", "));
    }
}
