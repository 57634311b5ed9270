package io.github.textproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.lint.BuildOutput;
import io.github.textproof.lint.Dependencies;
import io.github.textproof.lint.ResourceBlock;
import io.github.textproof.lint.Root;
import io.github.textproof.output.Classes;
import io.github.textproof.output.Delimiter;
import io.github.textproof.output.Filtering;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectOutputTest {
    @TempDir
    private Path base;

    private final MavenProject project = new MavenProject();
    private final Plugin plugin = new Plugin();

    @BeforeEach
    void bindTheResourcesPlugin() {
        project.setGroupId("g");
        project.setArtifactId("a");
        project.setVersion("1");
        project.getBuild().setOutputDirectory(base.resolve("target/classes").toString());
        project.getBuild()
                .setTestOutputDirectory(base.resolve("target/test-classes").toString());
        plugin.setArtifactId("maven-resources-plugin");
        plugin.setVersion("3.1.0");
        project.getBuild().addPlugin(plugin);
        project.getBuild().flushPluginMap();
    }

    private PluginExecution bind(String goal, @Nullable String phase, String configuration) throws Exception {
        PluginExecution execution = new PluginExecution();
        execution.setId("default-" + goal);
        execution.addGoal(goal);
        execution.setPhase(phase);
        execution.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        plugin.addExecution(execution);
        return execution;
    }

    private Resource resource(String directory, boolean filtering) {
        Resource resource = new Resource();
        resource.setDirectory(base.resolve(directory).toString());
        resource.setFiltering(filtering);
        return resource;
    }

    private static MojoExecution in(@Nullable String phase) {
        MojoExecution execution = new MojoExecution(new MojoDescriptor());
        execution.setLifecyclePhase(phase);
        return execution;
    }

    private BuildOutput read(@Nullable String phase, OutputBean... more) {
        return new ProjectOutput(project, null, in(phase), base).read(List.of(more), Dependencies.NONE);
    }

    @Test
    void eachBlockGoesToItsOutputWithItsPatterns() throws Exception {
        Resource first = resource("main", true);
        first.setTargetPath("META-INF/shop");
        first.addInclude("*.yml");
        first.addExclude("x.yml");
        project.getBuild().addResource(first);
        project.getBuild().addTestResource(resource("tests", false));
        bind("resources", null, "");
        bind("testResources", null, "");
        BuildOutput output = read("process-test-resources");
        assertThat(output.directories())
                .containsExactly(base.resolve("target/classes"), base.resolve("target/test-classes"));
        assertThat(output.blocks()).hasSize(2);
        ResourceBlock block = output.blocks().get(0);
        assertThat(block.root())
                .isEqualTo(new Root(base.resolve("main"), List.of("*.yml"), List.of("x.yml"), Root.Kind.MAIN));
        assertThat(block.target()).isEqualTo(base.resolve("target/classes/META-INF/shop"));
        assertThat(block.isFresh()).isTrue();
        assertThat(block.block().isFiltering()).isTrue();
        assertThat(block.block().name()).isEqualTo("the 1st <resource> (main)");
        assertThat(output.blocks().get(1).block().name()).isEqualTo("the 1st <testResource> (tests)");
        assertThat(output.blocks().get(1).root().kind()).isEqualTo(Root.Kind.TEST);
    }

    @Test
    void aBlockIsNamedByItsLineInThePomOrItsParent() throws Exception {
        Resource own = resource("own", true);
        own.setLocation("", location("g:a:1", 12));
        Resource inherited = resource("inherited", true);
        inherited.setLocation("", location("g:parent:2", 7));
        Resource usual = resource("usual", true);
        usual.setLocation("", location("org.apache.maven:maven-model-builder:3.9.16:super-pom", 70));
        List.of(own, inherited, usual).forEach(project.getBuild()::addResource);
        bind("resources", null, "");
        assertThat(read("test").blocks())
                .extracting(each -> each.block().name())
                .containsExactly(
                        "the <resource> in line 12 of pom.xml (own)",
                        "the <resource> in line 7 of the POM g:parent:2 (inherited)",
                        "the 3rd <resource> (usual)");
    }

    private static InputLocation location(String model, int line) {
        InputSource source = new InputSource();
        source.setModelId(model);
        return new InputLocation(line, 1, source);
    }

    @Test
    void theParametersOfTheExecutionAndThePluginDecideHowItFilters() throws Exception {
        project.getBuild().addResource(resource("main", true));
        project.getProperties().setProperty("project.build.sourceEncoding", "GB18030");
        plugin.setConfiguration(
                Xpp3DomBuilder.build(
                        new StringReader(
                                "<configuration><propertiesEncoding>ISO-8859-1</propertiesEncoding><escapeString>\\</escapeString></configuration>")));
        bind(
                "resources",
                null,
                "<delimiters><delimiter>@</delimiter><delimiter>[[*]]</delimiter><delimiter/></delimiters><useDefaultDelimiters>false</useDefaultDelimiters>"
                        + "<nonFilteredFileExtensions>jks, ttf</nonFilteredFileExtensions><fileNameFiltering>true</fileNameFiltering>");
        Filtering filtering = read("test").blocks().get(0).block().plugin();
        assertThat(filtering.version()).isEqualTo("3.1.0");
        assertThat(filtering.delimiters())
                .containsExactly(Delimiter.AT, new Delimiter("[[", "]]"), Delimiter.EXPRESSION);
        assertThat(filtering.unfilteredExtensions()).containsExactly("jks", "ttf");
        assertThat(filtering.escape()).isEqualTo("\\");
        assertThat(filtering.encoding()).isEqualTo("GB18030");
        assertThat(filtering.propertiesEncoding()).isEqualTo("ISO-8859-1");
        assertThat(filtering.fileNames()).isTrue();
    }

    @Test
    void defaultDelimitersStayBesideOthersUnlessTheyAreTurnedOff() throws Exception {
        project.getBuild().addResource(resource("main", true));
        bind("resources", null, "<delimiters><delimiter>#</delimiter></delimiters>");
        assertThat(read("test").blocks().get(0).block().plugin().delimiters())
                .containsExactly(Delimiter.EXPRESSION, Delimiter.AT, new Delimiter("#", "#"));
    }

    @Test
    void onlyWhatThePluginHasSurelyCopiedIsFresh() throws Exception {
        project.getBuild().addResource(resource("main", true));
        bind("resources", null, "");
        assertThat(read("process-resources").blocks().get(0).isFresh()).isTrue();
        assertThat(read("validate").blocks().get(0).isFresh()).isFalse();
        assertThat(read(null).blocks().get(0).isFresh()).isFalse();
        project.getProperties().setProperty("maven.resources.skip", "true");
        assertThat(read("test").blocks().get(0).isFresh()).isFalse();
    }

    @Test
    void copiedResourcesHaveBlocksOfTheirOwn() throws Exception {
        bind(
                "copy-resources",
                "prepare-package",
                "<outputDirectory>out</outputDirectory><resources><resource><directory>docker</directory><filtering>true</filtering>"
                        + "<targetPath>etc</targetPath><includes><include>*.sh</include></includes><excludes><exclude>x.sh</exclude></excludes></resource><resource/></resources>");
        assertThat(read("test").blocks()).singleElement().satisfies(each -> {
            assertThat(each.root())
                    .isEqualTo(new Root(base.resolve("docker"), List.of("*.sh"), List.of("x.sh"), Root.Kind.MAIN));
            assertThat(each.target()).isEqualTo(base.resolve("out/etc"));
            assertThat(each.isFresh()).isFalse();
            assertThat(each.block().isFiltering()).isTrue();
        });
        assertThat(read("package").blocks().get(0).isFresh()).isTrue();
        plugin.getExecutions().clear();
        bind("copy-resources", "package", "");
        bind("help", "package", "");
        assertThat(read("package").blocks()).isEmpty();
    }

    @Test
    void morePairsAreAddedByAParameter() {
        OutputBean bean = new OutputBean();
        assertThatThrownBy(() -> read("package", bean)).hasMessage("an <output> needs a <source>");
        bean.setSource(base.resolve("webapp").toFile());
        assertThatThrownBy(() -> read("package", bean)).hasMessage("an <output> needs a <target>");
        bean.setTarget(new File("war"));
        bean.setFiltered(true);
        bean.setIncludes(List.of("*.html"));
        bean.setExcludes(List.of("x.html"));
        assertThat(read("package", bean).blocks()).singleElement().satisfies(each -> {
            assertThat(each.block().name()).isEqualTo("the <output> of webapp");
            assertThat(each.block().isFiltering()).isTrue();
            assertThat(each.isFresh()).isFalse();
            assertThat(each.root().includes()).containsExactly("*.html");
            assertThat(each.root().excludes()).containsExactly("x.html");
        });
    }

    @Test
    void anOldPluginThatFiltersIsWorthAWarning() throws Exception {
        bind("resources", null, "");
        project.getBuild().addResource(resource("main", false));
        ProjectOutput output = new ProjectOutput(project, null, in("test"), base);
        assertThat(output.warning(output.read(List.of(), Dependencies.NONE))).isNull();
        project.getBuild().addResource(resource("filtered", true));
        assertThat(output.warning(output.read(List.of(), Dependencies.NONE)))
                .startsWith("maven-resources-plugin 3.1.0 is older than 3.2.0");
        plugin.setVersion("3.2.0");
        ProjectOutput newer = new ProjectOutput(project, null, in("test"), base);
        assertThat(newer.warning(newer.read(List.of(), Dependencies.NONE))).isNull();
    }

    @Test
    void namesAreThoseOfThePomItsFiltersAndItsProfiles() throws Exception {
        project.getProperties().setProperty("app.title", "Shop");
        Files.writeString(base.resolve("filter.properties"), "db.url=jdbc\n");
        project.getBuild().addFilter(base.resolve("filter.properties").toString());
        project.getBuild().addFilter("missing.properties");
        Profile profile = new Profile();
        profile.setId("prod");
        profile.addProperty("mail.host", "mx");
        project.getModel().addProfile(profile);
        project.getBuild().addResource(resource("main", true));
        bind("resources", null, "");
        var model = read("test").blocks().get(0).block().plugin().model();
        assertThat(model.value("app.title")).isEqualTo("Shop");
        assertThat(model.value("db.url")).isEqualTo("jdbc");
        assertThat(model.value("mail.host")).isNull();
        assertThat(model.value("maven.build.timestamp")).isNotNull();
        assertThat(model.value("project.nothing")).isNull();
        assertThat(model.value("pom.nothing")).isNull();
        assertThat(model.inactiveProfiles("mail.host")).containsExactly("prod");
        assertThat(model.inactiveProfiles("app.title")).isEmpty();
        assertThat(model.names()).contains("app.title", "db.url", "mail.host");
    }

    @Test
    void classesAreThoseOfTheOutputAndWhatShadingWillMoveIsUnknown() throws Exception {
        Plugin shade = new Plugin();
        shade.setArtifactId("maven-shade-plugin");
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(
                Xpp3DomBuilder.build(
                        new StringReader(
                                "<configuration><relocations><relocation><pattern>com.a</pattern><shadedPattern>shaded.a</shadedPattern></relocation><relocation/></relocations></configuration>")));
        shade.addExecution(execution);
        project.getBuild().addPlugin(shade);
        project.getBuild().flushPluginMap();
        project.addCompileSourceRoot(base.resolve("java").toString());
        Files.createDirectories(base.resolve("target/classes/com/shop"));
        Files.createFile(base.resolve("target/classes/com/shop/Store.class"));
        try (Classes classes = read("test").classes()) {
            assertThat(classes.find("com.shop.Store", false)).isEqualTo(Classes.Presence.PRESENT);
            assertThat(classes.find("com.shop.Gone", false)).isEqualTo(Classes.Presence.MISSING);
            assertThat(classes.find("shaded.a.B", false)).isEqualTo(Classes.Presence.UNKNOWN);
        }
    }

    @Test
    void ordinalsAreEnglish() {
        assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 102))
                .extracting(Ordinals::of)
                .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd");
    }
}
