package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.Scripts;
import java.util.Locale;
import java.util.Set;

/** The words that never follow themselves, by language. */
final class SmallWords {
    /** Articles, prepositions, conjunctions: what may follow itself in a sound sentence (that, had, is, in) is left out or asks for more. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "an", "of", "to", "for", "and", "or", "with", "from", "at", "by", "as", "be", "are", "was",
            "were", "if", "this", "these", "their", "its", "your", "our", "when", "which", "will", "would", "should",
            "must", "may", "into", "between", "because", "has", "have", "been", "can", "also", "then", "than", "but",
            "in", "on", "is", "it", "we", "they", "not", "some", "any", "each");

    private static final Set<String> OTHERS = Set.of(
            "und", "oder", "mit", "für", "von", "ein", "eine", "nicht", "auch", "wird", "wenn", "auf", "zum", "zur",
            "de", "le", "les", "des", "du", "et", "une", "dans", "pour", "avec", "sur", "est", "par", "el", "los",
            "las", "una", "con", "para", "por", "do", "da", "dos", "em", "com", "um", "uma", "della", "del", "nel",
            "per", "che", "и", "в", "на", "не", "с", "по", "для", "от", "из", "или", "при", "это", "как", "к", "і", "з",
            "до", "та");

    private static final String ENGLISH_SIGN = " the ";
    private static final int NEAR = 400;

    private SmallWords() {}

    /** Whether the word at {@code first}, which comes again at {@code second}, is one that never does. */
    static boolean never(String s, int first, int second, int length) {
        if (length > 8) {
            return false;
        }
        String word = s.substring(second, second + length).toLowerCase(Locale.ROOT);
        if (!ENGLISH.contains(word)) {
            return OTHERS.contains(word);
        }
        boolean both =
                "do".equals(word) || "a".equals(word) || "an".equals(word) || "as".equals(word) || "to".equals(word);
        boolean may =
                switch (word) {
                    case "in",
                            "on",
                            "to",
                            "by",
                            "at",
                            "with",
                            "is",
                            "it",
                            "have",
                            "can",
                            "will",
                            "may",
                            "not",
                            "this",
                            "from",
                            "as" -> true;
                    default -> false;
                };
        if (both && !isEnglish(s, first)) {
            return false;
        }
        return !may || !explains(s, first, word);
    }

    private static boolean isEnglish(String s, int at) {
        return s.substring(Math.max(0, at - NEAR), Math.min(s.length(), at + NEAR))
                .contains(ENGLISH_SIGN);
    }

    /** Whether the word before makes a phrase with the first one: log in in, what it is is, carry on on. */
    private static boolean explains(String s, int first, String word) {
        int end = first - 1;
        int start = end;
        while (start > 0 && Character.isLetter(s.charAt(start - 1))) {
            start--;
        }
        String before =
                start < 0 ? "" : s.substring(start, Math.max(start, end)).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "in", "on", "by", "to", "with", "at", "from" ->
                Set.of(
                                "log",
                                "logs",
                                "logged",
                                "logging",
                                "sign",
                                "signs",
                                "signed",
                                "signing",
                                "check",
                                "checked",
                                "plug",
                                "opt",
                                "turn",
                                "turned",
                                "switch",
                                "switched",
                                "go",
                                "going",
                                "carry",
                                "zoom",
                                "zoomed",
                                "come",
                                "comes",
                                "built",
                                "referred",
                                "used",
                                "refer",
                                "refers",
                                "lives",
                                "live",
                                "linked",
                                "moved",
                                "add",
                                "belongs",
                                "passed",
                                "according",
                                "want",
                                "wants",
                                "based",
                                "working",
                                "depend",
                                "depends",
                                "depended",
                                "relied",
                                "rely",
                                "interested",
                                "pass",
                                "began",
                                "start")
                        .contains(before);
            case "is", "can", "will", "may", "have", "it", "not", "this", "as" ->
                !before.isEmpty()
                        && Set.of(
                                        "it", "what", "this", "that", "he", "she", "who", "there", "where", "how",
                                        "why", "whether", "or", "if", "you", "we", "they", "i", "like", "such", "did",
                                        "does", "do", "give", "gives", "known")
                                .contains(before);
            default -> false;
        };
    }

    /** Whether the character at {@code at}, which stands before it too, is one that never comes twice with these neighbours. */
    static boolean neverTwice(String s, int at) {
        char before = at >= 2 ? s.charAt(at - 2) : ' ';
        char after = at + 1 < s.length() ? s.charAt(at + 1) : ' ';
        char c = s.charAt(at);
        if (before == c || after == c) {
            return false;
        }
        String notBefore;
        String notAfter;
        switch (c) {
            case '的' -> {
                notBefore = "目标標有之端众眾似挨";
                notAfter = "确確士卢盧黎哥当當话話";
            }
            case '了' -> {
                notBefore = "不得为為除临臨完明";
                notAfter = "解之如结結却卻然望断斷局账無无事当當";
            }
            case '是' -> {
                notBefore = "不还還可只但于於就而总總凡正若要算或便即都才也又既尤自如老硬真倒像似先更本更国國说說";
                notAfter = "非否";
            }
            case '在' -> {
                notBefore = "存现現实實正自内內所潜潛外健好不还還都就旨意何常同";
                notAfter = "线線于於场場乎编編建职職位世此校逃押野理";
            }
            case '和' -> {
                notBefore = "总總饱飽温溫柔平中缓緩调調共昭祥随隨谐諧亲親";
                notAfter = "平谐諧解睦气氣美服约約声聲弦尚乐樂";
            }
            case '与' -> {
                notBefore = "参给赠予";
                notAfter = "会否其此时日共众";
            }
            case '被' -> {
                notBefore = "棉植";
                notAfter = "子褥单套告动";
            }
            case 'を' -> {
                notBefore = "";
                notAfter = "";
            }
            default -> {
                return false;
            }
        }
        boolean text = Scripts.isCjk(after) || Scripts.isCjkMark(after) || after == ' ' || after == '\n';
        return Scripts.isCjk(before) && text && notBefore.indexOf(before) < 0 && notAfter.indexOf(after) < 0;
    }

    private static final Set<String> PAIRS = Set.of(
            "因为", "但是", "如果", "所以", "或者", "以及", "通过", "对于", "由于", "并且", "而且", "可以", "我们", "他们", "它们", "进行", "需要", "使用",
            "因為", "通過", "對於", "由於", "並且", "我們", "他們", "它們", "進行", "です");

    /** Whether the two characters that end at {@code at}, which stand before them too, are a word that never comes twice. */
    static boolean neverPair(String s, int at) {
        boolean user = s.charAt(at) == '用' && at + 1 < s.length() && s.charAt(at + 1) == '者';
        return !user && PAIRS.contains(s.substring(at - 1, at + 1));
    }
}
