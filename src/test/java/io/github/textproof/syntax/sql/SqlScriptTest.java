package io.github.textproof.syntax.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {
    /** Closed things that every database knows; what a string holds begins with a letter, as most strings do. */
    private static final String[] CLOSED = {
        "'it''s'",
        "'x;y'",
        "'a -- b'",
        "'see /* there'",
        "'open ('",
        "\"Name\"",
        "\"a \"\"b\"\"\"",
        "(1, 2)",
        "(select ('x'))",
        "/* it's */",
        "/* ( */",
        "/* \" */"
    };

    private static final String[] WORDS = {
        "select", "a", "from", "=", ",", "1.5", "t.b", "||", "<>", "-- it's (\n", "\n"
    };

    /** Statements of random words; {@code closed} takes the places of what ends with a quote or bracket. */
    private static List<String> script(Random random, List<Integer> closed) {
        List<String> parts = new ArrayList<>();
        for (int statements = 1 + random.nextInt(4); statements > 0; statements--) {
            parts.add("insert ");
            for (int i = random.nextInt(8); i > 0; i--) {
                if (random.nextInt(3) == 0) {
                    closed.add(parts.size());
                    parts.add(CLOSED[random.nextInt(CLOSED.length)]);
                } else {
                    parts.add(WORDS[random.nextInt(WORDS.length)]);
                }
                parts.add(" ");
            }
            parts.add("\n;\n");
        }
        return parts;
    }

    @Property(tries = 5000, seed = "20261125")
    void whatIsClosedIsSilent(@ForAll long seed) {
        String sql = String.join("", script(new Random(seed), new ArrayList<>()));
        assertThat(error(sql)).as(sql).isNull();
    }

    @Property(tries = 5000, seed = "20261125")
    void whatIsNeverClosedIsReportedWhereItBeganOrWhereTheNextOneOfItsKindDid(@ForAll long seed) {
        List<Integer> closed = new ArrayList<>();
        List<String> parts = script(new Random(seed), closed);
        if (closed.isEmpty()) {
            return;
        }
        int place = closed.get(new Random(seed).nextInt(closed.size()));
        String part = parts.get(place);
        int cut = part.endsWith("*/") ? 2 : 1;
        parts.set(place, part.substring(0, part.length() - cut));
        String sql = String.join("", parts);
        SyntaxError error = error(sql);
        int start = parts.subList(0, place).stream().mapToInt(String::length).sum();
        if (part.endsWith("*/")) {
            // The end of the next comment ends both; where comments nest, that is an error.
            assertThat(error == null || error.span().start() == start || sql.indexOf("*/", start) >= 0)
                    .as(sql)
                    .isTrue();
        } else {
            // Another of its kind may close it, in whatever that stood; where there is none, the place is sure.
            boolean alone = sql.indexOf(part.charAt(part.length() - 1), start + part.length() - 1) < 0;
            assertThat(error != null || !alone).as(sql).isTrue();
            if (error != null) {
                assertThat(error.span().start()).as(sql).isGreaterThanOrEqualTo(start);
                assertThat(!alone || error.span().start() == start).as(sql).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values ('C:\\'), ('x');",
                "insert into t values ('it\\'s');",
                "select E'it\\'s' from t;",
                "select q'[it's]', Q'!don't!', nq'{(}' from dual;",
                "select $$it's ($$, $a$ $$ ' $a$ from t;",
                "DELIMITER $$\ncreate procedure p() begin select 'x'; end$$\nDELIMITER ;\n",
                "delimiter //\nselect (1) //\ndelimiter ;",
                "SET TERM ^ ;\ncreate trigger t as begin x = ('a'); end ^\nSET TERM ; ^\n",
                "PROMPT it's (\nselect 1;\nREM don't\nselect 2;",
                "\\echo it's\n\\d (\nselect 1;",
                "COPY t (a) FROM stdin;\nit's\t(\n\\.\nselect 1;",
                "# it's\nselect 1; # don't",
                "select a#b, #temp.c from #temp;",
                "select [it's], [a]]'b] from [x y]\nGO\n",
                "select [it's] from t;",
                "select [a]]'b] from t;",
                "select [it's (] from t;\nselect [don't (] from u;",
                "select 1;\nGO\nselect 2;\nGO \n",
                "SET NAMES utf8;\nSET a = 1;\nset b\n;",
                "  REM don't\nselect 1;",
                "select 1;\n\t\\echo it's\n",
                "CREATE TABLE a (b int) ENGINE=x;\ninsert into a values ('it\\'s');\nselect '\\\\';",
                "select 1;\n/ \nselect 2;",
                "select a[1], array[['x'], ['y']], int[] from t;",
                "/* a /* b */ select 1;",
                "/* a /* b */ it's */ select 1;",
                "select v$session.a, $1, '${x}' from v$session;",
                "create or replace rule r as on insert to t do (select 1; select 2);",
                "select 1\n/\nselect 2\n/\n",
                "",
                "select 'a'as b;",
            })
    void readsWhatSomeDatabaseReads(String sql) {
        assertThat(error(sql)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|select 'a|, 7, |this string is never closed: the rest of the file is part of it|",
                "|a ('x;\nb ('y');\n|, 3, |this string lacks its closing quote: it goes on to the next one in line 2|",
                "|select \"a from t|, 7, |this quoted name is never closed: the rest of the file is part of it|",
                "|select 1 /* x|, 9, |this comment is never closed: the rest of the file is part of it|",
                "|select (1;\n|, 7, |this ( is not closed before ; in line 1|",
                "|select (1|, 7, |this ( is never closed|",
                "|select 1);|, 8, |this ) closes nothing|",
                "|select (a[1);|, 9, |this [ is not closed before ) in line 1|",
                "|select 1;\nGO 'x|, 13, |this string is never closed: the rest of the file is part of it|",
                "|select 1\nREM don't|, 16, |this string is never closed: the rest of the file is part of it|",
                "|select 1;\na REM don't|, 19, |this string is never closed: the rest of the file is part of it|",
                "|SET a = (1;|, 8, |this ( is not closed before ; in line 1|",
                "|SET TERM ^ ;\nx (1 ^\nSET TERM ; ^\n|, 15, |this ( is not closed before ^ in line 2|",
                "|do $x$ begin|, 3, |this quoted body is never closed: the rest of the file is part of it|",
                "|select q'[x'|, 8, |this string is never closed: the rest of the file is part of it|",
            })
    void saysWhatNoDatabaseReads(String sql, int offset, String message) {
        SyntaxError error = error(sql);
        assertThat(error).isNotNull();
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.span().start()).isEqualTo(offset);
    }

    @Test
    void codeIsWhatIsCodeInEverySoundReading() {
        assertThat(inCode("select\u00a0a, 'b\u00a0c' -- d\u00a0e\n")).containsExactly(6);
        assertThat(inCode("x ('l\\'\u00e9t\u00e9\u00a0', 'b');")).isEmpty();
        assertThat(inCode("no blank")).isEmpty();
        // where comments nest, the first blank is in one
        assertThat(inCode("/* a /* b */ \u00a0 */ select\u00a01;")).containsExactly(24);
    }

    private static List<Integer> inCode(String sql) {
        List<Integer> found = new ArrayList<>();
        SqlScript.findInCode(sql, c -> c == '\u00a0', found::add);
        return found;
    }

    @Test
    void whatIsOddIsReadOnce() {
        for (String unit : List.of(
                "(", "[", "([", "'", "\"", "`", "/*", "--", "#", "$$", "$a", "q'", "q'[", "\\", "\0", "(;", "COPY ",
                "\nREM")) {
            String sql = unit.repeat(200_000);
            assertThat(SqlScript.parse(Parsed.resource("a.sql", sql), Text.of(sql)))
                    .isNotNull();
        }
    }

    private static @Nullable SyntaxError error(String sql) {
        return SqlScript.parse(Parsed.resource("a.sql", sql), Text.of(sql)).error();
    }
}
