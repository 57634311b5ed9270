package io.github.textproof.syntax.toml;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parse of a TOML file.
 *
 * <p>Each key that makes something is an entry, those of a header or a dotted key too; one that only leads on to a table that is there
 * already is none. Memory is bounded by some 60 bytes a char, and by 400 MB: of a file with more than a million entries, or paths that
 * would take more than 16 times its length, no entries are kept.
 */
public final class TomlSyntax extends Syntax implements Keyed {
    private final List<Entry> entries;

    private TomlSyntax(Resource resource, Text text, List<Entry> entries, @Nullable SyntaxError error) {
        super(resource, text, error);
        this.entries = isSound() ? entries : List.of();
    }

    /** Reads any text, as TOML 1.1.0 or, if not {@code newer}, as 1.0.0. */
    public static TomlSyntax parse(Resource resource, Text text, boolean newer) {
        TomlReader reader = new TomlReader(text, newer);
        try {
            reader.read();
        } catch (TomlError e) {
            return new TomlSyntax(resource, text, List.of(), e.error());
        }
        return new TomlSyntax(resource, text, reader.entries(), null);
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }
}
