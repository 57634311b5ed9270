package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileFixerTest {
    private static final Map<String, Linter> LINTERS = new HashMap<>();

    @RuleInfo(id = "x-found", summary = "x", rationale = "x", severity = Severity.WARNING, since = "0", fixable = true)
    private static final class Eraser implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            for (int at = text.content().indexOf('x');
                    at >= 0;
                    at = text.content().indexOf('x', at + 1)) {
                Span span = new Span(at, at + 1);
                context.report(new Finding(span, "an x").with(Fix.safe(Edit.delete(span))));
            }
        }
    }

    /** Wants each y to be a z, which the next rule does not. */
    @RuleInfo(id = "y-found", summary = "y", rationale = "y", severity = Severity.WARNING, since = "0", fixable = true)
    private static final class YToZ implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            replace(text, context, 'y', "z");
        }
    }

    @RuleInfo(id = "z-found", summary = "z", rationale = "z", severity = Severity.WARNING, since = "0", fixable = true)
    private static final class ZToY implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            replace(text, context, 'z', "y");
        }
    }

    /** Its fix brings what it finds. */
    @RuleInfo(id = "grower", summary = "q", rationale = "q", severity = Severity.WARNING, since = "0", fixable = true)
    private static final class Grower implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            replace(text, context, 'q', "pq");
        }
    }

    private static void replace(Text text, RuleContext context, char wrong, String right) {
        int at = text.content().indexOf(wrong);
        if (at >= 0) {
            Span span = new Span(at, at + 1);
            context.report(new Finding(span, "a " + wrong).with(Fix.safe(new Edit(span, right))));
        }
    }

    @Property(tries = 1000, seed = "20261126")
    void whatIsFixedIsFixedEverywhereAndNothingElseChangesInAnyCharset(
            @ForAll("charsets") Charset charset, @ForAll("texts") String text) {
        byte[] bytes = text.getBytes(charset);
        String readable = new String(bytes, charset);
        Linter linter = new Linter(settings(charset.name()), List.of(new Eraser()));
        FileFixer.Outcome outcome = fix(linter, FixSettings.safe(), "a.txt", bytes);
        if (outcome.draft() != null) {
            assertThat(new String(outcome.draft().bytes(), charset)).isEqualTo(readable.replace("x", ""));
        } else if (charset.name().startsWith("UTF") || charset.name().startsWith("windows")) {
            assertThat(readable.indexOf('x') < 0 || readable.indexOf('\uFFFD') >= 0)
                    .isTrue();
        }
    }

    @Test
    void aRuleThatUndoesAnothersFixIsRefusedAndTheRestIsFixed() {
        Linter linter = new Linter(settings("UTF-8"), List.of(new YToZ(), new ZToY(), new Eraser()));
        FileFixer.Outcome outcome = fix(linter, FixSettings.safe(), "a.txt", utf8("x y x"));
        assertThat(text(outcome)).isEqualTo(" y ");
        assertThat(outcome.refusals()).containsExactly("y-found not fixed: then line 1 would have: a z (z-found)");
    }

    @Test
    void aFixThatNeverEndsChangesNothing() {
        Linter linter = new Linter(settings("UTF-8"), List.of(new Grower(), new Eraser()));
        FileFixer.Outcome outcome = fix(linter, FixSettings.safe(), "a.txt", utf8("x q"));
        assertThat(outcome.draft()).isNull();
        assertThat(outcome.refusals()).containsExactly("its fixes do not come to an end");
    }

    @Test
    void unsafeFixesAreAppliedByNameOnly() {
        Linter linter = new Linter(settings("UTF-8"), Rules.all());
        byte[] bytes = utf8("caf\u00c3\u00a9 cr\u00c3\u00a8me \u00c3\u00a0 la fran\u00c3\u00a7aise\n");
        assertThat(fix(linter, FixSettings.safe(), "a.txt", bytes).draft()).isNull();
        FixSettings named = new FixSettings(Set.of("mojibake"), Severity.WARNING, null);
        assertThat(text(fix(linter, named, "a.txt", bytes)))
                .isEqualTo("caf\u00e9 cr\u00e8me \u00e0 la fran\u00e7aise\n");
    }

    @Test
    void aByteOrderMarkStaysWhereTheFileWouldBeReadInAnotherCharsetWithoutIt() {
        Settings latin = Settings.of(Path.of(""), List.of())
                .withEncodings(StandardCharsets.ISO_8859_1, StandardCharsets.ISO_8859_1);
        FileFixer.Outcome outcome =
                fix(new Linter(latin, Rules.all()), FixSettings.safe(), "a.properties", utf8("\uFEFFa=\u00e9\n"));
        assertThat(outcome.draft()).isNull();
        assertThat(outcome.refusals())
                .containsExactly("byte-order-mark not fixed: it would then be read as ISO-8859-1 (propertiesEncoding)");
    }

    @Test
    void whatACommentTurnsOffIsNotFixed() {
        byte[] bytes = utf8("<!-- textproof:off blank-line-run -- on purpose -->\n\n# A\n\n\n\nb");
        FileFixer.Outcome outcome = fix(new Linter(settings("UTF-8"), Rules.all()), FixSettings.safe(), "a.md", bytes);
        assertThat(text(outcome)).isEqualTo("<!-- textproof:off blank-line-run -- on purpose -->\n\n# A\n\n\n\nb\n");
    }

    @Test
    void aFileWithBytesThatAreNoTextIsLeftAsItIs() {
        byte[] bytes = utf8("a \n");
        bytes[1] = (byte) 0xE9;
        FileFixer.Outcome outcome = fix(new Linter(settings("UTF-8"), Rules.all()), FixSettings.safe(), "a.md", bytes);
        assertThat(outcome.draft()).isNull();
        assertThat(outcome.refusals())
                .containsExactly(
                        "left as it is: not all of its bytes are UTF-8 (the configured charset), and what they are is not guessed");
    }

    @Test
    void aConvertedFileIsFixedToo() {
        Settings latin = Settings.of(Path.of(""), List.of()).withEncodings(StandardCharsets.ISO_8859_1, null);
        FixSettings convert = new FixSettings(Set.of(), Severity.WARNING, StandardCharsets.UTF_8);
        byte[] bytes = "# Caf\u00e9\n\n\n\nplain words\n".getBytes(StandardCharsets.ISO_8859_1);
        FileFixer.Outcome outcome = fix(new Linter(latin, Rules.all()), convert, "a.md", bytes);
        assertThat(text(outcome)).isEqualTo("# Caf\u00e9\n\nplain words\n");
        assertThat(Objects.requireNonNull(outcome.draft()).converted()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatWouldReadAsDamagedIsNotConverted() {
        FixSettings convert = new FixSettings(Set.of(), Severity.WARNING, StandardCharsets.UTF_8);
        byte[] bytes = utf8("<html><head><meta charset='iso-8859-1'></head><p>\u00e4\u00f6\u00fc \u00dfo</p></html>\n");
        FileFixer.Outcome outcome =
                fix(new Linter(Settings.of(Path.of(""), List.of()), Rules.all()), convert, "a.html", bytes);
        assertThat(outcome.draft()).isNull();
        assertThat(outcome.refusals()).allMatch(reason -> reason.startsWith("not converted to UTF-8: "));
    }

    /** The real rules on the oddest texts there are. */
    @Test
    void anyTextIsFixedToSomethingSoundOnceAndForAllOrNotTouched() {
        Set<String> fixable = new HashSet<>();
        Rules.all().stream().map(Rule::info).filter(RuleInfo::fixable).forEach(info -> fixable.add(info.id()));
        int changed = 0;
        for (long seed = 0; seed < 700; seed++) {
            FixSettings all = new FixSettings(seed % 2 == 0 ? fixable : Set.of(), Severity.INFO, null);
            changed += check(seed, all) ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(200);
    }

    private static boolean check(long seed, FixSettings settings) {
        Random random = new Random(seed);
        String charset = NastyTexts.CHARSETS.get(random.nextInt(NastyTexts.CHARSETS.size()));
        String name = NastyTexts.NAMES.get(random.nextInt(NastyTexts.NAMES.size()));
        String where = "seed " + seed + ", " + name + ", " + charset;
        byte[] bytes = NastyTexts.bytes(random, charset);
        Linter linter = LINTERS.computeIfAbsent(charset, each -> new Linter(settings(each), Rules.all()));
        Linter.Result before = linter.lint(found(name, bytes), bytes, Map.of(), null);
        FileFixer fixer = new FileFixer(linter, settings);
        Draft draft = fixer.fix(found(name, bytes), before, null).draft();
        if (before.facts().writing() == Writing.MALFORMED) {
            assertThat(draft).as(where).isNull();
        }
        if (draft == null) {
            return false;
        }
        Linter.Result after = linter.lint(found(name, draft.bytes()), draft.bytes(), Map.of(), null);
        assertThat(after.facts().writing()).as(where).isNotEqualTo(Writing.MALFORMED);
        assertThat(after.resource().charset().charset())
                .as(where)
                .isEqualTo(before.resource().charset().charset());
        Map<String, Integer> then = Census.of(before.violations());
        Census.of(after.violations()).forEach((rule, count) -> {
            assertThat(then).as(where).containsKey(rule);
            if (!Objects.requireNonNull(Rules.find(rule)).info().fixable()) {
                assertThat(count).as(where + rule).isLessThanOrEqualTo(then.get(rule));
            }
        });
        assertThat(fixer.fix(found(name, draft.bytes()), after, null).draft())
                .as(where)
                .isNull();
        return true;
    }

    private static FileFixer.Outcome fix(Linter linter, FixSettings settings, String name, byte[] bytes) {
        FoundFile file = found(name, bytes);
        return new FileFixer(linter, settings).fix(file, linter.lint(file, bytes, Map.of(), null), null);
    }

    private static FoundFile found(String name, byte[] bytes) {
        return new FoundFile(name, name, Path.of(name), bytes.length, Root.Kind.MAIN);
    }

    private static @Nullable String text(FileFixer.Outcome outcome) {
        return outcome.draft() == null ? null : new String(outcome.draft().bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Settings settings(String charset) {
        return Settings.of(Path.of(""), List.of()).withRules(NastyTexts.everything(charset));
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(NastyTexts.CHARSETS).map(Charset::forName);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "x",
                        "xx",
                        "\n",
                        "\r\n",
                        "\u00e9",
                        "\u4e2d\u6587",
                        "\u65e5x",
                        "\ud55c",
                        "\u042f",
                        "\ud834\udd1e")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }
}
