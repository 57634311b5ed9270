package io.github.textproof.rule.output;

import io.github.textproof.output.Block;
import io.github.textproof.output.Delimiter;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.output.Token;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a token stayed in one target, and how sure it is that it should not have. */
final class Judge {
    private final Pair pair;
    private final Side source;
    private final Block block;
    private final Filtering plugin;

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
        Severity most = OtherReaders.isCode(source) ? Severity.WARNING : Severity.ERROR;
        if (value(token) != null) {
            return new Verdict(whyLeft(token, origin), most, false);
        }
        if (Names.isMavens(name)) {
            return new Verdict(unset(name), most, false);
        }
        List<String> profiles = plugin.model().inactiveProfiles(name);
        if (!profiles.isEmpty()) {
            return new Verdict(
                    "only the " + (profiles.size() == 1 ? "profile " : "profiles ") + String.join(", ", profiles)
                            + (profiles.size() == 1
                                    ? " sets it, which is not active"
                                    : " set it, none of which is active")
                            + in(),
                    most,
                    true);
        }
        String slip = Names.slip(name, plugin);
        if (slip != null && pair.isChanged()) {
            return new Verdict("no property has that name, one has '" + slip + "'" + in(), most, true);
        }
        return unknown(token);
    }

    /** A name that nobody has declared. */
    private @Nullable Verdict unknown(Token token) {
        boolean at = token.delimiter().equals(Delimiter.AT)
                && plugin.delimiters().size() == 1
                && !OtherReaders.isCode(source);
        String setter = Names.setBy(token.name());
        if (!at && (!pair.isChanged() || OtherReaders.mayResolve(source, token))) {
            return null;
        }
        if (setter != null) {
            return new Verdict(
                    "the " + setter + " sets it, but has not run before the files were filtered" + in(),
                    at ? Severity.ERROR : Severity.WARNING,
                    true);
        }
        return new Verdict(
                "no property has that name" + suggestion(token.name()) + in(),
                at ? Severity.ERROR : Severity.WARNING,
                !at);
    }

    private @Nullable String value(Token token) {
        return plugin.model().value(token.name());
    }

    /** Why a token stays whose name has a value. */
    private String whyLeft(Token token, @Nullable Token origin) {
        Text text = source.text();
        if (origin != null
                && text != null
                && token.delimiter().begin().equals(token.delimiter().end())) {
            int line = text.lines().lineOf(origin.start());
            String before = text.content().substring(text.lines().start(line), origin.start());
            String mark = token.delimiter().begin();
            int first = before.indexOf(mark);
            if (first >= 0) {
                return "an earlier " + mark + " of the line (column " + (before.codePointCount(0, first) + 1)
                        + ") is taken for its begin: keep " + mark + " out of the line, or set the escapeString of "
                        + plugin.plugin();
            }
        }
        return "the property has a value, so the copy was not made by this build" + in() + "; run mvn clean";
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
