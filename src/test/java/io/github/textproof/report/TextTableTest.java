package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void wideCharactersTakeTwoColumns() {
        TextTable table = new TextTable(40, 10, 10, "name", ">count");
        table.row("\u6587\u4EF6", "1");
        table.row("file", "1,000");
        assertThat(table.lines()).containsExactly("name  count", "\u6587\u4EF6      1", "file  1,000");
    }

    @Test
    void aColumnWithoutContentIsLeftOut() {
        TextTable table = new TextTable(40, 10, 10, "name", "never", "end");
        table.row("a", "", "b");
        assertThat(table.lines()).containsExactly("name  end", "a     b");
    }

    @Test
    void whatIsTooWideIsCutAtTheEndAndPathsInTheMiddle() {
        TextTable table = new TextTable(20, 6, 8, "path", "words");
        table.row("some/long/path", "a b c d e f g h");
        assertThat(table.lines()).containsExactly("path        words", "som\u2026g/path  a b c d\u2026");
    }

    @Test
    void aDirectoryThatAllShareIsLeftOutWhereRoomIsShort() {
        TextTable table = new TextTable(20, 10, 6, "path", "words");
        table.row("src/main/resources/a/x.txt", "1");
        table.row("src/main/resources/b/x.txt", "2");
        assertThat(table.lines()).containsExactly("path       words", "\u2026/a/x.txt  1", "\u2026/b/x.txt  2");
    }

    @Test
    void halfAWideCharacterIsNotShown() {
        assertThat(TextTable.cut("\u6587\u4EF6\u540D", 4)).isEqualTo("\u6587\u2026");
        assertThat(TextTable.cutMiddle("\u6587\u4EF6\u540D\u5B57", 7)).isEqualTo("\u6587\u2026\u540D\u5B57");
        assertThat(TextTable.cutMiddle("\u6587\u4EF6\u540D\u5B57", 6)).isEqualTo("\u2026\u540D\u5B57");
        assertThat(TextTable.cut("abc", 3)).isEqualTo("abc");
    }

    @Test
    void hiddenCharactersAreShown() {
        TextTable table = new TextTable(40, 10, 10, "name", "x");
        table.row("a\u202Eb\n", "1");
        assertThat(table.lines().get(1)).isEqualTo("a\\u202Eb\\u000A  1");
    }
}
