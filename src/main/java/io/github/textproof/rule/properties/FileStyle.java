package io.github.textproof.rule.properties;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.properties.Continuation;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import java.util.HashMap;
import java.util.Map;

/** What the properties of a file have in common: by it a line shows whether it is one of them. */
final class FileStyle {
    private final PropertiesSyntax syntax;
    private final String content;
    private final LineIndex lines;
    /** How many keys begin with each first part of a key, its separator included: {@code label.} */
    private final Map<String, Integer> families = new HashMap<>();

    private int equalsSigns;
    private int colons;
    private int simpleKeys;
    private int indented;
    private int atMargin;

    FileStyle(PropertiesSyntax syntax) {
        this.syntax = syntax;
        Text text = syntax.text();
        this.content = text.content();
        this.lines = text.lines();
        for (Property property : syntax.properties()) {
            equalsSigns += property.sign() == '=' ? 1 : 0;
            colons += property.sign() == ':' ? 1 : 0;
            String family = family(property.key().value());
            if (family.isEmpty()) {
                simpleKeys++;
            } else {
                families.merge(family, 1, Integer::sum);
            }
        }
        for (Continuation continuation : syntax.continuations()) {
            if (indentation(continuation.next()) > 0) {
                indented++;
            } else {
                atMargin++;
            }
        }
    }

    /** The first part of a key with the separator behind it; empty when it has one part only. */
    private static String family(String key) {
        for (int i = 1; i + 1 < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.' || c == '-' || c == '_') {
                return key.substring(0, i + 1);
            }
        }
        return "";
    }

    /** The sign that most properties have. */
    char sign() {
        return colons > equalsSigns ? ':' : '=';
    }

    /** Whether it has several parts. */
    static boolean isCompound(String key) {
        return !family(key).isEmpty();
    }

    /** How many keys of the file share the first part of this one. */
    int relatives(String key) {
        return families.getOrDefault(family(key), 0);
    }

    /** Whether most keys have one part only. */
    boolean hasSimpleKeys() {
        return simpleKeys * 2 > syntax.properties().size();
    }

    /** Whether one continuation at the margin breaks with how the others are written. */
    boolean indentsContinuations() {
        return indented > 1 && indented >= 4 * (atMargin - 1);
    }

    /** How many blanks the line that begins at {@code start} begins with. */
    int indentation(int start) {
        return skipBlanks(start) - start;
    }

    /** How far the first line of a property is indented. */
    int indentation(Property property) {
        int key = property.key().span().start();
        return key - lines.start(lines.lineOf(key));
    }

    /** The first char from {@code from} on that is no blank. */
    int skipBlanks(int from) {
        int i = from;
        while (i < content.length() && " \t\f".indexOf(content.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
