package dev.cartulary.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What compatibility/consumers/cartulary promises: every event of a scenario is accepted, and the API then has at least what
 * its files expect.
 */
class ConsumerTest extends RestServer {
    private static final Path CONSUMER = Path.of("../compatibility/consumer/consumers/cartulary");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"CLL", "airflow", "spark_dataproc_simple_producer_test"})
    void understandsTheScenario(String scenario) throws IOException, InterruptedException {
        for (CorpusEvent event : EventCorpus.under("events/compat-consumer/" + scenario + "/")) {
            assertThat(post("/api/v1/lineage", event.bytes()).statusCode())
                    .as(event.name())
                    .isEqualTo(201);
        }
        awaitProjected();
        Path folder = CONSUMER.resolve("scenarios").resolve(scenario);
        for (JsonNode test : read(folder.resolve("config.json")).get("tests")) {
            for (JsonNode expected : read(folder.resolve(test.get("path").stringValue()))) {
                String address = address(test.get("entity").stringValue(), expected);
                HttpResponse<String> answer = get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                JsonNode actual = JSON.readTree(answer.body());
                assertThat(isSubset(expected.get("expected"), actual))
                        .as("%s %s%nexpected %s%nbut was %s", scenario, address, expected.get("expected"), actual)
                        .isTrue();
            }
        }
    }

    /** The specification says that a run id is a UUID, and this scenario's is not: refused, with the reason. */
    @Test
    void refusesARunWhoseIdIsNoUuid() {
        CorpusEvent event =
                EventCorpus.under("events/compat-consumer/simple_run_event/").getFirst();
        HttpResponse<String> answer = post("/api/v1/lineage", event.bytes());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/run/runId must be a UUID");
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static String address(String entity, JsonNode of) {
        var namespace = new Namespace(of.get("namespace").stringValue());
        String name = of.get("name").stringValue();
        return switch (entity) {
            case "job" -> "/api/v1/jobs/" + new JobId(namespace, name).key().value();
            case "run" -> "/api/v1/jobs/" + new JobId(namespace, name).key().value() + "/runs?limit=100";
            case "dataset" ->
                "/api/v1/datasets/" + new DatasetId(namespace, name).key().value();
            case "lineage" ->
                "/api/v1/lineage?columns=true&depth=2&key="
                        + new DatasetId(namespace, name).key().value();
            default -> throw new IllegalArgumentException("no such entity: " + entity);
        };
    }

    /** Every expected member is there; of an array, every expected element is somewhere in it. */
    private static boolean isSubset(JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            return expected.propertyNames().stream()
                    .allMatch(name -> actual.has(name) && isSubset(expected.get(name), actual.get(name)));
        }
        if (expected.isArray()) {
            return expected.valueStream()
                    .allMatch(element -> actual.valueStream().anyMatch(candidate -> isSubset(element, candidate)));
        }
        return expected.equals(actual);
    }
}
