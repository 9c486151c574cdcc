package dev.cartulary.openlineage.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** Where batches are sent to, again and again as long as its answers invite that. Sending twice changes nothing in the graph. */
final class LineageEndpoint {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** A batch is answered within a second; one that waits for a slow disk, within some. */
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final PushOptions options;
    private final Patience patience;
    private final PushReport report;

    LineageEndpoint(PushOptions options, Patience patience, PushReport report) {
        this.options = options;
        this.patience = patience;
        this.report = report;
    }

    /** What came back that is neither a reason to try again nor one to give up. */
    record Reply(int status, byte[] body) {}

    /**
     * Sends an array of events.
     *
     * @throws PushStopped if there is no usable answer
     */
    Reply send(byte[] json) {
        HttpRequest request = request(zipped(json));
        patience.begin();
        while (true) {
            String trouble;
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                patience.answered();
                switch (response.statusCode()) {
                    case UNAUTHORIZED -> throw noPermission("The token is missing or not valid", response);
                    case FORBIDDEN -> throw noPermission("The token may not send lineage", response);
                    case TOO_MANY_REQUESTS, BAD_GATEWAY, UNAVAILABLE, GATEWAY_TIMEOUT -> {
                        patience.asked(response.headers().firstValue("Retry-After"));
                        trouble = response.statusCode() + ": " + Answers.detail(response.body());
                    }
                    default -> {
                        return new Reply(response.statusCode(), response.body());
                    }
                }
            } catch (IOException e) {
                trouble = options.url() + " does not answer (" + e + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PushStopped(ExitCode.UNREACHABLE, "Interrupted.", e);
            }
            if (!patience.wait(trouble, report)) {
                throw new PushStopped(ExitCode.UNREACHABLE, "Given up. " + trouble, null);
            }
        }
    }

    private HttpRequest request(byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(options.endpoint())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!options.token().isEmpty()) {
            request.header("Authorization", "Bearer " + options.token());
        }
        return request.build();
    }

    private static PushStopped noPermission(String what, HttpResponse<byte[]> response) {
        return new PushStopped(
                ExitCode.NO_PERMISSION,
                what + ". " + Answers.detail(response.body())
                        + " Give one of the role ENGINEER in CARTULARY_TOKEN or --token-file.",
                null);
    }

    private static byte[] zipped(byte[] json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
