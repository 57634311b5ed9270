package io.github.textproof.syntax.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** One defect in a sound document gives one report, at the defect or at most one token away. */
class JsonDefectTest {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*(?:\"|$|(?=\\n))|[{}\\[\\],:=\uFF0C\uFF1A]|[^\\s\"{}\\[\\],:=\uFF0C\uFF1A]+");

    private static final String[] STRINGS = {
        "a", "key", "two words", "", "\\n\\u00e9", "a\\\"b", "x:y", "{", "5", "it's"
    };

    @Property(tries = 30_000, seed = "20261125")
    void theReportIsAtMostOneTokenFromTheDefect(@ForAll int seed) {
        Random random = new Random(seed);
        String sound = document(random, random.nextBoolean());
        List<int[]> tokens = tokens(sound);
        int[] token = tokens.get(random.nextInt(tokens.size()));
        String written = sound.substring(token[0], token[1]);
        String replacement = defect(written, random);
        if (replacement == null) {
            return;
        }
        String broken = sound.substring(0, token[0]) + replacement + sound.substring(token[1]);
        JsonSyntax syntax = parse(broken);
        if (syntax.isSound()) {
            // Without its comma or a quote two values can become one.
            assertThat(written).isNotEqualTo(":");
            return;
        }
        assertThat(syntax.notItsFormat()).as(broken).isNull();
        SyntaxError error = Objects.requireNonNull(syntax.error());
        assertThat(distance(broken, token[0], error))
                .as("%s%nfor %s in %s", error, written, broken)
                .isLessThanOrEqualTo(1);
    }

    /** What stands in place of a token, or null when nothing is done to such a one; brackets are another test's. */
    private static @Nullable String defect(String token, Random random) {
        return switch (token.charAt(0)) {
            case ',' -> pick(random, "", " ", ",,", ";", "\uFF0C", ":");
            case ':' -> pick(random, "", "=", "::", ",", "\uFF1A");
            case '"' ->
                pick(
                        random,
                        // Without its quote a bracket in a string is one.
                        token.startsWith("{", 1) ? "" : token.substring(1),
                        token.substring(0, token.length() - 1),
                        "'" + token.substring(1, token.length() - 1) + "'",
                        "\u201c" + token.substring(1, token.length() - 1) + "\u201d",
                        "\"\\d" + token.substring(1),
                        "\"\t" + token.substring(1),
                        token + token,
                        "");
            case '{', '}', '[', ']' -> null;
            default -> pick(random, "", "0" + token, token + ".", "T" + token, "+" + token, token + " " + token);
        };
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** How many tokens lie between the defect and the beginning of the report. */
    private static int distance(String text, int defect, SyntaxError error) {
        int at = -1;
        int reported = -1;
        List<int[]> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            at = tokens.get(i)[0] <= defect ? i : at;
            reported = tokens.get(i)[0] <= error.span().start() ? i : reported;
        }
        return Math.abs(at - reported);
    }

    @Property(tries = 5_000, seed = "20261125")
    void aCutTextEndsWhereItIsReported(@ForAll int seed) {
        Random random = new Random(seed);
        String sound = document(random, random.nextBoolean());
        String cut = sound.substring(0, 1 + random.nextInt(sound.length() - 1));
        JsonSyntax syntax = parse(cut);
        if (!cut.strip().equals(sound.strip())) {
            SyntaxError error = Objects.requireNonNull(syntax.error());
            assertThat(cut.substring(error.span().end())).as(cut).isBlank();
            assertThat(error.message()).startsWith("the file ends here, ");
        }
    }

    @Property(tries = 5_000, seed = "20261125")
    void anUnclosedBracketOfAnIndentedDocumentIsNamed(@ForAll int seed) {
        Random random = new Random(seed);
        String sound = document(random, true);
        List<Integer> open = new ArrayList<>();
        List<int[]> pairs = new ArrayList<>();
        for (int[] token : tokens(sound)) {
            char c = sound.charAt(token[0]);
            if (c == '{' || c == '[') {
                open.add(token[0]);
            } else if (c == '}' || c == ']') {
                pairs.add(new int[] {open.remove(open.size() - 1), token[0]});
            }
        }
        int[] pair = pairs.get(random.nextInt(pairs.size()));
        if (pair[1] - pair[0] == 1) {
            return;
        }
        String broken = sound.substring(0, pair[1]) + sound.substring(pair[1] + 1);
        SyntaxError error = Objects.requireNonNull(parse(broken).error());
        Text text = Text.of(broken);
        String place = "the '" + broken.charAt(pair[0]) + "' in line "
                + text.location(pair[0]).line();
        boolean atOnce = distance(broken, pair[1], error) <= 1;
        assertThat(atOnce || error.message().contains(place))
                .as("%s%nfor %s in %s", error, place, broken)
                .isTrue();
    }

    private static JsonSyntax parse(String content) {
        return JsonSyntax.parse(Parsed.resource("a.json", content), Text.of(content), JsonDialect.STRICT);
    }

    private static List<int[]> tokens(String text) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        return tokens;
    }

    private static String document(Random random, boolean indented) {
        StringBuilder out = new StringBuilder();
        container(random, indented ? "\n" : "", 0, out);
        return out.append(indented ? "\n" : "").toString();
    }

    private static void container(Random random, String lineEnd, int depth, StringBuilder out) {
        boolean list = random.nextBoolean();
        int size = depth == 0 ? 1 + random.nextInt(4) : random.nextInt(4);
        out.append(list ? '[' : '{');
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : ",").append(lineEnd).append(indentation(lineEnd, depth + 1));
            if (!list) {
                out.append('"').append(pick(random, STRINGS)).append("\":").append(lineEnd.isEmpty() ? "" : " ");
            }
            switch (depth < 4 ? random.nextInt(6) : 2 + random.nextInt(4)) {
                case 0, 1 -> container(random, lineEnd, depth + 1, out);
                case 2, 3 -> out.append('"').append(pick(random, STRINGS)).append('"');
                case 4 -> out.append(pick(random, "0", "-1", "2.5", "1e3", "100"));
                default -> out.append(pick(random, "true", "false", "null"));
            }
        }
        if (size > 0) {
            out.append(lineEnd).append(indentation(lineEnd, depth));
        }
        out.append(list ? ']' : '}');
    }

    private static String indentation(String lineEnd, int depth) {
        return lineEnd.isEmpty() ? "" : "  ".repeat(depth);
    }
}
