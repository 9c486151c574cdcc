package dev.cartulary.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** More than can be handled: whoever sends it is told when to come again, and nobody else suffers. */
@TestPropertySource(
        properties = {
            "cartulary.ingest.max-event=60KB",
            "cartulary.ingest.max-batch=16MB",
            "cartulary.ingest.max-events=10000",
            "cartulary.ingest.max-in-flight=64KB",
            "cartulary.ingest.room-wait=300ms",
            "cartulary.ingest.body-time=1500ms",
            "cartulary.ingest.rate.per-token=2",
            "cartulary.ingest.rate.burst=2s"
        })
class FloodTest extends RestTest {
    private static final String ONE = "/api/v1/lineage";
    private static final String BATCH = "/api/v1/lineage/batch";
    private static final String EVENT = """
            {"eventTime": "2026-11-20T08:00:00Z", "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"},
             "job": {"namespace": "airflow", "name": "load"}, "producer": "https://example.com/p"}""";

    @Test
    void aFloodFromOneTokenIsSentAwayWithoutHarmToAnother() {
        String flooding = token(Role.ENGINEER);
        List<Answer> answers =
                IntStream.range(0, 30).mapToObj(_ -> send(event(flooding))).toList();
        assertThat(answers.getFirst().status()).isEqualTo(201);
        Answer last = answers.getLast();
        last.problem(429, "too-fast");
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(get(Role.ENGINEER, "/api/v1/ingest").json().get("turnedAway").asLong())
                .isGreaterThanOrEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 429)
                        .count());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 429));
        assertThat(post(Role.ENGINEER, ONE, EVENT).status()).isEqualTo(201);
        assertThat(applied())
                .hasSize((int) answers.stream()
                                .filter(answer -> answer.status() == 201)
                                .count()
                        + 1);
    }

    @Test
    void whoeverMayNotSendIsRefusedBeforeTheBodyIsRead() throws IOException {
        try (var slow = new Trickle(token(Role.CONSUMER))) {
            assertThat(slow.status()).contains(" 403");
        }
    }

    @Test
    void aBodyThatTricklesHoldsItsRoomForAsLongAsItMayAndNoLonger() throws IOException {
        try (var slow = new Trickle(token(Role.ENGINEER))) {
            slow.someBytes(3);
            Answer other = send(
                    as(Role.ENGINEER, ONE).POST(BodyPublishers.ofString(EVENT.replace("load", "x".repeat(20_000)))));
            other.problem(429, "too-much-at-once");
            assertThat(other.header("Retry-After")).isEqualTo("5");
            slow.someBytes(30);
            assertThat(slow.status()).contains(" 408");
            assertThat(post(Role.ENGINEER, ONE, EVENT).status()).isEqualTo(201);
        }
    }

    @Test
    void theOneBadEventOfTenThousandIsNamed() {
        String batch = IntStream.range(0, 10_000)
                .mapToObj(n -> n == 7_777 ? EVENT.replace("01a1fdc9-", "no-uuid-") : EVENT)
                .collect(Collectors.joining(",", "[", "]"));
        JsonNode answer = post(Role.ENGINEER, BATCH, batch).json();
        assertThat(answer.get("summary").get("successful").asInt()).isEqualTo(9_999);
        assertThat(answer.get("failed_events")).hasSize(1);
        assertThat(answer.get("failed_events").get(0).get("index").asInt()).isEqualTo(7_777);
        assertThat(answer.get("failed_events").get(0).get("reason").asString()).contains("/run/runId");
        assertThat(applied()).hasSize(9_999);
    }

    @Test
    void manyLargeBodiesAtOnceAreTakenInTurnOrSentAway() throws InterruptedException, ExecutionException {
        String batch = IntStream.range(0, 2_000).mapToObj(_ -> EVENT).collect(Collectors.joining(",", "[", "]"));
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> post(Role.ENGINEER, BATCH, batch)));
            }
        }
        int taken = 0;
        for (Future<Answer> each : answers) {
            Answer answer = each.get();
            if (answer.status() == 200) {
                taken++;
            } else {
                answer.problem(429, "too-much-at-once");
            }
        }
        assertThat(taken).isPositive();
        assertThat(applied()).hasSize(taken * 2_000);
        assertThat(post(Role.ENGINEER, ONE, EVENT).status()).isEqualTo(201);
    }

    private HttpRequest.Builder event(String token) {
        return to(ONE).header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(EVENT));
    }

    /** Announces a body of 50 kB, and sends it byte by byte. */
    private final class Trickle implements AutoCloseable {
        private final Socket socket = new Socket("127.0.0.1", port());

        Trickle(String token) throws IOException {
            socket.setSoTimeout(30_000);
            String head = "POST " + ONE + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Length: 50000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(UTF_8));
        }

        void someBytes(int count) throws IOException {
            OutputStream out = socket.getOutputStream();
            try {
                for (int i = 0; i < count; i++) {
                    Thread.sleep(60);
                    out.write(' ');
                    out.flush();
                }
            } catch (SocketException e) {
                // Answered and hung up, which is what the test is about to look at.
                assertThat(count).isGreaterThan(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        String status() throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
