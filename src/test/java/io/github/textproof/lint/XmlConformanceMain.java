package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Measures the XML checks against the W3C's conformance test suite: {@code args[0]} is its folder {@code xmlconf}, of 20080827 or later.
 *
 * <p>A document is rejected when the engine, from its bytes on, reports a violation of {@code xml-syntax} or of a rule that it leaves
 * something to. Prints the scores and each document that was judged otherwise than the suite says.
 */
final class XmlConformanceMain {
    private static final Set<String> RULES =
            Set.of("xml-syntax", "malformed-bytes", "charset-mismatch", "truncated-file", "control-character");

    private record Test(String id, String type, String kind, Path file) {}

    /** How many were judged rightly, of how many. */
    private static final class Score {
        private int right;
        private int all;
    }

    private XmlConformanceMain() {}

    /** Prints. */
    public static void main(String[] args) throws IOException, XMLStreamException {
        Path root = Path.of(args[0]);
        List<Rule> rules =
                Rules.all().stream().filter(r -> RULES.contains(r.info().id())).toList();
        Linter linter = new Linter(Settings.of(root, List.of()), rules);
        Map<String, Score> scores = new TreeMap<>();
        for (Test test : read(root.resolve("xmlconf.xml"))) {
            if (!Files.exists(test.file)) {
                System.out.println("not there: " + test.file);
                continue;
            }
            byte[] bytes = Files.readAllBytes(test.file);
            String path = root.relativize(test.file).toString();
            Linter.Result result = linter.lint(
                    new FoundFile(path, path, test.file, bytes.length, Root.Kind.MAIN), bytes, Map.of(), null);
            boolean rejected = result.violations().stream().anyMatch(XmlConformanceMain::isAboutXml);
            Score score = scores.computeIfAbsent(test.type + ", " + test.kind, key -> new Score());
            score.all++;
            if (rejected == test.type.equals("not-wf")) {
                score.right++;
            } else {
                System.out.println(test.type + ", " + test.kind + ": " + path + " "
                        + result.violations().stream().map(Violation::line).toList()
                        + result.notes().stream().map(Report.Note::message).toList());
            }
        }
        scores.forEach((name, score) -> System.out.printf(
                "%-70s %4d of %4d (%.2f %%)%n", name, score.right, score.all, 100.0 * score.right / score.all));
    }

    /** Of control characters those that XML forbids. */
    private static boolean isAboutXml(Violation violation) {
        return !violation.rule().equals("control-character")
                || violation.message().contains("forbidden in XML")
                || violation.message().startsWith("U+001A");
    }

    /** The tests of the index, which is spread over several files. */
    private static List<Test> read(Path index) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        XMLStreamReader reader = factory.createXMLStreamReader(index.toUri().toString(), Files.newInputStream(index));
        Deque<Path> bases = new ArrayDeque<>(List.of(index.getParent()));
        List<Test> tests = new ArrayList<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String base = reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "base");
                // One index names the folder wrongly.
                bases.push(
                        base == null
                                ? bases.element()
                                : bases.element().resolve(base.replace("namespaces/misc", "misc")));
                if (reader.getLocalName().equals("TEST")) {
                    Path file = bases.element().resolve(value(reader, "URI"));
                    tests.add(new Test(value(reader, "ID"), value(reader, "TYPE"), kind(reader), file.normalize()));
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                bases.pop();
            }
        }
        return tests;
    }

    private static String kind(XMLStreamReader test) {
        String recommendation = value(test, "RECOMMENDATION");
        String edition = value(test, "EDITION");
        String entities = value(test, "ENTITIES");
        StringBuilder kind = new StringBuilder();
        if (recommendation.equals("XML1.1")
                || recommendation.equals("NS1.1")
                || value(test, "VERSION").equals("1.1")) {
            kind.append("XML 1.1");
        } else if (edition.equals("5")) {
            kind.append("only the fifth edition");
        } else if (value(test, "NAMESPACE").equals("no")) {
            kind.append("only without namespaces");
        } else {
            kind.append("XML 1.0");
        }
        return entities.equals("none") || entities.isEmpty()
                ? kind.toString()
                : kind + ", with external " + (entities.equals("both") ? "general and parameter" : entities)
                        + " entities";
    }

    private static String value(XMLStreamReader element, String attribute) {
        String value = element.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
