package dev.cartulary.marquez;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port of its own, on which a named reader needs no token. */
class OwnPortTest extends MarquezServer {
    @Test
    void theAddressesOfMarquezAreThereAsTheyAre() {
        String namespace = "/namespaces/" + segment(BUCKET);
        for (String path : new String[] {
            "/namespaces",
            namespace,
            namespace + "/datasets/" + segment(FOLDER),
            "/lineage?nodeId=job:food_delivery:etl_menus",
            "/search?q=orders"
        }) {
            HttpResponse<String> answer = send(reading(ownAddress() + "/api/v1" + path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(JSON.readTree(answer.body())).as(path).isEqualTo(get(path));
        }
    }

    @Test
    void theNamedReaderReads() {
        assertThat(send(nobody("/api/v1/jobs")).statusCode()).isEqualTo(200);
        assertThat(send(nobody("/api/v1/jobs").HEAD()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyReadsElsewhereWithoutAToken() {
        assertThat(send(HttpRequest.newBuilder(URI.create(address() + PREFIX + "/jobs")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(URI.create(address() + "/api/v1/search")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aWrongTokenIsNotTakenForNone() {
        assertThat(send(nobody("/api/v1/jobs").header("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void eventsComeInWithATokenOnly() {
        String event = seed().getFirst().json();
        assertThat(send(nobody("/api/v1/lineage").POST(BodyPublishers.ofString(event)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(as(Role.CONSUMER, ownAddress() + "/api/v1/lineage")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(event)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(as(Role.ENGINEER, ownAddress() + "/api/v1/lineage")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(event)))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/marquez/api/v1/jobs",
                "/actuator/health",
                "/actuator/metrics",
                "/api/v1/tokens",
                "/api/v1/audit/entries",
                "/api/v1/openapi.json",
                "/api/v1/ingest"
            })
    void nothingElseIsThere(String path) {
        assertThat(send(as(Role.ADMIN, ownAddress() + path)).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyGetsOutOfIt() {
        assertThat(send(nobody("/api/v1/../../actuator/health")).statusCode()).isBetween(400, 404);
        assertThat(send(nobody("/api/v1/%2e%2e/%2e%2e/api/v1/tokens")).statusCode())
                .isBetween(400, 404);
        assertThat(send(nobody("/api/v1/..;/..;/api/v1/tokens")).statusCode()).isBetween(400, 404);
    }

    private HttpRequest.Builder nobody(String path) {
        return HttpRequest.newBuilder(URI.create(ownAddress() + path));
    }
}
