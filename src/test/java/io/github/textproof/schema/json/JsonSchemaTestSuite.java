package io.github.textproof.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.textproof.schema.Catalog;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.json.JsonSyntax;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints the score in the official <a href="https://github.com/json-schema-org/JSON-Schema-Test-Suite">test suite</a>, whose folder is
 * {@code args[0]}; with {@code args[1]} {@code optional}, in its optional tests. Each document is validated as JSON and as YAML.
 */
final class JsonSchemaTestSuite {
    private static final String REMOTE = "http://localhost:1234/";

    private static final Map<String, String> DRAFTS = Map.of(
            "draft4", "http://json-schema.org/draft-04/schema#",
            "draft6", "http://json-schema.org/draft-06/schema#",
            "draft7", "http://json-schema.org/draft-07/schema#",
            "draft2019-09", "https://json-schema.org/draft/2019-09/schema",
            "draft2020-12", "https://json-schema.org/draft/2020-12/schema");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path work;
    private final Catalog catalog;
    private final List<String> failures = new ArrayList<>();
    private int passed;
    private int all;

    private JsonSchemaTestSuite(Path suite, Path work) {
        this.work = work;
        this.catalog = new Catalog() {
            @Override
            public @Nullable URI ofUri(String uri) {
                Path remote = uri.startsWith(REMOTE)
                        ? suite.resolve("remotes").resolve(uri.substring(REMOTE.length()))
                        : null;
                return remote != null && Files.exists(remote) ? remote.toUri() : null;
            }
        };
    }

    public static void main(String[] args) throws IOException {
        Path suite = Path.of(args[0]);
        String kind = args.length > 1 ? args[1] : "";
        for (String draft : DRAFTS.keySet().stream().sorted().toList()) {
            JsonSchemaTestSuite run = new JsonSchemaTestSuite(suite, Files.createTempDirectory("suite"));
            try (Stream<Path> files =
                    Files.list(suite.resolve("tests").resolve(draft).resolve(kind))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    run.run(draft, file);
                }
            }
            System.out.println(draft + " " + kind + " " + run.passed + " of " + run.all);
            run.failures.forEach(each -> System.out.println("    " + each));
        }
    }

    private void run(String draft, Path file) throws IOException {
        for (JsonNode group : mapper.readTree(file.toFile())) {
            JsonNode schema = group.get("schema");
            if (schema instanceof ObjectNode object && !object.has("$schema")) {
                object.put("$schema", DRAFTS.get(draft));
            }
            Path written = Files.write(work.resolve("schema.json"), mapper.writeValueAsBytes(schema));
            for (JsonNode test : group.get("tests")) {
                String name = file.getFileName() + ": " + group.get("description") + ": " + test.get("description");
                judge(written.toUri(), test, name);
            }
        }
    }

    private void judge(URI schema, JsonNode test, String name) throws IOException {
        String document = mapper.writeValueAsString(test.get("data"));
        boolean valid = test.get("valid").asBoolean();
        all++;
        try {
            JsonSchema compiled = JsonSchema.compile(schema, catalog);
            Text text = Text.of(document);
            boolean json = compiled.check(JsonSyntax.parse(Parsed.resource("a.json", document), text, null))
                    .isEmpty();
            boolean yaml = compiled.check(YamlSyntax.parse(Parsed.resource("a.yaml", document), text))
                    .isEmpty();
            if (json == valid && yaml == valid) {
                passed++;
            } else {
                failures.add(name + " is valid: " + valid + ", as JSON " + json + ", as YAML " + yaml);
            }
        } catch (RuntimeException e) {
            failures.add(name + ": " + e);
        }
    }
}
