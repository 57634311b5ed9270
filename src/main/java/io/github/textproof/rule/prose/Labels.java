package io.github.textproof.rule.prose;

/** What a paragraph begins with when it is an item of an enumeration or opens a report. */
final class Labels {
    private static final String NUMERALS = "一二三四五六七八九十百０１２３４５６７８９0123456789①②③④⑤⑥⑦⑧⑨⑩ivxIVXabcdeABCDE";
    private static final String[] OPENINGS = {
        "本报讯", "本報訊", "新华社", "新華社", "图为", "圖為", "注：", "註：", "问：", "答：", "来源", "作者", "责任编辑", "记者", "例如：", "附件", "附："
    };

    private Labels() {}

    /** {@code 第三、}, {@code （一）}, {@code 3.}, {@code 一、}, {@code 第四条}, {@code 本报讯}, {@code 甲：}. */
    static boolean at(String s) {
        for (String opening : OPENINGS) {
            if (s.startsWith(opening)) {
                return true;
            }
        }
        int at = 0;
        boolean bracket = s.charAt(0) == '（'
                || s.charAt(0) == '('
                || s.charAt(0) == '【'
                || s.charAt(0) == '['
                || s.charAt(0) == '〔';
        boolean ordinal = s.charAt(0) == '第' || s.charAt(0) == '其';
        if (bracket || ordinal) {
            at++;
        }
        int number = at;
        while (at < s.length() && at < 6 && NUMERALS.indexOf(s.charAt(at)) >= 0) {
            at++;
        }
        if (at < s.length() && at > number) {
            char c = s.charAt(at);
            return bracket && "）)】]〕".indexOf(c) >= 0
                    || ordinal && "、，,条條章节節款项項编編步是：:".indexOf(c) >= 0
                    || "、．：:)）".indexOf(c) >= 0
                    || c == '.' && (at + 1 == s.length() || !Character.isDigit(s.charAt(at + 1)))
                    || c == '是' && at == number + 1;
        }
        if (number == 0 && !Character.isLetterOrDigit(s.charAt(0)) && "•·●○■□◆▪※★☆→▲►-*+>".indexOf(s.charAt(0)) >= 0) {
            return true;
        }
        int colon = s.indexOf('：');
        return bracket && s.charAt(0) != '（' && s.charAt(0) != '(' || colon > 0 && colon <= 5 && isPlain(s, colon);
    }

    /** A numbered line without a stop: {@code 第五回 不见创痕}, {@code 3、印度火车相撞图解}. */
    static boolean isTitle(String s) {
        if (s.length() > 30 || !at(s) && s.charAt(0) != '卷' || s.startsWith("第") && s.indexOf('条') > 0) {
            return false;
        }
        for (int i = 4; i < s.length(); i++) {
            if ("，,；。".indexOf(s.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String s, int to) {
        for (int i = 0; i < to; i++) {
            if (!Character.isLetterOrDigit(s.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
