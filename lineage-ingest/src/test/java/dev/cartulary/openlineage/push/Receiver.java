package dev.cartulary.openlineage.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.ReadBatch;
import dev.cartulary.openlineage.wire.ReadEvent;
import dev.cartulary.openlineage.wire.RefusedEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.zip.GZIPInputStream;

/** Answers batches as Cartulary does, by the reader that Cartulary has; and first whatever failures it was told to. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final EventReader reader;
    final List<String> accepted = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    final List<String> tokens = new ArrayList<>();
    final Queue<Failure> failures = new ArrayDeque<>();

    /** What is answered instead. */
    record Failure(int status, String retryAfter) {}

    Receiver(EventLimits limits) throws IOException {
        reader = new EventReader(limits);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/v1/lineage/batch", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] json;
        try (var body = new GZIPInputStream(exchange.getRequestBody())) {
            json = body.readAllBytes();
        }
        Failure failure = failures.poll();
        if (failure != null) {
            if (!failure.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", failure.retryAfter());
            }
            send(exchange, failure.status(), "{\"detail\": \"Told to fail.\"}");
            return;
        }
        switch (reader.parseBatch(json)) {
            case ReadBatch.Refused(var refusal, var problems) ->
                send(
                        exchange,
                        400,
                        "{\"detail\": \"%s %s.\"}"
                                .formatted(refusal, problems.getFirst().reason()));
            case ReadBatch.Events(List<ReadEvent> events) -> send(exchange, 200, outcome(events));
        }
    }

    private String outcome(List<ReadEvent> events) {
        batches.add(events.size());
        var failed = new ArrayList<String>();
        for (ReadEvent event : events) {
            switch (event) {
                case AcceptedEvent one -> accepted.add(one.json());
                case RefusedEvent one ->
                    failed.add("{\"index\": %d, \"reason\": \"%s\", \"retriable\": false}"
                            .formatted(one.index(), one.problems().getFirst().pointer()));
            }
        }
        return "{\"status\": \"any\", \"summary\": {\"received\": %d}, \"failed_events\": [%s]}"
                .formatted(events.size(), String.join(",", failed));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
