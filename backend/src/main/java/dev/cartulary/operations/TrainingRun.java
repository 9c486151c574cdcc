package dev.cartulary.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Runs once through what every start does and stops, so that the JVM can write down which classes that takes (its AOT cache).
 * Used by {@code ./cartulary run} in the background; never with a data folder that somebody uses.
 */
@Component
@ConditionalOnBooleanProperty("cartulary.training-run")
final class TrainingRun implements ApplicationListener<ApplicationReadyEvent> {
    private static final List<String> FIRST_PAGES = List.of("/", "/sign-in", "/actuator/health", "/api/v1/search?q=a");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        // Off this thread: closing the context from within its own event would wait for itself.
        Thread.ofPlatform().name("training").start(() -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (String page : FIRST_PAGES) {
                    client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
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
}
