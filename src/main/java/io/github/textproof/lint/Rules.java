package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import io.github.textproof.rule.bundle.EndPunctuationMismatch;
import io.github.textproof.rule.bundle.MarkupMismatch;
import io.github.textproof.rule.bundle.MessageFormatSyntax;
import io.github.textproof.rule.bundle.MissingTranslation;
import io.github.textproof.rule.bundle.NewlineMismatch;
import io.github.textproof.rule.bundle.NumberMismatch;
import io.github.textproof.rule.bundle.OrphanTranslation;
import io.github.textproof.rule.bundle.PlaceholderGap;
import io.github.textproof.rule.bundle.PlaceholderMismatch;
import io.github.textproof.rule.bundle.PluralCoverage;
import io.github.textproof.rule.bundle.SwallowedApostrophe;
import io.github.textproof.rule.bundle.UnknownLocale;
import io.github.textproof.rule.bundle.UntranslatedValue;
import io.github.textproof.rule.bundle.UrlMismatch;
import io.github.textproof.rule.bundle.WhitespaceMismatch;
import io.github.textproof.rule.bundle.WrongScriptTranslation;
import io.github.textproof.rule.character.BidiControl;
import io.github.textproof.rule.character.CompatibilityCharacter;
import io.github.textproof.rule.character.ConfusableKey;
import io.github.textproof.rule.character.ControlCharacter;
import io.github.textproof.rule.character.InvisibleCharacter;
import io.github.textproof.rule.character.LeftoverEscape;
import io.github.textproof.rule.character.LostCharacters;
import io.github.textproof.rule.character.MisplacedNoBreakSpace;
import io.github.textproof.rule.character.MixedChineseVariants;
import io.github.textproof.rule.character.Mojibake;
import io.github.textproof.rule.character.NonNormalizedText;
import io.github.textproof.rule.character.PrivateUseCharacter;
import io.github.textproof.rule.character.ReplacementCharacter;
import io.github.textproof.rule.character.UnassignedCharacter;
import io.github.textproof.rule.encoding.AmbiguousEncoding;
import io.github.textproof.rule.encoding.ByteOrderMark;
import io.github.textproof.rule.encoding.CharsetMismatch;
import io.github.textproof.rule.encoding.MalformedBytes;
import io.github.textproof.rule.encoding.MergeConflictMarker;
import io.github.textproof.rule.encoding.MinorityEncoding;
import io.github.textproof.rule.encoding.TruncatedFile;
import io.github.textproof.rule.output.DamagedOutput;
import io.github.textproof.rule.output.FilteredBinary;
import io.github.textproof.rule.output.ServiceProvider;
import io.github.textproof.rule.output.StaleOutput;
import io.github.textproof.rule.output.UnresolvedPlaceholder;
import io.github.textproof.rule.properties.DanglingContinuation;
import io.github.textproof.rule.properties.DoubledSeparator;
import io.github.textproof.rule.properties.EmptyValue;
import io.github.textproof.rule.properties.EscapedEscape;
import io.github.textproof.rule.properties.MalformedUnicodeEscape;
import io.github.textproof.rule.properties.MissingSeparator;
import io.github.textproof.rule.properties.SuspiciousEscape;
import io.github.textproof.rule.properties.TrailingSpaceInValue;
import io.github.textproof.rule.properties.UnsortedKeys;
import io.github.textproof.rule.prose.BrokenLink;
import io.github.textproof.rule.prose.BrokenParagraph;
import io.github.textproof.rule.prose.DanglingComma;
import io.github.textproof.rule.prose.DoubledPunctuation;
import io.github.textproof.rule.prose.DuplicateHeading;
import io.github.textproof.rule.prose.DuplicatedWord;
import io.github.textproof.rule.prose.EllipsisStyle;
import io.github.textproof.rule.prose.EmptySection;
import io.github.textproof.rule.prose.FrontMatterSyntax;
import io.github.textproof.rule.prose.HalfwidthPunctuation;
import io.github.textproof.rule.prose.HanLatinSpacing;
import io.github.textproof.rule.prose.HardWrappedText;
import io.github.textproof.rule.prose.HeadingLevelJump;
import io.github.textproof.rule.prose.LinePerParagraph;
import io.github.textproof.rule.prose.MisplacedPunctuation;
import io.github.textproof.rule.prose.MissingHeadingSpace;
import io.github.textproof.rule.prose.QuoteStyle;
import io.github.textproof.rule.prose.RaggedTable;
import io.github.textproof.rule.prose.RepeatedParagraph;
import io.github.textproof.rule.prose.SpacedOutText;
import io.github.textproof.rule.prose.UnbalancedPunctuation;
import io.github.textproof.rule.prose.UnclosedFence;
import io.github.textproof.rule.structure.CsvSyntax;
import io.github.textproof.rule.structure.DuplicateCsvColumn;
import io.github.textproof.rule.structure.DuplicateKey;
import io.github.textproof.rule.structure.DuplicateXmlId;
import io.github.textproof.rule.structure.JsonSyntax;
import io.github.textproof.rule.structure.MarkupSyntax;
import io.github.textproof.rule.structure.RaggedCsv;
import io.github.textproof.rule.structure.RuleTimeout;
import io.github.textproof.rule.structure.SchemaViolation;
import io.github.textproof.rule.structure.SqlSyntax;
import io.github.textproof.rule.structure.TomlSyntax;
import io.github.textproof.rule.structure.UnusedSuppression;
import io.github.textproof.rule.structure.XmlSyntax;
import io.github.textproof.rule.structure.YamlSyntax;
import io.github.textproof.rule.structure.YamlTrap;
import io.github.textproof.rule.whitespace.BlankLineRun;
import io.github.textproof.rule.whitespace.FileNameCollision;
import io.github.textproof.rule.whitespace.MissingFinalNewline;
import io.github.textproof.rule.whitespace.MixedLineEndings;
import io.github.textproof.rule.whitespace.OverlongLine;
import io.github.textproof.rule.whitespace.TabIndentation;
import io.github.textproof.rule.whitespace.TrailingWhitespace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every rule there is. A test finds the classes that are missing here. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            // Bytes
            new MalformedBytes(),
            new ByteOrderMark(),
            new MinorityEncoding(),
            new CharsetMismatch(),
            new AmbiguousEncoding(),
            new MergeConflictMarker(),
            new TruncatedFile(),
            // Characters
            new ReplacementCharacter(),
            new Mojibake(),
            new LostCharacters(),
            new BidiControl(),
            new InvisibleCharacter(),
            new ControlCharacter(),
            new PrivateUseCharacter(),
            new UnassignedCharacter(),
            new MisplacedNoBreakSpace(),
            new NonNormalizedText(),
            new CompatibilityCharacter(),
            new MixedChineseVariants(),
            new ConfusableKey(),
            new LeftoverEscape(),
            // Lines
            new MixedLineEndings(),
            new MissingFinalNewline(),
            new TrailingWhitespace(),
            new BlankLineRun(),
            new TabIndentation(),
            new OverlongLine(),
            new FileNameCollision(),
            // Prose
            new BrokenParagraph(),
            new LinePerParagraph(),
            new HardWrappedText(),
            new SpacedOutText(),
            new DanglingComma(),
            new UnbalancedPunctuation(),
            new MisplacedPunctuation(),
            new DoubledPunctuation(),
            new HalfwidthPunctuation(),
            new RepeatedParagraph(),
            new DuplicatedWord(),
            new HeadingLevelJump(),
            new DuplicateHeading(),
            new EmptySection(),
            new MissingHeadingSpace(),
            new BrokenLink(),
            new RaggedTable(),
            new UnclosedFence(),
            new FrontMatterSyntax(),
            new HanLatinSpacing(),
            new EllipsisStyle(),
            new QuoteStyle(),
            // Properties
            new MalformedUnicodeEscape(),
            new DanglingContinuation(),
            new EscapedEscape(),
            new MissingSeparator(),
            new DoubledSeparator(),
            new SuspiciousEscape(),
            new TrailingSpaceInValue(),
            new EmptyValue(),
            new UnsortedKeys(),
            // Structured formats
            new JsonSyntax(),
            new XmlSyntax(),
            new DuplicateXmlId(),
            new TomlSyntax(),
            new CsvSyntax(),
            new RaggedCsv(),
            new DuplicateCsvColumn(),
            new DuplicateKey(),
            new MarkupSyntax(),
            new YamlSyntax(),
            new YamlTrap(),
            new UnusedSuppression(),
            new RuleTimeout(),
            new SqlSyntax(),
            new SchemaViolation(),
            // Bundles
            new PlaceholderMismatch(),
            new MessageFormatSyntax(),
            new SwallowedApostrophe(),
            new PlaceholderGap(),
            new MissingTranslation(),
            new OrphanTranslation(),
            new UntranslatedValue(),
            new UnknownLocale(),
            new WrongScriptTranslation(),
            new MarkupMismatch(),
            new UrlMismatch(),
            new NumberMismatch(),
            new WhitespaceMismatch(),
            new NewlineMismatch(),
            new EndPunctuationMismatch(),
            new PluralCoverage(),
            // What the build made of it
            new UnresolvedPlaceholder(),
            new FilteredBinary(),
            new DamagedOutput(),
            new ServiceProvider(),
            new StaleOutput());

    /** Nobody lets a build damage a file on purpose. */
    private static final Set<String> ALSO_ON_TESTS = Set.of("filtered-binary", "damaged-output");

    private static final Map<String, Rule> BY_ID = byId();

    private Rules() {}

    private static Map<String, Rule> byId() {
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (Rule rule : ALL) {
            byId.put(rule.id(), rule);
        }
        return byId;
    }

    /** All rules in the order of the catalogue. */
    public static List<Rule> all() {
        return ALL;
    }

    /** All ids in the same order. */
    public static List<String> ids() {
        return new ArrayList<>(BY_ID.keySet());
    }

    /** The rule of that id, or null. */
    public static @Nullable Rule find(String id) {
        return BY_ID.get(id);
    }

    /** The group a rule belongs to, which is its package: {@code encoding}, {@code character}, {@code whitespace}. */
    public static String group(Rule rule) {
        String name = rule.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether a rule runs on test resources by default: those about bytes and characters do, everything else is broken there on purpose. */
    static boolean runsOnTests(Rule rule) {
        String group = group(rule);
        return group.equals("encoding") || group.equals("character") || ALSO_ON_TESTS.contains(rule.id());
    }

    /** Whether the rule of that id is about bytes or characters, whatever format they are in. */
    static boolean isAboutText(String id) {
        Rule rule = find(id);
        return rule != null && runsOnTests(rule);
    }

    /** Whether the rule of that id belongs to the group {@code character}. */
    static boolean isAboutCharacters(String id) {
        Rule rule = find(id);
        return rule != null && group(rule).equals("character");
    }
}
