import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Starts Cartulary several times in two ways, in turn, each on a data folder that was used before: as {@code ./cartulary run}
 * does (unpacked, AOT cache) and as a plain {@code java -jar} of the same build. Reports medians as one JSON document.
 */
final class StartBench {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(20);
    /** Requests after the first page, so that the peak holds a little use and not only the start. */
    private static final int REQUESTS_AFTER = 30;

    private static final PrintStream PROGRESS = System.err;

    /** One start: seconds to the first page, peak resident set in MiB, seconds from SIGTERM to the end. */
    private record Start(double seconds, double peakMib, double stopSeconds) {}

    private final Path root;
    private final Path app;
    private final Path jar;
    private final Path work;

    private StartBench(String[] arguments) {
        root = Path.of(arguments[0]);
        app = Path.of(arguments[1]);
        jar = Path.of(arguments[2]);
        work = Path.of(arguments[3]);
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new StartBench(arguments);
        int rounds = Integer.parseInt(arguments[4]);
        Path data = Files.createTempDirectory(bench.work, "bench-start");
        try {
            PROGRESS.println("preparing a data folder ...");
            bench.start(bench.asRun(), data);
            var asRun = new ArrayList<Start>();
            var plain = new ArrayList<Start>();
            for (int round = 1; round <= rounds; round++) {
                asRun.add(bench.start(bench.asRun(), data));
                plain.add(bench.start(bench.plain(), data));
                PROGRESS.printf("round %d of %d: run %s, java -jar %s%n", round, rounds, asRun.getLast(), plain.getLast());
            }
            System.out.println(bench.report(rounds, asRun, plain));
        } finally {
            delete(data);
        }
    }

    private List<String> asRun() {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(System.getenv("JAVA_OPTIONS").strip().split("\\s+")));
        Path cache = app.resolve("cartulary.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", app.resolve("cartulary.jar").toString()));
        return command;
    }

    private List<String> plain() {
        return new ArrayList<>(List.of(java(), "-jar", jar.toString()));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Start start(List<String> command, Path data) throws IOException, InterruptedException {
        int port = freePort();
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("--server.port=" + port, "--cartulary.data=" + data, "--cartulary.demo=true"));
        long launched = System.nanoTime();
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("bench-start.log").toFile())
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            while (!served(client, page)) {
                if (!process.isAlive() || Duration.ofNanos(System.nanoTime() - launched).compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("no page was served; see " + work.resolve("bench-start.log"));
                }
                Thread.sleep(POLL);
            }
            double seconds = (System.nanoTime() - launched) / 1e9;
            for (int i = 0; i < REQUESTS_AFTER; i++) {
                served(client, page);
            }
            double peak = peakMib(process.pid());
            long told = System.nanoTime();
            process.destroy();
            process.waitFor();
            return new Start(seconds, peak, (System.nanoTime() - told) / 1e9);
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean served(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double peakMib(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return Double.NaN; // Only Linux tells.
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private String report(int rounds, List<Start> asRun, List<Start> plain) throws IOException, InterruptedException {
        return """
                {"bench": "start", "commit": "%s", "machine": "%s",
                 "workload": "%d starts of each kind in turn, demo data, a data folder used before; medians",
                 "figures": [
                  %s,
                  %s,
                  %s]}"""
                .formatted(
                        commit(),
                        machine(),
                        rounds,
                        figure("launch to first page", "s", asRun, plain, Start::seconds, 10),
                        figure("peak RSS", "MiB", asRun, plain, Start::peakMib, 800),
                        figure("SIGTERM to end", "s", asRun, plain, Start::stopSeconds, 10));
    }

    private static String figure(
            String name, String unit, List<Start> asRun, List<Start> plain, ToDoubleFunction<Start> of, double goal) {
        return """
                {"name": "%s", "value": %s, "unit": "%s", "better": "lower", "baseline": %s, "goal": %s}"""
                .formatted(name, median(asRun, of), unit, median(plain, of), goal);
    }

    private static String median(List<Start> starts, ToDoubleFunction<Start> of) {
        double middle = starts.stream().mapToDouble(of).sorted().toArray()[starts.size() / 2];
        return Double.isNaN(middle) ? "null" : String.format(Locale.ROOT, "%.2f", middle);
    }

    private String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "-C", root.toString(), "rev-parse", "--short=12", "HEAD").start();
        String commit = new String(git.getInputStream().readAllBytes()).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }

    private static String machine() {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return "%d cores, %d GiB, %s %s, Java %s".formatted(
                Runtime.getRuntime().availableProcessors(), memory >> 30, System.getProperty("os.name"),
                System.getProperty("os.arch"), Runtime.version());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
