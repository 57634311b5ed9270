package io.github.textproof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.textproof");

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
}
