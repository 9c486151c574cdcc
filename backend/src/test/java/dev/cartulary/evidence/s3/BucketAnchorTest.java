package dev.cartulary.evidence.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.evidence.AnchorFailed;
import dev.cartulary.evidence.AnchorFile;
import dev.cartulary.evidence.AnchorSecret;
import dev.cartulary.evidence.AnchorSettings;
import dev.cartulary.evidence.CheckpointAnchor;
import dev.cartulary.evidence.CheckpointAnchorContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against S3Mock over HTTP. What it does not keep, the lock, is looked for in the requests by {@link BucketRequestTest}. */
class BucketAnchorTest extends CheckpointAnchorContract {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static BucketServer server;

    private final String bucket = "evidence-" + UUID.randomUUID();
    private URI endpoint;

    @BeforeAll
    static void start() throws Exception {
        server = BucketServer.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @BeforeEach
    void makeBucket() throws Exception {
        endpoint = server.address();
        put("/" + bucket, "", "x-amz-bucket-object-lock-enabled", "true");
    }

    private static void put(String path, String body, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header(header, value)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Override
    protected CheckpointAnchor anchor() {
        var settings = new BucketSettings.Bucket(
                bucket,
                "production/",
                endpoint.toString(),
                null,
                null,
                BucketSettings.Mode.COMPLIANCE,
                730,
                "AKIDEXAMPLE",
                new AnchorSecret("a-secret-key"));
        var common = new AnchorSettings(Duration.ofHours(1), Duration.ofSeconds(5), Map.of(), Map.of(), Map.of());
        return new BucketAnchors(new BucketSettings(Map.of("vault", settings)), common, clock)
                .anchors()
                .getFirst();
    }

    @Override
    protected Optional<String> kept(SignedCheckpoint checkpoint) throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(server.address().resolve(path(checkpoint)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? Optional.of(new String(answer.body(), UTF_8)) : Optional.empty();
    }

    private String path(SignedCheckpoint checkpoint) {
        return "/" + bucket + "/production/" + AnchorFile.of(checkpoint.checkpoint());
    }

    /** Another port instead of another server: starting one takes seconds. */
    @Override
    protected void breakDown() {}

    @Override
    protected List<String> secrets() {
        return List.of("a-secret-key");
    }

    @Override
    @Test
    protected void saysThatItCannotBeReached() throws Exception {
        endpoint = URI.create("http://127.0.0.1:1");
        super.saysThatItCannotBeReached();
    }

    @Test
    void neverWritesOverWhatIsThere() throws Exception {
        SignedCheckpoint checkpoint = nextCheckpoint();
        put(path(checkpoint), "another history\n", "Content-Type", "text/plain");
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> anchor().leave(checkpoint));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.OTHER_CONTENT);
        assertThat(kept(checkpoint)).hasValue("another history\n");
    }

    @Test
    void anAbsentBucketIsARefusal() {
        CheckpointAnchor anchor = new BucketAnchors(
                        new BucketSettings(Map.of(
                                "vault",
                                new BucketSettings.Bucket(
                                        "absent",
                                        "",
                                        endpoint.toString(),
                                        null,
                                        null,
                                        BucketSettings.Mode.NONE,
                                        1,
                                        "AKIDEXAMPLE",
                                        new AnchorSecret("a-secret-key")))),
                        new AnchorSettings(Duration.ofHours(1), Duration.ofSeconds(5), Map.of(), Map.of(), Map.of()),
                        clock)
                .anchors()
                .getFirst();
        AnchorFailed failure = catchThrowableOfType(AnchorFailed.class, () -> anchor.leave(nextCheckpoint()));
        assertThat(failure.reason()).isEqualTo(AnchorFailed.Reason.REFUSED);
        assertThat(failure.sentence()).contains("404 NoSuchBucket");
    }
}
