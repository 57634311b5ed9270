package io.github.textproof.syntax.html;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTML text with the slips in its markup that change the page. Browsers read any text, so nothing here is fatal: what the HTML standard
 * allows is silent, and so is what every browser mends as its author meant it.
 */
public final class HtmlSyntax extends Syntax {
    private final List<Problem> problems;

    private HtmlSyntax(Resource resource, Text text, List<Problem> problems) {
        super(resource, text, first(problems));
        this.problems = isSound() || error() != null ? problems : List.of();
    }

    private static @Nullable SyntaxError first(List<Problem> problems) {
        return problems.isEmpty()
                ? null
                : new SyntaxError(problems.get(0).span(), problems.get(0).message());
    }

    /** Reads any text. */
    public static HtmlSyntax parse(Resource resource, Text text) {
        Problems problems = new Problems(text);
        new Balance(text.content(), problems).read();
        return new HtmlSyntax(resource, text, problems.sorted());
    }

    /** What is wrong, in the order of the text, at most a thousand slips; one for each cause. */
    public List<Problem> problems() {
        return problems;
    }
}
