package io.github.textproof.rule.prose;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What is wrong with a YAML document; it is read event by event, so that nothing is built and no alias expanded. This class loads the YAML
 * library.
 *
 * @param offset where, in chars
 * @param message what the parser says, in one line without a full stop
 */
record YamlTrouble(int offset, String message) {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 1 << 20;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(LONGEST).build();

    /** The first error, or null when there is none, or the document is too deep or too long to be judged. */
    static @Nullable YamlTrouble of(String yaml) {
        if (yaml.length() >= LONGEST) {
            return null;
        }
        Set<String> anchors = new HashSet<>();
        int depth = 0;
        try {
            for (Event event : new Parse(SETTINGS).parseString(yaml)) {
                if (event instanceof AliasEvent alias) {
                    String name = alias.getAlias().getValue();
                    if (!anchors.contains(name)) {
                        int at = alias.getStartMark()
                                .map(mark -> offset(yaml, mark))
                                .orElse(0);
                        return new YamlTrouble(
                                at, "a value that begins with * needs quotes: no anchor is named " + name);
                    }
                } else if (event instanceof NodeEvent node) {
                    node.getAnchor().ifPresent(anchor -> anchors.add(anchor.getValue()));
                }
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEEPEST) {
                    return null;
                }
            }
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> offset(yaml, mark)).orElse(0);
            return new YamlTrouble(at, inWords(oneLine(e.getProblem()), at < yaml.length() ? yaml.charAt(at) : ' '));
        } catch (YamlEngineException e) {
            return new YamlTrouble(0, oneLine(String.valueOf(e.getMessage())));
        }
        return null;
    }

    private static int offset(String yaml, Mark mark) {
        int codePoints = Math.min(mark.getIndex(), yaml.codePointCount(0, yaml.length()));
        return yaml.offsetByCodePoints(0, codePoints);
    }

    /** The two slips that nearly all are, as an author would say them. */
    private static String inWords(String problem, char at) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "a value that holds ': ' needs quotes";
        }
        return problem.startsWith("found character") ? "a value that begins with " + at + " needs quotes" : problem;
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
