package io.github.textproof.rule.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule on a parse of any format, here one whose entries a test writes down. */
class DuplicateKeyTest {
    private final List<Entry> entries = new ArrayList<>();

    private static final class Written extends Syntax implements Keyed {
        private final List<Entry> entries;

        Written(String path, String content, List<Entry> entries) {
            super(Parsed.resource(path, content), Text.of(content), null);
            this.entries = entries;
        }

        @Override
        public List<Entry> entries() {
            return entries;
        }
    }

    /** Adds an entry whose key is the letter at {@code key}; its value is the chars up to {@code end} behind the colon. */
    private void add(String content, int scope, int key, int end, boolean scalar) {
        Literal name = Literal.verbatim(content, key, key + 1);
        Literal value = scalar ? Literal.verbatim(content, key + 2, end) : null;
        entries.add(new Entry(scope, name.value(), name, value, new Span(key, end)));
    }

    @Test
    void keysOfDifferentMappingsMayBeTheSame() {
        String content = "a:{a:1,b:{a:1}}";
        add(content, 0, 0, 15, false);
        add(content, 1, 3, 6, true);
        add(content, 1, 7, 14, false);
        add(content, 2, 10, 13, true);
        assertThat(check("a.json", content)).isEmpty();
    }

    @Test
    void mappingsAreComparedAsTheyAreWritten() {
        String content = "a:{b},a:{b},a:{c},a:1";
        add(content, 0, 0, 5, false);
        add(content, 0, 6, 11, false);
        add(content, 0, 12, 17, false);
        add(content, 0, 18, 21, true);
        List<Finding> findings = check("a.json", content);
        assertThat(findings)
                .extracting(Finding::ceiling)
                .containsExactly(Severity.WARNING, Severity.ERROR, Severity.ERROR);
        assertThat(findings.get(1).message())
                .isEqualTo("\"a\" stands in line 1 already: most parsers keep the last one, some reject the file");
    }

    @Test
    void whatCountsIsSaidForEachFormat() {
        String content = "a:1,a:2";
        add(content, 0, 0, 3, true);
        add(content, 0, 4, 7, true);
        assertThat(check("a.yaml", content).get(0).message())
                .endsWith(", with the value \"1\": YAML forbids it, parsers reject the file or keep the last one");
        assertThat(check("a.xml", content).get(0).message()).endsWith(": the last one counts");
        assertThat(check("a.toml", content).get(0).message()).endsWith(": TOML forbids it, parsers reject the file");
    }

    private List<Finding> check(String path, String content) {
        Written syntax = new Written(path, content, entries);
        List<Finding> findings = new ArrayList<>();
        new DuplicateKey().check(syntax, new RuleContext() {
            @Override
            public Resource resource() {
                return syntax.resource();
            }

            @Override
            public Options options() {
                return Options.NONE;
            }

            @Override
            public void report(Finding finding) {
                findings.add(finding);
            }

            @Override
            public void distrustText() {
                throw new AssertionError();
            }
        });
        return findings;
    }
}
