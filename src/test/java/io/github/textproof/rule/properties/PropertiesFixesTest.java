package io.github.textproof.rule.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the fixes do to the properties that {@link Properties#load} reads. */
class PropertiesFixesTest {
    private static final List<FormatRule<PropertiesSyntax>> RULES = List.of(
            new DanglingContinuation(),
            new EscapedEscape(),
            new MissingSeparator(),
            new SuspiciousEscape(),
            new TrailingSpaceInValue(),
            new EmptyValue(),
            new UnsortedKeys());

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                        "a = x y\n",
                        "b.c=",
                        "b.d = ",
                        "true ",
                        "8\t\n",
                        "org.example.db.Driver ",
                        "http://example.org/ \n",
                        "\\\n",
                        "\\\r\n",
                        "\\\r",
                        "\\ \n",
                        "\\\\",
                        "\\\\u00e9",
                        "caf\\\\u00e9 ",
                        "\\u00e9",
                        "cafu00e9 au lait",
                        "\\n",
                        "\\\\n",
                        "\\\u201c",
                        "\\d",
                        "\n",
                        "\r\n",
                        "  ",
                        "word",
                        "# comment\n",
                        "=",
                        ":",
                        "\\",
                        "\ud83d\ude00",
                        "\u4e2d")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000, seed = "20261125")
    void aSafeFixKeepsEveryValueButTheOneItMends(@ForAll("files") String content) {
        Map<String, String> before = load(content);
        for (FormatRule<PropertiesSyntax> rule : RULES) {
            for (Finding finding : check(rule, "a.properties", content)) {
                assertThat(finding.span().end()).isLessThanOrEqualTo(content.length());
                Fix fix = finding.fix();
                if (fix == null || !fix.safe() || before == null) {
                    continue;
                }
                Map<String, String> after = load(apply(content, fix));
                if (after == null) {
                    throw new AssertionError("cannot be loaded any more: " + content);
                }
                if (rule instanceof DanglingContinuation || rule instanceof SuspiciousEscape) {
                    assertThat(after).isEqualTo(before);
                } else {
                    assertThat(after.keySet()).isEqualTo(before.keySet());
                    Map<String, String> changed = new TreeMap<>(after);
                    changed.entrySet().removeAll(before.entrySet());
                    assertThat(changed).hasSizeLessThanOrEqualTo(1);
                    changed.forEach((key, value) ->
                            assertThat(value).isEqualTo(mended(rule, String.valueOf(before.get(key)), value)));
                }
            }
        }
    }

    /** What the fix may make of the value. */
    private static String mended(FormatRule<PropertiesSyntax> rule, String before, String after) {
        return rule instanceof TrailingSpaceInValue
                ? before.stripTrailing()
                : before.replace("\\u00e9", "\u00e9").equals(after.replace("\\u00e9", "\u00e9")) ? after : before;
    }

    @Property(tries = 10_000, seed = "20261125")
    void everyFixConvergesAndTouchesOnlyWhatItSays(@ForAll("files") String content) {
        for (FormatRule<PropertiesSyntax> rule : RULES) {
            String text = content;
            for (int round = 0; round < 20; round++) {
                List<Fix> fixes = check(rule, "a.properties", text).stream()
                        .map(Finding::fix)
                        .filter(fix -> fix != null)
                        .toList();
                if (fixes.isEmpty()) {
                    break;
                }
                assertThat(round).as("the fix converges").isLessThan(19);
                for (Edit edit : fixes.get(0).edits()) {
                    String replaced =
                            text.substring(edit.span().start(), edit.span().end());
                    assertThat(replaced).matches("[\\\\ \t\f]*");
                    assertThat(edit.replacement()).matches("\\\\?");
                }
                text = apply(text, fixes.get(0));
            }
        }
    }

    @Test
    void aFixOfAContinuationIsUnsafeWhereItGivesBackAKey() {
        Finding finding = check(new DanglingContinuation(), "a.properties", "x.a=\\\nx.b=2\nx.c=3\n")
                .get(0);
        assertThat(finding.fix()).isNotNull().matches(fix -> !fix.safe());
        assertThat(load(apply("x.a=\\\nx.b=2\n", finding.fix()))).isEqualTo(Map.of("x.a", "", "x.b", "2"));
    }

    private static List<Finding> check(FormatRule<PropertiesSyntax> rule, String path, String content) {
        List<Finding> findings = new ArrayList<>();
        Resource resource = Parsed.resource(path, content);
        rule.check(PropertiesSyntax.parse(resource, Text.of(content)), new RuleContext() {
            @Override
            public Resource resource() {
                return resource;
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

    private static String apply(String content, @Nullable Fix fix) {
        StringBuilder result = new StringBuilder(content);
        if (fix != null) {
            for (int i = fix.edits().size() - 1; i >= 0; i--) {
                Edit edit = fix.edits().get(i);
                result.replace(edit.span().start(), edit.span().end(), edit.replacement());
            }
        }
        return result.toString();
    }

    /** What the platform reads, or null when it throws. */
    private static @Nullable Map<String, String> load(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> map = new HashMap<>();
        properties.forEach((key, value) -> map.put(key.toString(), value.toString()));
        return map;
    }
}
