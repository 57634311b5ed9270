package io.github.textproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {
    private static final byte[] MARKED = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '=', '1', '\n'};

    @TempDir
    private Path directory;

    private final RecordingLog log = new RecordingLog();
    private final CheckMojo mojo = new CheckMojo();

    @BeforeEach
    void workInADirectoryWithAMarkedFile() throws IOException {
        mojo.setLog(log);
        mojo.baseDirectory = directory.toFile();
        mojo.directories = List.of(directory.toFile());
        mojo.useDefaultExcludes = true;
        mojo.outputDirectory = directory.resolve("out").toFile();
        Files.write(directory.resolve("app.properties"), MARKED);
    }

    @Test
    void violationsFailTheBuildAndAreShown() {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("textproof found 1 violation of severity error");
        assertThat(log.text()).contains("[ERROR] app.properties:[1,1]").contains("(byte-order-mark)");
    }

    @Test
    void violationsAreOnlyShownWhenTheyShallNotFail() throws Exception {
        mojo.failOnViolation = false;
        mojo.execute();
        assertThat(log.text()).contains("[ERROR] app.properties:[1,1]");
    }

    @Test
    void soManyViolationsAsAllowedPass() throws Exception {
        mojo.maxAllowedViolations = 1;
        mojo.execute();
        Files.write(directory.resolve("more.properties"), MARKED);
        assertThatThrownBy(mojo::execute)
                .hasMessage("textproof found 2 violations of severity error, more than the 1 allowed");
    }

    @Test
    void warningsFailTheBuildWhenTheyShall() throws Exception {
        mojo.ruleOverrides = "byte-order-mark:warning";
        mojo.execute();
        assertThat(log.text()).contains("[WARNING] app.properties:[1,1]");
        mojo.violationSeverity = "Warning";
        assertThatThrownBy(mojo::execute).hasMessage("textproof found 1 violation of severity warning or above");
    }

    @Test
    void skipDoesNothing() throws Exception {
        mojo.skip = true;
        mojo.execute();
        assertThat(log.lines).containsExactly("[INFO] textproof is skipped");
    }

    @Test
    void reportsAreWrittenBesideTheConsole() throws Exception {
        mojo.failOnViolation = false;
        mojo.formats = List.of("sarif", "json", "checkstyle");
        mojo.execute();
        assertThat(directory.resolve("out"))
                .isDirectoryContaining("glob:**/textproof.sarif")
                .isDirectoryContaining("glob:**/textproof.json")
                .isDirectoryContaining("glob:**/textproof-checkstyle.xml");
    }

    @Test
    void anImpossibleConfigurationIsNamedBeforeAnyFileIsRead() {
        mojo.formats = List.of("sarf");
        assertMisconfigured("did you mean 'sarif'?");
        mojo.formats = List.of();
        mojo.displaySeverity = "loud";
        assertMisconfigured("displaySeverity: unknown severity 'loud'");
        mojo.displaySeverity = "off";
        assertMisconfigured("'off' is no threshold");
        mojo.displaySeverity = "warning";
        mojo.encoding = "UTF-9";
        assertMisconfigured("encoding 'UTF-9' is no charset that this JDK knows");
        mojo.encoding = "";
        mojo.testResources = "some";
        assertMisconfigured("testResources 'some' is not one of full, encoding, skip");
        mojo.testResources = "full";
        mojo.ruleOverrides = "byte-order-marks:off";
        assertMisconfigured("unknown rule 'byte-order-marks'; did you mean 'byte-order-mark'?");
        mojo.ruleOverrides = "byte-order-mark";
        assertMisconfigured("write id:severity or id.option=value");
        mojo.ruleOverrides = null;
        mojo.rulesLocation = "missing.xml";
        assertMisconfigured("missing.xml is neither a file nor a resource");
        mojo.rulesLocation = null;
        mojo.rules = List.of(new RuleBean());
        assertMisconfigured("a <rule> needs an <id>");
        mojo.rules = List.of();
        mojo.directories = List.of(new File("nowhere"));
        assertMisconfigured("nowhere (textproof.directories) is not a directory");
        mojo.directories = List.of();
        assertMisconfigured("there is no POM here");
        assertThat(log.lines).isEmpty();
    }

    private void assertMisconfigured(String message) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("textproof configuration: ")
                .hasMessageContaining(message);
    }

    @Test
    void aSharedRulesFileComesBeforeTheRulesOfThePom() throws Exception {
        Files.writeString(directory.resolve("rules.xml"), """
                <rules>
                  <rule><id>byte-order-mark</id><severity>off</severity></rule>
                </rules>
                """);
        mojo.rulesLocation = "rules.xml";
        mojo.execute();
        assertThat(log.text()).doesNotContain("app.properties");
        RuleBean bean = new RuleBean();
        bean.setId("byte-order-mark");
        bean.setSeverity("warning");
        mojo.rules = List.of(bean);
        mojo.execute();
        assertThat(log.text()).contains("[WARNING] app.properties:[1,1]");
    }

    @Test
    void theResourceBlocksOfThePomAreCheckedEachWithItsPatterns() throws Exception {
        mojo.directories = List.of();
        mojo.failOnViolation = false;
        mojo.project = project();
        mojo.execute();
        assertThat(log.text())
                .contains("main/app.properties:[1,1]")
                .contains("tests/app.properties:[1,1]")
                .doesNotContain("left-out");
    }

    @Test
    void propertiesHaveTheEncodingThatTheResourcesPluginReadsThemIn() throws Exception {
        mojo.directories = List.of();
        mojo.project = project();
        Files.write(directory.resolve("main/app.properties"), new byte[] {'a', '=', (byte) 0xE9, '\n'});
        Files.delete(directory.resolve("tests/app.properties"));
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom encoding = new Xpp3Dom("propertiesEncoding");
        encoding.setValue("ISO-8859-1");
        configuration.addChild(encoding);
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-resources-plugin");
        plugin.setConfiguration(configuration);
        mojo.project.getBuild().addPlugin(plugin);
        mojo.project.getBuild().flushPluginMap();
        log.lines.clear();
        mojo.execute();
        assertThat(log.text()).contains("no violations");
    }

    private MavenProject project() throws IOException {
        MavenProject project = new MavenProject();
        project.setFile(directory.resolve("pom.xml").toFile());
        Resource main = resource("main");
        main.addExclude("left-out/**");
        project.getBuild().addResource(main);
        project.getBuild().addTestResource(resource("tests"));
        project.getBuild().addResource(resource("not-there"));
        for (String file : List.of("main/app.properties", "main/left-out/app.properties", "tests/app.properties")) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.write(directory.resolve(file), MARKED);
        }
        return project;
    }

    private Resource resource(String name) {
        Resource resource = new Resource();
        resource.setDirectory(directory.resolve(name).toString());
        return resource;
    }

    @Test
    void withoutAPomTheListedFilesAreChecked() throws Exception {
        Files.writeString(directory.resolve("clean.properties"), "a=1\n");
        mojo.directories = List.of();
        mojo.files = List.of(directory.resolve("clean.properties").toFile());
        mojo.execute();
        assertThat(log.text()).contains("no violations in 1 file");
    }

    @Test
    void aFileThatCannotBeReadFailsTheRunAfterTheOthersAreChecked() throws Exception {
        Files.writeString(directory.resolve(".editorconfig"), "root = true\n[*\nend_of_line\n");
        mojo.ruleOverrides = "byte-order-mark:off";
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("could not check every file");
        assertThat(log.text()).contains("[ERROR] .editorconfig: cannot be read").contains("in 2 files (1 problem)");
    }

    @Test
    void progressKeepsStillInAShortRun() {
        LogProgress progress = new LogProgress(log);
        progress.files(1, 2);
        assertThat(log.lines).isEmpty();
    }

    @Test
    void theRulesGoalListsAndExplains() throws Exception {
        RulesMojo rules = new RulesMojo();
        rules.setLog(log);
        rules.execute();
        assertThat(log.text()).contains("malformed-bytes").contains("-Drule=<id>");
        rules.rule = "malformed-bytes";
        rules.execute();
        assertThat(log.text()).contains("# malformed-bytes");
        rules.rule = "malformed";
        assertThatThrownBy(rules::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void whereGitCannotTellWhatHasChangedEverythingCounts() {
        mojo.ratchetFrom = "origin/main";
        assertThatThrownBy(mojo::execute).hasMessage("textproof found 1 violation of severity error");
        assertThat(log.lines).first().isEqualTo("[WARNING] ratchetFrom: this is no git repository; everything counts");
    }

    @Test
    void onlyWhatHasChangedCounts() throws Exception {
        try (Git git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("m")
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .call();
        }
        mojo.ratchetFrom = "main";
        mojo.execute();
        assertThat(log.text()).contains("only what has changed since main (").contains("1 older violation does not");
    }
}
