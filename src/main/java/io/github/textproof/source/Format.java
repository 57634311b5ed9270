package io.github.textproof.source;

import java.util.Locale;
import java.util.Map;

/** What a file's name says it holds. */
public enum Format {
    PROPERTIES,
    JSON,
    YAML,
    TOML,
    XML,
    HTML,
    CSS,
    JAVASCRIPT,
    MARKDOWN,
    ASCIIDOC,
    PLAIN_TEXT,
    CSV,
    /** Message catalogues of gettext and their templates, {@code .po} and {@code .pot}: of their syntax only the header is known here. */
    PO,
    SQL,
    SHELL,
    BATCH,
    /** {@code META-INF/services/*}: one class name a line. */
    SERVICE,
    /** {@code .ini}, {@code .conf} and the like: read by a machine, in no syntax known here. */
    CONFIGURATION,
    /** Program source and templates. */
    CODE,
    OTHER;

    private static final Map<String, Format> BY_EXTENSION = Map.ofEntries(
            Map.entry("properties", PROPERTIES),
            Map.entry("json", JSON),
            Map.entry("jsonc", JSON),
            Map.entry("json5", JSON),
            Map.entry("jsonl", JSON),
            Map.entry("ndjson", JSON),
            Map.entry("jsonld", JSON),
            Map.entry("geojson", JSON),
            Map.entry("webmanifest", JSON),
            Map.entry("code-workspace", JSON),
            Map.entry("code-snippets", JSON),
            Map.entry("avsc", JSON),
            Map.entry("avpr", JSON),
            Map.entry("swcrc", JSON),
            Map.entry("babelrc", JSON),
            Map.entry("jshintrc", JSON),
            Map.entry("yaml", YAML),
            Map.entry("yml", YAML),
            Map.entry("toml", TOML),
            Map.entry("xml", XML),
            Map.entry("xsd", XML),
            Map.entry("xsl", XML),
            Map.entry("xslt", XML),
            Map.entry("wsdl", XML),
            Map.entry("svg", XML),
            Map.entry("fxml", XML),
            Map.entry("xhtml", XML),
            Map.entry("xlf", XML),
            Map.entry("xliff", XML),
            Map.entry("tld", XML),
            Map.entry("jelly", XML),
            Map.entry("jrxml", XML),
            Map.entry("rng", XML),
            Map.entry("xmi", XML),
            // XML by the specification of each: POMs, JSP documents and tag files, JAXB bindings, Java Web Start, WADL,
            // Axis,
            // BPMN and its kin, RDF/XML, EMF, ZK, XSL-FO, Schematron, DITA, translation memories, .NET resources,
            // feeds, maps.
            Map.entry("pom", XML),
            Map.entry("jspx", XML),
            Map.entry("tagx", XML),
            Map.entry("xjb", XML),
            Map.entry("jnlp", XML),
            Map.entry("wadl", XML),
            Map.entry("wsdd", XML),
            Map.entry("bpmn", XML),
            Map.entry("cmmn", XML),
            Map.entry("dmn", XML),
            Map.entry("rdf", XML),
            Map.entry("ecore", XML),
            Map.entry("genmodel", XML),
            Map.entry("mdo", XML),
            Map.entry("zul", XML),
            Map.entry("fo", XML),
            Map.entry("sch", XML),
            Map.entry("dita", XML),
            Map.entry("ditamap", XML),
            Map.entry("tmx", XML),
            Map.entry("resx", XML),
            Map.entry("rss", XML),
            Map.entry("atom", XML),
            Map.entry("kml", XML),
            Map.entry("gpx", XML),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("css", CSS),
            Map.entry("less", CSS),
            Map.entry("scss", CSS),
            Map.entry("js", JAVASCRIPT),
            Map.entry("mjs", JAVASCRIPT),
            Map.entry("cjs", JAVASCRIPT),
            Map.entry("ts", JAVASCRIPT),
            Map.entry("md", MARKDOWN),
            Map.entry("markdown", MARKDOWN),
            Map.entry("adoc", ASCIIDOC),
            Map.entry("asciidoc", ASCIIDOC),
            Map.entry("txt", PLAIN_TEXT),
            Map.entry("text", PLAIN_TEXT),
            Map.entry("csv", CSV),
            Map.entry("tsv", CSV),
            Map.entry("po", PO),
            Map.entry("pot", PO),
            Map.entry("sql", SQL),
            Map.entry("ddl", SQL),
            Map.entry("sh", SHELL),
            Map.entry("bash", SHELL),
            Map.entry("bat", BATCH),
            Map.entry("cmd", BATCH),
            Map.entry("ini", CONFIGURATION),
            Map.entry("conf", CONFIGURATION),
            Map.entry("cfg", CONFIGURATION),
            Map.entry("config", CONFIGURATION),
            Map.entry("factories", PROPERTIES),
            Map.entry("imports", SERVICE),
            Map.entry("java", CODE),
            Map.entry("kt", CODE),
            Map.entry("groovy", CODE),
            Map.entry("jsp", CODE),
            Map.entry("ftl", CODE),
            Map.entry("vm", CODE),
            Map.entry("mustache", CODE),
            Map.entry("py", CODE),
            Map.entry("g4", CODE));

    /** The format of the file at {@code path}, a relative or absolute path with {@code /}. */
    public static Format of(String path) {
        int slash = path.lastIndexOf('/');
        if (slash >= 0 && (path.startsWith("META-INF/services/") || path.contains("/META-INF/services/"))) {
            return SERVICE;
        }
        int dot = path.lastIndexOf('.');
        if (dot <= slash) {
            return OTHER;
        }
        return BY_EXTENSION.getOrDefault(path.substring(dot + 1).toLowerCase(Locale.ROOT), OTHER);
    }

    /** Whether people read it as running text. */
    public boolean isProse() {
        return this == MARKDOWN || this == ASCIIDOC || this == PLAIN_TEXT;
    }

    /** Whether {@code \}{@code uXXXX} means a character there, so that character rules read the {@linkplain Text#unescaped unescaped view}. */
    public boolean hasUnicodeEscapes() {
        return this == PROPERTIES || this == JSON;
    }
}
