package io.github.textproof.rule.character;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CharacterRulesTest {
    private static final List<TextRule> RULES = List.of(
            new BidiControl(),
            new InvisibleCharacter(),
            new ControlCharacter(),
            new PrivateUseCharacter(),
            new UnassignedCharacter(),
            new MisplacedNoBreakSpace(),
            new NonNormalizedText(),
            new CompatibilityCharacter(),
            new ConfusableKey());

    /** What the rules look for, and what they look at round it. */
    private static final String ALPHABET =
            "a1 \t\n\r=:#-*\\\"'[],{}<>|$/.\u00A0\u3000\u00AD\u200B\u200C\u200D\u200E\u202A\u202C\u202E\u2066\u2069"
                    + "\u2060\uFEFF\u0092\u0001\u001B\u0085\u00E9\u00C3\u0301\u0323\u1112\u1161\u11AB\uE81E\uF0B7\uD83D\uDE00\uDB40\uDC68\uFE0F"
                    + "\uFFFE\uFDD0\u0378\u4E2D\u0645\u0E01\u0915\u094D\u05D0\u212B\u037E\u0430\u0421\u039F\uFF4F\u30A8\u5DE5";

    private static final class Context implements RuleContext {
        private final Resource resource;
        private final Text text;
        private final List<Finding> findings = new ArrayList<>();

        Context(String path, Text text) {
            this.text = text;
            resource = new Resource(
                    path,
                    Path.of(path),
                    Format.of(path),
                    new byte[0],
                    new CharsetDecision(StandardCharsets.UTF_8, CharsetDecision.Origin.DEFAULT, 0),
                    Map.of(),
                    null,
                    false);
        }

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
        public <S> @Nullable S syntax(Class<S> kind) {
            return resource.format() == Format.PROPERTIES && kind.isAssignableFrom(PropertiesSyntax.class)
                    ? kind.cast(PropertiesSyntax.parse(resource, text))
                    : null;
        }

        @Override
        public void distrustText() {
            throw new AssertionError();
        }
    }

    private static List<Finding> check(TextRule rule, String path, String content) {
        Text text = Text.of(content);
        Context context = new Context(path, text);
        rule.check(
                rule.readsUnescaped() && context.resource().format().hasUnicodeEscapes()
                        ? text.unescaped(context.resource().format())
                        : text,
                context);
        return context.findings;
    }

    @Test
    void noCharactersMakeARuleFailAndAllSpansLieInTheText() {
        Random random = new Random(20261122);
        String[] paths = {
            "a.properties", "a.json", "a.yaml", "a.md", "a.sql", "a.sh", "a.xml", "a.html", "a.txt", "a.conf"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder content = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                content.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                if (random.nextInt(12) == 0) {
                    content.append(String.format("\\u%04x", (int) ALPHABET.charAt(random.nextInt(ALPHABET.length()))));
                }
            }
            for (TextRule rule : RULES) {
                String path = paths[round % paths.length];
                for (Finding finding : check(rule, path, content.toString())) {
                    assertThat(finding.span().start()).isBetween(0, content.length());
                    assertThat(finding.span().end()).isBetween(finding.span().start(), content.length());
                    assertThat(finding.message()).isNotBlank().doesNotEndWith(".");
                    assertThat(finding.ceiling()).isGreaterThanOrEqualTo(Severity.WARNING);
                    if (finding.fix() != null) {
                        int last = -1;
                        for (Edit edit : finding.fix().edits()) {
                            assertThat(edit.span().start()).isGreaterThanOrEqualTo(last);
                            last = edit.span().end();
                        }
                    }
                }
            }
        }
    }

    @Test
    void noCharacterThatNormalizationMayTouchCountsAsSteady() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (NonNormalizedText.isSteady(c)) {
                assertThat(UCharacter.getIntPropertyValue(c, UProperty.NFC_QUICK_CHECK))
                        .as(CodePoints.label(c))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aMillionBadCharactersInOneLineTakeLinearTime() {
        for (int i = 0; i < ALPHABET.length(); i++) {
            String content = (ALPHABET.charAt(i) + "a").repeat(100_000);
            String pile = "a" + String.valueOf(ALPHABET.charAt(i)).repeat(100_000);
            for (TextRule rule : RULES) {
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> check(rule, "a.properties", content));
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> check(rule, "a.properties", pile));
            }
        }
    }

    @Test
    void aCharacterThatBig5TookFromThePrivateUseAreaIsNamedInTraditionalFilesOnly() {
        assertThat(PrivateUseMappings.of(0xE000, "i18n/messages_zh_HK.properties"))
                .isNotNull()
                .extracting(PrivateUseMappings.Mapping::text)
                .isEqualTo("\uD841\uDD47");
        assertThat(PrivateUseMappings.of(0xE000, "i18n/messages_zh_CN.properties"))
                .isNull();
        for (int c = 0xE000; c <= 0xF8FF; c++) {
            PrivateUseMappings.of(c, "zh_TW");
        }
    }
}
