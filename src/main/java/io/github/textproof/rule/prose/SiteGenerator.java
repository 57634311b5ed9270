package io.github.textproof.rule.prose;

import io.github.textproof.rule.Neighbours;
import io.github.textproof.rule.Neighbours.Place;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.MarkdownProse;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the program that makes a page of a site from a Markdown file, by the files beside and above it; looked up when there is
 * something to report.
 */
final class SiteGenerator {
    /** Files beside or above a page that tell of a generator which gives pages other addresses than their files have. */
    private static final String[] GENERATORS = {
        "_config.yml",
        "_config.yaml",
        "hugo.toml",
        "hugo.yaml",
        "hugo.yml",
        "hugo.json",
        "config.toml",
        "gatsby-config.js",
        "gatsby-config.ts",
        "gatsby-config.mjs",
        "antora.yml",
        ".eleventy.js",
        "eleventy.config.js",
        "eleventy.config.mjs",
        "astro.config.mjs",
        "astro.config.ts",
        "astro.config.js",
        "next.config.js",
        "next.config.mjs",
        "next.config.ts",
        "nuxt.config.js",
        "nuxt.config.ts"
    };

    /** Files of generators that keep the tree as it is; what lies between the pages may be made by them. */
    private static final String[] BUILDERS = {
        "mkdocs.yml",
        "mkdocs.yaml",
        "book.toml",
        "docusaurus.config.js",
        "docusaurus.config.ts",
        "conf.py",
        "SUMMARY.md",
        "book.json",
        "vitepress.config.js",
        "vitepress.config.ts",
        "rspress.config.ts",
        "antora-playbook.yml",
        "_sidebar.md"
    };

    /** Its plugin autorefs makes links of labels without definitions. */
    private static final String[] MKDOCS = {"mkdocs.yml", "mkdocs.yaml"};

    private static final String[] BUILDER_DIRECTORIES = {".vitepress", ".vuepress"};

    private final MarkdownProse prose;
    private final String file;
    private final String directory;
    private final Neighbours neighbours;
    private @Nullable Boolean moves;
    private @Nullable Boolean makes;

    /**
     * @param file the path of the file
     * @param directory the one it lies in, empty for the base directory
     */
    SiteGenerator(MarkdownProse prose, String file, String directory, Neighbours neighbours) {
        this.prose = prose;
        this.file = file;
        this.directory = directory;
        this.neighbours = neighbours;
    }

    /** Whether the page may have another address than its file. */
    boolean movesPage() {
        if (moves == null) {
            moves = file.startsWith(".github/")
                    || file.contains("/.github/")
                    || file.contains("i18n/")
                    || hasAddress(prose)
                    || isAbove(GENERATORS, Place.FILE);
        }
        return moves;
    }

    /** Whether a generator makes the page. */
    boolean makesPage() {
        if (makes == null) {
            makes = movesPage() || isAbove(BUILDERS, Place.FILE) || isAbove(BUILDER_DIRECTORIES, Place.DIRECTORY);
        }
        return makes;
    }

    /** Whether it makes links of labels without a definition. */
    boolean linksLabels() {
        return isAbove(MKDOCS, Place.FILE);
    }

    /** Whether the front matter names the page's address. */
    private static boolean hasAddress(MarkdownProse prose) {
        if (prose.blocks().isEmpty() || prose.blocks().get(0).kind() != Block.Kind.FRONT_MATTER) {
            return false;
        }
        Span span = prose.blocks().get(0).span();
        String matter = prose.text().content().substring(span.start(), span.end());
        return matter.contains("\npermalink:")
                || matter.contains("\nslug:")
                || matter.contains("\nurl:")
                || matter.contains("\nlayout: post")
                || matter.contains("\naliases:");
    }

    /** Whether one of these stands beside the file or in a directory above. */
    private boolean isAbove(String[] names, Place place) {
        String at = directory;
        while (true) {
            for (String name : names) {
                if (neighbours.find(at.isEmpty() ? name : at + "/" + name) == place) {
                    return true;
                }
            }
            if (at.isEmpty() || at.startsWith("..")) {
                return false;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
    }
}
