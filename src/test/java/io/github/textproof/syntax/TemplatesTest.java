package io.github.textproof.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"archetype-resources/a.json", "src/__artifactId__/a.json", "${name}/a.json", "{{name}}.json"})
    void aPathMayTellATemplate(String path) {
        assertThat(Templates.recognise(Parsed.resource(path, ""), Text.of(""), null))
                .isEqualTo("a template by its path");
    }

    @Test
    void aMarkThatBeginsALineExplainsAnErrorAnywhere() {
        assertThat(recognise("a.yaml", "a: 1\n \t{% if x %}\nb: [\n", "["))
                .isEqualTo("a Jinja or Liquid template ({% in line 2)");
        assertThat(recognise("a.yaml", "<#if x>\rb: [\n", "[")).isEqualTo("a FreeMarker template (<# in line 1)");
        assertThat(recognise("a.yaml", "a\r<#if x>\rb: [\n", "[")).isEqualTo("a FreeMarker template (<# in line 2)");
        assertThat(recognise("a.yaml", "a: x <#if x>\nb: [\n\nc\n", "c")).isNull();
    }

    @Test
    void aMarkInALineExplainsAnErrorThereOrAtTheBeginOfTheNext() {
        assertThat(recognise("a.json", "{\"a\": {{ x }} }", "{ x"))
                .startsWith("a template of Helm")
                .endsWith("in line 1)");
        assertThat(recognise("a.json", "{\"a\": {{ x }}\n  \"b\": 1}", "\"b\"")).startsWith("a template of Helm");
        assertThat(recognise("a.json", "{\"a\": {{ x }}\n \"b\": 1}", "1")).isNull();
        assertThat(recognise("a.json", "{\"a\": {{ x }}\n\n \"b\": 1}", "\"b\""))
                .isNull();
    }

    @Test
    void inTomlAndCsvAMarkExplainsWhatItStandsAtOnly() {
        assertThat(recognise("a.toml", "a = {{ x }}", "{ x")).startsWith("a template of Helm");
        assertThat(recognise("a.toml", "a = '{{ x }}' b", "b")).isNull();
    }

    @Test
    void inPagesOnlyWhatLeavesOutOrRepeatsTagsIsAReason() {
        assertThat(recognise("a.html", "<p>\n<b><?php", "<b>")).isEqualTo("a PHP page (<?php in line 2)");
        assertThat(recognise("a.html", "<p>\n<b>{{ name }}", "<b>")).isNull();
        assertThat(recognise("a.sql", "select (\n<#if x>", "(")).isEqualTo("a FreeMarker template (<#if in line 2)");
        assertThat(recognise("a.sql", "select ('{{', '<%'", "(")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "@project.version@, @project.version@",
        "${a-b.c_d9Z}, ${a-b.c_d9Z}",
        "1 @x@, @x@",
        "'$ @ ${a}', ${a}",
    })
    void aPlaceholderOfTheBuildIsNamed(String line, String token) {
        assertThat(recognise("a.json", "\n" + line, line.substring(0, 1)))
                .isEqualTo("to be filtered by the build first (" + token + " in line 2)");
        assertThat(Templates.token(Text.of("\n" + line), 1)).contains(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@@", "${}", "${a b}", "me@example.org", "${a", "@a", "$a}", "@a}", "${a@"})
    void nothingElseIsAPlaceholder(String line) {
        assertThat(Templates.token(Text.of(line + "\n@x@"), 0)).isNull();
    }

    private static @Nullable String recognise(String path, String content, String place) {
        int at = content.indexOf(place);
        return Templates.recognise(
                Parsed.resource(path, content), Text.of(content), new SyntaxError(new Span(at, at + 1), "wrong"));
    }
}
