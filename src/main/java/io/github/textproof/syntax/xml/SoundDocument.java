package io.github.textproof.syntax.xml;

import io.github.textproof.source.Text;
import java.util.regex.Pattern;

/**
 * Knows most well-formed documents without the parser, which takes longer to load than a thousand files to scan: those of XML 1.0 with names
 * in ASCII whose document type declaration, if there is one, holds nothing but the address of its external subset.
 *
 * <p>What it passes the parser passes too; of all else it says nothing.
 */
final class SoundDocument implements XmlHandler {
    private final boolean ascii;
    private boolean doubtful;

    private SoundDocument(boolean ascii) {
        this.ascii = ascii;
    }

    /** Whether the text is sound; false means that the parser has to be asked. */
    static boolean is(Text text, Prolog prolog) {
        String content = text.content();
        if (!prolog.isVersion10() || !hasPlainDoctype(content, prolog)) {
            return false;
        }
        if (!text.isAscii() && content.indexOf("<?", XmlDeclaration.isIn(content) ? 1 : 0) >= 0) {
            return false; // the name of an instruction may not be ASCII
        }
        SoundDocument document = new SoundDocument(text.isAscii());
        XmlScanner scanner = new XmlScanner(content, prolog, text.lines(), document, true);
        try {
            scanner.scan();
        } catch (Fault fault) {
            return false;
        }
        return !document.doubtful && !scanner.refersToEntities();
    }

    private static boolean hasPlainDoctype(String content, Prolog prolog) {
        int start = prolog.doctype();
        int end = prolog.doctypeEnd();
        return start < 0
                || end > start
                        && Doctype.PLAIN.matcher(content).region(start, end).matches();
    }

    /** Not loaded before there is one. */
    private static final class Doctype {
        private static final String BLANKS = "[ \t\r\n]+";

        private static final Pattern PLAIN = Pattern.compile("<!DOCTYPE" + BLANKS + "[A-Za-z_][\\w.-]*" + BLANKS
                + "(SYSTEM|PUBLIC" + BLANKS + "\"[\\w \r\n()+,./:=?;!*#@$%-]*\")" + BLANKS
                + "\"[\\w.:/~+-]+\"[ \t\r\n]*>");
    }

    @Override
    public boolean start(XmlTag tag, int depth) {
        doubtful = depth >= StaxCheck.DEEPEST || !ascii && !hasAsciiNames(tag);
        return !doubtful;
    }

    private static boolean hasAsciiNames(XmlTag tag) {
        boolean plain = isAscii(tag.name());
        for (int i = 0; plain && i < tag.attributes().size(); i++) {
            plain = isAscii(tag.attributes().get(i).name());
        }
        return plain;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
