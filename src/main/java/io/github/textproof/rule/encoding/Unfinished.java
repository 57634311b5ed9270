package io.github.textproof.rule.encoding;

/** Tells, without a parser, documents that certainly lack their end; in doubt it says nothing. */
final class Unfinished {
    private Unfinished() {}

    /** What an XML text lacks, in words, or an empty string. */
    static String xml(String content) {
        int root = root(content);
        if (root < 0 || isTemplate(content)) {
            return "";
        }
        int last = content.lastIndexOf('<');
        int tagEnd = content.lastIndexOf('>');
        if (last > tagEnd) {
            boolean tag = last + 1 == content.length()
                    || isNameStart(content.charAt(last + 1))
                    || content.charAt(last + 1) == '/';
            return tag && !content.startsWith("<!", last) ? "within a tag" : "";
        }
        int nameEnd = root + 1;
        while (nameEnd < content.length() && isNameChar(content.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = content.substring(root + 1, nameEnd);
        int end = tagEnd(content, nameEnd);
        boolean closed = end < 0 || content.charAt(end - 1) == '/' || content.contains("</" + name);
        return closed ? "" : "but <" + name + "> is never closed";
    }

    /** The first start tag, or -1 when anything else than declarations and comments stands before it. */
    private static int root(String content) {
        int i = 0;
        while (i < content.length()) {
            if (Character.isWhitespace(content.charAt(i))) {
                i++;
            } else if (content.startsWith("<?", i)) {
                i = after(content, "?>", i);
            } else if (content.startsWith("<!--", i)) {
                i = after(content, "-->", i);
            } else if (content.startsWith("<!DOCTYPE", i)) {
                int subset = content.indexOf('[', i);
                int close = content.indexOf('>', i);
                i = subset >= 0 && subset < close ? after(content, "]", i) : i;
                i = after(content, ">", i);
            } else {
                boolean tag =
                        content.charAt(i) == '<' && i + 1 < content.length() && isNameStart(content.charAt(i + 1));
                return tag ? i : -1;
            }
        }
        return -1;
    }

    private static int after(String content, String mark, int from) {
        int found = content.indexOf(mark, from);
        return found < 0 ? content.length() : found + mark.length();
    }

    /** The {@code >} that ends the tag, outside quotes, or -1. */
    private static int tagEnd(String content, int from) {
        char quote = 0;
        for (int i = from; i < content.length(); i++) {
            char c = content.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTemplate(String content) {
        return content.contains("#end")
                || content.contains("#if")
                || content.contains("<#")
                || content.contains("<%")
                || content.contains("{{")
                || content.contains("{%")
                || content.contains("${");
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNameChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }
}
