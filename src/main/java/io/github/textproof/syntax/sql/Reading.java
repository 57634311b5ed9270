package io.github.textproof.syntax.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the ways in which databases read the same characters.
 *
 * @param backslash whether a backslash escapes a quote (MySQL, Hive) or is a character like any other (the standard)
 * @param nested whether comments nest (PostgreSQL, SQL Server) or the first end ends them (Oracle, MySQL)
 * @param hash whether {@code #} begins a comment (MySQL) or belongs to a name or operator
 */
record Reading(boolean backslash, boolean nested, boolean hash) {
    /** All of them, the likeliest for this text first. */
    static List<Reading> of(String content) {
        boolean mysql = content.indexOf('`') >= 0 || content.contains("ENGINE=") || content.contains("AUTO_INCREMENT");
        boolean nesting = content.contains("$$") || content.contains("[dbo]") || content.contains("\nGO");
        List<Reading> readings = new ArrayList<>();
        for (boolean backslash : new boolean[] {mysql, !mysql}) {
            for (boolean nested : new boolean[] {nesting, !nesting}) {
                readings.add(new Reading(backslash, nested, mysql));
                readings.add(new Reading(backslash, nested, !mysql));
            }
        }
        return readings;
    }
}
