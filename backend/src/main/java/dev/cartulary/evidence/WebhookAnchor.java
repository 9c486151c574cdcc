package dev.cartulary.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts each checkpoint as plain text, so that a receiver has nothing to do but to store the body. */
final class WebhookAnchor implements CheckpointAnchor {
    private static final String HMAC = "HmacSHA256";

    private final AnchorName name;
    private final AnchorSettings.Webhook settings;
    private final Duration timeout;
    private final HttpClient http;

    WebhookAnchor(AnchorName name, AnchorSettings.Webhook settings, Duration timeout) {
        this.name = name;
        this.settings = settings;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public AnchorName name() {
        return name;
    }

    @Override
    public AnchorKind kind() {
        return AnchorKind.WEBHOOK;
    }

    @Override
    public String destination() {
        return AnchorAddress.origin(settings.at());
    }

    @Override
    public Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed, InterruptedException {
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(request(checkpoint), HttpResponse.BodyHandlers.ofInputStream());
            // What it says beside its status is of no use, and may have no end.
            answer.body().close();
        } catch (IOException e) {
            throw new AnchorFailed(AnchorFailed.Reason.UNREACHABLE, destination() + " does not answer.", e);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new AnchorFailed(
                    AnchorFailed.Reason.REFUSED, destination() + " answered with status " + answer.statusCode() + ".");
        }
        return Optional.empty();
    }

    private HttpRequest request(SignedCheckpoint checkpoint) {
        byte[] note = checkpoint.bytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.at())
                .timeout(timeout)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Cartulary-Log", checkpoint.checkpoint().origin())
                .header(
                        "Cartulary-Size",
                        Long.toString(checkpoint.checkpoint().head().size()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(note));
        AnchorSecret authorization = settings.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization.value());
        }
        AnchorSecret secret = settings.secret();
        if (secret != null) {
            request.header("Cartulary-Signature", "sha256=" + hmac(secret, note));
        }
        return request.build();
    }

    private static String hmac(AnchorSecret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
