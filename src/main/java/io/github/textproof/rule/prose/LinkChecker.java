package io.github.textproof.rule.prose;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Neighbours;
import io.github.textproof.rule.Neighbours.Place;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.MarkdownProse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Looks up the targets of one file's links. */
final class LinkChecker {
    /** Sources that a generator makes a page of. */
    private static final String[] SOURCES = {
        ".md", ".mdx", ".markdown", ".adoc", ".rst", ".html", ".htm", ".ipynb", ".vue", ".Rmd", ".qmd", ".txt", ".org"
    };

    private static final String[] INDEXES = {
        "index.md", "README.md", "_index.md", "index.html", "index.mdx", "readme.md"
    };

    /** Directories that a build makes. */
    private static final Set<String> BUILT =
            Set.of("target", "build", "dist", "out", "node_modules", "_site", "generated", "gen", "apidocs", "javadoc");

    private final MarkdownProse prose;
    private final RuleContext context;
    private final Neighbours neighbours;
    private final String source;
    private final String directory;
    private final String stem;
    private final @Nullable Set<String> anchors;

    private final SiteGenerator generator;
    private @Nullable Boolean labels;

    LinkChecker(MarkdownProse prose, RuleContext context) {
        this.prose = prose;
        this.context = context;
        this.neighbours = context.neighbours();
        this.source = prose.text().content();
        String file = context.resource().path();
        int slash = file.lastIndexOf('/');
        int dot = file.lastIndexOf('.');
        this.directory = slash < 0 ? "" : file.substring(0, slash);
        this.stem = dot > slash ? file.substring(0, dot) : file;
        this.generator = new SiteGenerator(prose, file, directory, neighbours);
        Optional<Set<String>> offered = Anchors.of(prose.text());
        this.anchors = offered.orElse(null);
        offered.ifPresent(neighbours::offer);
    }

    /** Whether labels without a definition are judged. */
    private boolean judgesLabels() {
        if (labels == null) {
            labels = hasDefinitions(prose) && !generator.linksLabels();
        }
        return labels;
    }

    private static boolean hasDefinitions(MarkdownProse prose) {
        for (Node node = prose.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof LinkReferenceDefinition) {
                return true;
            }
        }
        return false;
    }

    void checkLabel(int from, int to) {
        int at = judgesLabels() ? Undefined.find(source, from, to) : -1;
        if (at >= 0) {
            int end = source.indexOf(']', at) + 1;
            context.report(new Finding(
                            new Span(at, end),
                            "no definition of " + source.substring(at, end) + ": the brackets are shown, and no link")
                    .atMost(Severity.WARNING));
        }
    }

    void check(String destination, boolean image, Span span) {
        LinkTarget target = LinkTarget.of(destination);
        if (target == null) {
            return;
        }
        if (target.path().isEmpty()) {
            checkOwnAnchor(target.fragment(), span);
            return;
        }
        String path = target.from(directory);
        String found = find(target, path);
        if (found == null) {
            reportMissing(target, path, image, span);
        } else if (found.endsWith(".md") && !Anchors.isForeign(target.fragment())) {
            checkAnchor(found, target.fragment(), span);
        }
    }

    private void checkOwnAnchor(String fragment, Span span) {
        if (anchors != null && !Anchors.isForeign(fragment)) {
            String key = Anchors.key(fragment);
            if (!anchors.contains(key) && !anchors.contains(Anchors.withoutNumber(key))) {
                context.report(span, "no heading or id here gives #" + shown(fragment) + ": the link leads nowhere");
            }
        }
    }

    private void checkAnchor(String path, String fragment, Span span) {
        String key = Anchors.key(fragment);
        neighbours.reportUnlessOffered(
                new Finding(
                        span,
                        "no heading or id in " + path + " gives #" + shown(fragment)
                                + ": the link ends at the top of the page"),
                path,
                List.of(key, Anchors.withoutNumber(key)));
    }

    private static String shown(String s) {
        return s.length() <= 80 ? s : s.substring(0, 80) + "…";
    }

    /** The file or directory that the link reaches, beside the page or as a page of its own directory; empty when nobody can know. */
    private @Nullable String find(LinkTarget target, String path) {
        String found = page(path);
        return found != null ? found : page(target.from(stem));
    }

    private @Nullable String page(String path) {
        Place place = neighbours.find(path);
        if (place == Place.UNKNOWN) {
            return "";
        }
        if (place != Place.MISSING) {
            return path;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean html = name.endsWith(".html") || name.endsWith(".htm");
        if (!html && dot > 0 && isExtension(name, dot + 1)) {
            return null;
        }
        String base = html ? path.substring(0, path.lastIndexOf('.')) : path;
        for (String extension : SOURCES) {
            if (neighbours.find(base + extension) == Place.FILE) {
                return base + extension;
            }
        }
        String directoryOfPage = base.endsWith("/index") ? base.substring(0, base.length() - 6) : base;
        for (String index : INDEXES) {
            if (neighbours.find(directoryOfPage + "/" + index) == Place.FILE) {
                return directoryOfPage + "/" + index;
            }
        }
        return null;
    }

    private static boolean isExtension(String name, int from) {
        if (name.length() - from > 5 || name.length() == from) {
            return false;
        }
        boolean letter = false;
        for (int i = from; i < name.length(); i++) {
            char c = name.charAt(i);
            letter |= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!Character.isLetterOrDigit(c) || c >= 0x80) {
                return false;
            }
        }
        return letter;
    }

    private void reportMissing(LinkTarget target, String path, boolean image, Span span) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean page = name.endsWith(".html") || name.endsWith(".htm") || dot <= 0 || !isExtension(name, dot + 1);
        if (generator.makesPage() && page
                || generator.movesPage() && !name.endsWith(".md")
                || isBuilt(path)
                || path.contains("path/to")) {
            return;
        }
        String effect = image ? "the image is not shown" : "the link leads nowhere";
        if (target.isAddress()) {
            context.report(span, "without https:// this is the name of a file, which does not exist: " + effect);
            return;
        }
        String other = neighbours.inOtherCase(path);
        String message = "no file " + shown(path) + ": " + effect
                + (other == null ? "" : "; " + other + " differs from it in case");
        boolean elsewhere = target.path().startsWith("..") && neighbours.find(parent(path)) == Place.MISSING;
        boolean weak = page || elsewhere || !neighbours.isInTree(path);
        context.report(new Finding(span, message).atMost(weak ? Severity.WARNING : Severity.ERROR));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean isBuilt(String path) {
        for (String part : path.split("/", -1)) {
            if (BUILT.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
