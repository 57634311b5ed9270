package io.github.textproof.rule.output;

import io.github.textproof.output.Filtering;
import io.github.textproof.source.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of properties: which are Maven's, and which one may have been meant. */
final class Names {
    /** Elements of a POM that are filtered into files; not all of them are in every POM. */
    private static final List<String> ELEMENTS = List.of(
            "project.groupId",
            "project.artifactId",
            "project.version",
            "project.packaging",
            "project.name",
            "project.description",
            "project.url",
            "project.inceptionYear",
            "project.basedir",
            "project.baseUri",
            "project.organization.name",
            "project.organization.url",
            "project.parent.groupId",
            "project.parent.artifactId",
            "project.parent.version",
            "project.scm.url",
            "project.scm.connection",
            "project.scm.tag",
            "project.issueManagement.url",
            "project.ciManagement.url",
            "project.build.directory",
            "project.build.outputDirectory",
            "project.build.testOutputDirectory",
            "project.build.sourceDirectory",
            "project.build.finalName",
            "project.build.sourceEncoding",
            "project.reporting.outputEncoding",
            "maven.build.timestamp",
            "maven.home",
            "maven.version");

    private static final List<String> PREFIXES = List.of("project.", "pom.", "maven.");

    /** Names that a plugin sets, by the begin of the name. */
    private static final Map<String, String> SET_BY = Map.of(
            "buildNumber", "buildnumber-maven-plugin",
            "scmBranch", "buildnumber-maven-plugin",
            "timestamp", "buildnumber-maven-plugin",
            "git.", "git-commit-id-maven-plugin",
            "parsedVersion.", "build-helper-maven-plugin",
            "os.detected.", "os-maven-plugin");

    /** Shorter names are near to too many others. */
    private static final int SHORTEST = 6;

    private Names() {}

    /** Whether the name begins as those that Maven gives a meaning. */
    static boolean isMavens(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Whether it is an element that a POM may have, so that the name is right and the POM lacks it. */
    static boolean isElement(String name) {
        return ELEMENTS.contains(name) || name.startsWith("pom.") && ELEMENTS.contains("project" + name.substring(3));
    }

    /** The plugin that sets a property of that name, or null. */
    static @Nullable String setBy(String name) {
        for (Map.Entry<String, String> each : SET_BY.entrySet()) {
            if (each.getKey().endsWith(".") ? name.startsWith(each.getKey()) : name.equals(each.getKey())) {
                return each.getValue();
            }
        }
        return null;
    }

    /** The name that was surely meant: one slip of the pen away, or null. */
    static @Nullable String slip(String name, Filtering plugin) {
        if (name.length() < SHORTEST) {
            return null;
        }
        for (String known : known(plugin)) {
            if (isSlip(name, known)) {
                return known;
            }
        }
        return null;
    }

    /** The name that may have been meant, or null. */
    static @Nullable String nearest(String name, Filtering plugin) {
        return EditDistance.nearest(name, known(plugin));
    }

    private static List<String> known(Filtering plugin) {
        List<String> all = new ArrayList<>(plugin.model().names());
        all.addAll(ELEMENTS);
        return all;
    }

    /** Another case, two letters swapped, or one that is wrong, missing or too much; numbers and plurals tell names apart on purpose. */
    private static boolean isSlip(String name, String known) {
        if (name.equals(known) || Math.abs(name.length() - known.length()) > 1) {
            return false;
        }
        if (name.toLowerCase(Locale.ROOT).equals(known.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if ((name + "s").equals(known)
                || (known + "s").equals(name)
                || !digits(name).equals(digits(known))) {
            return false;
        }
        return EditDistance.of(name, known) == 1 || isSwapped(name, known);
    }

    private static String digits(String name) {
        return name.replaceAll("[^0-9]", "");
    }

    private static boolean isSwapped(String name, String known) {
        if (name.length() != known.length()) {
            return false;
        }
        int i = 0;
        while (name.charAt(i) == known.charAt(i)) {
            i++;
        }
        return i + 1 < name.length()
                && name.charAt(i) == known.charAt(i + 1)
                && name.charAt(i + 1) == known.charAt(i)
                && name.substring(i + 2).equals(known.substring(i + 2));
    }
}
