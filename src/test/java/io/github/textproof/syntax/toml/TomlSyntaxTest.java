package io.github.textproof.syntax.toml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Location;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;

class TomlSyntaxTest {
    /** A piece of TOML on its way from top to bottom; what is one token for a reader has no blank in it. */
    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "a.b",
                        "\"a\"",
                        "'b'",
                        "\"\\u0061\"",
                        " = ",
                        "=",
                        ".",
                        "1",
                        "-1",
                        "+1_0",
                        "0x1F",
                        "0b12",
                        "01",
                        "1.5",
                        "1e5",
                        "inf",
                        "true",
                        "True",
                        "2026-01-31",
                        "2026-02-30",
                        "07:32:00",
                        "1979-05-27T07:32:00Z",
                        "\"x\"",
                        "\"\\q\"",
                        "\"",
                        "'",
                        "\"\"\"",
                        "'''",
                        "\\",
                        "[",
                        "]",
                        "[[",
                        "]]",
                        "{",
                        "}",
                        ",",
                        " ",
                        "\t",
                        "\n",
                        "\r\n",
                        "\r",
                        "# c",
                        "\n[a]\n",
                        "\n[a.b]\n",
                        "\n[[a]]\n",
                        "\n[b.a]\n",
                        "\na = 1\n",
                        "\na.b = 2\n",
                        "\na = {b = 1}\n",
                        "\nb = [1, {a = 2}]\n",
                        "\u4e2d",
                        "\uff0c",
                        "\0",
                        "\u007f",
                        "\ud83d\ude00")
                .list()
                .ofMinSize(0)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 50_000, seed = "20261125")
    void findsFaultWithTheTextsThatAnotherParserRejects(@ForAll("soup") String content) {
        TomlSyntax syntax = parse(content);
        assertThat(syntax.isSound()).as(content + " -> " + syntax.error()).isEqualTo(!isRejected(content));
    }

    private static boolean isRejected(String content) {
        try {
            return Toml.parse(content).hasErrors();
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Lines of a sound document; each key is made its own by a number put in for {@code @}. */
    private static final List<String> LINES = List.of(
            "key@ = 17",
            "key@ = 1_000.5e-3",
            "key@ = \"a \\\"quoted\\\" word\"",
            "key@ = 'C:\\dir'",
            "key@ = true",
            "key@.inner.most = 2026-01-31T07:32:00Z",
            "\"quoted key@\" = 07:32:00",
            "key@ = [1, 2, [3, 4], \"five\"]",
            "key@ = [\n  1, # one\n  2,\n]",
            "key@ = { x = 1, y.z = [2, { w = 3 }] }",
            "key@ = \"\"\"\nlines \\\n   of \"\" text\n\"\"\"",
            "key@ = '''\nraw ' lines\n'''",
            "",
            "# a comment",
            "[table@]",
            "[table@.\"sub\".deep]",
            "[[array@]]");

    /** What no TOML can hold where a new line begins, and where in it that becomes clear. */
    private static final List<Defect> DEFECTS = List.of(
            new Defect("defect = word", "word"),
            new Defect("defect = \"open", "\"open"),
            new Defect("defect = 'open", "'open"),
            new Defect("defect = \"\\d\"", "\\d"),
            new Defect("defect = ", "="),
            new Defect("defect", "defect"),
            new Defect("defect : 1", ":"),
            new Defect("defect = 1 2", "2"),
            new Defect("defect = 012", "012"),
            new Defect("defect = 1.", "1."),
            new Defect("defect = 2026-02-30", "2026-02-30"),
            new Defect("defect = 24:00:00", "24:00:00"),
            new Defect("defect = [1 2]", "2]"),
            new Defect("defect = [1, 2\nnext = 3", "next"),
            new Defect("defect = [1,, 2]", ", 2]"),
            new Defect("defect = { x = 1 y = 2 }", "y"),
            new Defect("defect = { x = 1, }", "}"),
            new Defect("defect = { x = 1,\n y = 2 }", "\n y"),
            new Defect("defect = { x = 1, x = 2 }", "x = 2"),
            new Defect("defect = \uff11", "\uff11"),
            new Defect("defect \uff1d 1", "\uff1d"),
            new Defect("defect = [1\uff0c 2]", "\uff0c"),
            new Defect("defect = \u201cword\u201d", "\u201c"),
            new Defect("d\u00e9fect = 1", "\u00e9"),
            new Defect("[defect", "\n"),
            new Defect("[]", "]"),
            new Defect("[[defect]", "\n"),
            new Defect("[defect] x = 1", "x"),
            new Defect("first = 1\nfirst = 2", "first = 2"),
            new Defect("one.a = 1\none = 2", "one = 2"),
            new Defect("[twice]\n[twice]", "twice]\n\n"),
            new Defect("\u0001", "\u0001"));

    private record Defect(String text, String place) {}

    record Case(List<Integer> lines, int position, int defect) {}

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, LINES.size() - 1)
                                .list()
                                .ofMaxSize(12),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, DEFECTS.size() - 1))
                .as(Case::new);
    }

    @Property(tries = 10_000, seed = "20261125")
    void pointsAtTheTokenThatADefectBrings(@ForAll("cases") Case each) {
        StringBuilder sound = new StringBuilder();
        StringBuilder content = new StringBuilder();
        Defect defect = DEFECTS.get(each.defect);
        int position = Math.min(each.position, each.lines.size());
        int at = -1;
        for (int i = 0; i <= each.lines.size(); i++) {
            if (i == position) {
                at = content.length();
                content.append(defect.text).append("\n\n");
            }
            if (i < each.lines.size()) {
                String line = LINES.get(each.lines.get(i))
                                .replace("@", String.valueOf(i))
                                .replace("[table", "\n[table") + "\n";
                sound.append(line);
                content.append(line);
            }
        }
        assertThat(parse(sound.toString()).error()).isNull();
        SyntaxError error = parse(content.toString()).error();
        assertThat(error).isNotNull();
        assertThat(error.span().start()).as(content + " -> " + error).isEqualTo(content.indexOf(defect.place, at));
    }

    @Property(tries = 10_000, seed = "20261125")
    void entriesLieInTheTextAndDifferWithinTheirScope(@ForAll("soup") String content) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : parse(content).entries()) {
            assertThat(entry.span().end()).isLessThanOrEqualTo(content.length());
            assertThat(entry.key().span().start()).isEqualTo(entry.span().start());
            assertThat(seen.add(entry.scope() + "|" + entry.key().value()))
                    .as(content)
                    .isTrue();
            if (entry.value() != null) {
                assertThat(entry.value().span().start())
                        .isGreaterThan(entry.key().span().start());
                assertThat(entry.value().span().end())
                        .isLessThanOrEqualTo(entry.span().end());
            }
        }
    }

    @Test
    void givesEveryKeyWithItsPathAndValue() {
        String content = """
                a.b = "x\\ty"
                list = [1, { c = 'd' }, [{ e = 2 }]]
                [t]
                k = 07:32:00
                [[rows]]
                n = 1
                [[rows]]
                n = 2
                [t.u]
                """;
        assertThat(parse(content).entries())
                .extracting(e -> e.path() + "=" + e.value())
                .containsExactly(
                        "a=null",
                        "a.b=x\ty",
                        "list=null",
                        "list[1].c=d",
                        "list[2][0].e=2",
                        "t=null",
                        "t.k=07:32:00",
                        "rows=null",
                        "rows[0].n=1",
                        "rows[1].n=2",
                        "t.u=null");
        Entry list = parse(content).entries().get(2);
        assertThat(content.substring(list.span().start(), list.span().end()))
                .isEqualTo("list = [1, { c = 'd' }, [{ e = 2 }]]");
    }

    @Test
    void resolvesWhatStringsMean() {
        String content = "a = \"\"\"\r\none \\\r\n   two\"\"\"\"\nb = '''\n\\n'''\nc = \"\\U0001F600\\u00e9\"\n";
        assertThat(parse(content).entries())
                .extracting(e -> String.valueOf(e.value()))
                .containsExactly("one two\"", "\\n", "\ud83d\ude00\u00e9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a = { x = 1, } | 1:14", "a = 07:32 | 1:5", "a = `\\e` | 1:6", "a = `\\x41` | 1:6"})
    void readsOnlyAsVersion11WhatCameWithIt(String line, String place) {
        String content = line.replace('`', '"');
        SyntaxError error = parse(content).error();
        assertThat(error).isNotNull();
        Location location = Text.of(content).location(error.span().start());
        assertThat(location.line() + ":" + location.column()).isEqualTo(place);
        assertThat(error.message()).contains("1.1");
        assertThat(TomlSyntax.parse(Parsed.resource("a.toml", content), Text.of(content), true)
                        .error())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000, 1_000_000})
    void readsOrRefusesAnyDepth(int depth) {
        String[] open = {
            "a = " + "[".repeat(depth),
            "a = " + "[".repeat(depth) + "]".repeat(depth),
            "a = " + "{a = ".repeat(depth),
            "a" + ".a".repeat(depth) + " = 1\n",
            "[a" + ".a".repeat(depth) + "]\nb = 1\n",
            "a = " + "[{a = ".repeat(depth),
            "[".repeat(depth),
            "a = " + "[[],".repeat(depth)
        };
        for (int i = 0; i < open.length; i++) {
            boolean closed = i == 1 || i == 3 || i == 4;
            SyntaxError error = parse(open[i]).error();
            if (closed && depth < 100_000) {
                assertThat(error).isNull();
            } else if (!closed || depth > 100_000) {
                assertThat(error).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2026-12-31",
                "2026-01-01T00:00:00Z",
                "2026-01-31t23:59:60z",
                "2026-01-31 07:32:00.125",
                "2026-01-31T07:32:00+23:59",
                "2026-01-31T07:32:00.5-00:00",
                "07:32:00"
            })
    void datesAndTimesAreThoseOfTheCalendarAndTheClock(String value) {
        assertThat(parse("a = " + value).error()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2026-02-29 | there is no such day: '2026-02-29'",
                "2026-13-01 | there is no such day: '2026-13-01'",
                "2026-00-01 | there is no such day: '2026-00-01'",
                "2026-01-00T07:32:00Z | there is no such day: '2026-01-00'",
                "2026-04-31 | there is no such day: '2026-04-31'",
                "24:00:00 | there is no such time of day: '24:00:00'",
                "23:60:00 | there is no such time of day: '23:60:00'",
                "23:59:61 | there is no such time of day: '23:59:61'",
                "07:32:00Z | a time with an offset needs a date: '07:32:00Z'",
                "2026-01-31T07:32:00+24:00 | there is no such offset: '+24:00'",
                "2026-01-31T07:32:00-23:60 | there is no such offset: '-23:60'",
                "07:32 | the seconds are missing in '07:32' (they may be since TOML 1.1)",
                "2026-01-31T07:32Z | the seconds are missing in '2026-01-31T07:32Z' (they may be since TOML 1.1)"
            })
    void saysWhatIsWrongWithADateOrTime(String value, String message) {
        assertThat(parse("a = " + value).error())
                .isNotNull()
                .extracting(SyntaxError::message)
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-1-31",
                "2026-01-3",
                "2026-01-31x07:32:00",
                "2026-01-31T7:32:00",
                "2026-01-31T07:32:00+0100",
                "2026-01-31T07:32:00+01",
                "07:32:5",
                "07:3",
                "2026-01-31T07:32:00x"
            })
    void saysHowDatesAndTimesAreWritten(String value) {
        assertThat(parse("a = " + value).error())
                .isNotNull()
                .extracting(SyntaxError::message)
                .asString()
                .startsWith("'" + value + "' is no date or time: they are written 2026-01-31, ");
    }

    @Test
    void keepsNoEntriesWhosePathsWouldFillTheMemory() {
        String long_ = "[" + "k".repeat(200_000) + "]\n";
        StringBuilder content = new StringBuilder(long_);
        for (int i = 0; i < 5_000; i++) {
            content.append('k').append(i).append(" = 1\n");
        }
        TomlSyntax syntax = parse(content.toString());
        assertThat(syntax.error()).isNull();
        assertThat(syntax.entries()).isEmpty();
        assertThat(parse(content.substring(long_.length())).entries()).hasSize(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment", "a = 1", " \t", "a = \"\"", "[a]\r\n"})
    void readsWhatIsHardlyThere(String content) {
        assertThat(parse(content).error()).isNull();
    }

    private static TomlSyntax parse(String content) {
        return TomlSyntax.parse(Parsed.resource("a.toml", content), Text.of(content), false);
    }
}
