package io.github.textproof.syntax.yaml;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parse of a stream of YAML documents by the specification 1.2.2. No alias is expanded and nothing is constructed.
 *
 * <p>A text of any length is read in linear time. Its nodes are kept up to a million; what nests deeper than 100,000 levels is an error.
 */
public final class YamlSyntax extends Syntax implements Keyed {
    private final List<YamlNode> documents;
    private final List<SyntaxError> breaches;
    private @Nullable List<Entry> entries;

    private YamlSyntax(
            Resource resource,
            Text text,
            @Nullable SyntaxError error,
            List<YamlNode> documents,
            List<SyntaxError> breaches) {
        super(resource, text, error, error == null ? null : YamlTemplates.recognise(resource, text, error, documents));
        this.documents = error == null ? documents : List.of();
        this.breaches = error == null ? breaches : List.of();
    }

    /** Reads any text. */
    public static YamlSyntax parse(Resource resource, Text text) {
        String content = text.content();
        Tree tree = new Tree(content);
        Reading reading = Reading.of(content, 0, content.length(), tree);
        return new YamlSyntax(resource, text, reading.error(), tree.documents(), reading.breaches());
    }

    /** What is wrong with the chars {@code [start, end)}, whole lines of {@code content}, or null. */
    public static @Nullable SyntaxError check(String content, int start, int end) {
        return Reading.of(content, start, end, new Tree(content)).error();
    }

    /** What reading has shown. */
    private record Reading(@Nullable SyntaxError error, List<SyntaxError> breaches) {
        static Reading of(String content, int start, int end, Tree tree) {
            int control = firstControl(content, start, end);
            Cursor cursor = new Cursor(content, start, control);
            Breaches breaches = new Breaches(cursor);
            SyntaxError error =
                    control == end ? null : Words.control(content, control).error();
            try {
                new BlockReader(cursor, tree, breaches).read();
            } catch (YamlFault fault) {
                SyntaxError cause = breaches.cause(fault);
                if (error == null || cause.span().start() < control) {
                    error = cause;
                }
            }
            return new Reading(error, breaches.all());
        }
    }

    /** The first character below a space that is neither a tab nor a line break: YAML has none, in quotes neither. */
    private static int firstControl(String content, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
                return i;
            }
        }
        return end;
    }

    /** The root of each document in the order of the text; empty when something is wrong or more than a million nodes are in it. */
    public List<YamlNode> documents() {
        return documents;
    }

    /**
     * What the specification forbids and most readers let pass all the same, in the order of the text: lines that are not indented in quotes
     * and brackets, and comments without a blank before them. A thousand at most, none in a text with an error.
     */
    public List<SyntaxError> breaches() {
        return breaches;
    }

    @Override
    public List<Entry> entries() {
        List<Entry> known = entries;
        if (known == null) {
            known = new EntryCollector().collect(documents);
            entries = known;
        }
        return known;
    }
}
