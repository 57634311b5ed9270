package io.github.textproof.syntax.csv;

import io.github.textproof.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether the first row names the columns: it reads like names, and something in the rows below does not. */
final class HeaderGuess {
    private static final int LONGEST_NAME = 60;

    private static final Set<String> NAMES = Set.of(
            "id",
            "name",
            "key",
            "code",
            "title",
            "type",
            "value",
            "date",
            "time",
            "datetime",
            "timestamp",
            "year",
            "month",
            "day",
            "description",
            "label",
            "lang",
            "language",
            "locale",
            "country",
            "city",
            "state",
            "region",
            "email",
            "url",
            "uri",
            "path",
            "status",
            "user",
            "username",
            "password",
            "comment",
            "comments",
            "category",
            "group",
            "parent",
            "age",
            "gender",
            "price",
            "amount",
            "count",
            "quantity",
            "address",
            "phone",
            "first name",
            "last name",
            "firstname",
            "lastname",
            "first_name",
            "last_name",
            "text",
            "message",
            "source",
            "target",
            "version",
            "author",
            "latitude",
            "longitude",
            "lat",
            "lon",
            "rank",
            "index",
            "number",
            "no",
            "unit",
            "currency",
            "symbol",
            "enabled",
            "active",
            "编号",
            "名称",
            "姓名",
            "代码",
            "类型",
            "日期",
            "时间",
            "描述",
            "备注",
            "状态",
            "序号",
            "标题",
            "值");

    private HeaderGuess() {}

    static boolean isHeader(String source, List<Span> first, List<List<Span>> rows) {
        if (first.size() < 2 || rows.isEmpty()) {
            return false;
        }
        int known = 0;
        for (int i = 0; i < first.size(); i++) {
            String name = text(source, first.get(i));
            // A column of row numbers often has no name.
            if (!(name.isEmpty() && i == 0) && !isName(name)) {
                return false;
            }
            known += NAMES.contains(name.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return known >= 2 || hasTypedColumn(source, first.size(), rows);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && !isTyped(name)
                && !name.endsWith(".")
                && name.chars().filter(c -> c == ' ').count() <= 6;
    }

    /** Whether a column, the empty ones aside, holds only numbers, dates or booleans. */
    private static boolean hasTypedColumn(String source, int width, List<List<Span>> rows) {
        for (int column = 0; column < Math.min(width, Shape.SAMPLE); column++) {
            int typed = 0;
            int other = 0;
            for (List<Span> row : rows) {
                String value = column < row.size() ? text(source, row.get(column)) : "";
                if (!value.isEmpty()) {
                    boolean fits = isTyped(value);
                    typed += fits ? 1 : 0;
                    other += fits ? 0 : 1;
                }
            }
            if (typed > 0 && other * 20 <= typed) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a number, a date, a time or a boolean: digits with some letters and signs, or a word. */
    private static boolean isTyped(String value) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                letters++;
            } else if ("+-.,:/% $€£¥_".indexOf(c) < 0) {
                return false;
            }
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return digits > 0 && letters <= 3 && letters <= digits
                || lower.equals("true")
                || lower.equals("false")
                || lower.equals("yes")
                || lower.equals("no");
    }

    private static String text(String source, Span span) {
        int end = Math.min(span.end(), span.start() + 2 * LONGEST_NAME);
        return source.substring(span.start(), end).trim();
    }
}
