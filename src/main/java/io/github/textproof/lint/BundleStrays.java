package io.github.textproof.lint;

import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.lint.BundleFinder.Group;
import io.github.textproof.source.EditDistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the files beside bundles that were meant to belong to them: the names of their locale or of their base are wrong. */
final class BundleStrays {
    /** How many locales make a bundle large, and how many letters a name long enough for a slip to be one. */
    private static final int LARGE = 5;

    private final List<FoundFile> files;
    private final Map<String, Group> groups;

    /** @param groups the bundles so far, which are changed */
    BundleStrays(List<FoundFile> files, Map<String, Group> groups) {
        this.files = files;
        this.groups = groups;
    }

    void add() {
        addStrays();
        addMisspelt();
    }

    /** Files {@code base_xx.properties} beside a bundle, where {@code xx} is no locale that is known. */
    private void addStrays() {
        Map<String, Group> byBase = new HashMap<>();
        Map<String, Group> byPath = new HashMap<>();
        for (Group group : groups.values()) {
            if (group.locales().size() >= 2) {
                byBase.put(group.name(), group);
            }
            group.locales().keySet().forEach(path -> byPath.put(path, group));
        }
        for (FoundFile file : files) {
            if (!BundleFinder.isProperties(file)) {
                continue;
            }
            // messages_pt_br reads as the Breton of a bundle messages_pt, which has no other files.
            Group own = byPath.get(file.path());
            String stem = file.pathInRoot().substring(0, file.pathInRoot().length() - ".properties".length());
            for (int i = stem.lastIndexOf('_'); i > stem.lastIndexOf('/'); i = stem.lastIndexOf('_', i - 1)) {
                Group group = byBase.get(stem.substring(0, i));
                String suffix = stem.substring(i + 1);
                if (group != null
                        && (own == null || !own.equals(group) && own.locales().size() == 1 && isTwoCodes(suffix))) {
                    group.strays().put(file.path(), suffix);
                    if (own != null) {
                        own.locales().clear();
                    }
                    break;
                }
            }
        }
    }

    private static boolean isTwoCodes(String suffix) {
        return suffix.length() == 5
                && (suffix.charAt(2) == '_' || suffix.charAt(2) == '-')
                && suffix.chars().filter(Character::isLetter).count() == 4;
    }

    /** A file that is alone with its locale, beside a bundle that lacks this locale and has nearly the same base name. */
    private void addMisspelt() {
        Map<String, List<Group>> large = new HashMap<>();
        for (Group group : groups.values()) {
            if (group.locales().size() >= LARGE || group.locales().containsValue(BundleLocale.ROOT)) {
                large.computeIfAbsent(directory(group.name()), directory -> new ArrayList<>())
                        .add(group);
            }
        }
        Map<String, List<FoundFile>> roots = roots();
        for (Group alone : List.copyOf(groups.values())) {
            if (alone.locales().size() != 1 || !alone.strays().isEmpty()) {
                continue;
            }
            if (!alone.locales().containsValue(BundleLocale.ROOT)) {
                addRoot(alone, roots.getOrDefault(directory(alone.name()), List.of()));
            }
            if (alone.locales().isEmpty()) {
                continue;
            }
            Map.Entry<String, BundleLocale> member =
                    alone.locales().entrySet().iterator().next();
            for (Group group : large.getOrDefault(directory(alone.name()), List.of())) {
                if (!member.getValue().isRoot()
                        && !group.locales().containsValue(member.getValue())
                        && EditDistance.of(alone.name(), group.name())
                                <= (group.locales().size() >= LARGE ? 2 : 1)
                        && group.name().length() - directory(group.name()).length() >= LARGE) {
                    group.strays().put(member.getKey(), "");
                    alone.locales().clear();
                    break;
                }
            }
        }
    }

    /** The properties files that no bundle has, by their directory. */
    private Map<String, List<FoundFile>> roots() {
        Set<String> taken = new HashSet<>();
        groups.values().forEach(group -> {
            taken.addAll(group.locales().keySet());
            taken.addAll(group.strays().keySet());
        });
        Map<String, List<FoundFile>> roots = new HashMap<>();
        for (FoundFile file : files) {
            if (BundleFinder.isProperties(file) && !taken.contains(file.path())) {
                roots.computeIfAbsent(directory(file.pathInRoot()), directory -> new ArrayList<>())
                        .add(file);
            }
        }
        return roots;
    }

    /** A translation that is alone, beside a file without a locale whose name is one letter away: the two would be a bundle. */
    private void addRoot(Group alone, List<FoundFile> candidates) {
        for (FoundFile file : candidates) {
            String stem = file.pathInRoot().substring(0, file.pathInRoot().length() - ".properties".length());
            if (stem.length() - directory(stem).length() >= LARGE && EditDistance.of(alone.name(), stem) == 1) {
                Group group = groups.computeIfAbsent(stem + ".properties:", key -> new Group(stem));
                group.locales().put(file.path(), BundleLocale.ROOT);
                group.strays().put(alone.locales().keySet().iterator().next(), "");
                alone.locales().clear();
                return;
            }
        }
    }

    private static String directory(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
