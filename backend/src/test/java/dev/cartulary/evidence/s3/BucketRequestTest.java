package dev.cartulary.evidence.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.evidence.AnchorFile;
import dev.cartulary.evidence.AnchorSecret;
import dev.cartulary.evidence.AnchorSettings;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is asked of a store, as a server of the JDK sees it. It stands for no store: whether a lock holds, and whether a signature
 * is true, only a real one can tell.
 */
class BucketRequestTest {
    private record Asked(String method, String path, Headers headers, String body) {}

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final SignedCheckpoint checkpoint = log.log().checkpoint();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile boolean conditionsUnknown;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        log.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            boolean refuse = conditionsUnknown && exchange.getRequestHeaders().containsKey("If-None-Match");
            exchange.sendResponseHeaders(refuse ? 501 : 200, -1);
        }
    }

    private void leave(BucketSettings.Mode mode) throws Exception {
        var bucket = new BucketSettings.Bucket(
                "evidence",
                "",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                null,
                null,
                mode,
                730,
                "AKIDEXAMPLE",
                new AnchorSecret("a-secret-key"));
        var common = new AnchorSettings(Duration.ofHours(1), Duration.ofSeconds(5), Map.of(), Map.of(), Map.of());
        new BucketAnchors(new BucketSettings(Map.of("vault", bucket)), common, clock)
                .anchors()
                .getFirst()
                .leave(checkpoint);
    }

    @Test
    void locksTheObjectForTwoYears() throws Exception {
        leave(BucketSettings.Mode.COMPLIANCE);
        Asked put = asked.getFirst();
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.path()).isEqualTo("/evidence/" + AnchorFile.of(checkpoint.checkpoint()));
        assertThat(put.body()).isEqualTo(checkpoint.note().format());
        assertThat(put.headers().getFirst("X-Amz-Object-Lock-Mode")).isEqualTo("COMPLIANCE");
        assertThat(put.headers().getFirst("X-Amz-Object-Lock-Retain-Until-Date"))
                .isEqualTo("2028-11-20T10:00:00Z");
        assertThat(put.headers().getFirst("If-None-Match")).isEqualTo("*");
        assertThat(put.headers()).containsKey("Content-MD5");
        assertThat(put.headers().getFirst("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                .contains("x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date");
        assertThat(put.headers().toString()).doesNotContain("a-secret-key");
    }

    @Test
    void governanceIsAWeakerLock() throws Exception {
        leave(BucketSettings.Mode.GOVERNANCE);
        assertThat(asked.getFirst().headers().getFirst("X-Amz-Object-Lock-Mode"))
                .isEqualTo("GOVERNANCE");
    }

    @Test
    void asksForNoLockWhereThereIsNone() throws Exception {
        leave(BucketSettings.Mode.NONE);
        assertThat(asked.getFirst().headers().keySet()).noneMatch(name -> name.contains("lock"));
    }

    @Test
    void aStoreWithoutConditionsGetsTheObjectWithoutOne() throws Exception {
        conditionsUnknown = true;
        leave(BucketSettings.Mode.COMPLIANCE);
        assertThat(asked.getLast().headers()).doesNotContainKey("If-None-Match");
        assertThat(asked.getLast().headers().getFirst("X-Amz-Object-Lock-Mode")).isEqualTo("COMPLIANCE");
    }
}
