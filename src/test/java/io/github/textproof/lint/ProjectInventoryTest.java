package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.bundle.message.Coverage.Untranslated;
import io.github.textproof.report.InventoryConsole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectInventoryTest {
    @TempDir
    private Path base;

    @Test
    void aFileIsToldByFormatCharsetLineEndAndHowItIsWritten() throws IOException {
        write("a.properties", "a=\\u00e9\n");
        write("b.properties", "a=\u00E9\r\n");
        write("c.properties", "a=\u00E9\nb=\\u00e8\r\n");
        write("d.properties", "# caf\\u00e9\rb=\\u0020\\u0041\r");
        write("e.properties", "a=1");
        Files.write(base.resolve("f.properties"), "a=\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(take().files())
                .extracting(file -> file.path() + " " + file.written() + " " + file.lineEnd() + " " + file.bytes())
                .containsExactly(
                        "a.properties ESCAPED LF 9",
                        "b.properties RAW CRLF 6",
                        "c.properties MIXED MIXED 15",
                        "d.properties ASCII CR 27",
                        "e.properties ASCII NONE 3",
                        "f.properties MALFORMED NONE 3");
    }

    @Test
    void whatCannotBeReadOrParsedIsALine() throws IOException {
        write("broken.json", "{\n\"a\": 1 \"b\": 2}\n");
        write("sound.json", "{\"a\": 1}\n");
        Files.write(base.resolve("latin.txt"), "\nM\u00FCnchen\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(base.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        write("large.txt", "x".repeat(2000));
        Files.createSymbolicLink(base.resolve("link.txt"), Path.of("nowhere.txt"));
        Inventory inventory = ProjectInventory.take(settings().withMaxFileSize(1000), Progress.NONE);
        assertThat(inventory.troubles())
                .extracting(file -> file.path() + ": " + file.trouble())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("broken.json: line 2: a comma is missing"),
                        line -> assertThat(line).startsWith("large.txt: 2,000 bytes are more than the 1,000"),
                        line -> assertThat(line)
                                .isEqualTo("latin.txt: line 2: bytes that are not UTF-8 (the default)"));
        assertThat(inventory.files())
                .filteredOn(FileRow::isBinary)
                .extracting(FileRow::path)
                .containsExactly("image.png");
        assertThat(inventory.notes()).extracting(Report.Note::path).containsExactly("link.txt");
    }

    @Test
    void aBundleIsCountedByLocale() throws IOException {
        write("m.properties", "a=Open the door\nb=Close the door\nc={0}\nd=\n");
        write("m_de.properties", "a=T\\u00fcr \\u00f6ffnen\nb=Close the door\nx=Mehr\n");
        write("m_de_AT.properties", "a=Tor aufmachen\n");
        Files.write(base.resolve("m_fr.properties"), "a=\u00C9\n".getBytes(StandardCharsets.ISO_8859_1));
        write("m_jp.properties", "a=X\n");
        BundleRow bundle = take().bundles().get(0);
        assertThat(bundle.name()).isEqualTo("m");
        assertThat(bundle.keys()).isEqualTo(4);
        assertThat(bundle.wanted()).isEqualTo(3);
        assertThat(bundle.elected()).isFalse();
        assertThat(bundle.strays()).containsExactly("m_jp.properties");
        assertThat(bundle.cells())
                .extracting(cell -> cell.locale().written() + " " + cell.readable() + " " + cell.keys() + " "
                        + cell.missing() + " " + cell.extra())
                .containsExactly(" true 4 0 0", "de true 3 1 1", "de_AT true 1 1 0", "fr false 0 0 0");
        assertThat(bundle.cells().get(1).untranslated()).isEqualTo(new Untranslated(1, 2));
        assertThat(bundle.missing()).isEqualTo(2);
        assertThat(bundle.extra()).isEqualTo(1);
    }

    @Test
    void aBundleFileThatIsTooLargeIsStillOfItsBundle() throws IOException {
        write("m.properties", "a=Open\n");
        write("m_de.properties", "a=Auf\n");
        write("m_fr.properties", "a=" + "x".repeat(2000) + "\n");
        Inventory inventory = ProjectInventory.take(settings().withMaxFileSize(1000), Progress.NONE);
        assertThat(inventory.bundles().get(0).cells())
                .extracting(cell -> cell.locale().written() + " " + cell.readable())
                .containsExactly(" true", "de true", "fr false");
    }

    @Test
    void aLocaleIsCountedInAllBundlesWithWhatItInherits() throws IOException {
        write("m.properties", "a=Open the door\nb=Close the door\n");
        write("m_de.properties", "a=T\u00FCr auf\n");
        write("m_de-AT.properties", "");
        write("m_en_GB.properties", "a=Open the door please\n");
        write("n.properties", "a=Yes of course\nb=No way\nc=Perhaps\n");
        write("n_de.properties", "a=Ja\nb=Nein\nc=Vielleicht\n");
        write("n_de_AT.properties", "a=Jo\n");
        write("n_pt.properties", "a=Sim\n");
        Inventory inventory = take();
        assertThat(inventory.locales())
                .extracting(
                        l -> l.locale() + " " + l.files() + " " + l.keys() + " " + l.missing() + " " + l.translated())
                .containsExactly("de 2 4 1 4", "de_AT 1 1 1 4", "en_GB 1 1 0 5", "pt 1 1 4 1");
    }

    @Test
    void aReaderWithoutAFileGetsTheNearestOne() throws IOException {
        write("m.properties", "a=Open the door\nb=Close the door\n");
        write("m_zh.properties", "a=\u5F00\u95E8\n");
        write("m_zh_Hant.properties", "b=\u95DC\u9580\n");
        write("n.properties", "a=Yes of course\n");
        write("n_zh_Hant_TW.properties", "a=\u7576\u7136\n");
        assertThat(take().locales())
                .extracting(locale -> locale.locale() + " " + locale.files() + " " + locale.missing())
                .containsExactly("zh 1 2", "zh_Hant 1 1", "zh_Hant_TW 1 0");
    }

    @Test
    void bundlesAreSortedByName() throws IOException {
        for (String name : List.of("m", "m_zh", "m_names", "m_names_de")) {
            write(name + ".properties", "a=1\n");
        }
        assertThat(take().bundles()).extracting(BundleRow::name).containsExactly("m", "m_names");
    }

    @Test
    void whatIsNotReadIsNeitherMissingNorTranslated() throws IOException {
        write("m.properties", "a=Open the door\nb=Close the door\n");
        Files.write(base.resolve("m_fr.properties"), "a=\u00C9\n".getBytes(StandardCharsets.ISO_8859_1));
        write("n.properties", "a=Yes\n");
        write("n_fr.properties", "a=Oui\n");
        LocaleTotal french = take().locales().get(0);
        assertThat(french)
                .isEqualTo(new LocaleTotal(
                        "fr", 2, 1, 1, 3, 0, 2, 0, 0, 1, Map.of(Written.MALFORMED, 1, Written.ASCII, 1)));
        assertThat(french.translated()).isEqualTo(1);
    }

    @Test
    void filesAreGroupedByFormatOrElseByExtension() throws IOException {
        write("a.json", "{}\n");
        write("b.JSON", "{}\r\n");
        write("c.tmpl", "x\n");
        write("LICENSE", "y\n");
        write(".hidden", "y\n");
        List<FileGroup> groups = take().groups();
        assertThat(groups)
                .extracting(group -> group.name() + " " + group.files() + " " + group.lineEnds())
                .containsExactly("json 2 {LF=1, CRLF=1}", "no extension 2 {LF=2}", ".tmpl 1 {LF=1}");
        assertThat(FileGroup.most(groups.get(1).lineEnds())).isEqualTo(LineEnd.LF);
    }

    @Test
    void bundlesOfTestResourcesAreCountedWhenAllRulesRunThere() throws IOException {
        write("test/m.properties", "a=Open\n");
        write("test/m_de.properties", "a=Auf\n");
        List<Root> roots = List.of(new Root(base.resolve("test"), List.of(), List.of(), Root.Kind.TEST));
        Inventory inventory = ProjectInventory.take(Settings.of(base, roots), Progress.NONE);
        assertThat(inventory.files()).hasSize(2).allMatch(FileRow::test);
        assertThat(inventory.bundles()).isEmpty();
        Settings full = new Settings(
                base,
                roots,
                null,
                List.of(),
                List.of(),
                true,
                null,
                null,
                Settings.TestResources.FULL,
                Settings.DEFAULT_MAX_FILE_SIZE,
                List.of());
        assertThat(ProjectInventory.take(full, Progress.NONE).bundles()).hasSize(1);
    }

    @Test
    void theOptionsOfParsersHold() throws IOException {
        write("a.json", "{a: 1}\n");
        assertThat(take().troubles()).hasSize(1);
        Settings json5 = settings().withRules(RuleConfigurationParser.parse("json-syntax.dialect=json5"));
        assertThat(ProjectInventory.take(json5, Progress.NONE).troubles()).isEmpty();
    }

    @Test
    void nothingInAFileMakesItFail() throws IOException {
        Random random = new Random(20261126);
        List<String> names = new ArrayList<>(NastyTexts.NAMES);
        names.addAll(
                List.of("m.properties", "m_de.properties", "m_de_AT.properties", "m_en.properties", "m_xx.properties"));
        names.addAll(List.of("i18n/en.json", "i18n/de.json", "i18n/fr.yml", "i18n/en.yml"));
        int files = 0;
        for (int run = 0; run < 40; run++) {
            for (String name : names) {
                Path file = base.resolve(run + "/" + name);
                Files.createDirectories(file.getParent());
                Files.write(file, NastyTexts.bytes(random, random.nextInt(3) == 0 ? "ISO-8859-1" : "UTF-8"));
                files++;
            }
        }
        Inventory inventory = take();
        assertThat(inventory.files()).hasSize(files);
        assertThat(inventory.bundles()).hasSizeGreaterThan(40);
        assertThat(inventory.troubles()).isNotEmpty().allMatch(file -> file.trouble()
                .startsWith("line "));
        assertThat(InventoryConsole.lines(inventory, 5)).hasSizeBetween(20, 40);
    }

    private Inventory take() {
        return ProjectInventory.take(settings(), Progress.NONE);
    }

    private Settings settings() {
        return Settings.of(base, List.of(Root.of(base)));
    }

    private void write(String path, String content) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
