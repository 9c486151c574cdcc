package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.InMemoryApiTokens;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.identity.TokenId;
import dev.cartulary.identity.TokenSecret;
import dev.cartulary.lineage.FakeJournaledGraph;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.policy.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running backend without its graph database, spoken to over HTTP. All tests share one. */
@SpringBootTest(
        classes = RestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // Where the file of log lines is put, which is before the folder below is known.
            "cartulary.data=${java.io.tmpdir}/cartulary-rest",
            // Tests change tokens behind the back of the application.
            "cartulary.tokens.refresh=0s",
            // Tests look at everything that is recorded and applied.
            "cartulary.own-lineage.enabled=false",
            "cartulary.ingest.max-event=10KB",
            "cartulary.ingest.max-batch=100KB",
            "cartulary.ingest.max-events=5"
        })
abstract class RestTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final JsonMapper JSON = new JsonMapper();

    /** Once for each application, so that two never share a folder. */
    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry settings) throws IOException {
        String folder = Files.createTempDirectory("cartulary-rest").toString();
        settings.add("cartulary.data", () -> folder);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    FakeGraph graph;

    @Autowired
    private IngestJournal journal;

    @Autowired
    FakeJournaledGraph journaledGraph;

    @Autowired
    private AuditLog log;

    private int alreadyRecorded;

    @BeforeEach
    void startAfresh() {
        ((InMemoryApiTokens) tokens).clear();
        alreadyRecorded = TestTrail.events(log).size();
    }

    @AfterEach
    void mend() {
        graph.mend();
        applied();
        graph.applied.clear();
        journaledGraph.clearLetters();
    }

    /** What came into the graph since the test began; waits for what was accepted. */
    List<GraphChange> applied() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (journaledGraph.position(journal.id()) < journal.reader().size()) {
            assertThat(System.nanoTime()).as("still not in the graph").isLessThan(end);
            pause();
        }
        return graph.applied;
    }

    /** A bearer token with these roles. */
    String token(Role... roles) {
        TokenSecret secret = TokenSecret.random(RANDOM);
        tokens.add(
                new ApiToken(
                        TokenId.random(RANDOM),
                        "Jane Doe",
                        Set.of(roles),
                        "user:1",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                secret.hash());
        return secret.value();
    }

    /** What this test has had recorded. */
    List<AuditEvent> recorded() {
        List<AuditEvent> events = TestTrail.events(log);
        return events.subList(alreadyRecorded, events.size());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder as(Role role, String path) {
        return to(path).header("Authorization", "Bearer " + token(role));
    }

    Answer get(Role role, String path) {
        return send(as(role, path));
    }

    Answer post(Role role, String path, String json) {
        return send(as(role, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    int port() {
        return port;
    }

    /** An answer and what tests ask of it. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Checks status and type of a problem and that it tells nothing of the inside; returns it. */
        JsonNode problem(int status, String code) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            JsonNode problem = json();
            assertThat(problem.get("type").asString()).isEqualTo("urn:cartulary:problem:" + code);
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("title").asString()).isNotBlank();
            assertThat(problem.get("detail").asString()).isNotBlank();
            assertThat(response.body()).doesNotContain("Exception", "dev.cartulary.", "org.springframework", "\tat ");
            return problem;
        }
    }
}
