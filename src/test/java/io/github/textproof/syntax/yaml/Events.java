package io.github.textproof.syntax.yaml;

/** Writes nodes as the events of the YAML test suite. */
final class Events {
    private final StringBuilder out = new StringBuilder();

    private Events() {}

    /** One line for each event of a document, without the document's own. */
    static String of(YamlNode root) {
        Events events = new Events();
        events.node(root);
        return events.out.toString();
    }

    private void node(YamlNode node) {
        switch (node.kind()) {
            case MAPPING -> collection(node, "MAP", "{}");
            case SEQUENCE -> collection(node, "SEQ", "[]");
            case ALIAS -> out.append("=ALI ").append(node).append('\n');
            case SCALAR ->
                out.append("=VAL")
                        .append(properties(node))
                        .append(' ')
                        .append(sign(node.style()))
                        .append(escape(node.literal().value()))
                        .append('\n');
        }
    }

    private void collection(YamlNode node, String name, String flow) {
        out.append('+').append(name);
        if (node.style() == YamlNode.Style.FLOW) {
            out.append(' ').append(flow);
        }
        out.append(properties(node)).append('\n');
        node.children().forEach(this::node);
        out.append('-').append(name).append('\n');
    }

    private static String properties(YamlNode node) {
        return (node.anchor() == null ? "" : " &" + node.anchor())
                + (node.tag() == null ? "" : " <" + node.tag() + ">");
    }

    private static char sign(YamlNode.Style style) {
        return switch (style) {
            case SINGLE_QUOTED -> '\'';
            case DOUBLE_QUOTED -> '"';
            case LITERAL -> '|';
            case FOLDED -> '>';
            default -> ':';
        };
    }

    static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\b", "\\b");
    }
}
