package io.github.textproof.rule.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.CharsetDecision.Origin;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HanRulesTest {
    private static final List<TextRule> RULES = List.of(new MixedChineseVariants(), new CompatibilityCharacter());

    @Provide
    Arbitrary<String> texts() {
        String alphabet = "嫻娴後著发發的人学駅のｱｶﾞ１1aＡ⼈⺠李\uD87E\uDC00\uD800`「」（）()[]:/.=\"\\u \n\r#";
        return Arbitraries.of(alphabet.chars().mapToObj(c -> (char) c).toList())
                .list()
                .ofMaxSize(80)
                .map(chars -> {
                    StringBuilder text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
    }

    @Property(seed = "20261122")
    void reportInsideTheTextAndNeverThrow(@ForAll("texts") String content) {
        for (String path : List.of("a.md", "a_zh_CN.properties", "zh-TW.json", "a.txt")) {
            for (Finding finding : check(content, path)) {
                assertThat(finding.span().start()).isBetween(0, content.length() - 1);
                assertThat(finding.span().end()).isBetween(finding.span().start() + 1, content.length());
                assertThat(finding.message()).isNotBlank();
            }
        }
    }

    @Test
    void aLineOfAMillionStraysTakesLinearTime() {
        String content = "繁简混排别國学ｱ１1⼈".repeat(100_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> check(content, "a_zh_CN.properties"));
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> check("⼈".repeat(1_000_000), "a.txt"));
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> check("嫻 发](".repeat(200_000), "zh_CN.md"));
    }

    private static List<Finding> check(String content, String path) {
        Resource resource = new Resource(
                path,
                Path.of(path),
                Format.of(path),
                new byte[0],
                new CharsetDecision(StandardCharsets.UTF_8, Origin.DEFAULT, 0),
                Map.of(),
                null,
                false);
        List<Finding> findings = new ArrayList<>();
        RuleContext context = new RuleContext() {
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
            public void distrustText() {}
        };
        Text text = Text.of(content);
        for (TextRule rule : RULES) {
            rule.check(resource.format().hasUnicodeEscapes() ? text.unescaped(resource.format()) : text, context);
        }
        return findings;
    }
}
