import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.RuleMatch;

/** Prints what LanguageTool reports in the files of a directory: path, line from 1, rule, "advice" or "", message; tab-separated. */
class LanguageToolMain {
    private static final Map<String, String> LANGUAGES =
            Map.of("zh", "zh-CN", "zh-tw", "zh-CN", "ja", "ja-JP", "en", "en-US", "fr", "fr");

    public static void main(String[] args) throws Exception {
        Path base = Path.of(args[0]);
        Map<String, List<Path>> byLanguage = new TreeMap<>();
        try (Stream<Path> files = Files.walk(base)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(f -> byLanguage
                            .computeIfAbsent(LANGUAGES.getOrDefault(language(f), ""), k -> new ArrayList<>())
                            .add(f));
        }
        for (Map.Entry<String, List<Path>> each : byLanguage.entrySet()) {
            if (each.getKey().isEmpty()) {
                continue;
            }
            JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode(each.getKey()));
            for (Path file : each.getValue()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                for (RuleMatch match : tool.check(text)) {
                    long line = 1 + text.substring(0, match.getFromPos()).chars().filter(c -> c == '\n').count();
                    boolean style = match.getRule().getLocQualityIssueType() == ITSIssueType.Style;
                    System.out.println(String.join(
                            "\t",
                            base.relativize(file).toString(),
                            Long.toString(line),
                            match.getRule().getId(),
                            style ? "advice" : "",
                            match.getMessage().replaceAll("\\s+", " ")));
                }
            }
        }
    }

    /** The language stands before the first hyphen of a sound text ({@code zh-tw-}: two words), after the last dot but one of a damaged one. */
    private static String language(Path file) {
        String name = file.getFileName().toString();
        int mark = name.indexOf("--");
        if (mark >= 0) {
            String stem = name.substring(0, name.lastIndexOf('.'));
            return stem.substring(stem.lastIndexOf('.') + 1);
        }
        return name.startsWith("zh-tw-") ? "zh-tw" : name.substring(0, 2);
    }
}
