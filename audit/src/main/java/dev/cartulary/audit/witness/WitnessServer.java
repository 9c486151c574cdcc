package dev.cartulary.audit.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Serves a witness over HTTP: {@code POST /add-checkpoint} and {@code GET /<origin hash>/checkpoint}. */
public final class WitnessServer implements AutoCloseable {
    /** Far above a checkpoint with 63 proof lines and a hundred signatures. */
    private static final int LARGEST_BODY = 1 << 20;

    private static final String PLAIN = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final Witness witness;

    private WitnessServer(HttpServer server, Witness witness) {
        this.server = server;
        this.witness = witness;
    }

    /**
     * Starts serving at {@code address}; port 0 takes a free one.
     *
     * @throws IOException when the address is taken
     */
    public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        HttpServer http = HttpServer.create(address, 0);
        WitnessServer server = new WitnessServer(http, witness);
        http.createContext("/add-checkpoint", server::add);
        http.createContext("/", server::monitor);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void add(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (!exchange.getRequestMethod().equals("POST") || body.length > LARGEST_BODY) {
                respond(exchange, body.length > LARGEST_BODY ? 413 : 405, PLAIN, "");
                return;
            }
            Answer answer = witness.add(body);
            switch (answer) {
                case Answer.Cosigned cosigned ->
                    respond(
                            exchange,
                            answer.status(),
                            PLAIN,
                            cosigned.cosignature().line() + "\n");
                case Answer.Conflict conflict ->
                    respond(exchange, answer.status(), "text/x.tlog.size", conflict.knownSize() + "\n");
                case Answer.Refused refused -> respond(exchange, answer.status(), PLAIN, refused + "\n");
            }
        }
    }

    private void monitor(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            boolean wellFormed = path.length == 3 && path[1].matches("[0-9a-f]{64}") && path[2].equals("checkpoint");
            Optional<byte[]> note = wellFormed ? witness.newest(path[1]) : Optional.empty();
            respond(
                    exchange,
                    note.isPresent() ? 200 : 404,
                    PLAIN,
                    new String(note.orElse(new byte[0]), StandardCharsets.UTF_8));
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
