package dev.cartulary.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cartulary's own work has lineage, which is asked for like any other. */
class OwnWorkTest extends RestServer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JOB =
            new JobId(new Namespace("cartulary"), "lineage.export").key().value();

    @Test
    void anExportIsAJobWithARunThatReadsTheGraph() {
        post("/api/v1/lineage", """
                {"eventTime": "2026-11-20T08:00:00Z", "eventType": "COMPLETE", "producer": "https://example.com/p",
                 "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"}, "job": {"namespace": "n", "name": "load"},
                 "outputs": [{"namespace": "n", "name": "orders"}]}""".getBytes(UTF_8));
        await(() -> get("/api/v1/lineage/export?format=csv&nodeId=dataset:n:orders"));

        JsonNode runs = await(() -> get("/api/v1/jobs/" + JOB + "/runs"));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!runs.at("/runs/0/state").asString().equals("COMPLETED")) {
            assertThat(System.nanoTime()).as("no run that completed: " + runs).isLessThan(end);
            runs = await(() -> get("/api/v1/jobs/" + JOB + "/runs"));
        }

        String graph =
                new DatasetId(new Namespace("cartulary"), "lineage-graph").key().value();
        String lineage = get("/api/v1/lineage?depth=2&key=" + graph).body();
        assertThat(lineage).contains("lineage.export", "\"lineage-export\"");
        // Not what the export tells of: it takes what is known about the orders, not the orders.
        assertThat(lineage).doesNotContain("\"orders\"");
    }

    private static JsonNode await(Supplier<HttpResponse<String>> request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = request.get();
        while (response.statusCode() != 200) {
            assertThat(System.nanoTime()).as(response.body()).isLessThan(end);
            response = request.get();
        }
        return response.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")
                ? JSON.createObjectNode()
                : JSON.readTree(response.body());
    }
}
