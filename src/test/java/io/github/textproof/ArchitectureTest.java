package io.github.textproof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.textproof");

    /**
     * Where {@code java.util.regex} is used, directly or by {@code String.matches} and {@code replaceAll}: on short texts, or with nothing in
     * the expression that can be matched in two ways. Judge a new one by that; what is repeated without a bound is a loop only when it is
     * possessive. docs/fuzzing.md says how to measure it.
     */
    private static final Set<String> REGULAR_EXPRESSIONS = Set.of(
            "baseline.Trait",
            "bundle.ViewKeys",
            "bundle.message.Wording",
            "lint.Directives",
            "lint.EditorConfigs",
            "lint.SchemaCompiler",
            "report.InventoryMarkdown",
            "rule.bundle.EndPunctuationMismatch",
            "rule.bundle.Twins",
            "rule.bundle.UrlMismatch",
            "rule.output.Names",
            "rule.output.OtherReaders",
            "rule.output.UnresolvedPlaceholder",
            "rule.properties.LostEscape",
            "rule.properties.Machine",
            "rule.prose.Anchors",
            "rule.structure.YamlTrap",
            "schema.Locations",
            "schema.json.Data",
            "schema.json.DeclaredSchema",
            "schema.json.EcmaPattern",
            "schema.json.FileMatch",
            "schema.json.Wording",
            "schema.xml.CharacterReferences",
            "schema.xml.DeclaredSchemas",
            "schema.xml.RelaxNgWording",
            "schema.xml.XmlCatalog",
            "schema.xml.XmlEvents",
            "schema.xml.XsdSchema",
            "schema.xml.XsdValues",
            "schema.xml.XsdWording",
            "source.CharsetResolver",
            "syntax.Templates",
            "syntax.csv.CsvSyntax",
            "syntax.json.JsonDialect",
            "syntax.json.JsonDisguise",
            "syntax.json.JsonTokenTrouble",
            "syntax.xml.ParserWords",
            "syntax.xml.SoundDocument",
            "syntax.xml.XmlTemplates",
            "syntax.yaml.Tags",
            "syntax.yaml.YamlTemplates");

    @Test
    void onlyTheMojosKnowMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.textproof.maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.github.textproof.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void rulePackagesSeeNeitherEachOtherNorTheEngine() {
        slices().matching("io.github.textproof.rule.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.github.textproof.rule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.textproof.lint..", "io.github.textproof.report..", "io.github.textproof.maven..")
                .check(CLASSES);
    }

    @Test
    void rulesTouchNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage("io.github.textproof.rule..", "io.github.textproof.source..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileInputStream")
                .check(CLASSES);
    }

    @Test
    void regularExpressionsAreUsedOnlyWhereTheirTimeIsBounded() {
        Set<String> users = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            boolean pattern = each.getDirectDependenciesFromSelf().stream()
                    .anyMatch(dependency ->
                            dependency.getTargetClass().getPackageName().equals("java.util.regex"));
            boolean call = each.getMethodCallsFromSelf().stream()
                    .map(JavaMethodCall::getTarget)
                    .anyMatch(target -> target.getOwner().getName().equals("java.lang.String")
                            && Set.of("matches", "replaceAll", "replaceFirst").contains(target.getName()));
            if (pattern || call) {
                String name = each.getName().substring("io.github.textproof.".length());
                users.add(name.contains("$") ? name.substring(0, name.indexOf('$')) : name);
            }
        }
        assertThat(users).containsExactlyInAnyOrderElementsOf(REGULAR_EXPRESSIONS);
    }
}
