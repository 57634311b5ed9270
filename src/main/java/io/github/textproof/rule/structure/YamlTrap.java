package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.yaml.YamlNode;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values without quotes that readers of YAML 1.1 and 1.2 take for different things. */
@RuleInfo(
        id = "yaml-trap",
        summary = "A value without quotes that readers of YAML 1.1 and of YAML 1.2 take for different things.",
        rationale = """
                Spring, Kubernetes and most Java programs read YAML 1.1 (by SnakeYAML), others YAML 1.2. In the list `[de, fr, no]` Norway is `false` to the former; `012` is ten or
                twelve, `12:30` is 750 or a text, `1_000` a number or a text; and a version `1.10` is the number 1.1 to both. Quotes end the doubt.

                Reported is only what can hardly be meant: `no`, `yes`, `on` and `off` among two or more words of a list, or as a key among codes of two
                letters; numbers with a zero in front, unless the key speaks of a mode, mask or permission; numbers with colons whose parts are all below 60 (`22:22`); digits with underscores;
                and versions that end in a zero. `enabled: yes` and `on:` are silent: they are meant, and SnakeYAML does not take `y` and `n` for
                booleans. See the types of YAML 1.1 (`bool`, `int`) and YAML 1.2.2, section 10.3.2.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class YamlTrap implements FormatRule<YamlSyntax> {
    private static final Set<String> BOOLEANS =
            Set.of("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF");

    private static final Pattern ZERO = Pattern.compile("[-+]?0[0-9]+");
    private static final Pattern COLONS = Pattern.compile("[-+]?[1-9][0-9]*(:[0-5]?[0-9])+");
    private static final Pattern UNDERSCORES = Pattern.compile("[-+]?[1-9][0-9]*(_[0-9]+)+");
    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]*0");

    @Override
    public Class<YamlSyntax> reads() {
        return YamlSyntax.class;
    }

    @Override
    public void check(YamlSyntax syntax, RuleContext context) {
        Deque<YamlNode> open = new ArrayDeque<>();
        for (YamlNode document : syntax.documents()) {
            open.add(document);
            while (!open.isEmpty()) {
                YamlNode node = open.removeLast();
                if (node.kind() == YamlNode.Kind.SEQUENCE) {
                    items(node.children(), context);
                    node.children().forEach(open::add);
                } else if (node.kind() == YamlNode.Kind.MAPPING) {
                    pairs(node.children(), context);
                    node.children().forEach(open::add);
                }
            }
        }
    }

    private static @Nullable String plain(YamlNode node) {
        boolean plain =
                node.kind() == YamlNode.Kind.SCALAR && node.style() == YamlNode.Style.PLAIN && node.tag() == null;
        return plain && node.span().length() <= 40 ? node.literal().value() : null;
    }

    private static void items(List<YamlNode> items, RuleContext context) {
        int words = 0;
        for (YamlNode item : items) {
            String value = plain(item);
            words += value != null && isWord(value) ? 1 : 0;
        }
        for (YamlNode item : items) {
            String value = plain(item);
            if (value != null && BOOLEANS.contains(value) && words >= 2) {
                report(item, value, context);
            } else if (value != null) {
                number("", item, value, context);
            }
        }
    }

    private static boolean isWord(String value) {
        return !BOOLEANS.contains(value)
                && !value.isEmpty()
                && value.chars().allMatch(Character::isLetter)
                && !Set.of("true", "false", "null").contains(value.toLowerCase(Locale.ROOT));
    }

    private static void pairs(List<YamlNode> nodes, RuleContext context) {
        int codes = 0;
        for (int i = 0; i < nodes.size(); i += 2) {
            String key = plain(nodes.get(i));
            codes += key != null && key.length() == 2 && isWord(key) ? 1 : 0;
        }
        for (int i = 0; i + 1 < nodes.size(); i += 2) {
            String key = plain(nodes.get(i));
            if (key != null && key.length() == 2 && BOOLEANS.contains(key) && codes >= 2) {
                report(nodes.get(i), key, context);
            }
            String value = plain(nodes.get(i + 1));
            if (value != null) {
                number(key == null ? "" : key.toLowerCase(Locale.ROOT), nodes.get(i + 1), value, context);
            }
        }
    }

    private static void report(YamlNode node, String value, RuleContext context) {
        boolean yes = value.toLowerCase(Locale.ROOT).equals("yes")
                || value.toLowerCase(Locale.ROOT).equals("on");
        context.report(
                node.span(),
                value + " without quotes is " + yes + " to readers of YAML 1.1, the text '" + value
                        + "' to those of YAML 1.2");
    }

    private static void number(String key, YamlNode node, String value, RuleContext context) {
        if (value.isEmpty() || value.charAt(0) > '9') {
            return;
        }
        String difference = null;
        if (isZero(value) && ZERO.matcher(value).matches() && !value.chars().allMatch(c -> c == '0')) {
            boolean octal = value.chars().noneMatch(c -> c > '7');
            boolean mode = key.contains("mode") || key.contains("mask") || key.contains("perm");
            difference = octal
                    ? mode
                            ? null
                            : "an octal number, " + Integer.toUnsignedString(octal(value))
                                    + ", to readers of YAML 1.1, and " + value.replaceFirst("^([-+]?)0+", "$1")
                                    + " to those of YAML 1.2"
                    : "a text to readers of YAML 1.1, and a number without its zero to those of YAML 1.2";
        } else if (value.indexOf(':') > 0 && COLONS.matcher(value).matches()) {
            difference = "a number in base 60 to readers of YAML 1.1, and a text to those of YAML 1.2";
        } else if (value.indexOf('_') > 0 && UNDERSCORES.matcher(value).matches()) {
            difference =
                    "the number " + value.replace("_", "") + " to readers of YAML 1.1, and a text to those of YAML 1.2";
        } else if (key.endsWith("version") && VERSION.matcher(value).matches()) {
            difference = "a number, and its last zero is lost";
        }
        if (difference != null) {
            context.report(node.span(), value + " without quotes is " + difference);
        }
    }

    /** A look before a pattern is matched, which costs far more. */
    private static boolean isZero(String value) {
        return value.charAt(0) == '0' || value.startsWith("0", 1);
    }

    private static int octal(String value) {
        String digits = value.replaceFirst("^[-+]?0+", "");
        return digits.length() <= 10 ? (int) Long.parseLong(digits, 8) : 0;
    }
}
