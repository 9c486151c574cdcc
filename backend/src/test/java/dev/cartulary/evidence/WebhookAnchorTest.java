package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAnchorTest extends CheckpointAnchorContract {
    private static final String SECRET = "a-shared-secret";
    private static final String BEARER = "Bearer a-token";
    private static final String HIDDEN_PATH = "/hook/T0PSECRET";

    private record Posted(String method, Headers headers, String body) {}

    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile boolean silent;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (silent) {
                released.await(1, TimeUnit.MINUTES);
            }
            posted.add(new Posted(
                    exchange.getRequestMethod(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected CheckpointAnchor anchor() {
        return anchor(Duration.ofSeconds(10));
    }

    private CheckpointAnchor anchor(Duration timeout) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + HIDDEN_PATH;
        return new WebhookAnchor(
                NAME,
                new AnchorSettings.Webhook(url, new AnchorSecret(BEARER), new AnchorSecret(SECRET), false),
                timeout);
    }

    @Override
    protected Optional<String> kept(SignedCheckpoint checkpoint) {
        return posted.stream()
                .map(Posted::body)
                .filter(checkpoint.note().format()::equals)
                .findFirst();
    }

    @Override
    protected void breakDown() {
        server.stop(0);
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET, BEARER, "T0PSECRET");
    }

    @Test
    void saysWhoseCheckpointItIsAndThatItIsGenuine() throws Exception {
        SignedCheckpoint checkpoint = nextCheckpoint();
        anchor().leave(checkpoint);
        Posted post = posted.getFirst();
        assertThat(post.method()).isEqualTo("POST");
        assertThat(post.headers().getFirst("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(post.headers().getFirst("Cartulary-Log")).isEqualTo("cartulary.test/audit");
        assertThat(post.headers().getFirst("Cartulary-Size")).isEqualTo("1");
        assertThat(post.headers().getFirst("Authorization")).isEqualTo(BEARER);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(post.headers().getFirst("Cartulary-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(checkpoint.bytes())));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 404, 500, 503})
    void everythingButSuccessIsARefusal(int answer) {
        status = answer;
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> anchor().leave(nextCheckpoint()));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.REFUSED);
        assertThat(failure.sentence()).contains("status " + answer);
        assertThat(secrets()).noneMatch(failure.sentence()::contains);
        assertThat(posted).as("redirects are not followed").hasSize(1);
    }

    @Test
    void doesNotWaitForEver() {
        silent = true;
        AnchorFailed failure = catchThrowableOfType(
                AnchorFailed.class, () -> anchor(Duration.ofMillis(200)).leave(nextCheckpoint()));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.UNREACHABLE);
    }
}
