package dev.cartulary.lineage.bench;

import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.operations.neo4j.TestGraph;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Projects generated events into an embedded Neo4j and prints one JSON object. Arguments: the commit to name, how many events
 * (50,000), of how many jobs (10,000), and the sizes of batches to try, each on an empty graph (2000, 500, 100). Making and
 * reading the events is not measured.
 */
final class ProjectionBench {
    /** The rates of these many events at the beginning and at the end tell how costs grow. */
    private static final int WINDOW = 5_000;

    private static final int WARM_UP = 4_000;
    private static final PrintStream PROGRESS = System.err;

    private final LineageProjection projection = TestProjection.create();
    private final int events;
    private final int jobs;
    private final List<String> figures = new ArrayList<>();

    private ProjectionBench(int events, int jobs) {
        this.events = events;
        this.jobs = jobs;
    }

    public static void main(String[] arguments) throws IOException {
        int events = number(arguments, 1, 50_000);
        int jobs = number(arguments, 2, 10_000);
        int[] batches = Stream.of((arguments.length > 3 ? arguments[3] : "2000,500,100").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        var bench = new ProjectionBench(events, jobs);
        bench.warmUp();
        for (int batch : batches) {
            bench.measure(batch);
        }
        System.out.printf(
                "{\"bench\":\"projection\",\"commit\":\"%s\",\"machine\":\"%d cores, %s, Java %s\",\"workload\":\"%s\","
                        + "\"figures\":[%s]}%n",
                arguments.length > 0 ? arguments[0] : "unknown",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                "%d events of 14 kB, START and COMPLETE, %d jobs, %d datasets of 10 columns, one writer"
                        .formatted(events, jobs, 2 * jobs + 2 * Math.max(1, jobs / 20)),
                String.join(",", bench.figures));
        System.exit(0); // Threads of the database may outlive its shutdown.
    }

    private void warmUp() {
        PROGRESS.println("warming up ...");
        var other = new LoadEvents(500);
        for (int from = 0; from < WARM_UP; from += 500) {
            projection.apply(other.between(from, from + 500));
        }
    }

    private void measure(int batch) throws IOException {
        TestGraph.clear();
        var load = new LoadEvents(jobs);
        long sizeBefore = storeBytes();
        Usage all = Usage.NONE;
        Usage window = Usage.NONE;
        Usage first = Usage.NONE;
        int windows = 0;
        for (int from = 0; from < events; from += batch) {
            int to = Math.min(events, from + batch);
            List<LineageEvent> read = load.between(from, to);
            Usage before = Usage.now(0);
            projection.apply(read);
            window = window.plus(Usage.now(to - from).minus(before));
            if (to / WINDOW > windows || to == events) {
                windows = to / WINDOW;
                PROGRESS.printf(Locale.ROOT, "batch %d: %d events, %s%n", batch, to, window);
                first = first.events() == 0 ? window : first;
                all = all.plus(window);
                window = to == events ? window : Usage.NONE;
            }
        }
        String of = "_batch_" + batch;
        add("events_per_second" + of, all.rate(), "events/s", "higher", "1000");
        add("events_per_second_first_" + first.events() + of, first.rate(), "events/s", "higher", "null");
        add("events_per_second_last_" + window.events() + of, window.rate(), "events/s", "higher", "null");
        add("cpu_client" + of, all.clientMillis(), "ms/event", "lower", "null");
        add("cpu_database" + of, all.serverMillis(), "ms/event", "lower", "null");
        add("disk" + of, (storeBytes() - sizeBefore) / 1024.0 / events, "KiB/event", "lower", "5");
    }

    /** Records and indexes, after everything in memory was written; transaction logs have a fixed limit of their own. */
    private static long storeBytes() throws IOException {
        try (var session = TestGraph.driver().session(TestGraph.session())) {
            session.run("CALL db.checkpoint()").consume();
        }
        try (Stream<Path> files = Files.walk(
                TestGraph.folder().resolve("data").resolve("databases").resolve("neo4j"))) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    private void add(String name, double value, String unit, String better, String goal) {
        figures.add(String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.2f,\"unit\":\"%s\",\"better\":\"%s\",\"baseline\":null,\"goal\":%s}",
                name,
                value,
                unit,
                better,
                goal));
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
