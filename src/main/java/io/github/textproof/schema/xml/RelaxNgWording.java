package io.github.textproof.schema.xml;

import io.github.textproof.schema.Mismatch;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.xml.XmlAttribute;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place of what Jing complains of, whose words are plain enough. */
final class RelaxNgWording implements XmlEvents.Wording {
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute \"(?:[^\"]*:)?([^\":]+)\"");

    @Override
    public List<Mismatch> of(List<String> complaints, XmlElement element, boolean ended) {
        return complaints.stream()
                .map(each -> new Mismatch(place(each, element), each))
                .toList();
    }

    private static Span place(String complaint, XmlElement element) {
        if (complaint.startsWith("text ") || complaint.startsWith("character content ")) {
            return element.textSpan();
        }
        Matcher matcher = ATTRIBUTE.matcher(complaint);
        XmlAttribute attribute =
                matcher.find() && !complaint.startsWith("element ") ? element.attribute(matcher.group(1)) : null;
        if (attribute == null) {
            return element.tag().nameSpan();
        }
        return complaint.startsWith("value of attribute") ? attribute.value().span() : attribute.nameSpan();
    }
}
