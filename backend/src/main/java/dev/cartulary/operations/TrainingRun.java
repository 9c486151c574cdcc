package dev.cartulary.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Runs once through what every start does, takes events in, and stops, so that the JVM can write down which classes that takes and
 * how their methods behave (its AOT cache): without it, compiling costs as much as the first 20,000 events do. Used by {@code
 * ./cartulary run} in the background; never with a data folder that somebody uses.
 */
@Component
@ConditionalOnBooleanProperty("cartulary.training-run")
final class TrainingRun implements ApplicationListener<ApplicationReadyEvent> {
    private static final List<String> FIRST_PAGES = List.of("/", "/sign-in", "/actuator/health", "/api/v1/search?q=a");

    /** Enough for the methods that matter to have been counted, at some 280 events each. */
    private static final int ROUNDS = 8;

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** A training that takes longer goes on without what is missing. */
    private static final int MOST_LOOKS = 120;

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        var environment = context.getEnvironment();
        String address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        String token = environment.getProperty("cartulary.bootstrap.token");
        // Off this thread: closing the context from within its own event would wait for itself.
        Thread.ofPlatform().name("training").start(() -> {
            try (var visitor = new Visitor(HttpClient.newHttpClient(), address, token)) {
                for (String page : FIRST_PAGES) {
                    visitor.get(page);
                }
                if (token != null) {
                    takeEventsIn(visitor);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                context.close();
            }
        });
    }

    /** Those of the demo, each time as jobs and datasets of another house. */
    private static void takeEventsIn(Visitor visitor) throws IOException, InterruptedException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.ndjson");
        for (int round = 0; round < ROUNDS; round++) {
            for (Resource file : files) {
                String events = file.getContentAsString(UTF_8)
                        .strip()
                        .replace("\"namespace\":\"", "\"namespace\":\"house" + round + ".");
                for (String event : events.split("\n")) {
                    visitor.post("/api/v1/lineage", event);
                }
                visitor.post("/api/v1/lineage/batch", "[" + events.replace('\n', ',') + "]");
            }
        }
        for (int look = 0; look < MOST_LOOKS && !visitor.get("/api/v1/ingest").contains("\"lag\":0,"); look++) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Somebody who asks and sends, with a token where there is one. */
    private record Visitor(
            HttpClient client, String address, @Nullable String token) implements AutoCloseable {
        String get(String path) throws IOException, InterruptedException {
            return send(request(path));
        }

        void post(String path, String json) throws IOException, InterruptedException {
            send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        }

        private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }

        @Override
        public void close() {
            client.close();
        }

        @Override
        public String toString() {
            // A secret must not end in a log.
            return "Visitor";
        }
    }
}
