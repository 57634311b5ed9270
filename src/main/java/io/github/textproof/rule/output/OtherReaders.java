package io.github.textproof.rule.output;

import io.github.textproof.output.Filtering;
import io.github.textproof.output.Side;
import io.github.textproof.output.Token;
import io.github.textproof.source.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells files whose <code>${…}</code> are resolved by the program that reads them, so that those which the build leaves are meant to stay. */
final class OtherReaders {
    /** Scripts, program source and templates, in which the names are variables. */
    private static final Set<String> CODE = Set.of(
            "sh",
            "bash",
            "zsh",
            "ksh",
            "bat",
            "cmd",
            "ps1",
            "py",
            "rb",
            "pl",
            "lua",
            "js",
            "mjs",
            "cjs",
            "ts",
            "tsx",
            "jsx",
            "vue",
            "css",
            "scss",
            "less",
            "jsp",
            "jspx",
            "jspf",
            "tag",
            "tagx",
            "vm",
            "vtl",
            "ftl",
            "ftlh",
            "ftlx",
            "html",
            "htm",
            "xhtml",
            "gsp",
            "groovy",
            "gradle",
            "kt",
            "kts",
            "scala",
            "java",
            "sql",
            "ddl",
            "j2",
            "tpl",
            "template",
            "tmpl",
            "mustache",
            "hbs",
            "jelly",
            "jrxml",
            "rptdesign",
            "drl",
            "g4",
            "st",
            "stg",
            "hql");

    /** Configuration whose readers have a syntax of their own for variables. */
    private static final Set<String> CONFIGURATION = Set.of(
            "conf", "hocon", "service", "tf", "tfvars", "policy", "cfg", "config", "env", "bpmn", "dmn", "cmmn", "wsdl",
            "po", "ini", "nix", "mk", "ant");

    private static final Pattern NAMES = Pattern.compile(
            "(?:application|bootstrap|microprofile-config|log4j2?|logback|logging|log|applicationcontext|spring|struts|persistence|ehcache"
                    + "|dockerfile|docker-compose|compose|makefile|build\\.xml|web\\.xml|hibernate|quartz|mybatis|camel|karaf|features?\\.xml"
                    + "|jaas|jgroups|infinispan|hazelcast|solrconfig|nginx|catalina|server\\.xml|hadoop|core-site|hdfs-site|hive)\\b?.*"
                    + "|.*(?:-context|context|-site|mapper|-config|-spring|-beans)\\.xml|.*\\.(?:log4j2?|logback)\\..*");

    /** What only programs' own configurations hold. */
    private static final String[] MARKS = {
        "springframework.org/",
        "mybatis.org",
        "ibatis.apache.org",
        "camel.apache.org",
        "jakarta.ee/",
        "java.sun.com/xml",
        "jcp.org/xml",
        "hibernate.org",
        "thymeleaf.org",
        "activiti.org",
        "flowable.org",
        "camunda.org",
        "www.liquibase.org",
        "karaf.apache.org",
        "<target ",
        "<configuration ",
        "<Configuration",
        "<appender",
        "apiVersion:",
        "services:\n",
        "\nspring.",
        "\nspring:",
        "\nlog4j.",
        "\nappender.",
        "\nlogging.",
        "\nquarkus.",
        "\nmanagement.",
        "\nserver.port",
        "{{",
        "{%",
        "<#",
        "#foreach",
        "#set(",
        "#if",
        "<%",
        "${env:",
        "${sys:",
        "`",
    };

    private OtherReaders() {}

    /** Whether it is a program or a template, in which even {@code project} may be a variable. */
    static boolean isCode(Side side) {
        String path = side.path();
        return CODE.contains(Filtering.extension(path).toLowerCase(Locale.ROOT))
                || path.contains("archetype-resources/")
                || path.contains("/templates/")
                || side.name().toLowerCase(Locale.ROOT).startsWith("dockerfile");
    }

    /** Whether something but the build may know the token's name, by the names of the file and of the token. */
    static boolean mayResolve(Side side, Token token) {
        return isCode(side)
                || isEnvironment(token.name())
                || CONFIGURATION.contains(Filtering.extension(side.path()).toLowerCase(Locale.ROOT))
                || NAMES.matcher(side.name().toLowerCase(Locale.ROOT)).matches();
    }

    /** {@code DB_HOST}: environment variables are written so, properties of a POM are not. */
    private static boolean isEnvironment(String name) {
        boolean letters = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c == '.' || c == '-') {
                return name.startsWith("env.") || name.startsWith("sys.");
            }
            letters |= c >= 'A' && c <= 'Z';
        }
        return letters;
    }

    /** Whether it holds what another reader of such files puts there. */
    static boolean hasMark(Side side) {
        Text text = side.text();
        if (text == null) {
            return false;
        }
        String content = text.content();
        for (String mark : MARKS) {
            if (content.contains(mark) || mark.startsWith("\n") && content.startsWith(mark.substring(1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the file itself gives the name a value: {@code name = value}, {@code name: value}, {@code name="x"}, {@code <name>}; a value that
     * is the token again is none.
     */
    static boolean defines(Side side, Token token) {
        Text text = side.text();
        String name = Pattern.quote(token.name());
        return text != null
                && Pattern.compile("(?m)^[ \\t]*+" + name + "\\s*[=:](?!.*" + Pattern.quote(token.text())
                                + ")|(?:name|id|key|property)\\s*=\\s*[\"']" + name + "[\"']|<" + name + ">")
                        .matcher(text.content())
                        .find();
    }
}
