package dev.cartulary.marquez;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the answers say. */
class ReadsTest extends MarquezServer {
    private static final String FOOD = "/namespaces/food_delivery";
    private static final String TASK = "/namespaces/scheduler/jobs/dag.task";
    private static final String RUN = "/jobs/runs/0198a3f0-0000-7000-8000-00000000000a";
    private static final String LAKE = "/namespaces/" + segment(BUCKET) + "/datasets/" + segment(FOLDER);

    /** In the address of a data source of Marquez's own example. */
    private static final String PASSWORD = "postgres://food_delivery:food_delivery@";

    private static final String REMOVED = "postgres://food_delivery:***@";

    @Test
    void aJobHasWhatItReadsAndWritesAndItsNewestRun() {
        JsonNode job = get(FOOD + "/jobs/etl_delivery_7_days");
        assertThat(job.at("/id/name").asString()).isEqualTo("etl_delivery_7_days");
        assertThat(job.get("type").asString()).isEqualTo("BATCH");
        assertThat(names(job.get("inputs")))
                .containsExactly(
                        "public.customers",
                        "public.drivers",
                        "public.order_status",
                        "public.orders_7_days",
                        "public.restaurants");
        assertThat(names(job.get("outputs"))).containsExactly("public.delivery_7_days");
        assertThat(job.at("/latestRun/state").asString()).isEqualTo("COMPLETED");
        assertThat(job.at("/latestRun/durationMs").asLong()).isEqualTo(7 * 60_000);
        assertThat(job.at("/latestRun/nominalStartTime").asString()).isEqualTo("2020-02-22T22:00:00Z");
        assertThat(job.get("latestRuns")).hasSize(1);
        JsonNode sent = seed().stream()
                .map(event -> JSON.readTree(event.json()))
                .filter(event -> event.at("/job/name").asString().equals("etl_delivery_7_days"))
                .filter(event -> event.at("/job/facets").has("sql"))
                .findFirst()
                .orElseThrow();
        assertThat(job.get("facets")).isEqualTo(sent.at("/job/facets"));
    }

    @Test
    void aJobKeepsItsNameAndTellsItsParent() {
        JsonNode job = get(TASK);
        assertThat(job.get("name").asString()).isEqualTo("dag.task");
        assertThat(job.get("simpleName").asString()).isEqualTo("dag.task");
        assertThat(job.get("parentJobName").asString()).isEqualTo("dag");
        assertThat(job.get("type").asString()).isEqualTo("STREAM");
        assertThat(job.get("location").asString()).isEqualTo("https://example.com/code");
        assertThat(job.get("tags").get(0).asString()).isEqualTo("nightly");
    }

    @Test
    void namesMayHaveSlashesSemicolonsPercentSignsAndBlanks() {
        JsonNode dataset = get(LAKE);
        assertThat(dataset.get("name").asString()).isEqualTo(FOLDER);
        assertThat(dataset.get("namespace").asString()).isEqualTo(BUCKET);
        assertThat(get("/lineage?nodeId=" + segment("dataset:" + BUCKET + ":" + FOLDER))
                        .get("graph"))
                .hasSize(3);
    }

    @Test
    void aDatasetHasColumnsTagsSourceAndWhatFeedsIt() {
        JsonNode dataset = get(LAKE);
        assertThat(dataset.get("type").asString()).isEqualTo("DB_TABLE");
        assertThat(dataset.get("sourceName").asString()).isEqualTo("lake");
        assertThat(dataset.get("tags").toString()).isEqualTo("[\"tier:gold\"]");
        assertThat(names(dataset.get("fields"))).containsExactly("id", "mail");
        assertThat(dataset.at("/fields/1/tags").toString()).isEqualTo("[\"PII\"]");
        JsonNode input = dataset.at("/columnLineage/0/inputFields/0");
        assertThat(input.get("field").asString()).isEqualTo("email");
        assertThat(input.get("transformationType").asString()).isEqualTo("MASKED");
        assertThat(input.get("transformationDescription").asString()).isEqualTo("hashed");
        assertThat(dataset.get("lastModifiedAt").asString()).isEqualTo("2025-06-02T08:01:30.500Z");
        JsonNode topic = get("/namespaces/" + segment("kafka://broker:9092") + "/datasets/orders");
        assertThat(topic.get("type").asString()).isEqualTo("STREAM");
    }

    @Test
    void aRunHasTheVersionsItMadeAndFacetsAsTheyWereSent() {
        JsonNode run = get(RUN);
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("durationMs").asLong()).isEqualTo(90_500);
        assertThat(run.at("/outputDatasetVersions/0/datasetVersionId/version"))
                .isEqualTo(get(LAKE).get("currentVersion"));
        HttpResponse<String> text = send(reading(address() + PREFIX + RUN));
        assertThat(text.body()).contains("12345678901234567890").containsPattern("1\\.10[,}]");
        assertThat(get(RUN + "/facets?type=run").at("/facets/parent/job/name").asString())
                .isEqualTo("dag");
        assertThat(get(RUN + "/facets?type=job").get("facets").has("sourceCodeLocation"))
                .isTrue();
    }

    @Test
    void anInputHasTheVersionThatWasThere() {
        JsonNode run = get(FOOD + "/jobs/delivery_times_7_days").get("latestRun");
        JsonNode writer = get(FOOD + "/jobs/etl_delivery_7_days").get("latestRun");
        assertThat(run.at("/inputDatasetVersions/0/datasetVersionId"))
                .isEqualTo(writer.at("/outputDatasetVersions/0/datasetVersionId"));
        JsonNode versions = get(FOOD + "/datasets/public.delivery_7_days/versions");
        assertThat(versions.get("totalCount").asInt()).isEqualTo(1);
        assertThat(versions.at("/versions/0/createdByRun/id")).isEqualTo(writer.get("id"));
    }

    @Test
    void listsArePagedAndTellTheirTotal() {
        JsonNode first = get(FOOD + "/jobs?limit=5");
        JsonNode second = get(FOOD + "/jobs?limit=5&offset=5");
        assertThat(first.get("totalCount").asInt()).isEqualTo(13);
        assertThat(names(first.get("jobs"))).hasSize(5).doesNotContainAnyElementsOf(names(second.get("jobs")));
        assertThat(get(FOOD + "/jobs?limit=0").get("jobs")).isEmpty();
        assertThat(get(FOOD + "/jobs?lastRunStates=FAILED").get("jobs")).isEmpty();
        assertThat(get("/jobs?lastRunStates=COMPLETED,FAILED&limit=3").get("jobs"))
                .hasSize(3);
        assertThat(names(get(FOOD + "/datasets?limit=2").get("datasets")))
                .containsExactly("public.categories", "public.customers");
    }

    @Test
    void lineageCountsDepthInJobs() {
        assertThat(nodes("job:food_delivery:etl_delivery_7_days", 0))
                .containsExactly(
                        "dataset:food_delivery:public.customers",
                        "dataset:food_delivery:public.delivery_7_days",
                        "dataset:food_delivery:public.drivers",
                        "dataset:food_delivery:public.order_status",
                        "dataset:food_delivery:public.orders_7_days",
                        "dataset:food_delivery:public.restaurants",
                        "job:food_delivery:etl_delivery_7_days");
        assertThat(nodes("job:food_delivery:etl_delivery_7_days", 1))
                .contains("job:food_delivery:delivery_times_7_days", "dataset:food_delivery:public.discounts")
                .doesNotContain("job:food_delivery:email_discounts");
        JsonNode whole = get("/lineage/?nodeId=job:food_delivery:etl_delivery_7_days");
        assertThat(whole.get("truncated").asBoolean()).isFalse();
        JsonNode job = node(whole, "job:food_delivery:etl_delivery_7_days");
        assertThat(job.get("inEdges")).hasSize(5);
        assertThat(job.at("/inEdges/0/destination")).isEqualTo(job.get("id"));
        assertThat(job.at("/outEdges/0/destination").asString())
                .isEqualTo("dataset:food_delivery:public.delivery_7_days");
        assertThat(node(whole, "dataset:food_delivery:public.delivery_7_days").at("/inEdges/0/origin"))
                .isEqualTo(job.get("id"));
    }

    @Test
    void columnLineageFollowsTheFlowOnlyWhenAsked() {
        String mail = "datasetField:" + BUCKET + ":" + FOLDER + ":mail";
        String email = "datasetField:kafka://broker:9092:orders:email";
        JsonNode upstream = get("/column-lineage?nodeId=" + segment(mail));
        assertThat(upstream.get("graph").valueStream().map(n -> n.get("id").asString()))
                .containsExactly(email, mail);
        JsonNode node = node(upstream, mail);
        assertThat(node.at("/data/inputFields/0/field").asString()).isEqualTo("email");
        assertThat(node.at("/inEdges/0/origin").asString()).isEqualTo(mail);
        assertThat(node.at("/inEdges/0/destination").asString()).isEqualTo(email);
        assertThat(get("/column-lineage?nodeId=" + segment(email)).get("graph")).hasSize(1);
        assertThat(get("/column-lineage/?withDownstream=true&nodeId=" + segment(email))
                        .get("graph"))
                .hasSize(2);
        assertThat(get("/column-lineage?nodeId=job:scheduler:dag.task").get("graph"))
                .hasSize(3);
    }

    @Test
    void eventsComeAsTheyWereSentWithoutPasswordsNewestFirst() {
        assertThat(get("/events/lineage?limit=2").get("totalCount").asInt()).isGreaterThan(26);
        JsonNode events = get("/events/lineage?limit=2&after=2025-06-02T00:00:00Z");
        assertThat(events.at("/events/0/eventTime").asString()).isEqualTo("2025-06-02T08:01:30.500Z");
        assertThat(events.at("/events/1/eventType").asString()).isEqualTo("START");
        assertThat(get("/events/lineage?limit=1&sortDirection=asc").at("/events/0"))
                .isEqualTo(JSON.readTree(seed().getFirst().json().replace(PASSWORD, REMOVED)));
        JsonNode between = get("/events/lineage?after=2025-06-02T08:00:00Z&before=2025-06-02T08:01:00+00:00&limit=10");
        assertThat(between.get("events")).hasSize(1);
        assertThat(between.get("totalCount").asInt()).isEqualTo(1);
        assertThat(get("/events/lineage?before=1999-01-01T00:00:00Z").get("events"))
                .isEmpty();
    }

    @Test
    void searchCanBeNarrowedAndSorted() {
        JsonNode hits = get("/search?q=orders&filter=DATASET&namespace=food_delivery&sort=NAME");
        assertThat(names(hits.get("results")))
                .contains("public.orders", "public.orders_7_days")
                .isSorted();
        assertThat(hits.at("/results/0/nodeId").asString()).startsWith("dataset:food_delivery:public.");
        assertThat(get("/search?q=orders&before=1999-01-01").get("results")).isEmpty();
        assertThat(get("/search?q=etl&filter=job&limit=3").get("results")).hasSize(3);
    }

    @Test
    void tagsAndSourcesAreThoseOfDatasets() {
        assertThat(names(get("/tags").get("tags"))).containsExactly("PII", "nightly", "tier:gold");
        assertThat(names(get("/sources").get("sources"))).contains("food_delivery_db", "lake");
        assertThat(get("/sources/lake").get("connectionUrl").asString()).isEqualTo("s3://lake");
    }

    @ParameterizedTest
    @CsvSource({
        "/jobs?limit=-1, limit",
        "/jobs?limit=many, limit",
        "/namespaces?offset=-1, offset",
        "/namespaces?offset=100001, offset",
        "/jobs?lastRunStates=GOOD, lastRunStates",
        "/namespaces/%20/jobs, namespace",
        "/jobs/runs/1-1-1-1-1, id",
        "/jobs/runs/0198a3f0-0000-7000-8000-00000000000a/facets, type",
        "/jobs/runs/0198a3f0-0000-7000-8000-00000000000a/facets?type=all, type",
        "/namespaces/scheduler/jobs/dag.task/versions/1, version",
        "/lineage, nodeId",
        "/lineage?nodeId=run:1, nodeId",
        "/lineage?nodeId=job:a:b&depth=-1, depth",
        "/lineage?nodeId=job:a:b%23c, nodeId",
        "/column-lineage?nodeId=datasetField:a, nodeId",
        "/search, q",
        "/search?q=%20, q",
        "/search?q=a&sort=size, sort",
        "/search?q=a&filter=run, filter",
        "/search?q=a&before=today, before",
        "/events/lineage?after=today, after",
        "/events/lineage?sortDirection=up, sortDirection"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        HttpResponse<String> answer = send(reading(address() + PREFIX + path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/parameter").asString())
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/namespaces/nowhere",
                "/namespaces/food_delivery/jobs/none",
                "/namespaces/food_delivery/jobs/none/runs",
                "/namespaces/food_delivery/datasets/none/versions",
                "/namespaces/food_delivery/datasets/public.menus/versions/0198a3f0-0000-7000-8000-00000000000f",
                "/jobs/runs/0198a3f0-0000-7000-8000-00000000000f",
                "/lineage?nodeId=job:food_delivery:none",
                "/column-lineage?nodeId=datasetField:food_delivery:public.menus:none",
                "/sources/none",
                "/nothing"
            })
    void whatIsUnknownIsNotFound(String path) {
        assertThat(send(reading(address() + PREFIX + path)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /namespaces/new",
        "PUT, /namespaces/food_delivery/jobs/new",
        "DELETE, /namespaces/food_delivery/jobs/etl_menus",
        "POST, /namespaces/food_delivery/jobs/etl_menus/tags/PII",
        "POST, /jobs/runs/0198a3f0-0000-7000-8000-00000000000a/start"
    })
    void whatMarquezWritesOtherwiseIsRefused(String method, String path) {
        HttpResponse<String> answer =
                send(as(Role.ADMIN, address() + PREFIX + path).method(method, BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(answer.body()).contains("OpenLineage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stats/jobs?period=DAY", "/stats/lineage-events", "/runlineage/upstream"})
    void whatIsNotServedSaysSo(String path) {
        HttpResponse<String> answer = send(reading(address() + PREFIX + path));
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("urn:cartulary:problem:not-served");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayRead(Role role) {
        assertThat(send(as(role, address() + PREFIX + "/namespaces")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void encodedSlashesStayRefusedElsewhere() {
        assertThat(send(reading(address() + "/api/v1/datasets/a%2Fb")).statusCode())
                .isEqualTo(400);
        assertThat(send(reading(address() + "/marquez/api/v1/../../../api/v1/tokens"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(reading(address() + "/marquez/%2e%2e/api/v1/tokens")).statusCode())
                .isBetween(400, 404);
    }

    private List<String> nodes(String nodeId, int depth) {
        return get("/lineage?nodeId=" + nodeId + "&depth=" + depth)
                .get("graph")
                .valueStream()
                .map(node -> node.get("id").asString())
                .toList();
    }

    private static JsonNode node(JsonNode graph, String id) {
        return graph.get("graph")
                .valueStream()
                .filter(node -> node.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.get("name").asString()).toList();
    }
}
