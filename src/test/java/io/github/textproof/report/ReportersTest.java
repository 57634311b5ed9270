package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ReportersTest {
    private static final ReportTarget TARGET = Sample.target(Path.of("unused"), new ArrayList<>());

    @Test
    void everyNameHasItsReporter() {
        Set<Class<?>> classes = new HashSet<>();
        for (String name : Reporters.names()) {
            classes.add(Reporters.of(name, TARGET).getClass());
        }
        assertThat(classes).hasSameSizeAs(Reporters.names());
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> Reporters.of("sarfi", TARGET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown report format 'sarfi'; did you mean 'sarif'?");
        assertThatThrownBy(() -> Reporters.of("spreadsheet", TARGET))
                .hasMessage("unknown report format 'spreadsheet'; there are: sarif, json, checkstyle, github");
    }

    @Test
    void aReporterIsLoadedOnlyWhenItIsAskedFor() throws Exception {
        Recorder loader = new Recorder();
        Class<?> reporters = loader.loadClass("io.github.textproof.report.Reporters");
        assertThat(reporters.getMethod("names").invoke(null))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty();
        Class<?> target = loader.loadClass(ReportTarget.class.getName());
        Object here = target.getConstructors()[0].newInstance(
                Path.of("."), Path.of("."), Path.of("."), "1", (Consumer<String>) line -> {});
        reporters.getMethod("of", String.class, target).invoke(null, "checkstyle", here);
        assertThat(loader.loaded)
                .contains("io.github.textproof.report.CheckstyleReporter")
                .doesNotContain("io.github.textproof.report.SarifReporter", "io.github.textproof.report.JsonReporter")
                .noneMatch(name -> name.startsWith("com.fasterxml"));
    }

    /** Loads the project's classes anew and notes the names of all classes that they ask for. */
    private static final class Recorder extends ClassLoader {
        private final Set<String> loaded = new HashSet<>();

        Recorder() {
            super(ReportersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            loaded.add(name);
            if (!name.startsWith("io.github.textproof.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
