package dev.cartulary.marquez;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The behaviours that docs/marquez.md compares with those of Marquez, seen through Marquez's own addresses. The setting makes it a
 * server with a journal of its own, so that its events are not among those of the other tests.
 */
@TestPropertySource(properties = "cartulary.marquez.examined=4000")
class BehaviourTest extends MarquezServer {
    private static final String IO = "'inputs': [%s], 'outputs': [%s]".formatted(dataset("a"), dataset("b"));

    @Test
    void anEmptyStartKeepsTheEdges() {
        send(run("COMPLETE", 1, "01", "restarted", IO), run("START", 2, "02", "restarted", ""));
        assertThat(edges("restarted")).containsExactly("a", "b");
        assertThat(state("restarted")).isEqualTo("RUNNING");
    }

    @Test
    void anEmptyFailKeepsTheEdges() {
        send(run("COMPLETE", 1, "03", "failed", IO), run("FAIL", 2, "04", "failed", ""));
        assertThat(edges("failed")).containsExactly("a", "b");
        assertThat(state("failed")).isEqualTo("FAILED");
    }

    @Test
    void aLateStartReopensNothing() {
        send(run("COMPLETE", 2, "05", "late", IO), run("START", 1, "05", "late", ""));
        assertThat(edges("late")).containsExactly("a", "b");
        assertThat(state("late")).isEqualTo("COMPLETED");
    }

    @Test
    void whatARunReadsAndWritesAddsUp() {
        send(
                run("START", 1, "06", "merged", "'inputs': [%s]".formatted(dataset("a"))),
                run("COMPLETE", 2, "06", "merged", "'outputs': [%s]".formatted(dataset("b"))));
        assertThat(edges("merged")).containsExactly("a", "b");
    }

    @Test
    void theSameEventTwiceIsOneRunAndOneVersion() {
        String event = run("COMPLETE", 1, "07", "twice", "'outputs': [%s]".formatted(dataset("only_twice")));
        send(event, event);
        assertThat(get("/namespaces/jobs/jobs/twice/runs").get("totalCount").asInt())
                .isEqualTo(1);
        assertThat(get("/namespaces/store/datasets/only_twice/versions")
                        .get("totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aDeletedFacetIsGone() {
        String description = "'facets': {'documentation': {'description': 'old'}, 'sql': {'query': 'select 1'}}";
        String deleted = "'facets': {'documentation': {'_deleted': true}}";
        send(jobEvent(1, "described", description), jobEvent(2, "described", deleted));
        JsonNode job = get("/namespaces/jobs/jobs/described");
        assertThat(job.get("facets").has("documentation")).isFalse();
        assertThat(job.get("facets").has("sql")).isTrue();
        assertThat(job.has("description")).isFalse();
    }

    @Test
    void eventsWithoutARunOrSchemaUrlAreUnderstood() {
        send(
                "{'eventTime': '%s', 'job': {'namespace': 'jobs', 'name': 'declared'}, %s}".formatted(time(1), IO),
                "{'eventTime': '%s', 'dataset': {'namespace': 'store', 'name': 'alone'}}".formatted(time(1)));
        assertThat(edges("declared")).containsExactly("a", "b");
        assertThat(get("/namespaces/store/datasets/alone").get("name").asString())
                .isEqualTo("alone");
    }

    @Test
    void aRunningJobHasItsEdges() {
        send(run("RUNNING", 1, "08", "running", IO));
        assertThat(edges("running")).containsExactly("a", "b");
    }

    @Test
    void explicitLineageIsTheWholeTruth() {
        send("""
                {'eventType': 'COMPLETE', 'eventTime': '%s', 'run': {'runId': '0198a3f0-0000-7000-8000-000000000109'},
                 'job': {'namespace': 'jobs', 'name': 'explicit', 'facets': {'lineage': {'entries': [
                   {'type': 'DATASET', 'namespace': 'store', 'name': 'y', 'inputs': [
                     {'type': 'DATASET', 'namespace': 'store', 'name': 'x'}]}]}}},
                 'inputs': [%s, %s], 'outputs': [%s]}
                """.formatted(time(1), dataset("x"), dataset("z"), dataset("y")));
        assertThat(edges("explicit")).containsExactly("x", "y");
    }

    @Test
    void aDatasetIsFoundByItsOtherName() {
        send(run("COMPLETE", 1, "0a", "linking", """
                'outputs': [{'namespace': 's3://bucket', 'name': 'table', 'facets': {'symlinks': {'identifiers':
                  [{'namespace': 'hive://meta', 'name': 'db.table', 'type': 'TABLE'}]}}}]"""));
        assertThat(get("/namespaces/" + segment("hive://meta") + "/datasets/db.table")
                        .get("name")
                        .asString())
                .isEqualTo("table");
    }

    @Test
    void aDatasetOfTwoNamesIsOneNode() {
        String flow =
                "'columnLineage': {'fields': {'x': {'inputFields': [{'namespace': '%s', 'name': '%s', 'field': 'x'}]}}}";
        String symlinks =
                "'symlinks': {'identifiers': [{'namespace': 'hive://twin', 'name': 'db.t', 'type': 'TABLE'}]}";
        send(
                run("COMPLETE", 1, "0b", "writing", """
                        'inputs': [%s], 'outputs': [{'namespace': 's3://twin', 'name': 't', 'facets': {%s, %s}}]""".formatted(
                                dataset("source"), symlinks, flow.formatted("store", "source"))),
                run("COMPLETE", 2, "0c", "reading", """
                        'inputs': [{'namespace': 'hive://twin', 'name': 'db.t'}],
                        'outputs': [{'namespace': 'store', 'name': 'sink', 'facets': {%s}}]""".formatted(flow.formatted("hive://twin", "db.t"))));

        assertThat(edges("writing")).containsExactly("source", "db.t");
        assertThat(get("/namespaces/" + segment("s3://twin") + "/datasets/t")
                        .at("/id/namespace")
                        .asString())
                .isEqualTo("hive://twin");
        assertThat(ids("/lineage?nodeId=dataset:store:source&depth=5"))
                .containsExactlyInAnyOrder(
                        "dataset:store:source",
                        "job:jobs:writing",
                        "dataset:hive://twin:db.t",
                        "job:jobs:reading",
                        "dataset:store:sink");
        assertThat(ids("/column-lineage?nodeId=dataset:store:sink&depth=5"))
                .containsExactlyInAnyOrder(
                        "datasetField:store:sink:x", "datasetField:hive://twin:db.t:x", "datasetField:store:source:x");
    }

    private List<String> ids(String address) {
        return get(address)
                .get("graph")
                .valueStream()
                .map(node -> node.get("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201 | {'eventTime': '2026-11-01T00:00:00Z', 'run': {'runId': '0198a3f0-0000-7000-8000-0000000000f0'}, 'job': {'namespace': 'jobs', 'name': 'untyped'}}",
                "201 | {'eventType': 'COMPLETE', 'eventTime': '2026-11-01T00:00:00Z', 'run': {'runId': '0198a3f0-0000-7000-8000-0000000000f1'}, 'job': {'namespace': 'jobs', 'name': 'bare', 'facets': {'sql': {'query': 'select 1'}}}}",
                "400 | {'eventType': 'COMPLETE', 'eventTime': '2026-11-01T00:00:00Z', 'run': {'runId': 'run-1'}, 'job': {'namespace': 'jobs', 'name': 'j'}}",
                "400 | {'eventType': 'PAUSED', 'eventTime': '2026-11-01T00:00:00Z', 'run': {'runId': '0198a3f0-0000-7000-8000-0000000000f2'}, 'job': {'namespace': 'jobs', 'name': 'j'}}",
                "400 | {'eventType': 'COMPLETE', 'eventTime': 'yesterday', 'run': {'runId': '0198a3f0-0000-7000-8000-0000000000f3'}, 'job': {'namespace': 'jobs', 'name': 'j'}}",
                "400 | {'eventType': 'COMPLETE', 'eventTime': '2026-11-01T00:00:00Z', 'run': {'runId': '0198a3f0",
                "400 | {'eventType': 'COMPLETE', 'eventTime': '2026-11-01T00:00:00Z', 'run': {'runId': '0198a3f0-0000-7000-8000-0000000000f4', 'facets': []}, 'job': {'namespace': 'jobs', 'name': 'j'}}",
                "400 | {'eventType': 'COMPLETE', 'eventTime': '2026-11-01T00:00:00Z', 'run': {'runId': '0198a3f0-0000-7000-8000-0000000000f5'}, 'job': {'namespace': 'jobs', 'name': 'j\\u0000'}}",
                "400 | [{'eventType': 'COMPLETE'}]"
            })
    void oddEventsGetTheRightAnswer(int status, String event) {
        assertThat(post(PREFIX + "/lineage", json(event)).statusCode()).isEqualTo(status);
    }

    private void send(String... events) {
        HttpResponse<String> answer = post(PREFIX + "/lineage/batch", json("[" + String.join(",", events) + "]"));
        assertThat(JSON.readTree(answer.body()).get("status").asString())
                .as(answer.body())
                .isEqualTo("success");
        awaitGraph();
    }

    private static String run(String type, int second, String run, String job, String io) {
        return """
                {'eventType': '%s', 'eventTime': '%s', 'run': {'runId': '0198a3f0-0000-7000-8000-0000000001%s'},
                 'job': {'namespace': 'jobs', 'name': '%s'}%s}
                """.formatted(type, time(second), run, job, io.isEmpty() ? "" : ", " + io);
    }

    private static String jobEvent(int second, String job, String facets) {
        return "{'eventTime': '%s', 'job': {'namespace': 'jobs', 'name': '%s', %s}}"
                .formatted(time(second), job, facets);
    }

    private static String dataset(String name) {
        return "{'namespace': 'store', 'name': '%s'}".formatted(name);
    }

    private static String time(int second) {
        return "2026-11-01T00:00:%02dZ".formatted(second);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private String state(String job) {
        return get("/namespaces/jobs/jobs/" + job).at("/latestRun/state").asString();
    }

    /** What a job reads, then what it writes. */
    private List<String> edges(String name) {
        JsonNode job = get("/namespaces/jobs/jobs/" + name);
        return List.of(job.get("inputs"), job.get("outputs")).stream()
                .flatMap(JsonNode::valueStream)
                .map(dataset -> dataset.get("name").asString())
                .toList();
    }
}
