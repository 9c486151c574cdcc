package dev.cartulary.openlineage.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What representative events change in the graph, row by row, in src/test/resources/golden. After a change that is meant, write
 * the files anew with {@code -Dgolden.write=true} and read the difference.
 */
class GraphChangeGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(EntityKey.class, text(EntityKey::value))
                    .addSerializer(RunId.class, text(id -> id.value().toString()))
                    .addSerializer(JobId.class, text(id -> id.namespace().name() + " | " + id.name()))
                    .addSerializer(DatasetId.class, text(id -> id.namespace().name() + " | " + id.name())))
            .build();

    @ParameterizedTest
    @CsvSource({
        "marquez-seed, from-templates/marquez-seed/docker__metadata.template.ndjson, 21",
        "dbt, events/data-rentgen/tests__resources__events_dbt.ndjson, 3",
        "spark-column-lineage, from-templates/ol-spark/integrations__container__pysparkCLLEnd.ndjson, 1",
        "hive-masking, from-templates/ol-hive/integrations__container__cllSimpleQueryMaskingComplete.ndjson, 1",
        "airflow, events/compat-consumer/airflow/line_03.json, 1",
        "flink, from-templates/ol-flink/flink1__expected_kafka.ndjson, 1",
        "flink-failed, from-templates/ol-flink/flink1__expected_failed.ndjson, 1",
        "debezium, hand-made/debezium_running.json, 1",
        "job-event, events/marquez-tests/resources__open_lineage__event_job_event.json, 1",
        "dataset-event, hand-made/dataset_renamed.json, 1",
    })
    void changesTheGraphAsRecorded(String golden, String file, int line) throws IOException {
        var read = new EventReader(EventLimits.DEFAULT)
                .parse(EventCorpus.at(file, line).bytes());
        String change = JSON.writeValueAsString(GraphChange.of(((AcceptedEvent) read).event())) + "\n";
        Path expected = GOLDEN.resolve(golden + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, change);
        }
        assertThat(change).isEqualTo(Files.readString(expected));
    }

    private static <T> ValueSerializer<T> text(Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(value));
            }
        };
    }
}
