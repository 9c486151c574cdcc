package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.CatalogStore;
import dev.cartulary.catalog.neo4j.TestCatalog;
import dev.cartulary.lineage.ColumnRequest;
import dev.cartulary.lineage.ImpactRequest;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.lineage.PathRequest;
import dev.cartulary.lineage.PathRequest.Point;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.operations.neo4j.TestGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Measures reads of the lineage in a temporary embedded Neo4j, of a graph of a tenth of the jobs and then of all of them, and
 * prints one JSON object. Arguments: the commit to name, and how many jobs (10,000).
 */
final class LineageBench {
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 100;
    private static final int NODES = 200;
    private static final Instant AFTER_ALL = Instant.parse("2026-12-01T00:00:00Z");

    private final List<String> figures = new ArrayList<>();
    private final CatalogStore catalog = TestCatalog.create();
    private final LineageStore store =
            new Neo4jLineageStore(TestGraph.driver(), TestGraph.session(), TestProjection.SETTINGS);

    private LineageBench() {}

    public static void main(String[] arguments) {
        int jobs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        var bench = new LineageBench();
        bench.measure(new BenchGraph("small", jobs / 10));
        bench.measure(new BenchGraph("large", jobs));
        System.out.println(
                "{\"bench\":\"lineage\",\"commit\":\"%s\",\"machine\":\"%s\",\"workload\":\"%s\",\"figures\":[%s]}"
                        .formatted(
                                arguments[0],
                                Runtime.getRuntime().availableProcessors() + " processors, Java "
                                        + System.getProperty("java.version"),
                                "20 layers, 2 outputs of 10 columns and 2 inputs per job, 2 columns into each; "
                                        + ROUNDS + " questions one after another, answers of at most " + NODES
                                        + " nodes",
                                String.join(",", bench.figures)));
        System.exit(0);
    }

    private void measure(BenchGraph graph) {
        graph.write(TestProjection.create());
        int size = graph.jobs();
        time("one_job", size, 10, job -> catalog.job(graph.job(job)), graph);
        time("one_dataset", size, 10, job -> catalog.dataset(graph.written(job)), graph);
        time("lineage_depth_5", size, 30, job -> store.trace(around(graph.written(job), 5)), graph);
        time("lineage_depth_20", size, 150, job -> store.trace(around(graph.written(job), 20)), graph);
        time("columns_depth_10", size, 100, job -> store.trace(column(graph.written(job), 10)), graph);
        time("columns_depth_20", size, 300, job -> store.trace(column(graph.written(job), 20)), graph);
        time("impact_depth_20", size, Double.NaN, job -> store.impact(impact(graph.written(job))), graph);
        time("path_10_hops", size, Double.NaN, job -> store.path(path(graph, job)), graph);
        time("as_of_depth_5", size, Double.NaN, job -> store.trace(around(graph.written(job), 5), AFTER_ALL), graph);
    }

    private static LineageRequest around(EntityKey focus, int depth) {
        return new LineageRequest(focus, depth, depth, Set.of(), NODES, false);
    }

    private static ColumnRequest column(EntityKey dataset, int depth) {
        return new ColumnRequest(dataset, BenchGraph.column(), depth, depth, NODES);
    }

    private static ImpactRequest impact(EntityKey dataset) {
        return new ImpactRequest(dataset, Optional.empty(), 20, 0, 100);
    }

    private static PathRequest path(BenchGraph graph, int job) {
        return new PathRequest(
                new Point(graph.written(job), Optional.empty()), new Point(graph.later(job, 5), Optional.empty()), 20);
    }

    private void time(String name, int size, double goal, IntFunction<Optional<?>> question, BenchGraph graph) {
        double[] millis = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int job = graph.someJob();
            long started = System.nanoTime();
            boolean answered = question.apply(job).isPresent();
            double took = (System.nanoTime() - started) / 1e6;
            if (!answered) {
                throw new IllegalStateException(name + " has no answer");
            }
            if (round >= 0) {
                millis[round] = took;
            }
        }
        Arrays.sort(millis);
        figure(name + "_p50_at_" + size, millis[ROUNDS / 2], Double.NaN);
        figure(name + "_p95_at_" + size, millis[ROUNDS * 95 / 100], goal);
    }

    private void figure(String name, double value, double goal) {
        System.err.printf(Locale.ROOT, "%-34s %8.1f ms%n", name, value);
        figures.add(String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"ms\",\"better\":\"lower\",\"baseline\":null,\"goal\":%s}",
                name,
                value,
                Double.isNaN(goal) ? "null" : String.valueOf(goal)));
    }
}
