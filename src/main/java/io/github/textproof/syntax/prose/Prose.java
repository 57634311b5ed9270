package io.github.textproof.syntax.prose;

import io.github.textproof.source.Format;
import io.github.textproof.source.RunningText;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parse of a prose resource: its blocks in order. Made once a file, confined to the thread that lints it. */
public class Prose {
    private final Format format;
    private final Text text;
    private final List<Block> blocks;
    private final Map<Class<?>, Object> derived = new HashMap<>();

    Prose(Format format, Text text, List<Block> blocks) {
        this.format = format;
        this.text = text;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Parses any text; there are no syntax errors.
     *
     * @throws IllegalArgumentException when the format {@linkplain Format#isProse() is no prose}
     */
    public static Prose parse(Format format, Text text) {
        return switch (format) {
            case MARKDOWN -> MarkdownReader.read(text);
            case ASCIIDOC -> new Prose(format, text, new PlainReader(text, true).read());
            case PLAIN_TEXT -> new Prose(format, text, new PlainReader(text, false).read());
            default -> throw new IllegalArgumentException(format + " is no prose");
        };
    }

    /** The long values of {@code .properties}, each as a paragraph or several. */
    public static Prose ofValues(PropertiesSyntax syntax) {
        return new Prose(Format.PROPERTIES, syntax.text(), new ValueReader(syntax).read());
    }

    /** The source. */
    public Text text() {
        return text;
    }

    /** Whether there is nothing beyond ASCII, escapes of {@code .properties} read as what they mean. */
    public boolean isAscii() {
        return asRead().isAscii();
    }

    /** Whether there may be Chinese or Japanese characters. */
    public boolean mayHaveCjk() {
        return asRead().alphabet().next(Scripts.FIRST_CJK) >= 0;
    }

    private Text asRead() {
        return format.hasUnicodeEscapes() ? text.unescaped(format) : text;
    }

    /** Whether it {@linkplain RunningText#is reads like words in a row}; long values do. */
    public boolean isRunningText() {
        return !format.isProse() || RunningText.is(format, text);
    }

    /** The blocks from first to last; lists and quotations are given as their paragraphs. */
    public List<Block> blocks() {
        return blocks;
    }

    /** What several rules read out of it, made at the first call for {@code type}. */
    public <T> T derived(Class<T> type, Function<Prose, T> make) {
        Object known = derived.get(type);
        if (known == null) {
            known = make.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }
}
