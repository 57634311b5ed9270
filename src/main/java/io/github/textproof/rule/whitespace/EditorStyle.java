package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;

/** What {@code .editorconfig} and a file's name say about its lines. */
final class EditorStyle {
    private static final int TAB_WIDTH = 4;

    private EditorStyle() {}

    /** Error when the property is {@code true}, off when it is {@code false}, otherwise as it would be. */
    static Severity severity(Resource resource, String property, Severity otherwise) {
        String value = resource.style().get(property);
        if ("true".equals(value)) {
            return Severity.ERROR;
        }
        return "false".equals(value) ? Severity.OFF : otherwise;
    }

    /** The property as a positive number, or {@code otherwise}. */
    static int number(Resource resource, String property, int otherwise) {
        String value = resource.style().get(property);
        try {
            int number = value == null ? 0 : Integer.parseInt(value);
            return number > 0 ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The columns from one tab stop to the next. */
    static int tabWidth(Resource resource) {
        return number(resource, "tab_width", number(resource, "indent_size", TAB_WIDTH));
    }

    /** Text that someone here wrote: no licence and no Spring Boot banner. */
    static boolean isOwnProse(Resource resource) {
        return resource.format().isProse()
                && !resource.isLicence()
                && !resource.name().equals("banner.txt");
    }

    /** Whether {@code c} is a blank that no reader sees at a line's end. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
    }

    /** The offset of the first char in {@code [start, end)} that is neither space nor tab, or {@code end}. */
    static int indentEnd(String content, int start, int end) {
        int i = start;
        while (i < end && (content.charAt(i) == ' ' || content.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Whether tabs or blanks at the start of a line mean something to the format's reader. */
    static boolean isTabular(Resource resource) {
        String name = resource.name();
        return resource.format() == Format.CSV
                || name.endsWith(".mk")
                || name.startsWith("Makefile")
                || name.startsWith("makefile")
                || name.startsWith("GNUmakefile");
    }
}
