package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReporterTest {
    @TempDir
    Path directory;

    @Test
    void theReportFollowsItsSchema() throws IOException {
        String json = Sample.written(new JsonReporter(Sample.target(directory, new ArrayList<>())), Sample.report());
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void anEmptyReportFollowsItsSchema() throws IOException {
        String json = Sample.written(
                new JsonReporter(Sample.target(directory, new ArrayList<>())), Sample.report(List.of(), List.of()));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaFindsWhatIsWrong() throws IOException {
        String json = Sample.written(new JsonReporter(Sample.target(directory, new ArrayList<>())), Sample.report());
        for (String[] change :
                new String[][] {{"\"error\"", "\"fatal\""}, {"\"line\": 1,", "\"line\": 0,"}, {"\"summary\"", "\"sum\""}
                }) {
            String wrong = json.replace(change[0], change[1]);
            assertThat(wrong).isNotEqualTo(json);
            assertThat(schema().validate(wrong, InputFormat.JSON)).as(change[1]).isNotEmpty();
        }
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/textproof.schema.json")));
    }
}
