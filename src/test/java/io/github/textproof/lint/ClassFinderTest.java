package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.output.Classes.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFinderTest {
    @TempDir
    private Path base;

    private int resolutions;

    @BeforeEach
    void compileTwoClasses() throws IOException {
        write("classes/com/shop/FileStore.class");
        write("classes/com/shop/Stores$Memory.class");
        write("test-classes/com/shop/TestStore.class");
        write("src/com/shop/Other.kt");
    }

    private void write(String path) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = base.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
        return jar;
    }

    private ClassFinder finder(List<Path> known, @Nullable List<Path> all) {
        Dependencies dependencies = new Dependencies() {
            @Override
            public List<Path> known() {
                return known;
            }

            @Override
            public @Nullable List<Path> all() {
                resolutions++;
                return all;
            }
        };
        return new ClassFinder(
                new ClassFinder.Module(base.resolve("classes"), List.of(base.resolve("src"))),
                new ClassFinder.Module(base.resolve("test-classes"), List.of(base.resolve("test"))),
                dependencies,
                List.of("shaded."));
    }

    @Test
    void theOutputTheSourcesAndTheJdkAreEnoughForTheirClasses() {
        try (ClassFinder finder = finder(List.of(), List.of())) {
            assertThat(finder.find("com.shop.FileStore", false)).isEqualTo(Presence.PRESENT);
            assertThat(finder.find("com.shop.Stores$Memory", false)).isEqualTo(Presence.PRESENT);
            assertThat(finder.find("com.shop.Other$Inner", false)).isEqualTo(Presence.PRESENT);
            assertThat(finder.find("java.sql.Driver", false)).isEqualTo(Presence.PRESENT);
            assertThat(finder.find("com.shop.TestStore", true)).isEqualTo(Presence.PRESENT);
            assertThat(resolutions).isZero();
            assertThat(finder.find("com.shop.TestStore", false)).isEqualTo(Presence.MISSING);
            assertThat(finder.find("com.shop.Gone", false)).isEqualTo(Presence.MISSING);
            assertThat(resolutions).isEqualTo(1);
            assertThat(finder.remarks()).isEmpty();
        }
    }

    @Test
    void dependenciesAreLookedThroughMultiReleaseJarsToo() throws IOException {
        Path known = jar("known.jar", "com/dep/Known.class");
        Path all = jar("all.jar", "com/dep/Late.class", "META-INF/versions/", "META-INF/versions/11/com/dep/New.class");
        write("module/META-INF/versions/9/com/dep/Sibling.class");
        Path pom = base.resolve("src/com/shop/Other.kt");
        try (ClassFinder finder = finder(List.of(known), List.of(pom, all, base.resolve("module")))) {
            assertThat(finder.find("com.dep.Known", false)).isEqualTo(Presence.PRESENT);
            assertThat(resolutions).isZero();
            assertThat(finder.find("com.dep.Late", false)).isEqualTo(Presence.PRESENT);
            assertThat(finder.find("com.dep.New", false)).isEqualTo(Presence.PRESENT);
            assertThat(finder.find("com.dep.Sibling", false)).isEqualTo(Presence.PRESENT);
            assertThat(finder.find("com.dep.Gone", false)).isEqualTo(Presence.MISSING);
        }
    }

    @Test
    void whatIsRelocatedOrCannotBeResolvedIsUnknown() {
        try (ClassFinder finder = finder(List.of(), null)) {
            assertThat(finder.find("shaded.com.google.Thing", false)).isEqualTo(Presence.UNKNOWN);
            assertThat(finder.remarks()).isEmpty();
            assertThat(finder.find("com.shop.Gone", false)).isEqualTo(Presence.UNKNOWN);
            assertThat(finder.remarks()).singleElement().asString().contains("cannot be resolved");
        }
    }

    @Test
    void aModuleThatIsNotCompiledYetIsNotJudged() throws IOException {
        Files.delete(base.resolve("test-classes/com/shop/TestStore.class"));
        Files.createDirectories(base.resolve("test"));
        try (ClassFinder finder = finder(List.of(), List.of())) {
            assertThat(finder.find("com.shop.GoneTest", true)).isEqualTo(Presence.UNKNOWN);
            assertThat(finder.remarks()).singleElement().asString().contains("not compiled yet");
            assertThat(finder.find("com.shop.Gone", false)).isEqualTo(Presence.MISSING);
        }
    }

    @Test
    void aClassAnywhereInTheOutputTellsThatItIsCompiled() throws IOException {
        Files.createDirectories(base.resolve("test"));
        for (int i = 0; i < 30; i++) {
            write("test-classes/com/shop/text" + i + ".txt");
        }
        try (ClassFinder finder = finder(List.of(), List.of())) {
            assertThat(finder.find("com.shop.GoneTest", true)).isEqualTo(Presence.MISSING);
        }
    }

    @Test
    void theClassThatWasMeantIsInTheSamePackage() {
        try (ClassFinder finder = finder(List.of(), List.of())) {
            assertThat(finder.similar("com.shop.FileStor")).isEqualTo("com.shop.FileStore");
            assertThat(finder.similar("com.shop.Entirely")).isNull();
            assertThat(finder.similar("com.elsewhere.FileStor")).isNull();
        }
    }
}
