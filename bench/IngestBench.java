import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Loads a Cartulary, started as {@code ./cartulary run} starts it on an empty folder, with the generator in {@code olload}, on the
 * same machine. One JSON document: acknowledged and projected events per second, how the latter changes while the graph grows, how
 * soon an acknowledged event is read at half of that load, latencies of reads, memory, and disk.
 */
final class IngestBench {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String TOKEN = "a-token-of-the-bench-alone-" + UUID.randomUUID();
    private static final int WARM_UP = 6_000;
    private static final int ACKNOWLEDGED = 20_000;
    private static final int PROBES = 200;
    private static final int WINDOW = 5_000;
    private static final PrintStream PROGRESS = System.err;
    private static final Pattern RATE = Pattern.compile("\"events_per_s\":([0-9.]+)");
    private static final Pattern P95 = Pattern.compile("\"p95_ms\":([0-9.]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> figures = new ArrayList<>();
    private final Path root;
    private final Path app;
    private final Path work;
    private final Path data;
    private final int port;

    private IngestBench(String[] arguments) throws IOException {
        root = Path.of(arguments[0]);
        app = Path.of(arguments[1]);
        work = Path.of(arguments[2]);
        data = Files.createTempDirectory(work, "bench-ingest");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new IngestBench(arguments);
        int events = Integer.parseInt(arguments[3]);
        int growth = Integer.parseInt(arguments[4]);
        Process cartulary = bench.start();
        try {
            bench.measure(cartulary, events, growth);
        } finally {
            cartulary.destroy();
            cartulary.waitFor();
            delete(bench.data);
        }
        System.out.println(bench.report(events, growth));
    }

    private void measure(Process cartulary, int events, int growth) throws Exception {
        PROGRESS.println("warming up ...");
        load("warm", WARM_UP, "--jobs", "500", "--concurrency", "4");
        drain();

        PROGRESS.println("one event a request, 16 connections ...");
        String acknowledged = load("ack", ACKNOWLEDGED, "--concurrency", "16");
        figure("acknowledged", number(RATE, acknowledged), "events/s", "higher", 2_000);
        drain();

        PROGRESS.println("the long load ...");
        long before = diskBytes();
        long begun = System.nanoTime();
        load("load", events, "--concurrency", "2", "--batch", "100");
        drain();
        double rate = events / ((System.nanoTime() - begun) / 1e9);
        figure("projected", rate, "events/s", "higher", 1_000);
        figure("disk", (diskBytes() - before) / 1024.0 / events, "KiB/event", "lower", 5);

        visible(rate);
        reads();
        grow(growth);
        figure("peak_rss", peakMib(cartulary.pid()), "MiB", "lower", 1_229);
    }

    /** Every job is new, so that only the graph differs between the first events and the last. */
    private void grow(int events) throws Exception {
        PROGRESS.println("a growing graph ...");
        long from = projected();
        var loader = Thread.ofVirtual().start(() -> loadQuietly(events));
        long[] at = {from + WINDOW / 2, from + WINDOW + WINDOW / 2, from + events - WINDOW, from + events};
        long[] nanos = new long[at.length];
        for (int i = 0; i < at.length; i++) {
            while (projected() < at[i]) {
                Thread.sleep(5);
            }
            nanos[i] = System.nanoTime();
        }
        loader.join();
        drain();
        double first = WINDOW / ((nanos[1] - nanos[0]) / 1e9);
        double last = WINDOW / ((nanos[3] - nanos[2]) / 1e9);
        figure("projected_new_jobs_first", first, "events/s", "higher", null);
        figure("projected_new_jobs_last", last, "events/s", "higher", null);
        figure("kept_while_growing", last / first, "ratio", "higher", 0.8);
    }

    private void loadQuietly(int events) {
        try {
            load("grow", events, "--jobs", String.valueOf(events), "--concurrency", "2", "--batch", "100");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the acknowledgement of an event until its job is read, while half of what was projected per second comes in. */
    private void visible(double rate) throws Exception {
        PROGRESS.println("half load ...");
        int half = (int) (rate / 2);
        var loader = Thread.ofVirtual().start(() -> {
            try {
                load("half", half * 40, "--concurrency", "4", "--batch", "10", "--rate", String.valueOf(half));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(2_000);
        double[] millis = new double[PROBES];
        for (int i = 0; i < PROBES; i++) {
            millis[i] = probe(i);
            Thread.sleep(120);
        }
        loader.join();
        drain();
        Arrays.sort(millis);
        figure("visible_after_p50", millis[PROBES / 2], "ms", "lower", null);
        figure("visible_after_p99", millis[PROBES * 99 / 100 - 1], "ms", "lower", 1_000);
    }

    private double probe(int number) throws IOException, InterruptedException {
        String job = "probe-" + number;
        String event = """
                {"eventType":"COMPLETE","eventTime":"%s","producer":"https://example.org/bench","run":{"runId":"%s"},
                 "job":{"namespace":"probe","name":"%s"}}""".formatted(Instant.now(), UUID.randomUUID(), job);
        HttpRequest post = request("/api/v1/lineage")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event))
                .build();
        if (client.send(post, BodyHandlers.discarding()).statusCode() != 201) {
            throw new IllegalStateException("a probe was refused");
        }
        long acknowledged = System.nanoTime();
        HttpRequest read = request("/marquez/api/v1/namespaces/probe/jobs/" + job).build();
        while (client.send(read, BodyHandlers.discarding()).statusCode() != 200) {
            Thread.sleep(2);
        }
        return (System.nanoTime() - acknowledged) / 1e6;
    }

    /** Of the graph of the long load: 10,000 jobs and 21,000 datasets where it was not cut short. */
    private void reads() throws Exception {
        PROGRESS.println("reads ...");
        query("lineage", "marquez-lineage", 5, 30);
        query("lineage", "marquez-lineage", 20, 150);
        query("column_lineage", "marquez-column", 10, 100);
        query("column_lineage", "marquez-column", 20, 300);
        query("job", "marquez-job", 1, 10);
        query("dataset", "marquez-dataset", 1, 10);
    }

    private void query(String name, String profile, int depth, double goal) throws Exception {
        Path json = work.resolve("bench-query.json");
        olload("query", "--base", "http://127.0.0.1:" + port + "/marquez", "--profile", profile, "--depth", String.valueOf(depth),
                "--count", "200", "--warmup", "40", "--prefix", "load", "--json", json.toString());
        String figure = depth == 1 ? name : name + "_depth_" + depth;
        figure(figure + "_p95", number(P95, Files.readString(json)), "ms", "lower", goal);
    }

    private String load(String prefix, int events, String... more) throws IOException, InterruptedException {
        Path json = work.resolve("bench-load-" + prefix + ".json");
        var arguments = new ArrayList<>(List.of("ingest", "--url", "http://127.0.0.1:" + port + "/api/v1/lineage",
                "--events", String.valueOf(events), "--prefix", prefix, "--report-every", "0", "--json", json.toString()));
        arguments.addAll(List.of(more));
        olload(arguments.toArray(String[]::new));
        return Files.readString(json);
    }

    private void olload(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java(), "-Xmx512m", root.resolve("bench/olload/OlLoad.java").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--header", "Authorization: Bearer " + TOKEN));
        Process loader = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("bench-load.log").toFile())
                .start();
        if (loader.waitFor() != 0) {
            throw new IllegalStateException("the load failed; see " + work.resolve("bench-load.log"));
        }
    }

    private void drain() throws IOException, InterruptedException {
        while (state("lag") > 0) {
            Thread.sleep(20);
        }
    }

    private long projected() throws IOException, InterruptedException {
        return state("projected");
    }

    private long state(String member) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request("/api/v1/ingest").build(), BodyHandlers.ofString());
        return (long) number(Pattern.compile("\"" + member + "\":([0-9]+)"), answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofSeconds(30));
    }

    private Process start() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(System.getenv("JAVA_OPTIONS").strip().split("\\s+")));
        Path cache = app.resolve("cartulary.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", app.resolve("cartulary.jar").toString(), "--server.port=" + port,
                "--cartulary.data=" + data));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("bench-ingest.log").toFile());
        builder.environment().put("CARTULARY_BOOTSTRAP_TOKEN", TOKEN);
        Process process = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("Cartulary did not start; see " + work.resolve("bench-ingest.log"));
            }
            Thread.sleep(100);
        }
        return process;
    }

    private boolean ready() throws InterruptedException {
        try {
            return client.send(request("/api/v1/ingest").build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Journal, audit log, and store; not the transaction logs of the store, which have a fixed limit. */
    private long diskBytes() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> !file.toString().contains("/transactions/"))
                    .mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
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

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no figure in: " + text);
        }
        return Double.parseDouble(found.group(1));
    }

    private void figure(String name, double value, String unit, String better, Number goal) {
        String shown = Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.2f", value);
        PROGRESS.printf("%s: %s %s%n", name, shown, unit);
        figures.add("""
                {"name": "%s", "value": %s, "unit": "%s", "better": "%s", "baseline": null, "goal": %s}"""
                .formatted(name, shown, unit, better, goal));
    }

    private String report(int events, int growth) throws IOException, InterruptedException {
        return """
                {"bench": "ingest", "commit": "%s", "machine": "%s",
                 "workload": "events of 14.5 kB of 10,000 jobs, START and COMPLETE, generator on the same machine: %d acknowledged one \
                by one, %d projected, then %d of new jobs",
                 "figures": [
                  %s]}"""
                .formatted(commit(), machine(), ACKNOWLEDGED, events, growth, String.join(",\n  ", figures));
    }

    private String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "-C", root.toString(), "rev-parse", "--short=12", "HEAD").start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }

    private static String machine() {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return "%d cores, %d GiB, %s %s, Java %s".formatted(
                Runtime.getRuntime().availableProcessors(), memory >> 30, System.getProperty("os.name"),
                System.getProperty("os.arch"), Runtime.version());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
