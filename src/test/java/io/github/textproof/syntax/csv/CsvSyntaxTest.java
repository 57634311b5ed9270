package io.github.textproof.syntax.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSyntaxTest {
    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "a", "b\u4e2d", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", ";", "#", "x\"y", "'", "\\",
                        "\0")
                .list()
                .ofMinSize(0)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 100_000, seed = "20261125")
    void readsWhatAnotherParserReadsOrBothFail(@ForAll("soup") String content) {
        List<List<String>> rows = new ArrayList<>();
        Fault fault = new CsvScanner(content, Dialect.of(',', '"'), new Collector(content, rows)).scan(0);
        List<List<String>> expected = fastCsv(content);
        assertThat(fault != null).as(content).isEqualTo(expected == null);
        if (expected != null) {
            assertThat(rows).as(content).isEqualTo(expected);
        }
    }

    private static final class Collector implements CsvScanner.Sink {
        private final String content;
        private final List<List<String>> rows;
        private List<String> row = new ArrayList<>();

        Collector(String content, List<List<String>> rows) {
            this.content = content;
            this.rows = rows;
        }

        @Override
        public void field(int start, int end, boolean quoted) {
            String field = content.substring(start, end);
            row.add(quoted ? field.replace("\"\"", "\"") : field);
        }

        @Override
        public boolean row(int start, int end, int width) {
            assertThat(row).hasSize(width);
            rows.add(row);
            row = new ArrayList<>();
            return true;
        }
    }

    @SuppressWarnings("removal") // what the newest version says of its own options
    private static @Nullable List<List<String>> fastCsv(String content) {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (CsvRecord row : CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(content)) {
                rows.add(row.getFields());
            }
        } catch (CsvParseException e) {
            return null;
        }
        return rows;
    }

    /** Values that need quotes or not, written as they stand in a file; none has a quote in it, so that a lost one can be told. */
    private static final List<String> VALUES = List.of(
            "alpha", "17", "", "\"beta\"", "\"a, comma\"", "\"two words\"", "\"\"", "\u4e2d\u6587", "\"x,y,z\"");

    record Case(List<String> values, int columns, int target) {}

    @Provide
    Arbitrary<Case> tables() {
        return Combinators.combine(
                        Arbitraries.of(VALUES).list().ofMinSize(30).ofMaxSize(80),
                        Arbitraries.integers().between(3, 5),
                        Arbitraries.integers().between(0, 79))
                .as(Case::new);
    }

    /** The table with its header, the field {@code target} written as {@code instead}; {@code begin[0]} gets the place of that field. */
    private static String table(Case each, int target, String instead, int[] begin) {
        StringBuilder content = new StringBuilder(
                String.join(",", List.of("id", "name", "note", "size", "unit").subList(0, each.columns)));
        int rows = each.values.size() / each.columns;
        for (int i = 0; i < rows * each.columns; i++) {
            content.append(i % each.columns == 0 ? "\n" : ",");
            if (i == target) {
                begin[0] = content.length();
            }
            content.append(i == target ? instead : i % each.columns == 0 ? String.valueOf(i) : each.values.get(i));
        }
        return content.append("\n").toString();
    }

    @Property(tries = 10_000, seed = "20261125")
    void pointsAtTheQuoteThatLostItsPartner(@ForAll("tables") Case each) {
        int target = each.target % (each.values.size() / each.columns * each.columns);
        int[] begin = new int[1];
        assertThat(parse(table(each, target, "\"gone, it is\"", begin)).error()).isNull();
        SyntaxError error = parse(table(each, target, "\"gone, it is", begin)).error();
        assertThat(error).isNotNull();
        assertThat(error.span().start()).as(error.message()).isEqualTo(begin[0]);
    }

    @Property(tries = 10_000, seed = "20261125")
    void pointsAtTheQuoteThatIsNotDoubled(@ForAll("tables") Case each) {
        int target = each.target % (each.values.size() / each.columns * each.columns);
        int[] begin = new int[1];
        SyntaxError error =
                parse(table(each, target, "\"it \"is\" here\"", begin)).error();
        assertThat(error).isNotNull();
        assertThat(error.span().start()).as(error.message()).isEqualTo(begin[0] + 4);
    }

    @Property(tries = 5_000, seed = "20261125")
    void tellsEveryRowThatHasAFieldTooMany(@ForAll("tables") Case each) {
        int target = each.target % (each.values.size() / each.columns * each.columns);
        int[] begin = new int[1];
        String content = table(each, target, "one,more", begin);
        CsvSyntax syntax = parse(content);
        assertThat(syntax.error()).isNull();
        assertThat(syntax.dialect().delimiter()).isEqualTo(',');
        assertThat(syntax.width()).isEqualTo(each.columns);
        assertThat(syntax.oddRows()).hasSize(1);
        Row row = syntax.oddRows().get(0);
        assertThat(row.width()).isEqualTo(each.columns + 1);
        assertThat(row.span().start()).isLessThanOrEqualTo(begin[0]);
        assertThat(row.span().end()).isGreaterThan(begin[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a,b/1,2/ ~ , ~ 2",
                "a;b/1,5;2,5/2,25;3/ ~ ; ~ 2",
                "a|b|c/1|2|3/ ~ | ~ 3",
                "a>b/1, or 2>3/4, or 5>6/ ~ > ~ 2",
                "sep=;/a,b;c/1,2;3/ ~ ; ~ 2",
                "SEP=,/a;b,c/1;2,3/ ~ , ~ 2",
                "\"a;b\",\"c;d\"/\"e;f\",\"g;h\"/ ~ , ~ 2",
                "alpha/beta/gamma/ ~ 0 ~ 1",
                "alpha/beta, or so/gamma/delta/epsilon/ ~ 0 ~ 1",
                "# a, b, c/x;y/1;2/ ~ ; ~ 2"
            })
    void tellsTheDelimiter(String lines, String delimiter, int width) {
        String content = lines.replace('/', '\n').replace('>', '\t');
        CsvSyntax syntax = parse(content);
        assertThat(syntax.error()).isNull();
        char expected = delimiter.equals("0") ? 0 : delimiter.equals(">") ? '\t' : delimiter.charAt(0);
        assertThat(syntax.dialect().delimiter()).isEqualTo(expected);
        assertThat(syntax.width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "id,name/1,a/2,b/ ~ true",
                "red,green/a,b/c,d/ ~ false",
                "id,name/a,b/ ~ true",
                "Country,Population/X,17/Y,28/ ~ true",
                "alpha,beta/gamma,delta/ ~ false",
                "1,2/3,4/ ~ false",
                "id,name/ ~ false",
                ",name,size/0,a,1/1,b,2/ ~ true",
                "day,2025,2026/1,2,3/ ~ false",
                "编号,名称/甲,乙/ ~ true",
                "width,height/10cm,x/20cm,y/ ~ true",
                "sum,of what/100 USD,x/200 EUR,y/ ~ true",
                "alpha,beta/item1,x/item2,y/ ~ false",
                "alpha,beta/1,x/a,y/b,z/ ~ false",
                "alpha,beta/1,x/,y/2,z/ ~ true",
                "alpha,beta/-,x/-,y/ ~ false",
                "one two three four five six seven,x/1,2/ ~ true",
                "one two three four five six seven eight,x/1,2/ ~ false"
            })
    void tellsAClearHeader(String lines, boolean header) {
        assertThat(parse(lines.replace('/', '\n')).hasHeader()).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"a\"/\"b\"/c ~ true",
                "\"a\"/b ~ false",
                "\"a\"///\"b\"/c/ ~ true",
                "\"a/b\"/\" ~ false",
                "\"/\"/a ~ true",
                "head/\"a\"/b/\"c\"/\"d\" ~ true",
                "^^ ~ false"
            })
    void oneColumnIsQuotedWhenMostLinesAre(String lines, boolean quoted) {
        assertThat(OneColumn.isQuoted(lines.replace('/', '\n'), 0, '"')).isEqualTo(quoted);
        assertThat(OneColumn.isQuoted("no\nno\nno\nno\n" + lines.replace('/', '\n'), 12, '"'))
                .isEqualTo(quoted);
    }

    @Test
    void givesTheNamesAsProgramsReadThem() {
        List<Literal> names = parse("id,\"a \"\"b\"\", c\",\" d\"\n1,2,3\n").firstRow();
        assertThat(names).extracting(Literal::value).containsExactly("id", "a \"b\", c", " d");
        assertThat(names.get(1).span(2, 3).length()).isEqualTo(2);
    }

    @Test
    void keepsOnlySoMuchOfWhateverComes() {
        assertThat(parse(",".repeat(3_000_000)).firstRow()).hasSize(Shape.MOST_NAMES);
        String odd = "a,b\n" + "1\n2,3\n".repeat(300_000);
        CsvSyntax syntax = parse(odd);
        assertThat(syntax.oddRowCount()).isEqualTo(300_000);
        assertThat(syntax.oddRows()).hasSize(1_001);
        StringBuilder wide = new StringBuilder();
        for (int i = 1; i < 3_000; i++) {
            wide.append(",".repeat(i)).append('\n');
        }
        assertThat(parse(wide.toString()).error()).isNull();
        assertThat(parse("a,b\n1,2\n3,4\n5,\"" + "x\n,".repeat(1_000_000)).error())
                .isNotNull();
        assertThat(parse("a,b\n1,\"" + "\"\"".repeat(1_000_000)).error()).isNotNull();
        assertThat(parse("a,b\n" + "1, \"\n".repeat(200_000)).rowCount()).isPositive();
    }

    @Test
    void aLineOfBlanksIsNoRow() {
        CsvSyntax syntax = parse("id,name\n \t\n1,a\n\t \n2,b\n ");
        assertThat(syntax.rowCount()).isEqualTo(3);
        assertThat(syntax.oddRowCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                // blanks before a quote are no part of the field
                "id,name/1, \"a, b\"/2, \"c\"/ ~ \" blanks",
                " \"a, b\",1/ \"c, d\",2/ ~ \" blanks",
                "id,name/  \"1, 2\",a/3,b/ ~ \" blanks",
                // what stands in the midst of a text opens nothing
                "id,name/1,say \"a, b\"/2,c/ ~ \"",
                "id,name/1,\"a \\\", b\"/2,c/ ~ \" backslash",
                "id,name/1,'a, b'/2,'c'/ ~ '",
                "id,name/1,'a, b'/2,\"c\"/ ~ \"",
                "# a, b, c/id,name/1,x/ ~ \" comments",
                "id,name/1,x/# a, b, c/2,y/ ~ \" comments",
                "id,name/1,x/ ~ \"",
                // programs that write tabs or bars do not quote
                "id>name>note/1>\"a>x/2>b>y/ ~ 0",
                "id|name|note/1|\"a|x/2|b|y/ ~ 0",
                "id,name,note/1,\"a,x/2,b,y/ ~ \""
            })
    void tellsHowFieldsAreQuoted(String lines, String expected) {
        Dialect dialect = parse(lines.replace('/', '\n').replace('>', '\t')).dialect();
        String told = (dialect.quote() == 0 ? "0" : String.valueOf(dialect.quote()))
                + (dialect.blanks() ? " blanks" : "")
                + (dialect.backslash() ? " backslash" : "")
                + (dialect.comments() ? " comments" : "");
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void aFieldThatNeedsItsQuotesShowsThatTheyMeanSomethingBetweenTabsToo() {
        CsvSyntax syntax = parse("id\tname\tnote\n1\t\"a\tb\"\tx\n2\tc\ty\n3\te\ty\n4\te\ty\n5\t\"d\tz\n");
        assertThat(syntax.dialect().quote()).isEqualTo('"');
        assertThat(at(syntax)).isEqualTo("6:3");
    }

    @Test
    void aBackslashTakesTheMeaningFromAQuoteInANameToo() {
        CsvSyntax syntax = parse("id,\"a \\\", b\"\n1,2\n");
        assertThat(syntax.firstRow()).extracting(Literal::value).containsExactly("id", "a \", b");
        assertThat(parse("id,\"a\\b, c\"\n1,2\n").firstRow())
                .extracting(Literal::value)
                .containsExactly("id", "a\\b, c");
    }

    /** Where the error of a parse begins: line and column. */
    private static String at(CsvSyntax syntax) {
        SyntaxError error = syntax.error();
        if (error == null) {
            return "nowhere";
        }
        int start = error.span().start();
        int line = syntax.text().lines().lineOf(start);
        return (line + 1) + ":" + (start - syntax.text().lines().start(line) + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "id,name,note/1,a,x/2,b,y/3,\"c,z/ ~ 4:3 ~ is never closed",
                "id,name,note/1,\"a,\"b\",x/2,c,y/ ~ 2:3 ~ which opens the next field",
                "id,name,note/1,\"a, \"b\",x/2,c,y/ ~ 2:3 ~ which opens the next field",
                "id,name,note/1,\"a,x/\"2\",c,y/ ~ 2:3 ~ in line 3",
                "id,name,note/1,\"a,x/2,c,say \"y\" now/ ~ 2:3 ~ in line 3",
                "id,name,note/1,a,\"x//2,c,say \"y\" now/ ~ 2:5 ~ in line 4",
                "id,name,note/1,\"it \"is\" here\",x/2,c,y/ ~ 2:7 ~ text follows this quote",
                // the line below is no row, so the field was meant to go on there
                "id,name,note/1,\"a,x/goes on \"here\" at last\",x/2,c,y/ ~ 3:9 ~ text follows this quote",
                "id,name,note/1,\"a/b,c,goes on \"here\" at last\",x/2,c,y/ ~ 3:13 ~ text follows this quote",
                // a quote in a comment is not to blame
                "# a,\"b/id,name/1,\"a/2,b/ ~ 3:3 ~ is never closed"
            })
    void namesTheQuoteThatIsToBlameAndWhy(String lines, String place, String why) {
        CsvSyntax syntax = parse(lines.replace('/', '\n'));
        assertThat(at(syntax)).isEqualTo(place);
        assertThat(syntax.error()).isNotNull();
        assertThat(syntax.error().message()).contains(why);
    }

    private static CsvSyntax parse(String content) {
        return CsvSyntax.parse(Parsed.resource("a.csv", content), Text.of(content), Map.of());
    }
}
