package dev.cartulary.lineage.bench;

import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.operations.neo4j.GraphInFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Projects generated events into an embedded Neo4j and prints one JSON object. Arguments: the commit to name, how many events
 * (50,000), of how many jobs (10,000), and the sizes of batches to try, each on an empty graph (2000, 500, 100). Making and
 * reading the events is not measured.
 */
final class ProjectionBench {
    /** The rates over these many events, of which the first and every {@link #GROWTH}th are reported, tell how costs grow. */
    private static final int WINDOW = 5_000;

    private static final int GROWTH = 25_000;
    private static final int WARM_UP = 4_000;

    /** Enough to be compared with; all of them would take minutes. */
    private static final int CYPHER = 6_000;

    private static final int CYPHER_BATCH = 500;

    /** Small, because a cold database on a busy machine would not end a larger batch within the time it is given. */
    private static final int WARM_UP_BATCH = 50;

    private static final PrintStream PROGRESS = System.err;

    private final int events;
    private final int jobs;
    private final List<String> figures = new ArrayList<>();
    private double inCypher;

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
        bench.measureInCypher();
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

    /** On a database of its own, so that every size of batches finds an empty one and compiled code. */
    private void warmUp() throws IOException {
        PROGRESS.println("warming up ...");
        Path folder = Files.createTempDirectory("bench-projection");
        try (var graph = new GraphInFolder(folder)) {
            LineageProjection direct = TestProjection.into(graph.direct());
            LineageProjection cypher = TestProjection.into(graph.driver());
            var load = new LoadEvents(500);
            for (int from = 0; from < WARM_UP; from += WARM_UP_BATCH) {
                List<LineageEvent> events = load.between(from, from + WARM_UP_BATCH);
                (from % (2 * WARM_UP_BATCH) == 0 ? direct : cypher).apply(events);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The same by way of the driver, as for a database elsewhere: what the direct way is compared with. */
    private void measureInCypher() throws IOException {
        PROGRESS.println("in Cypher ...");
        Path folder = Files.createTempDirectory("bench-projection");
        try (var graph = new GraphInFolder(folder)) {
            LineageProjection projection = TestProjection.into(graph.driver());
            var load = new LoadEvents(jobs);
            Usage all = Usage.NONE;
            for (int from = 0; from < CYPHER; from += CYPHER_BATCH) {
                all = all.plus(usage(load.between(from, from + CYPHER_BATCH), projection));
            }
            inCypher = all.rate();
            add("projected_in_cypher", inCypher, "events/s", "higher", "null");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Usage usage(List<LineageEvent> events, LineageProjection projection) {
        Usage before = Usage.now(0);
        projection.apply(events);
        return Usage.now(events.size()).minus(before);
    }

    private void measure(int batch) throws IOException {
        Path folder = Files.createTempDirectory("bench-projection");
        try {
            var graph = new GraphInFolder(folder);
            try (graph) {
                rates(batch, TestProjection.into(graph.direct()));
            }
            add("disk_batch_" + batch, graph.storeBytes() / 1024.0 / events, "KiB/event", "lower", "5");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void rates(int batch, LineageProjection projection) {
        var load = new LoadEvents(jobs);
        List<Usage> windows = new ArrayList<>(List.of(Usage.NONE));
        for (int from = 0; from < events; from += batch) {
            int to = Math.min(events, from + batch);
            windows.add(windows.removeLast().plus(usage(load.between(from, to), projection)));
            if (windows.getLast().events() >= WINDOW || to == events) {
                PROGRESS.printf("batch %d: %d events, %s%n", batch, to, windows.getLast());
                windows.add(Usage.NONE);
            }
        }
        windows.removeLast();
        report("_batch_" + batch, windows);
    }

    private void report(String batch, List<Usage> windows) {
        Usage all = windows.stream().reduce(Usage.NONE, Usage::plus);
        add("projected" + batch, all.rate(), "events/s", "higher", "1000");
        int done = 0;
        for (Usage window : windows) {
            done += window.events();
            if (done == windows.getFirst().events() || done / GROWTH > (done - window.events()) / GROWTH) {
                add("projected_until_" + done + batch, window.rate(), "events/s", "higher", "null");
            }
        }
        add("cpu_client" + batch, all.clientMillis(), "ms/event", "lower", "null");
        add("cpu_database" + batch, all.serverMillis(), "ms/event", "lower", "null");
    }

    private void add(String name, double value, String unit, String better, String goal) {
        figures.add(String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.2f,\"unit\":\"%s\",\"better\":\"%s\",\"baseline\":%s,\"goal\":%s}",
                name,
                value,
                unit,
                better,
                name.startsWith("projected_batch") ? String.format(Locale.ROOT, "%.2f", inCypher) : "null",
                goal));
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
