package dev.cartulary.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official client sends what it models, and all of it is kept. */
class ProducerTest extends RestServer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final OpenLineage OL = new OpenLineage(URI.create("https://example.com/producer"));

    @Test
    void nothingOfATypedModelIsLost() throws Exception {
        RunEvent event = event();
        var config = new HttpConfig();
        config.setUrl(URI.create(address()));
        // The first event of a cold graph; five seconds, the default, are short on a busy machine.
        config.setTimeoutInMillis(120_000);
        config.setCompression(HttpConfig.Compression.GZIP);
        var key = new ApiKeyTokenProvider();
        key.setApiKey(secret());
        config.setAuth(key);
        try (var transport = new HttpTransport(config)) {
            transport.emit(event);
        }
        awaitProjected();
        JsonNode sent = JSON.readTree(OpenLineageClientUtils.toJson(event));

        String job = new JobId(new Namespace("scheduler"), "load").key().value();
        assertKept("/api/v1/jobs/" + job, sent.at("/job/facets"));
        String output =
                new DatasetId(new Namespace("s3://lake"), "orders").key().value();
        assertKept("/api/v1/datasets/" + output, sent.at("/outputs/0/facets"));
        assertThat(JSON.readTree(get("/api/v1/jobs/" + job + "/runs").body())
                        .at("/runs/0/state")
                        .asString())
                .isEqualTo("COMPLETED");
    }

    private void assertKept(String path, JsonNode facets) {
        JsonNode answer = JSON.readTree(get(path).body());
        assertThat(facets.size()).isPositive();
        facets.forEachEntry((name, body) -> assertThat(answer.get("facets")
                        .valueStream()
                        .filter(facet -> facet.get("name").asString().equals(name))
                        .map(facet -> JSON.readTree(facet.get("body").asString())))
                .as(name)
                .containsExactly(body));
    }

    private static RunEvent event() {
        return OL.newRunEventBuilder()
                .eventTime(ZonedDateTime.parse("2026-11-21T10:15:30.123Z"))
                .eventType(RunEvent.EventType.COMPLETE)
                .run(OL.newRunBuilder()
                        .runId(UUID.fromString("0198a3f0-0000-7000-8000-000000000001"))
                        .build())
                .job(OL.newJobBuilder()
                        .namespace("scheduler")
                        .name("load")
                        .facets(OL.newJobFacetsBuilder()
                                .sql(OL.newSQLJobFacetBuilder()
                                        .query("select 1")
                                        .dialect("ansi")
                                        .build())
                                .documentation(OL.newDocumentationJobFacetBuilder()
                                        .description("loads")
                                        .build())
                                .build())
                        .build())
                .inputs(List.of())
                .outputs(List.of(OL.newOutputDatasetBuilder()
                        .namespace("s3://lake")
                        .name("orders")
                        .facets(OL.newDatasetFacetsBuilder()
                                .schema(OL.newSchemaDatasetFacetBuilder()
                                        .fields(List.of(OL.newSchemaDatasetFacetFieldsBuilder()
                                                .name("id")
                                                .type("bigint")
                                                .description("of the order")
                                                .build()))
                                        .build())
                                .version(OL.newDatasetVersionDatasetFacetBuilder()
                                        .datasetVersion("42")
                                        .build())
                                .build())
                        .build()))
                .build();
    }
}
