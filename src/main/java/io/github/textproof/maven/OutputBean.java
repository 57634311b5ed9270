package io.github.textproof.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code <output>} element of a POM: a directory that something else than the resources plugin copies. Maven fills it, so its fields are no final ones. */
public final class OutputBean {
    private @Nullable File source;
    private @Nullable File target;
    private boolean filtered;
    private List<String> includes = new ArrayList<>();
    private List<String> excludes = new ArrayList<>();

    /** The directory that is copied. */
    public void setSource(File source) {
        this.source = source;
    }

    /** The directory that it is copied to. */
    public void setTarget(File target) {
        this.target = target;
    }

    /** Whether it is filtered, with the parameters of the resources plugin. */
    public void setFiltered(boolean filtered) {
        this.filtered = filtered;
    }

    /** Ant patterns of what is copied; all when left out. */
    public void setIncludes(List<String> includes) {
        this.includes = includes;
    }

    /** Ant patterns of what is not copied. */
    public void setExcludes(List<String> excludes) {
        this.excludes = excludes;
    }

    /**
     * The directory that is copied.
     *
     * @throws IllegalArgumentException when it is not given
     */
    File source() {
        return given(source, "source");
    }

    /**
     * The directory that it is copied to.
     *
     * @throws IllegalArgumentException when it is not given
     */
    File target() {
        return given(target, "target");
    }

    private static File given(@Nullable File file, String name) {
        if (file == null) {
            throw new IllegalArgumentException("an <output> needs a <" + name + ">");
        }
        return file;
    }

    boolean isFiltered() {
        return filtered;
    }

    List<String> includes() {
        return includes;
    }

    List<String> excludes() {
        return excludes;
    }
}
