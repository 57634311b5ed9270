package io.github.textproof.syntax.xml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what Woodstox found where the scan finds nothing: in a DTD, in what an entity expands to, in names, or at a limit. */
final class ParserWords {
    /** How messages about entities begin. */
    static final String ENTITY = "the entit";

    static final String ATTRIBUTES = "more than 100,000 attributes in one tag: it is not read";

    private static final Pattern CHARACTER = Pattern.compile(
            "unexpected character (?:combination )?(?:'(.+?)'+|\\(CTRL-CHAR) ?(?:, )?\\(?code [^)]*\\)",
            Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile(
            "name start character|after PI target|malformed start element|expected space, or|'\\[' or white space");

    /** The parser's words, and ours; the first that is found is taken. */
    private static final String[][] WORDS = {
        {
            "maximum entity expansion (?:count|depth).*",
            "the entities expand to more than XML readers take: an attack, or a mistake"
        },
        {"maximum element depth.*", "more than 100,000 elements are open here: deeper ones are not read"},
        {"attribute limit.*|maximum number of attributes.*", ATTRIBUTES},
        {"illegal entity expansion: entity \"(.+)\" expands itself.*", "the entity &$1; contains itself"},
        {"undeclared general entity \"(.+)\".*", "the entity &$1; is not defined"},
        {"undeclared parameter entity \"?(.+?)\"?$", "the parameter entity %$1; is not defined"},
        {
            "encountered a reference to external parsed entity \"(.+?)\".*",
            "the entity &$1; is external, which none in an attribute value may be"
        },
        {
            "illegal reference to unparsed external entity \"(.+)\".*",
            "the entity &$1; is unparsed (NDATA) and cannot be referred to"
        },
        {"improper GE/element nesting: entity &(.+?) .*", "the entity &$1; closes an element that it did not open"},
        {
            "unexpected end of entity expansion for entity &(.+?);.*",
            "the entity &$1; opens an element that it does not close"
        },
        {"unexpected end of input block in (.+)", "an entity ends within a $1"},
        {"invalid character 0x([0-9a-f]+), can only.*", "U+$1 must be written as &#x$1; in XML 1.1"},
        {"illegal name \"(.+?)\".*", "names in a DTD and of processing instructions have no colon (here '$1')"},
        {"duplicate attribute '(.+?)'.*", "the attribute '$1' is there twice"},
        {"unrecognized DTD directive '(.+?)'.*", "'$1' is no declaration of a DTD: ATTLIST, ELEMENT, ENTITY or NOTATION"
        },
        {
            "unrecognized DTD content spec keyword '(.+?)'.*",
            "'$1' is no content of an element: ANY, EMPTY or a list in parentheses"
        },
        {"attribute '(.+?)' .*: Unrecognized attribute type '(.+?)'.*", "'$2' is no type of an attribute (here '$1')"},
        {
            "attribute '(.+?)' .*: Unrecognized attribute default value directive (\\S+?);.*",
            "'$2' is no default of an attribute (here '$1'): #REQUIRED, #IMPLIED or #FIXED"
        },
        {
            "can not have parameter entities in the internal subset.*",
            "in the file's own DTD a parameter entity stands between declarations, not within one"
        },
        {"can not mix content spec separators.*", "| and , cannot be mixed in one list of a DTD: use parentheses"},
        {"internal DTD subset can not use.*", "INCLUDE and IGNORE are allowed in an external DTD only"},
        {"illegal processing instruction target.*", "no processing instruction may be called xml"},
        {"invalid XML pseudo-attribute 'version' value '(.*?)'.*", "XML has the versions 1.0 and 1.1, not '$1'"},
        {"unexpected EOF.*|unexpected end of.*", "the file ends here, in the middle of something"},
    };

    private static final Pattern[] PATTERNS = patterns();

    private ParserWords() {}

    private static Pattern[] patterns() {
        Pattern[] patterns = new Pattern[WORDS.length];
        for (int i = 0; i < WORDS.length; i++) {
            patterns[i] = Pattern.compile(WORDS[i][0], Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        }
        return patterns;
    }

    /** What is wrong at {@code at}, from the parser's message without its place. */
    static String of(String message, String content, int at) {
        for (int i = 0; i < PATTERNS.length; i++) {
            Matcher matcher = PATTERNS[i].matcher(message);
            if (matcher.matches()) {
                return matcher.replaceFirst(WORDS[i][1]);
            }
        }
        Matcher character = CHARACTER.matcher(message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
        if (!character.lookingAt() || at >= content.length()) {
            return "not well-formed: " + message.replace('\n', ' ');
        }
        String shown = Chars.show(content, at);
        String rest = message.substring(character.end());
        if (NAME.matcher(rest).find() && content.charAt(at) >= 0x80) {
            return shown + " is not allowed in a name (XML 1.0, fourth edition)";
        }
        String where = rest.contains("DTD") ? " in the DTD" : rest.contains("DOCTYPE") ? " in the DOCTYPE" : "";
        int expected = rest.indexOf("xpected ");
        int missing = rest.indexOf("issing ");
        String instead = missing >= 0
                ? ": perhaps missing is "
                        + rest.substring(missing + "issing ".length())
                                .replaceAll("[.?)]+$", "")
                                .strip()
                : expected < 0
                        ? ""
                        : ": expected is "
                                + rest.substring(expected + "xpected ".length())
                                        .replaceAll("[.?)]+$", "")
                                        .strip();
        return shown + " is out of place" + where + instead;
    }
}
