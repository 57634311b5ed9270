package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleLinterTest {
    @TempDir
    private Path base;

    @RuleInfo(id = "every-key", summary = "All.", rationale = "All.", severity = Severity.WARNING, since = "0")
    private static final class EveryKey implements BundleRule {
        @Override
        public void check(Bundle bundle, Context context) {
            for (BundleMember member : bundle.members()) {
                for (Entry entry : member.entries().values()) {
                    context.report(member, new Finding(entry.span(), "a key"));
                }
            }
        }
    }

    @RuleInfo(id = "thrower", summary = "Throws.", rationale = "Throws.", severity = Severity.ERROR, since = "0")
    private static final class Thrower implements BundleRule {
        @Override
        public void check(Bundle bundle, Context context) {
            throw new IllegalStateException("boom");
        }
    }

    @RuleInfo(id = "glutton", summary = "Eats.", rationale = "Eats.", severity = Severity.ERROR, since = "0")
    private static final class Glutton implements BundleRule {
        @Override
        public void check(Bundle bundle, Context context) {
            if (bundle.name().equals("large")) {
                throw new OutOfMemoryError("Java heap space");
            }
        }
    }

    @RuleInfo(id = "never-on", summary = "Off.", rationale = "Off.", severity = Severity.OFF, since = "0")
    private static final class NeverOn implements BundleRule {
        @Override
        public void check(Bundle bundle, Context context) {
            throw new IllegalStateException("asked");
        }
    }

    @Test
    void moreThanTheMostOfARuleInAFileAreCountedNotListed() throws IOException {
        write("m.properties", "k=1\n");
        write("m_de.properties", keys(Linter.MOST_PER_RULE));
        write("m_fr.properties", keys(Linter.MOST_PER_RULE + 7));
        Report report = lint(new EveryKey());
        assertThat(report.violations()).hasSize(2 * Linter.MOST_PER_RULE + 1);
        assertThat(report.violations())
                .filteredOn(each -> each.message().contains(" more "))
                .extracting(each -> each.path() + ":" + each.message())
                .containsExactly("m_fr.properties:\"k999\": a key; and 7 more in this file");
    }

    @Test
    void aBundleThatIsTooMuchForTheMemoryIsAProblemAndTheOthersAreCompared() throws IOException {
        for (String name : List.of("large", "large_de", "small", "small_de")) {
            write(name + ".properties", "k=1\n");
        }
        Report report = lint(new EveryKey(), new Glutton());
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.problem()).isTrue();
            assertThat(note.message()).startsWith("the bundle large needs more memory than Java has here");
        });
        assertThat(report.violations()).extracting(Violation::path).contains("small.properties", "small_de.properties");
    }

    @Test
    void aRuleThatFailsIsANoteAndTheOthersGoOn() throws IOException {
        write("m.properties", "k=1\n");
        write("m_de.properties", "k=1\n");
        Report report = lint(new Thrower(), new EveryKey());
        assertThat(report.violations()).hasSize(2);
        assertThat(report.notes())
                .containsExactly(Report.Note.problem(
                        "m.properties",
                        "rule thrower failed, please report it: java.lang.IllegalStateException: boom"));
    }

    @Test
    void aRuleThatIsOffInAllFilesIsNotAsked() throws IOException {
        write("m.properties", "k=1\n");
        write("m_de.properties", "k=1\n");
        assertThat(lint(new NeverOn()).notes()).isEmpty();
    }

    private static String keys(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('k').append(i).append("=1\n");
        }
        return text.toString();
    }

    private Report lint(BundleRule... rules) {
        return ProjectLinter.lint(Settings.of(base, List.of(Root.of(base))), Progress.NONE, List.of(rules));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(base.resolve(name), content);
    }
}
