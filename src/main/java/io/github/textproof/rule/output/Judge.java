package io.github.textproof.rule.output;

import io.github.textproof.output.Block;
import io.github.textproof.output.Delimiter;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.output.Token;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a token stayed in one target, and how sure it is that it should not have. */
final class Judge {
    private static final long MOST_READ = 200_000_000;

    private final Pair pair;
    private final Side source;
    private final Block block;
    private final Filtering plugin;
    /** Whether the source itself gives a value to a token of that text. */
    private final Map<String, Boolean> defined = new HashMap<>();
    /** How many chars were read to learn that. */
    private long read;

    private @Nullable Boolean marked;

    Judge(Pair pair, Side source, Block block) {
        this.pair = pair;
        this.source = source;
        this.block = block;
        this.plugin = block.plugin();
    }

    /**
     * What is to be said of it, or null when it is meant to stay.
     *
     * @param token in the target
     * @param origin the same in the source, or null when it came in with a value
     */
    @Nullable
    Verdict judge(Token token, @Nullable Token origin) {
        if (origin != null && isEscaped(origin)) {
            return null;
        }
        if (!block.filters(source.name())) {
            return notFiltered(token);
        }
        return plugin.delimiters().contains(token.delimiter()) ? filtered(token, origin) : ofOtherDelimiter(token);
    }

    private boolean isEscaped(Token origin) {
        Text text = source.text();
        String escape = plugin.escape();
        return text != null && escape != null && text.content().startsWith(escape, origin.start() - escape.length());
    }

    /** A later block has copied it once more, or its extension is left out. */
    private @Nullable Verdict notFiltered(Token token) {
        Block filtering = pair.blocks().stream()
                .filter(each -> each.filters(source.name())
                        && each.plugin().delimiters().contains(token.delimiter()))
                .findFirst()
                .orElse(null);
        if (value(token) == null || OtherReaders.isCode(source)) {
            return null;
        }
        if (filtering == null) {
            return isMavensAlone(token)
                    ? new Verdict(
                            block.name() + " copies the file without filtering; write it in one that is filtered",
                            Severity.WARNING,
                            true)
                    : null;
        }
        return new Verdict(
                filtering.name() + " filters the file, but " + block.name()
                        + " copies it again without filtering: exclude it there",
                Severity.ERROR,
                false);
    }

    private boolean isMavensAlone(Token token) {
        return plugin.delimiters().equals(List.of(Delimiter.AT))
                && token.delimiter().equals(Delimiter.AT)
                && Names.isMavens(token.name());
    }

    private @Nullable Verdict ofOtherDelimiter(Token token) {
        if (!Names.isMavens(token.name()) || value(token) == null || OtherReaders.isCode(source)) {
            return null;
        }
        String used = plugin.delimiters().stream().map(each -> each.around("…")).collect(Collectors.joining(" and "));
        Delimiter first = plugin.delimiters().isEmpty()
                ? token.delimiter()
                : plugin.delimiters().get(0);
        return new Verdict(
                "only " + used + " is filtered here (delimiters, useDefaultDelimiters): write "
                        + first.around(token.name()),
                Severity.WARNING,
                true);
    }

    private @Nullable Verdict filtered(Token token, @Nullable Token origin) {
        String name = token.name();
        boolean code = OtherReaders.isCode(source);
        Severity most = code ? Severity.WARNING : Severity.ERROR;
        if (value(token) != null) {
            return left(token, origin, most);
        }
        if (isDefined(token)) {
            return null;
        }
        String slip = Names.slip(name, plugin);
        if (Names.isMavens(name)) {
            // In a template, project may be a variable with parts of its own.
            return code && slip == null && !Names.isElement(name) ? null : new Verdict(unset(name), most, true);
        }
        List<String> profiles = plugin.model().inactiveProfiles(name);
        if (!profiles.isEmpty()) {
            return new Verdict(notActive(profiles) + in(), most, true);
        }
        if (slip != null) {
            return new Verdict(
                    "no property has that name, one has '" + slip + "'" + in(),
                    pair.isChanged() ? most : Severity.WARNING,
                    true);
        }
        return unknown(token, code);
    }

    /** Each token costs a look at the whole text; of thousands of different ones in a large text the last are taken for meant. */
    private boolean isDefined(Token token) {
        Text text = source.text();
        Boolean known = defined.get(token.text());
        if (known == null) {
            read += text == null ? 0 : text.length();
            known = read > MOST_READ || OtherReaders.defines(source, token);
            defined.put(token.text(), known);
        }
        return known;
    }

    private boolean isMarked() {
        Boolean known = marked;
        if (known == null) {
            known = OtherReaders.hasMark(source);
            marked = known;
        }
        return known;
    }

    private static String notActive(List<String> profiles) {
        return profiles.size() == 1
                ? "only the profile " + profiles.get(0) + " sets it, which is not active"
                : "only the profiles " + String.join(", ", profiles) + " set it, none of which is active";
    }

    /** A name that nobody has declared. */
    private @Nullable Verdict unknown(Token token, boolean code) {
        boolean alone = plugin.delimiters().equals(List.of(Delimiter.AT)) && !code;
        if (!alone && (!pair.isChanged() || isMarked() || OtherReaders.mayResolve(source, token))) {
            return null;
        }
        // A word between two @ may be the program's own way to write a gap; a dotted name is a property.
        Severity most = alone && token.name().contains(".") ? Severity.ERROR : Severity.WARNING;
        String setter = Names.setBy(token.name());
        return new Verdict(
                (setter != null
                                ? "the " + setter + " sets it, but has not run before the files were filtered"
                                : "no property has that name" + suggestion(token.name()))
                        + in(),
                most,
                true);
    }

    private @Nullable String value(Token token) {
        return plugin.model().value(token.name());
    }

    /** Why a token stays whose name has a value. */
    private Verdict left(Token token, @Nullable Token origin, Severity most) {
        String before = origin == null ? "" : lineBefore(origin);
        String begin = token.delimiter().begin();
        int first = before.indexOf(begin);
        if (first >= 0 && begin.equals(token.delimiter().end())) {
            return new Verdict(
                    "an earlier " + begin + " of the line (column " + (before.codePointCount(0, first) + 1)
                            + ") is taken for its begin: keep " + begin
                            + " out of the line, or set the escapeString of "
                            + plugin.plugin(),
                    most,
                    false);
        }
        int open = before.lastIndexOf(begin);
        if (open >= 0 && before.indexOf(token.delimiter().end(), open) < 0) {
            return new Verdict(
                    "it stands inside of another " + token.delimiter().around("…")
                            + ", which filtering takes as a whole" + in(),
                    Severity.WARNING,
                    true);
        }
        return new Verdict(
                "the property has a value now, so it was set after the files were filtered, or " + source.name()
                        + " was not copied anew" + in(),
                most,
                false);
    }

    /** What stands before the token in its line. */
    private String lineBefore(Token origin) {
        Text text = source.text();
        return text == null
                ? ""
                : text.content().substring(text.lines().start(text.lines().lineOf(origin.start())), origin.start());
    }

    private String unset(String name) {
        if (name.equals("maven.build.timestamp") && !plugin.isSince(3, 0)) {
            return plugin.plugin()
                    + " does not know it: declare <build.time>${maven.build.timestamp}</build.time> and write ${build.time}, or use 3.0.0 or newer";
        }
        if (Names.isElement(name)) {
            return "the POM does not say it" + in();
        }
        return "no property has that name" + suggestion(name) + in();
    }

    private String suggestion(String name) {
        String nearest = Names.nearest(name, plugin);
        return nearest == null ? "" : ", perhaps '" + nearest + "' is meant";
    }

    private String in() {
        return "; filtered by " + block.name();
    }
}
