package io.github.textproof.syntax.json;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a text.
 *
 * @param tape its nodes, up to the error
 * @param byLine whether each line was read for itself
 * @param error what is wrong, or null
 * @param comment the offset of its first comment, or -1
 * @param isMeant whether it goes beyond JSON often enough to be meant so
 * @param isEmpty whether there is no value
 */
record JsonReading(
        JsonTape tape, boolean byLine, @Nullable SyntaxError error, int comment, boolean isMeant, boolean isEmpty) {

    /** Reads a text; {@code dialect} is the grammar of a value, of each line's if {@code byLine}. */
    static JsonReading of(Text text, JsonDialect dialect, boolean byLine) {
        JsonTape tape = new JsonTape();
        JsonDialect grammar = dialect.takesMore() ? dialect : JsonDialect.STRICT;
        JsonReader reader = new JsonReader(text, grammar, byLine, tape);
        SyntaxError error = reader.read();
        return new JsonReading(tape, byLine, error, reader.firstComment(), reader.isMeant(), reader.isEmpty());
    }
}
