package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.textproof.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void everyRuleClassIsListed() {
        Set<String> classes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.textproof")
                        .stream()
                        .filter(c -> c.isAssignableTo(Rule.class) && !c.isInterface())
                        .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(classes).isNotEmpty();
        assertThat(Rules.all().stream().map(rule -> rule.getClass().getName())).hasSameElementsAs(classes);
    }

    @Test
    void idsAreUniqueAndSpellTheClassName() {
        assertThat(Rules.ids()).doesNotHaveDuplicates().hasSameSizeAs(Rules.all());
        for (Rule rule : Rules.all()) {
            assertThat(rule.info().id())
                    .isEqualTo(rule.getClass()
                            .getSimpleName()
                            .replaceAll("(?<!^)([A-Z])", "-$1")
                            .toLowerCase(Locale.ROOT));
            assertThat(rule.id()).isEqualTo(rule.info().id());
        }
    }

    @Test
    void everyRuleHasABadAndAGoodFixture() {
        for (Rule rule : Rules.all()) {
            // No text makes it speak: RuleTimeoutTest does.
            if (rule.info().id().equals("rule-timeout")) {
                continue;
            }
            List<Fixture> fixtures = Fixture.of(rule.info().id());
            assertThat(fixtures).as(rule.info().id()).anyMatch(Fixture::isBad).anyMatch(f -> !f.isBad());
        }
    }

    @Test
    void everyFixtureFolderBelongsToARule() {
        assertThat(Fixture.all()).extracting(Fixture::rule).allMatch(id -> Rules.find(id) != null);
    }

    @Test
    void summariesAreOneSentence() {
        for (Rule rule : Rules.all()) {
            assertThat(rule.info().summary()).as(rule.info().id()).endsWith(".").doesNotContain("\n");
            assertThat(rule.info().rationale()).as(rule.info().id()).isNotBlank();
        }
    }
}
