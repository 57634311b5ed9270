package io.github.textproof.lint;

import io.github.textproof.output.Classes;
import io.github.textproof.source.EditDistance;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Looks classes up by the names of files in directories and jars; nothing is loaded, and no jar is opened before a name needs it. */
public final class ClassFinder implements Classes {
    /** The extensions of languages whose files are named after the class in them. */
    private static final List<String> LANGUAGES = List.of(".java", ".kt", ".groovy", ".scala");

    private static final String VERSIONS = "META-INF/versions/";
    private static final int FIRST_VERSION = 9;

    /**
     * Where one kind of code comes from.
     *
     * @param output the directory that it is compiled to
     * @param sources the directories of its source
     */
    public record Module(Path output, List<Path> sources) {
        public Module {
            sources = List.copyOf(sources);
        }
    }

    private final Module main;
    private final Module test;
    private final Dependencies dependencies;
    private final List<String> madeLater;
    private final Map<Path, Optional<ZipFile>> jars = new HashMap<>();
    private final Map<Path, Boolean> compiled = new HashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private @Nullable List<Path> all;
    private boolean asked;

    /**
     * @param madeLater how the names of classes begin that are made only when the jar is: by relocation
     */
    public ClassFinder(Module main, Module test, Dependencies dependencies, List<String> madeLater) {
        this.main = main;
        this.test = test;
        this.dependencies = dependencies;
        this.madeLater = List.copyOf(madeLater);
    }

    @Override
    public Presence find(String name, boolean forTests) {
        String path = name.replace('.', '/') + ".class";
        if (madeLater.stream().anyMatch(name::startsWith)) {
            return Presence.UNKNOWN;
        }
        if (has(main, name, path)
                || forTests && has(test, name, path)
                || ClassLoader.getPlatformClassLoader().getResource(path) != null
                || isIn(dependencies.known(), path)) {
            return Presence.PRESENT;
        }
        if (!isCompiled(main) || forTests && !isCompiled(test)) {
            remarks.add("names of classes were not looked up, because the module is not compiled yet");
            return Presence.UNKNOWN;
        }
        List<Path> resolved = resolved();
        if (resolved == null) {
            remarks.add("names of classes were not looked up, because the dependencies cannot be resolved here");
            return Presence.UNKNOWN;
        }
        return isIn(resolved, path) ? Presence.PRESENT : Presence.MISSING;
    }

    private @Nullable List<Path> resolved() {
        if (!asked) {
            asked = true;
            all = dependencies.all();
        }
        return all;
    }

    private boolean has(Module module, String name, String path) {
        if (isInDirectory(module.output(), path)) {
            return true;
        }
        int nested = name.indexOf('$');
        String outer = (nested < 0 ? name : name.substring(0, nested)).replace('.', '/');
        for (Path directory : module.sources()) {
            for (String extension : LANGUAGES) {
                if (Files.isRegularFile(PathNames.resolve(directory, outer + extension))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isIn(List<Path> places, String path) {
        for (Path place : places) {
            if (Files.isDirectory(place) ? isInDirectory(place, path) : isInJar(place, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInDirectory(Path directory, String path) {
        if (Files.isRegularFile(PathNames.resolve(directory, path))) {
            return true;
        }
        Path versions = directory.resolve(VERSIONS);
        if (!Files.isDirectory(versions)) {
            return false;
        }
        try (Stream<Path> each = Files.list(versions)) {
            return each.anyMatch(version -> Files.isRegularFile(PathNames.resolve(version, path)));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isInJar(Path jar, String path) {
        ZipFile zip = jars.computeIfAbsent(jar, ClassFinder::open).orElse(null);
        if (zip == null) {
            return false;
        }
        if (zip.getEntry(path) != null) {
            return true;
        }
        ZipEntry versions = zip.getEntry(VERSIONS);
        for (int i = FIRST_VERSION; versions != null && i <= Runtime.version().feature(); i++) {
            if (zip.getEntry(VERSIONS + i + "/" + path) != null) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ZipFile> open(Path jar) {
        try {
            return Optional.of(new ZipFile(jar.toFile()));
        } catch (IOException e) {
            // no jar, as the POM of an import, or one that is not there
            return Optional.empty();
        }
    }

    /** Whether there is a class in the output, or nothing to compile. */
    private boolean isCompiled(Module module) {
        return compiled.computeIfAbsent(module.output(), output -> {
            boolean[] found = {module.sources().stream().noneMatch(Files::isDirectory)};
            try {
                if (!found[0] && Files.isDirectory(output)) {
                    Files.walkFileTree(output, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            found[0] = file.toString().endsWith(".class");
                            return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                        }
                    });
                }
            } catch (IOException e) {
                return false;
            }
            return found[0];
        });
    }

    @Override
    public @Nullable String similar(String name) {
        int dot = name.lastIndexOf('.');
        String folder = dot < 0 ? "" : name.substring(0, dot).replace('.', '/');
        String prefix = name.substring(0, dot + 1);
        Path directory = main.output().resolve(folder);
        if (!Files.isDirectory(directory)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> PathNames.relative(directory, file))
                    .filter(file -> file.endsWith(".class"))
                    .sorted()
                    .forEach(file -> names.add(file.substring(0, file.length() - ".class".length())));
        } catch (IOException e) {
            return null;
        }
        String nearest = EditDistance.nearest(name.substring(dot + 1), names);
        return nearest == null ? null : prefix + nearest;
    }

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() {
        jars.values().forEach(jar -> jar.ifPresent(ClassFinder::close));
        jars.clear();
    }

    private static void close(ZipFile jar) {
        try {
            jar.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
