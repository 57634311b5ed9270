package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invisible characters in a key, which is judged by itself: what is right in the values around it does not make it found. */
final class InvisibleInKey {
    private final Text text;
    private final Keys keys;
    private final RuleContext context;

    InvisibleInKey(Text text, Keys keys, RuleContext context) {
        this.text = text;
        this.keys = keys;
        this.context = context;
    }

    /** Reports the key of {@code entry} once, however many characters in it are wrong. */
    void check(Entry entry) {
        Literal literal = entry.key();
        String key = literal.value();
        // To a key it is all the same whether it stands in markup or prose.
        Text alone = Text.of(key);
        InvisibleJudge judge = new InvisibleJudge(alone, Format.OTHER);
        BitSet wrong = new BitSet();
        boolean safe = true;
        for (int i = 0; i < key.length(); i += Character.charCount(key.codePointAt(i))) {
            int end = i + Character.charCount(key.codePointAt(i));
            if (InvisibleJudge.isInvisible(key, i)
                    && judge.judge(i) != Severity.OFF
                    && !CodePoints.isListed(alone, i, end)) {
                wrong.set(i);
                safe &= judge.isUseless(key.charAt(i));
            }
        }
        if (wrong.isEmpty() || isNameOfCharacter(literal, wrong)) {
            return;
        }
        int first = wrong.nextSetBit(0);
        int codePoint = key.codePointAt(first);
        Entry twin = keys.twin(entry, without(key, wrong));
        String message = CodePoints.describe(codePoint)
                + (wrong.cardinality() == 1 ? "" : " (and " + (wrong.cardinality() - 1) + " more)")
                + " in the key " + Shown.key(key, first)
                + (twin == null
                        ? ": nobody sees it, and nobody who types the key finds it"
                        : ": nobody sees it, but it makes the key another one than that in line "
                                + Keys.line(text, twin));
        context.report(new Finding(literal.span(first, first + Character.charCount(codePoint)), message)
                .with(twin == null ? fix(literal, wrong, safe) : null));
    }

    /** Whether the key is nothing but such characters, named by an escape or in quotation marks: the file is about them. */
    private boolean isNameOfCharacter(Literal literal, BitSet wrong) {
        int start = literal.span().start();
        boolean quoted = start > 0 && "\"'".indexOf(text.source().charAt(start - 1)) >= 0;
        return (quoted || !literal.isVerbatim())
                && wrong.cardinality() == literal.value().codePointCount(0, literal.length());
    }

    private static String without(String key, BitSet wrong) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < key.length(); ) {
            int codePoint = key.codePointAt(i);
            if (!wrong.get(i)) {
                rest.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return rest.toString();
    }

    private @Nullable Fix fix(Literal literal, BitSet wrong, boolean safe) {
        String key = literal.value();
        boolean written = wrong.stream()
                .allMatch(i -> Keys.isWritten(text, literal, i, i + Character.charCount(key.codePointAt(i))));
        List<Edit> edits = wrong.stream()
                .limit(LineFindings.MOST_EDITS)
                .mapToObj(i -> Edit.delete(literal.span(i, i + Character.charCount(key.codePointAt(i)))))
                .toList();
        // A key of nothing is none.
        boolean something = wrong.cardinality() < key.codePointCount(0, key.length());
        return written && something ? new Fix(edits, safe) : null;
    }
}
