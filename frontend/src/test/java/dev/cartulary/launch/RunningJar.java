package dev.cartulary.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application as a child process. */
public final class RunningJar implements AutoCloseable {
    private static final Path JAR = Path.of("target", "cartulary-exec.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final Path output;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningJar(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    public static RunningJar launch(Path data, Map<String, String> environment, String... more) throws IOException {
        return launchOn(freePort(), data, environment, more);
    }

    static RunningJar launchOn(int port, Path data, Map<String, String> environment, String... more)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--cartulary.data=" + data));
        command.addAll(List.of(more));
        Path output = Files.createTempFile("cartulary-console", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new RunningJar(builder.start(), output, port);
    }

    public RunningJar awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!console().contains("Cartulary is ready")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("did not become ready:\n" + console());
            }
            Thread.sleep(100);
        }
        return this;
    }

    /** Waits for a start that is refused. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end");
        }
        return process.exitValue();
    }

    /** Sends SIGTERM and waits. */
    Duration terminate() throws InterruptedException {
        long told = System.nanoTime();
        process.destroy();
        awaitExit();
        return Duration.ofNanos(System.nanoTime() - told);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    String console() throws IOException {
        return Files.readString(output);
    }

    public int port() {
        return port;
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return client.send(request(path, token).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String token, String json) throws IOException, InterruptedException {
        return client.send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until every accepted event is in the graph, and checks that none was left out. */
    public void awaitProjected(String token) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = ingest(token);
        while (state.get("projected").asLong()
                < state.get("journal").get("size").asLong()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("events are still not in the graph: " + state);
            }
            Thread.sleep(50);
            state = ingest(token);
        }
        if (state.get("deadLetters").asLong() > 0) {
            throw new AssertionError("events were left out of the graph: " + state);
        }
    }

    private JsonNode ingest(String token) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get("/api/v1/ingest", token).body());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
