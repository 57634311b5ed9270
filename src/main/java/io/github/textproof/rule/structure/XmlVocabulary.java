package io.github.textproof.rule.structure;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.xml.XmlAttribute;
import io.github.textproof.syntax.xml.XmlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Elements of a known format that must differ in an id.
 *
 * @param what what the message calls them
 * @param scope the element within which they must differ
 * @param deep whether they may stand at any depth below it, not only directly
 * @param elements which they are
 * @param id the attribute that holds the id
 * @param others attributes that make the same id another one
 */
record XmlVocabulary(String what, String scope, boolean deep, Set<String> elements, String id, List<String> others) {
    private static final List<String> DATABASE = List.of("databaseId");

    private static final String SPRING = "http://www.springframework.org/schema/beans";

    /**
     * One id of an element.
     *
     * @param key what must differ
     * @param shown the id as a message shows it
     */
    record Id(String key, String shown, Span span) {}

    /** Those that a file of that name with that root element holds. */
    static List<XmlVocabulary> of(String file, XmlTag root) {
        String prefix = root.prefix();
        String namespace = root.value(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix);
        return switch (root.localName()) {
            case "mapper" ->
                root.attribute("namespace") == null
                        ? List.of()
                        : List.of(
                                of(
                                        "the statement",
                                        "mapper",
                                        Set.of("select", "insert", "update", "delete"),
                                        "id",
                                        DATABASE),
                                of("the resultMap", "mapper", Set.of("resultMap"), "id", List.of()),
                                of("the parameterMap", "mapper", Set.of("parameterMap"), "id", List.of()),
                                of("the sql", "mapper", Set.of("sql"), "id", DATABASE));
            case "databaseChangeLog" ->
                List.of(of(
                        "the change set",
                        "databaseChangeLog",
                        Set.of("changeSet"),
                        "id",
                        List.of("author", "dbms", "context", "contextFilter", "labels", "logicalFilePath")));
            case "beans" ->
                namespace.isEmpty() || namespace.equals(SPRING)
                        ? List.of(of("the bean", "beans", Set.of("bean"), "id", List.of()))
                        : List.of();
            case "xliff" ->
                List.of(new XmlVocabulary("the unit", "file", true, Set.of("trans-unit", "unit"), "id", List.of()));
            case "resources" ->
                namespace.isEmpty()
                        ? List.of(
                                of("the string", "resources", Set.of("string"), "name", List.of("product")),
                                of("the string array", "resources", Set.of("string-array"), "name", List.of("product")),
                                of("the plurals", "resources", Set.of("plurals"), "name", List.of("product")))
                        : List.of();
            case "sqlMap" ->
                List.of(of(
                        "the statement",
                        "sqlMap",
                        Set.of("statement", "select", "insert", "update", "delete", "procedure"),
                        "id",
                        List.of()));
            case "root" ->
                file.endsWith(".resx") ? List.of(of("the data", "root", Set.of("data"), "name", List.of())) : List.of();
            default -> List.of();
        };
    }

    private static XmlVocabulary of(String what, String scope, Set<String> elements, String id, List<String> others) {
        return new XmlVocabulary(what, scope, false, elements, id, others);
    }

    /** The ids of an element; a Spring bean may have several. */
    List<Id> ids(XmlTag tag) {
        List<Id> ids = new ArrayList<>(1);
        XmlAttribute attribute = tag.attribute(id);
        // A value with a placeholder may become any.
        if (attribute != null && !attribute.value().value().contains("${")) {
            StringBuilder key = new StringBuilder(attribute.value().value());
            others.forEach(other -> key.append('\0').append(tag.value(other)));
            ids.add(new Id(
                    key.toString(), attribute.value().value(), attribute.value().span()));
        }
        XmlAttribute name = what.equals("the bean") ? tag.attribute("name") : null;
        if (name != null) {
            for (String each : name.value().value().split("[,; ]+", -1)) {
                boolean same = attribute != null && attribute.value().value().equals(each);
                if (!each.isEmpty() && !same && !each.contains("${")) {
                    ids.add(new Id(each, each, name.value().span()));
                }
            }
        }
        return ids;
    }
}
