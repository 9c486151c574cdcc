package dev.cartulary.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.TokenId;
import dev.cartulary.identity.TokenSecret;
import dev.cartulary.operations.neo4j.TestGraph;
import dev.cartulary.policy.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A running backend over an empty graph, spoken to over HTTP as an engineer. */
@SpringBootTest(
        classes = GraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "cartulary.data=${java.io.tmpdir}/cartulary-compatibility")
abstract class RestServer {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens tokens;

    private String secret = "";

    /** Once for each application, so that two never share a folder. */
    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry settings) throws IOException {
        String folder = Files.createTempDirectory("cartulary-compatibility").toString();
        settings.add("cartulary.data", () -> folder);
    }

    @BeforeEach
    void startAfresh() {
        TestGraph.clear();
        TokenSecret made = TokenSecret.random(RANDOM);
        tokens.add(
                new ApiToken(
                        TokenId.random(RANDOM),
                        "compatibility",
                        Set.of(Role.ENGINEER),
                        "user:1",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                made.hash());
        secret = made.value();
    }

    String secret() {
        return secret;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> post(String path, byte[] json) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(json)));
    }

    /** Returns when the graph has all that was sent. */
    void awaitProjected() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (JSON.readTree(get("/api/v1/ingest").body()).get("lag").asLong() > 0) {
            assertThat(System.nanoTime())
                    .as("events are still not in the graph")
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
