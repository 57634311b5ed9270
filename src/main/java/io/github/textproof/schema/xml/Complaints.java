package io.github.textproof.schema.xml;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** What a validator says is wrong, in its words; warnings are about the schema. */
final class Complaints implements ErrorHandler {
    private List<String> messages = new ArrayList<>();

    /** What it has said since this was asked last. */
    List<String> take() {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<String> taken = messages;
        messages = new ArrayList<>();
        return taken;
    }

    @Override
    public void warning(SAXParseException complaint) {
        // nothing wrong with the document
    }

    @Override
    public void error(SAXParseException complaint) {
        messages.add(String.valueOf(complaint.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException complaint) {
        error(complaint);
    }
}
