package io.github.textproof.syntax.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A valid page made at random, as a list of parts of which one can be left out or repeated. */
final class RandomPage {
    private static final String[] BLOCKS = {"div", "section", "article", "blockquote"};
    private static final String[] INLINES = {"span", "b", "em", "i", "label", "my-tag"};
    private static final String[] TEXTS = {
        "text",
        "a &lt; b",
        "1 < 2",
        "\u4e2d\u6587",
        "x > y",
        "it's",
        "<br>",
        "<br/>",
        "<img src=a.png>",
        "<!-- <b> -->",
        "&amp;"
    };

    /** A tag or text; {@code element} numbers the elements whose end tag is needed, -1 for everything else. */
    record Part(String text, int element, boolean closing) {}

    final List<Part> parts = new ArrayList<>();
    private final Random random;
    private int elements;

    RandomPage(Random random) {
        this.random = random;
        part("<!DOCTYPE html>\n");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            block(0);
        }
    }

    private void part(String text) {
        parts.add(new Part(text, -1, false));
    }

    private void open(int element, String name) {
        String attributes =
                switch (random.nextInt(6)) {
                    case 0 -> " class=\"a b\"";
                    case 1 -> " id='x" + element + "' title=\"it's <here>\"";
                    case 2 -> " hidden lang=en";
                    default -> "";
                };
        parts.add(new Part("<" + name + attributes + ">", element, false));
    }

    private void close(int element, String name) {
        parts.add(new Part("</" + name + ">", element, true));
    }

    private void line(int depth) {
        part("\n" + "  ".repeat(depth));
    }

    private void block(int depth) {
        line(depth);
        switch (depth > 5 ? 9 : random.nextInt(10)) {
            case 0 -> list(depth);
            case 1 -> table(depth);
            case 2 -> {
                part("<script>if (a < b) document.write('</p><div>');</script>");
            }
            case 3 -> part("<svg><path d='M0 0'/><g><title>t</title></g></svg>");
            case 4, 5, 6 -> {
                String name = BLOCKS[random.nextInt(BLOCKS.length)];
                int element = elements++;
                open(element, name);
                for (int i = random.nextInt(4); i >= 0; i--) {
                    block(depth + 1);
                }
                line(depth);
                close(element, name);
            }
            default -> {
                part("<p>");
                inline(3);
                part(random.nextBoolean() ? "</p>" : "");
            }
        }
    }

    private void list(int depth) {
        int element = elements++;
        open(element, "ul");
        for (int i = random.nextInt(3); i >= 0; i--) {
            line(depth + 1);
            part("<li>");
            inline(2);
            if (random.nextInt(3) == 0) {
                block(depth + 2);
                line(depth + 1);
            }
            part(random.nextBoolean() ? "</li>" : "");
        }
        line(depth);
        close(element, "ul");
    }

    private void table(int depth) {
        int element = elements++;
        open(element, "table");
        for (int i = random.nextInt(3); i >= 0; i--) {
            line(depth + 1);
            part("<tr>");
            for (int k = random.nextInt(3); k >= 0; k--) {
                part("<td>");
                inline(2);
                part(random.nextBoolean() ? "</td>" : "");
            }
            part(random.nextBoolean() ? "</tr>" : "");
        }
        line(depth);
        close(element, "table");
    }

    private void inline(int depth) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (depth > 0 && random.nextInt(3) == 0) {
                String name = INLINES[random.nextInt(INLINES.length)];
                int element = elements++;
                open(element, name);
                inline(depth - 1);
                close(element, name);
            } else {
                part(" " + TEXTS[random.nextInt(TEXTS.length)] + " ");
            }
        }
    }

    /** The place in {@link #parts} of some end tag that is needed, or -1. */
    int someEndTag() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).closing()) {
                places.add(i);
            }
        }
        return places.isEmpty() ? -1 : places.get(random.nextInt(places.size()));
    }

    /** The place of the start tag of the same element. */
    int startOf(int end) {
        for (int i = 0; i < end; i++) {
            if (parts.get(i).element() == parts.get(end).element()) {
                return i;
            }
        }
        throw new IllegalStateException("every element has a start tag");
    }

    /** The offset of a part in {@link #text()}. */
    int offset(int place) {
        return parts.subList(0, place).stream()
                .mapToInt(part -> part.text().length())
                .sum();
    }

    String text() {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.text()));
        return out.toString();
    }
}
