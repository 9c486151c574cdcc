package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.policy.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CatalogTest extends RestTest {
    private static final String ORDERS = FakeGraph.ORDERS.key().value();
    private static final String LOAD = FakeGraph.LOAD.key().value();
    private static final String UNKNOWN = "0".repeat(25);

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayRead(Role role) {
        for (String path : new String[] {
            "/api/v1/search", "/api/v1/datasets/" + ORDERS, "/api/v1/jobs/" + LOAD, "/api/v1/lineage?key=" + ORDERS
        }) {
            assertThat(get(role, path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void searchTakesWhatWasAsked() {
        JsonNode hits = get(
                        Role.CONSUMER,
                        "/api/v1/search?q=%C3%BCber+all&kind=dataset&kind=JOB&platform=s3,kafka&offset=3&limit=7")
                .json();
        assertThat(graph.searched)
                .containsExactly(new SearchQuery(
                        "über all", Set.of(EntityKind.DATASET, EntityKind.JOB), Set.of("s3", "kafka"), 3, 7));
        assertThat(hits.get("total").asInt()).isEqualTo(1);
        assertThat(hits.get("byPlatform").toString()).isEqualTo("{\"postgres\":1}");
        JsonNode hit = hits.get("hits").get(0);
        assertThat(hit.get("entity").get("key").asString()).isEqualTo(ORDERS);
        assertThat(hit.has("matchedColumn")).as("absent values are left out").isFalse();
        assertThat(hit.get("lastSeen").asString()).isEqualTo("2026-11-20T08:00:00Z");
    }

    @Test
    void anEmptySearchListsEverything() {
        get(Role.CONSUMER, "/api/v1/search");
        assertThat(graph.searched).containsExactly(new SearchQuery("", Set.of(), Set.of(), 0, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "search?limit=0, limit",
        "search?limit=101, limit",
        "search?limit=many, limit",
        "search?limit=99999999999, limit",
        "search?offset=-1, offset",
        "search?offset=10001, offset",
        "search?kind=table, kind",
        "jobs/x/runs, key",
        "datasets/UPPERCASE00000000000000000, key",
        "jobs/1, key",
        "lineage, key",
        "lineage?key=, key",
        "lineage?key=zzz, key",
        "lineage?nodeId=orders, nodeId",
        "lineage?nodeId=dataset:orders, nodeId",
        "lineage?nodeId=dataset:, nodeId",
        "lineage?nodeId=dataset:a:, nodeId",
        "lineage?nodeId=table:a:b, nodeId",
        "lineage?nodeId=dataset:%20:b, nodeId",
        "lineage?nodeId=dataset:a:%00, nodeId",
        "lineage?key=0000000000000000000000000&depth=51, depth",
        "lineage?key=0000000000000000000000000&depth=-1, depth",
        "lineage?key=0000000000000000000000000&depth=deep, depth",
        "lineage?key=0000000000000000000000000&direction=up, direction",
        "lineage?key=0000000000000000000000000&limit=0, limit",
        "lineage?key=0000000000000000000000000&limit=1001, limit",
        "lineage?key=0000000000000000000000000&columns=maybe, columns"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        JsonNode problem = get(Role.CONSUMER, "/api/v1/" + path).problem(400, "invalid-parameter");
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).startsWith(parameter + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasets/%s", "jobs/%s", "jobs/%s/runs", "lineage?key=%s"})
    void whatIsUnknownIsNotFound(String path) {
        get(Role.CONSUMER, "/api/v1/" + path.formatted(UNKNOWN)).problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "search/", "datasets", "datasets/", "lineage/x/y"})
    void anAddressThatIsNotThereIsNotFound(String path) {
        get(Role.CONSUMER, "/api/v1/" + path).problem(404, "not-found");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Answer answer = send(as(Role.CONSUMER, "/api/v1/search").method("PUT", BodyPublishers.ofString("{}")));
        answer.problem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
        send(as(Role.CONSUMER, "/api/v1/search").method("PROPFIND", BodyPublishers.noBody()))
                .problem(400, "malformed-request");
    }

    @Test
    void anotherFormatIsNotAcceptable() {
        send(as(Role.CONSUMER, "/api/v1/search").header("Accept", "application/xml"))
                .problem(406, "not-acceptable");
    }

    @Test
    void aDatasetTellsItsColumnsAndNeighbours() {
        JsonNode dataset = get(Role.CONSUMER, "/api/v1/datasets/" + ORDERS).json();
        assertThat(dataset.get("entity").get("namespace").asString()).isEqualTo("postgres://db:5432");
        assertThat(dataset.get("columns").get(0).get("path").asString()).isEqualTo("id");
        assertThat(dataset.get("producers").get(0).get("key").asString()).isEqualTo(LOAD);
        assertThat(dataset.has("description")).isFalse();
    }

    @Test
    void aJobTellsItsRuns() {
        JsonNode runs =
                get(Role.CONSUMER, "/api/v1/jobs/" + LOAD + "/runs?limit=5").json();
        assertThat(runs.get("runs").get(0).get("state").asString()).isEqualTo("RUNNING");
        assertThat(runs.get("limit").asInt()).isEqualTo(5);
    }

    @Test
    void lineageReachesAsFarAsAsked() {
        get(Role.CONSUMER, "/api/v1/lineage?key=" + ORDERS);
        get(Role.CONSUMER, "/api/v1/lineage?key=" + ORDERS + "&depth=2&direction=upstream&limit=9&columns=true");
        get(Role.CONSUMER, "/api/v1/lineage?key=" + ORDERS + "&depth=2&direction=downstream");
        assertThat(graph.traced)
                .containsExactly(
                        new LineageRequest(FakeGraph.ORDERS.key(), 5, 5, Set.of(), 200, false),
                        new LineageRequest(FakeGraph.ORDERS.key(), 2, 0, Set.of(), 9, true),
                        new LineageRequest(FakeGraph.ORDERS.key(), 0, 2, Set.of(), 200, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset:postgres://db:5432:food.public.orders", "job:airflow:load:orders"})
    void aNodeIdWithColonsIsResolved(String nodeId) {
        JsonNode graphOfNode = get(
                        Role.CONSUMER, "/api/v1/lineage?nodeId=" + URLEncoder.encode(nodeId, StandardCharsets.UTF_8))
                .json();
        assertThat(graphOfNode.get("focus").asString()).isEqualTo(nodeId.startsWith("job") ? LOAD : ORDERS);
        assertThat(graphOfNode.get("nodes")).hasSize(2);
        assertThat(graphOfNode.get("edges").get(0).get("origin").asString()).isEqualTo("OBSERVED");
    }

    @Test
    void aNodeIdThatIsUnknownIsNotFound() {
        get(Role.CONSUMER, "/api/v1/lineage?nodeId=dataset:a:b:c").problem(404, "not-found");
    }
}
