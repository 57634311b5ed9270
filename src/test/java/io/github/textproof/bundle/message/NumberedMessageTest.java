package io.github.textproof.bundle.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberedMessageTest {
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "{0}",
                        "{1}",
                        "{",
                        "}",
                        "0",
                        "1",
                        ",",
                        "'",
                        "''",
                        "a",
                        " ",
                        "number",
                        "{0,number}",
                        "integer",
                        "{0,choice,0#none|1#one {1}}",
                        "choice",
                        "#",
                        "|",
                        "{0,date,yyyy}",
                        "{x}",
                        "{}",
                        "\u00e9",
                        "{0 }")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    /** A value whose last argument is open inside of its own braces is let pass by the platform, and is a fault all the same. */
    @Property(tries = 50_000, seed = "20261125")
    void findsAFaultWhereThePlatformDoes(@ForAll("values") String value) {
        NumberedMessage message = NumberedMessage.of(value);
        MessageFormat format = format(value);
        if (format == null) {
            assertThat(message.fault()).isNotNull();
        } else if (message.fault() == null) {
            int highest = message.arguments().stream()
                    .mapToInt(a -> Integer.parseInt(a.name()))
                    .max()
                    .orElse(-1);
            assertThat(format.getFormatsByArgumentIndex().length).isLessThanOrEqualTo(highest + 1);
            assertThat(message.arguments().isEmpty()).isEqualTo(format.getFormats().length == 0);
        } else {
            assertThat(List.of("the brace is never closed"))
                    .anyMatch(Objects.requireNonNull(message.fault()).message()::contains);
        }
    }

    private static @Nullable MessageFormat format(String value) {
        try {
            return new MessageFormat(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Test
    void apostrophesQuoteAndAreToldWithTheirPlaces() {
        NumberedMessage message = NumberedMessage.of("it's {0}, don''t '{1}' {2}'");
        assertThat(message.quotes())
                .containsExactly(new NumberedMessage.Quote(2, 18, true), new NumberedMessage.Quote(21, 27, true));
        assertThat(NumberedMessage.of("it's {0}").quotes()).containsExactly(new NumberedMessage.Quote(2, 8, false));
        assertThat(NumberedMessage.of("l''{0} '{'x'}'").arguments()).hasSize(1);
        assertThat(NumberedMessage.of("l''{0}").doubledApostrophes()).isEqualTo(1);
    }

    @Test
    void faultsAreToldWithTheirPlace() {
        assertThat(fault("a {0")).isEqualTo("2: the brace is never closed");
        assertThat(fault("a {name}")).isEqualTo("2: 'name' is no argument number");
        assertThat(fault("a {}")).isEqualTo("2: the braces are empty");
        assertThat(fault("{0,nombre}")).isEqualTo("0: 'nombre' is no format type: number, date, time or choice");
        assertThat(fault("{0,choice,x#y}")).startsWith("0: 'x#y' is no choice");
    }

    private static String fault(String value) {
        NumberedMessage.Fault fault =
                Objects.requireNonNull(NumberedMessage.of(value).fault());
        return fault.at() + ": " + fault.message();
    }
}
