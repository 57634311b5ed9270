package io.github.textproof.syntax.sql;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.sql.Fault.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A script of SQL statements in whatever dialect: only what is a string, a quoted name, a comment or a bracket is known. Where databases
 * differ, the reading counts in which all of it is closed; wrong is what no reading closes.
 */
public final class SqlScript extends Syntax {
    private SqlScript(Resource resource, Text text, @Nullable SyntaxError error) {
        super(resource, text, error);
    }

    /** Reads any text. */
    public static SqlScript parse(Resource resource, Text text) {
        Fault first = null;
        for (Reading reading : Reading.of(text.content())) {
            Fault fault = new SqlLexer(text.content(), reading, (start, end) -> {}).read();
            if (fault == null) {
                return new SqlScript(resource, text, null);
            }
            first = first == null ? fault : first;
        }
        return new SqlScript(resource, text, first == null ? null : error(text, first));
    }

    private static SyntaxError error(Text text, Fault fault) {
        Span span = new Span(fault.open(), fault.open() + fault.length());
        boolean bracket = fault.kind() == Kind.BRACKET || fault.kind() == Kind.SURPLUS;
        String what = fault.kind().words + (bracket ? text.charAt(fault.open()) : "");
        if (fault.kind() == Kind.SURPLUS) {
            return new SyntaxError(span, what + " closes nothing");
        }
        if (fault.end() == text.length()) {
            return new SyntaxError(
                    span, what + " is never closed" + (bracket ? "" : ": the rest of the file is part of it"));
        }
        String where = " in line " + (text.lines().lineOf(fault.end()) + 1);
        return new SyntaxError(
                span,
                bracket
                        ? what + " is not closed before " + text.charAt(fault.end()) + where
                        : what + " lacks its closing quote: it goes on to the next one" + where);
    }

    /**
     * Finds chars outside of strings, quoted names and comments.
     *
     * @param wanted which chars are looked for
     * @param sink takes the offset of each that is code in all readings in which the text is sound; in the likeliest one if there is none
     */
    public static void findInCode(String content, IntPredicate wanted, IntConsumer sink) {
        BitSet found = new BitSet();
        for (int i = 0; i < content.length(); i++) {
            if (wanted.test(content.charAt(i))) {
                found.set(i);
            }
        }
        if (found.isEmpty()) {
            return;
        }
        List<Reading> readings = Reading.of(content);
        BitSet code = null;
        BitSet likeliest = null;
        for (Reading reading : readings) {
            BitSet here = (BitSet) found.clone();
            Fault fault = new SqlLexer(content, reading, here::clear).read();
            likeliest = likeliest == null ? here : likeliest;
            if (fault == null) {
                if (code == null) {
                    code = here;
                } else {
                    code.and(here);
                }
            }
        }
        BitSet result = code != null ? code : likeliest;
        if (result != null) {
            result.stream().forEach(sink);
        }
    }
}
