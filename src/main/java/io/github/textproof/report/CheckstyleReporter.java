package io.github.textproof.report;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/** Writes {@code textproof-checkstyle.xml}, the format of Checkstyle's reports that many other tools read. */
final class CheckstyleReporter extends FileReporter {
    CheckstyleReporter(ReportTarget target) {
        super(target, "textproof-checkstyle.xml");
    }

    @Override
    void write(Report report, Writer out) throws IOException {
        String prefix = target.prefix();
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n");
        String open = "";
        for (Violation violation : report.violations()) {
            String path = violation.path();
            if (!path.equals(open)) {
                if (!open.isEmpty()) {
                    out.write("</file>\n");
                }
                startFile(out, prefix + path);
                open = path;
            }
            error(
                    out,
                    violation.start().line(),
                    violation.start().column(),
                    violation.severity(),
                    violation.message(),
                    violation.rule());
        }
        if (!open.isEmpty()) {
            out.write("</file>\n");
        }
        for (Report.Note note : report.notes()) {
            startFile(out, prefix + note.path());
            error(out, 1, 1, note.severity(), note.message(), "note");
            out.write("</file>\n");
        }
        out.write("</checkstyle>\n");
    }

    private static void startFile(Writer out, String path) throws IOException {
        out.write("<file name=\"" + attribute(path) + "\">\n");
    }

    private static void error(Writer out, int line, int column, Severity severity, String message, String source)
            throws IOException {
        out.write("  <error line=\"" + line + "\" column=\"" + column + "\" severity=\"" + severity.word()
                + "\" message=\"" + attribute(Visible.text(message)) + "\" source=\"textproof." + attribute(source)
                + "\"/>\n");
    }

    /**
     * The value of an attribute in quotes: hidden characters as references, so that no parser turns a line end into a blank (XML 1.0,
     * section 3.3.3), and those that XML 1.0 does not allow even so (section 2.2) as {@code \}{@code uXXXX}.
     */
    private static String attribute(String text) {
        StringBuilder value = new StringBuilder(text.length() + 16);
        int width;
        for (int i = 0; i < text.length(); i += width) {
            int c = text.codePointAt(i);
            width = Character.charCount(c);
            switch (c) {
                case '&' -> value.append("&amp;");
                case '<' -> value.append("&lt;");
                case '>' -> value.append("&gt;");
                case '"' -> value.append("&quot;");
                default -> {
                    if (!Visible.isHidden(c)) {
                        value.appendCodePoint(c);
                    } else if (isXml(c)) {
                        value.append("&#x").append(Integer.toHexString(c)).append(';');
                    } else {
                        value.append(Visible.escaped((char) c));
                    }
                }
            }
        }
        return value.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20
                ? c < Character.MIN_SURROGATE || c > 0xFFFF || c > Character.MAX_SURROGATE && c < 0xFFFE
                : c == '\t' || c == '\n' || c == '\r';
    }
}
