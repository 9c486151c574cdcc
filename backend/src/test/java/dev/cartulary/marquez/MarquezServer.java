package dev.cartulary.marquez;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.TokenId;
import dev.cartulary.identity.TokenSecret;
import dev.cartulary.lineage.JournaledGraph;
import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.operations.neo4j.TestGraph;
import dev.cartulary.policy.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running backend with the port of Marquez, filled with Marquez's own example and what that example lacks. */
@SpringBootTest(
        classes = MarquezApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cartulary.data=${java.io.tmpdir}/cartulary-marquez", "cartulary.marquez.reader=marquez-web"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MarquezServer {
    static final JsonMapper JSON = new JsonMapper();
    static final String PREFIX = "/marquez/api/v1";

    /** Names as object stores and query strings have them. */
    static final String BUCKET = "s3://lake";

    static final String FOLDER = "raw/orders;day=1/50%/a b";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private IngestJournal journal;

    @Autowired
    private JournaledGraph graph;

    @Autowired
    private MarquezSettings settings;

    /** Once for each application, so that two never share a folder. */
    @DynamicPropertySource
    static void places(DynamicPropertyRegistry properties) throws IOException {
        String folder = Files.createTempDirectory("cartulary-marquez").toString();
        properties.add("cartulary.data", () -> folder);
        try (var free = new ServerSocket(0)) {
            int own = free.getLocalPort();
            properties.add("cartulary.marquez.port", () -> own);
        }
    }

    /** Other tests use the database too: a new event makes the journal come into it from the beginning. */
    @BeforeAll
    void fill() {
        TestGraph.clear();
        Stream<String> events =
                journal.reader().size() > 0 ? seed().stream().limit(1).map(CorpusEvent::json) : events();
        HttpResponse<String> answer =
                post(PREFIX + "/lineage/batch", events.collect(Collectors.joining(",", "[", "]")));
        assertThat(JSON.readTree(answer.body()).get("status").asString())
                .as(answer.body())
                .isEqualTo("success");
        awaitGraph();
    }

    /** Returns when what was accepted is in the graph. */
    void awaitGraph() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (graph.position(journal.id()) < journal.reader().size()) {
            assertThat(System.nanoTime()).as("still not in the graph").isLessThan(end);
            pause();
        }
    }

    private static Stream<String> events() {
        Stream<CorpusEvent> columns = EventCorpus.under("from-templates/ol-hive/integrations__container__cll").stream();
        Stream<CorpusEvent> corpora = Stream.concat(seed().stream(), columns);
        return Stream.concat(
                corpora.map(CorpusEvent::json),
                Stream.of(odd("START", "2025-06-02T08:00:00.000Z"), odd("COMPLETE", "2025-06-02T08:01:30.500Z")));
    }

    static List<CorpusEvent> seed() {
        return EventCorpus.under("from-templates/marquez-seed/");
    }

    /** A task of a DAG, from a topic to an object store, with tags, a place of its code and statistics. */
    private static String odd(String type, String time) {
        return """
                {"eventType": "%s", "eventTime": "%s", "producer": "https://example.com/odd",
                 "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run": {"runId": "0198a3f0-0000-7000-8000-00000000000a", "facets": {"parent": {%s,
                   "run": {"runId": "0198a3f0-0000-7000-8000-00000000000b"},
                   "job": {"namespace": "scheduler", "name": "dag"}}}},
                 "job": {"namespace": "scheduler", "name": "dag.task", "facets": {
                   "jobType": {%s, "processingType": "STREAMING", "integration": "FLINK", "jobType": "JOB"},
                   "sourceCodeLocation": {%s, "type": "git", "url": "https://example.com/code"},
                   "tags": {%s, "tags": [{"key": "nightly", "value": "true", "source": "test"}]}}},
                 "inputs": [{"namespace": "kafka://broker:9092", "name": "orders", "facets": {
                   "datasetType": {%s, "datasetType": "TOPIC"}},
                   "inputFacets": {"inputStatistics": {%s, "rowCount": 12345678901234567890, "size": 1.10}}}],
                 "outputs": [{"namespace": "%s", "name": "%s", "facets": {
                   "dataSource": {%s, "name": "lake", "uri": "s3://lake"},
                   "schema": {%s, "fields": [{"name": "id", "type": "long"}, {"name": "mail", "type": "string"}]},
                   "tags": {%s, "tags": [{"key": "tier", "value": "gold", "source": "test"},
                     {"key": "PII", "value": "true", "source": "test", "field": "mail"}]},
                   "columnLineage": {%s, "fields": {"mail": {"inputFields": [{"namespace": "kafka://broker:9092",
                     "name": "orders", "field": "email", "transformations": [
                       {"type": "DIRECT", "subtype": "TRANSFORMATION", "description": "hashed", "masking": true}]}]}}}}}]}
                """.replace(
                        "{%s,",
                        "{\"_producer\": \"https://example.com/odd\", \"_schemaURL\": \"https://example.com/facet.json\",")
                .formatted(type, time, BUCKET, FOLDER);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String ownAddress() {
        return "http://127.0.0.1:" + settings.ownPort().orElseThrow();
    }

    /** Below the prefix of Marquez, as somebody who may read. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send(reading(address() + PREFIX + path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpRequest.Builder reading(String address) {
        return as(Role.CONSUMER, address);
    }

    HttpRequest.Builder as(Role role, String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token(role));
    }

    HttpResponse<String> post(String path, String json) {
        return send(as(Role.ENGINEER, address() + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    String token(Role role) {
        TokenSecret made = TokenSecret.random(RANDOM);
        tokens.add(
                new ApiToken(
                        TokenId.random(RANDOM),
                        "test",
                        Set.of(role),
                        "user:1",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                made.hash());
        return made.value();
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A name in one segment of an address. */
    static String segment(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
