package io.github.textproof.syntax.csv;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parse of a file of delimiter-separated values (RFC 4180 and its dialects): what the rows have in common, not each field.
 *
 * <p>Memory does not grow with the text: only the first row, some rows to tell a header from, and at most a thousand odd ones are kept.
 */
public final class CsvSyntax extends Syntax {
    private static final String SEP = "sep=";
    private static final Pattern NAMES = Pattern.compile("\\s*[,;|]\\s*");

    private final Dialect dialect;
    private final Shape shape;
    private final boolean header;
    private final boolean declared;

    private CsvSyntax(
            Resource resource,
            Text text,
            Dialect dialect,
            Shape shape,
            @Nullable Boolean header,
            @Nullable SyntaxError error) {
        super(resource, text, error);
        this.dialect = dialect;
        this.shape = shape;
        this.declared = header != null;
        this.header = header != null
                ? header
                : shape.width == shape.usualWidth()
                        && isTable(shape)
                        && HeaderGuess.isHeader(text.content(), shape.first, shape.sample);
    }

    /**
     * Reads any text. {@code options} may say the {@code delimiter} (a char, or {@code tab}), the {@code quote} (a char, or {@code none})
     * and the {@code header} ({@code true}, {@code false}, or the names of the columns); what they do not say is inferred.
     */
    public static CsvSyntax parse(Resource resource, Text text, Map<String, String> options) {
        String source = text.content();
        int from = 0;
        String delimiterOption = options.getOrDefault("delimiter", "").trim();
        char delimiter = character(delimiterOption);
        if (source.regionMatches(true, 0, SEP, 0, SEP.length()) && CsvScanner.lineEnd(source, 0) == SEP.length() + 1) {
            // What spreadsheets take for the delimiter, and for no row.
            delimiter = delimiter == 0 ? source.charAt(SEP.length()) : delimiter;
            from = Math.min(source.length(), CsvScanner.next(source, SEP.length() + 1));
        }
        boolean delimiterDeclared = delimiter != 0;
        String quoteOption = options.getOrDefault("quote", "").trim();
        char quote = quoteOption.isEmpty() ? '"' : quoteOption.equals("none") ? 0 : character(quoteOption);
        if (!delimiterDeclared) {
            boolean tabs = resource.name().toLowerCase(Locale.ROOT).endsWith(".tsv") && source.indexOf('\t') >= 0;
            delimiter = tabs ? '\t' : DelimiterGuess.guess(source, from, quote);
        }
        if (delimiter == 0 && !OneColumn.isQuoted(source, from, quote)) {
            quote = 0;
        }
        DialectGuess guess = new DialectGuess(source, from, delimiter, quote, !quoteOption.isEmpty());
        guess.improve();
        Shape shape = guess.shape();
        String headerOption = options.getOrDefault("header", "").trim();
        Boolean header = headerOption.isEmpty() ? null : !headerOption.equals("false");
        SyntaxError error = error(text, from, guess.dialect(), shape, delimiterDeclared);
        if (error == null && header != null && header && !headerOption.equals("true")) {
            error = misnamed(source, shape, headerOption);
        }
        return new CsvSyntax(resource, text, guess.dialect(), shape, header, error);
    }

    private static boolean isTable(Shape shape) {
        return shape.fault == null && shape.isTable(DialectGuess.TABLE);
    }

    /** The char that an option names; 0 for none. */
    private static char character(String option) {
        return option.equals("tab") ? '\t' : option.isEmpty() ? 0 : option.charAt(0);
    }

    private static @Nullable SyntaxError error(
            Text text, int from, Dialect dialect, Shape shape, boolean delimiterDeclared) {
        Fault fault = shape.fault;
        if (fault == null) {
            return null;
        }
        // What is no table in its sound part is no CSV: a list, a log, prose.
        boolean table = delimiterDeclared
                || dialect.delimiter() == 0
                || (shape.rows >= 3
                        ? shape.isTable(70)
                        : DelimiterGuess.score(text.content(), from, dialect.delimiter(), dialect.quote()) >= 0.5);
        return table ? new Culprit(text, dialect).blame(fault, shape.usualWidth()) : null;
    }

    /** The error when the first row has other names than declared. */
    private static @Nullable SyntaxError misnamed(String source, Shape shape, String declared) {
        String[] names = NAMES.split(declared, -1);
        for (int i = 0; i < Math.max(names.length, shape.first.size()); i++) {
            Span span = i < shape.first.size()
                    ? shape.first.get(i)
                    : shape.first.isEmpty() ? new Span(0, 0) : shape.first.get(shape.first.size() - 1);
            String name = i < shape.first.size()
                    ? "'" + source.substring(span.start(), span.end()).trim() + "'"
                    : "missing";
            String expected = i < names.length ? "'" + names[i] + "'" : "missing";
            if (!name.equals(expected)) {
                return new SyntaxError(
                        span, "the name of column " + (i + 1) + " is " + name + " where " + expected + " is declared");
            }
        }
        return null;
    }

    /** How fields are separated and quoted. */
    public Dialect dialect() {
        return dialect;
    }

    /** The number of rows, the first one and those before an error included. */
    public int rowCount() {
        return shape.rows;
    }

    /** The number of fields of the first row; 0 without rows. */
    public int width() {
        return shape.width;
    }

    /** Whether the first row names the columns: declared, or clear from what it says and what stands below. */
    public boolean hasHeader() {
        return header;
    }

    /** Whether it is declared that the first row names the columns, or that it does not. */
    public boolean isHeaderDeclared() {
        return declared;
    }

    /** The fields of the first row as programs read them, ten thousand at most. */
    public List<Literal> firstRow() {
        List<Literal> fields = new ArrayList<>(shape.first.size());
        for (Span span : shape.first) {
            fields.add(literal(span));
        }
        return fields;
    }

    /** The number of rows that are wider or narrower than the first. */
    public int oddRowCount() {
        return shape.oddCount;
    }

    /** These rows in the order of the text, a thousand at most. */
    public List<Row> oddRows() {
        return List.copyOf(shape.odd);
    }

    /**
     * The first quote inside of a field that has none around it, in source chars; -1 where there is none, and where quotes may well have no
     * meaning: in what is no table, between tabs and between bars.
     */
    public int looseQuote() {
        boolean quoting = dialect.delimiter() != '\t' && dialect.delimiter() != '|' && isTable(shape);
        return quoting ? shape.looseQuote : -1;
    }

    /** How many fields have such a quote. */
    public int looseQuoteFields() {
        return shape.looseFields;
    }

    private Literal literal(Span span) {
        String source = text().content();
        int start = span.start();
        char quote = dialect.quote();
        boolean quoted = quote != 0 && start > 0 && source.charAt(start - 1) == quote;
        if (!quoted) {
            return Literal.verbatim(source, start, span.end());
        }
        Literal.Builder literal = new Literal.Builder(source).begin(start);
        for (int i = start; i < span.end(); i++) {
            char c = source.charAt(i);
            boolean escape = c == quote || c == '\\' && dialect.backslash();
            int origin = i;
            if (escape && i + 1 < span.end()) {
                i++;
            }
            literal.add(source.charAt(i), origin);
        }
        return literal.build(span.end());
    }
}
