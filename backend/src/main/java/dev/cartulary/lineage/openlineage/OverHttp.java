package dev.cartulary.lineage.openlineage;

import io.openlineage.client.OpenLineageClientException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** To another receiver, by the client of the JDK: a few events a day are not worth a second one in the jar. */
final class OverHttp extends AnyEvent {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_FAILURE = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI url;
    private final @Nullable String apiKey;

    OverHttp(URI url, @Nullable String apiKey) {
        this.url = url;
        this.apiKey = apiKey;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    @Override
    void send(String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (apiKey != null) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= FIRST_FAILURE) {
                throw new OpenLineageClientException("The receiver answers " + status);
            }
        } catch (IOException e) {
            throw new OpenLineageClientException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OpenLineageClientException(e);
        }
    }
}
