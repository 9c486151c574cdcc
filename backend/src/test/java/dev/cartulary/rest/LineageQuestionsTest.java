package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.lineage.ImpactRequest;
import dev.cartulary.policy.Role;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LineageQuestionsTest extends RestTest {
    private static final String LINEAGE = "/api/v1/lineage";
    private static final String ORDERS = FakeGraph.ORDERS.key().value();
    private static final String LOAD = FakeGraph.LOAD.key().value();
    private static final String UNKNOWN = "0".repeat(25);
    private static final String RUN = FakeGraph.RUN.id().value().toString();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayAsk(Role role) {
        for (String path : new String[] {
            "?key=" + ORDERS + "&column=id",
            "?run=" + RUN,
            "/impact?key=" + ORDERS,
            "/path?from=" + ORDERS + "&to=" + ORDERS
        }) {
            assertThat(get(role, LINEAGE + path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aColumnIsAnsweredInTheFormOfOtherLineage() {
        JsonNode answer =
                get(Role.CONSUMER, LINEAGE + "?key=" + ORDERS + "&column=id").json();
        assertThat(answer.get("column").asString()).isEqualTo("id");
        assertThat(answer.get("total").asInt()).isEqualTo(7);
        assertThat(answer.get("truncated").asBoolean()).isTrue();
        assertThat(answer.get("nodes").get(0).get("columns").get(0).get("path").asString())
                .isEqualTo("id");
    }

    @Test
    void aRunIsAnsweredWithWhatStartedItAndWhatItStarted() {
        JsonNode answer = get(Role.CONSUMER, LINEAGE + "?run=" + RUN).json();
        assertThat(answer.get("run").get("self").get("id").asString()).isEqualTo(RUN);
        assertThat(answer.get("run").get("children")).hasSize(1);
        assertThat(answer.get("run").get("childrenTotal").asInt()).isEqualTo(3);
        assertThat(answer.get("truncated").asBoolean()).isTrue();
        JsonNode edge = answer.get("edges").get(0);
        assertThat(edge.get("runs").asInt()).isEqualTo(3);
        assertThat(edge.get("runsExamined").asInt()).isEqualTo(20);
        assertThat(edge.get("lastRun").asString()).isEqualTo(RUN);
        assertThat(edge.has("declaredAt")).isFalse();
    }

    @Test
    void dependantsAreAskedForAsWanted() {
        get(Role.CONSUMER, LINEAGE + "/impact?key=" + ORDERS);
        get(Role.CONSUMER, LINEAGE + "/impact?key=" + ORDERS + "&column=id&depth=3&offset=5&limit=10000");
        assertThat(graph.impacts)
                .containsExactly(
                        new ImpactRequest(FakeGraph.ORDERS.key(), Optional.empty(), 20, 0, 100),
                        new ImpactRequest(FakeGraph.ORDERS.key(), Optional.of("id"), 3, 5, 10_000));
    }

    @Test
    void dependantsSayHowManyThereAreAndWhetherAllWereCounted() {
        JsonNode answer = get(Role.CONSUMER, LINEAGE + "/impact?key=" + ORDERS).json();
        assertThat(answer.get("total").asInt()).isEqualTo(12);
        assertThat(answer.get("truncated").asBoolean()).isTrue();
        JsonNode item = answer.get("items").get(0);
        assertThat(item.get("degree").asInt()).isEqualTo(1);
        assertThat(item.get("owners")).hasSize(2);
        assertThat(item.get("path")).hasSize(2);
        assertThat(item.has("masked")).as("only columns are masked").isFalse();
    }

    @Test
    void dependantsComeAsCsvByAcceptOrByFormat() {
        String path = LINEAGE + "/impact?key=" + ORDERS + "&column=id";
        Answer byAccept = send(as(Role.CONSUMER, path).header("Accept", "text/csv"));
        Answer byFormat = get(Role.CONSUMER, path + "&format=csv");
        assertThat(byAccept.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(byAccept.header("X-Total-Count")).isEqualTo("12");
        assertThat(byAccept.header("X-Truncated")).isEqualTo("true");
        assertThat(byFormat.body()).isEqualTo(byAccept.body());
        assertThat(byAccept.body().lines().toList().get(1))
                .as("no cell is a formula")
                .startsWith("1,DATASET,s3,s3://b,\"'=1+1,x\",id,true,Jane; Joe,2026-11-20T08:00:00Z,");
    }

    @Test
    void lineageIsExportedInThreeFormats() {
        String path = LINEAGE + "/export?key=" + ORDERS + "&format=";
        JsonNode job = get(Role.CONSUMER, path + "openlineage").json().get(1);
        assertThat(job.get("job").get("name").asString()).isEqualTo("load:orders");
        assertThat(job.get("outputs").get(0).get("name").asString()).isEqualTo("food.public.orders");
        assertThat(job.get("eventTime").asString()).isEqualTo("2026-11-20T08:00:00Z");
        Answer csv = get(Role.CONSUMER, path + "csv");
        assertThat(csv.header("X-Truncated")).isEqualTo("false");
        assertThat(csv.body().lines().toList().get(1))
                .isEqualTo("JOB,airflow,load:orders,DATASET,postgres://db:5432,food.public.orders,OBSERVED,"
                        + "2026-11-20T08:00:00Z,2026-11-20T08:00:00Z,3");
        Answer graphml = get(Role.CONSUMER, path + "graphml");
        assertThat(graphml.header("Content-Type")).startsWith("application/graphml+xml");
        assertThat(graphml.body())
                .contains("<edge source=\"" + LOAD + "\" target=\"" + ORDERS + "\">")
                .endsWith("</graph></graphml>");
    }

    @Test
    void anotherNameOfADatasetFindsIt() {
        for (String by : new String[] {
            "nodeId=dataset:hive://h:orders", "key=" + FakeGraph.ALIAS.key().value()
        }) {
            JsonNode answer = get(Role.CONSUMER, LINEAGE + "?" + by).json();
            assertThat(answer.get("focus").asString()).as(by).isEqualTo(ORDERS);
        }
    }

    @Test
    void aNameThatTwoDatasetsClaimIsReported() {
        JsonNode problem = get(Role.CONSUMER, LINEAGE + "/impact?nodeId=dataset:hive://h:both")
                .problem(400, "invalid-parameter");
        assertThat(problem.get("detail").asString()).contains("more than one", ORDERS);
    }

    @Test
    void noWayIsAnAnswer() {
        JsonNode none = get(Role.CONSUMER, LINEAGE + "/path?hops=7&from=" + ORDERS + "&to=" + LOAD)
                .json();
        assertThat(none.get("found").asBoolean()).isFalse();
        assertThat(none.get("maxHops").asInt()).isEqualTo(7);
        assertThat(none.has("hops")).isFalse();
        JsonNode some = get(Role.CONSUMER, LINEAGE + "/path?from=" + ORDERS + "&to=" + ORDERS)
                .json();
        assertThat(some.get("found").asBoolean()).isTrue();
        assertThat(some.get("hops").asInt()).isZero();
    }

    @Test
    void lineageIsToldAsOfAnInstant() {
        get(Role.CONSUMER, LINEAGE + "?asOf=2026-11-01T10:00:00Z&key=" + ORDERS);
        assertThat(graph.instants).containsExactly(Instant.parse("2026-11-01T10:00:00Z"));
    }

    @Test
    void aDifferenceNamesTheRunThatMadeIt() {
        JsonNode answer = get(
                        Role.CONSUMER,
                        LINEAGE + "/diff?from=2026-11-01T10:00:00Z&to=2026-11-02T10:00:00Z&key=" + ORDERS)
                .json();
        assertThat(answer.get("added")).isEmpty();
        JsonNode removed = answer.get("removed").get(0);
        assertThat(removed.get("source").asString()).isEqualTo(LOAD);
        assertThat(removed.get("by").get("run").asString()).isEqualTo(RUN);
        assertThat(removed.has("after")).isFalse();
        assertThat(answer.get("nodes")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "?key=0000000000000000000000000&asOf=yesterday, asOf",
        "?key=0000000000000000000000000&asOf=2026-11-01T10:00:00Z&columns=true, columns",
        "?key=0000000000000000000000000&asOf=2026-11-01T10:00:00Z&column=x, column",
        "?run=00000000-0000-0001-0000-000000000002&asOf=2026-11-01T10:00:00Z, run",
        "/diff?from=2026-11-01T10:00:00Z&to=2026-11-02T10:00:00Z, key",
        "/diff?key=0000000000000000000000000&to=2026-11-02T10:00:00Z, from",
        "/diff?key=0000000000000000000000000&from=1&to=2026-11-02T10:00:00Z, from",
        "/diff?key=0000000000000000000000000&from=2026-11-03T10:00:00Z&to=2026-11-02T10:00:00Z, to",
        "/diff?key=0000000000000000000000000&from=2026-11-01T10:00:00Z&to=2026-11-02T10:00:00Z&depth=0, depth",
        "?run=1, run",
        "?run=00000000-0000-0001-0000-000000000002&key=0000000000000000000000000, run",
        "/export?key=0000000000000000000000000, format",
        "/export?key=0000000000000000000000000&format=dot, format",
        "/export?format=csv, key",
        "/impact, key",
        "/impact?key=1, key",
        "/impact?nodeId=orders, nodeId",
        "/impact?key=0000000000000000000000000&depth=0, depth",
        "/impact?key=0000000000000000000000000&depth=51, depth",
        "/impact?key=0000000000000000000000000&offset=-1, offset",
        "/impact?key=0000000000000000000000000&limit=10001, limit",
        "/impact?key=0000000000000000000000000&format=xml, format",
        "/path, from",
        "/path?from=0000000000000000000000000, to",
        "/path?from=1&to=0000000000000000000000000, from",
        "/path?from=job:airflow:load:orders&to=dataset:x, to",
        "/path?from=0000000000000000000000000&to=0000000000000000000000000&hops=51, hops",
        "/path?from=0000000000000000000000000&to=0000000000000000000000000&fromColumn=a, toColumn",
        "/path?from=0000000000000000000000000&to=0000000000000000000000000&toColumn=a, fromColumn"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        JsonNode problem = get(Role.CONSUMER, LINEAGE + path).problem(400, "invalid-parameter");
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?key=%s&column=id",
                "?run=00000000-0000-0000-0000-000000000000",
                "/impact?key=%s",
                "/export?key=%s&format=csv",
                "?key=%s&asOf=2026-11-01T10:00:00Z",
                "/diff?key=%s&from=2026-11-01T10:00:00Z&to=2026-11-02T10:00:00Z",
                "/path?from=%1$s&to=%1$s"
            })
    void whatIsUnknownIsNotFound(String path) {
        get(Role.CONSUMER, LINEAGE + path.formatted(UNKNOWN)).problem(404, "not-found");
    }
}
