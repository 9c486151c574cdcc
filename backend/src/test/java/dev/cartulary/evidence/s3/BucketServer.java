package dev.cartulary.evidence.s3;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Adobe's S3Mock in a process of its own: a real server of the protocol, which does not check signatures nor keep to locks. */
final class BucketServer {
    private static final Path JAR = Path.of("target", "s3mock", "s3mock.jar");
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Two minutes, for a machine that does much else. */
    private static final int MOST_LOOKS = 600;

    private final Process process;
    private final int port;

    private BucketServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BucketServer start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--http.port=" + port,
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.store.root=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("s3mock", ".log").toFile())
                .start();
        BucketServer server = new BucketServer(process, port);
        server.awaitReady();
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitReady() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int look = 0; look < MOST_LOOKS && process.isAlive(); look++) {
                if (answers(http)) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
        stop();
        throw new IOException("S3Mock did not start; is " + JAR.toAbsolutePath() + " there? The build puts it there.");
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            http.send(HttpRequest.newBuilder(address()).build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly();
    }
}
