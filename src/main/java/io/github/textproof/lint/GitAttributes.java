package io.github.textproof.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;
import org.jspecify.annotations.Nullable;

/** Knows what {@code .gitattributes} says of files: that they are binary, or their charset. JGit is loaded only when there is such a file. */
final class GitAttributes {
    private static final String MACRO = "[attr]";
    private static final String ENCODING = "working-tree-encoding";

    private final Map<Path, Optional<Level>> levels = new HashMap<>();

    /** The {@code .gitattributes} of one directory and those above it, up to the root of the work tree. */
    private record Level(
            Path directory,
            List<AttributesRule> rules,
            Set<String> macros,
            @Nullable Level above) {
        /** Whether the nearest word about the file says it is binary. */
        boolean isBinary(Path file) {
            String path = PathNames.relative(directory, file);
            for (int i = rules.size() - 1; i >= 0; i--) {
                AttributesRule rule = rules.get(i);
                if (rule.isMatch(path, false)) {
                    for (Attribute attribute : rule.getAttributes()) {
                        Boolean binary = binary(attribute, rule);
                        if (binary != null) {
                            return binary;
                        }
                    }
                }
            }
            return above != null && above.isBinary(file);
        }

        /** What the nearest word about the file says it is encoded in. */
        @Nullable
        String encoding(Path file) {
            String path = PathNames.relative(directory, file);
            for (int i = rules.size() - 1; i >= 0; i--) {
                if (rules.get(i).isMatch(path, false)) {
                    for (Attribute attribute : rules.get(i).getAttributes()) {
                        if (attribute.getKey().equals(ENCODING)) {
                            return attribute.getState() == Attribute.State.CUSTOM ? attribute.getValue() : null;
                        }
                    }
                }
            }
            return above == null ? null : above.encoding(file);
        }

        private @Nullable Boolean binary(Attribute attribute, AttributesRule rule) {
            return switch (attribute.getKey()) {
                case "binary" -> attribute.getState() == Attribute.State.SET;
                // "* -text" or "some/** -text" turns line end conversion off for a tree; nobody means that all of it is
                // binary.
                case "text" -> attribute.getState() == Attribute.State.UNSET && namesFiles(rule.getPattern());
                default ->
                    macros.contains(attribute.getKey()) && attribute.getState() == Attribute.State.SET ? true : null;
            };
        }
    }

    /**
     * The properties of {@code style}, and as {@code working-tree-encoding} the charset that git itself converts the file from when it takes it in
     * (gitattributes(5)).
     */
    Map<String, String> withEncoding(Path file, Map<String, String> style) {
        Path directory = file.getParent();
        Level level = directory == null ? null : level(directory);
        String encoding = level == null ? null : level.encoding(file);
        if (encoding == null) {
            return style;
        }
        Map<String, String> more = new HashMap<>(style);
        more.put(ENCODING, encoding);
        return Map.copyOf(more);
    }

    /** The macros ({@code [attr]name binary}) that say what {@code binary} says, with those of the directories above. */
    private static Set<String> macros(List<AttributesRule> rules, @Nullable Level above) {
        Set<String> macros = new HashSet<>(above == null ? Set.of() : above.macros);
        for (AttributesRule rule : rules) {
            if (rule.getPattern().startsWith(MACRO)) {
                for (Attribute attribute : rule.getAttributes()) {
                    if (attribute.getKey().equals("binary") && attribute.getState() == Attribute.State.SET
                            || attribute.getKey().equals("text") && attribute.getState() == Attribute.State.UNSET) {
                        macros.add(rule.getPattern().substring(MACRO.length()));
                    }
                }
            }
        }
        return macros;
    }

    private static boolean namesFiles(String pattern) {
        return !pattern.substring(pattern.lastIndexOf('/') + 1).chars().allMatch(c -> c == '*');
    }

    /** Whether there is one for the files of a directory. */
    boolean isGoverned(Path directory) {
        return level(directory) != null;
    }

    /** Whether git holds {@code file} for binary. */
    boolean isBinary(Path file) {
        Path directory = file.getParent();
        Level level = directory == null ? null : level(directory);
        return level != null && level.isBinary(file);
    }

    private @Nullable Level level(Path directory) {
        Optional<Level> known = levels.get(directory);
        if (known == null) {
            known = Optional.ofNullable(read(directory));
            levels.put(directory, known);
        }
        return known.orElse(null);
    }

    private @Nullable Level read(Path directory) {
        Path parent = directory.getParent();
        Level above = parent == null || Files.exists(directory.resolve(".git")) ? null : level(parent);
        Path file = directory.resolve(".gitattributes");
        if (!Files.isRegularFile(file)) {
            return above;
        }
        try (InputStream in = Files.newInputStream(file)) {
            AttributesNode node = new AttributesNode();
            node.parse(in);
            return new Level(directory, node.getRules(), macros(node.getRules(), above), above);
        } catch (IOException e) {
            // git ignores what it cannot read
            return above;
        }
    }
}
