package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.Events;
import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A graph of jobs in 20 layers. Each writes two datasets of ten columns and reads two of the layer before, of its own lane and
 * of one next to it; each column is made of two.
 */
record BenchGraph(String prefix, int jobs) {
    private static final int LAYERS = 20;
    private static final int OUTPUTS = 2;
    private static final int COLUMNS = 10;
    private static final int BATCH = 50;
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Random RANDOM = new Random(1);

    void write(LineageProjection projection) {
        for (int from = 0; from < jobs; from += BATCH) {
            List<LineageEvent> batch = new ArrayList<>();
            IntStream.range(from, Math.min(jobs, from + BATCH)).forEach(job -> batch.add(event(job)));
            projection.apply(batch);
            if (from % (10 * BATCH) == 0) {
                System.err.println(prefix + ": " + from + " of " + jobs + " jobs");
            }
        }
    }

    /** A job in the middle of the layers. */
    int someJob() {
        return (LAYERS / 2) * lanes() + RANDOM.nextInt(lanes());
    }

    EntityKey job(int job) {
        return new JobId(new Namespace(prefix + "_jobs"), "job_" + job).key();
    }

    /** The first dataset that a job writes. */
    EntityKey written(int job) {
        return new DatasetId(new Namespace(space()), table(job, 0)).key();
    }

    /** What the data of {@code written} becomes some layers later. */
    EntityKey later(int job, int layers) {
        return written(job + layers * lanes());
    }

    static String column() {
        return "col_" + RANDOM.nextInt(COLUMNS);
    }

    private int lanes() {
        return jobs / LAYERS;
    }

    private String space() {
        return "postgres://" + prefix + ":5432";
    }

    private static String table(int job, int output) {
        return "public.table_" + job + "_" + output;
    }

    private LineageEvent event(int job) {
        List<String> inputs = inputs(job);
        String outputs = IntStream.range(0, OUTPUTS)
                .mapToObj(output -> output(table(job, output), inputs))
                .collect(Collectors.joining(","));
        return Events.event("""
                {'eventType': 'COMPLETE', 'eventTime': '%s', 'producer': 'https://example.com/bench',
                 'run': {'runId': '%s'}, 'job': {'namespace': '%s_jobs', 'name': 'job_%d'},
                 'inputs': [%s], 'outputs': [%s]}
                """.formatted(
                        START.plusSeconds(job),
                        new UUID(prefix.hashCode(), job),
                        prefix,
                        job,
                        inputs.stream().map(name -> dataset(name, "{}")).collect(Collectors.joining(",")),
                        outputs));
    }

    private List<String> inputs(int job) {
        if (job < lanes()) {
            return List.of("source.table_" + job + "_0", "source.table_" + job + "_1");
        }
        int before = (job / lanes() - 1) * lanes();
        int lane = job % lanes();
        int beside = Math.floorMod(lane + RANDOM.nextInt(3) - 1, lanes());
        return List.of(table(before + lane, 0), table(before + beside, 1));
    }

    private String output(String name, List<String> inputs) {
        String fields = names().map("{'name': '%s', 'type': 'INT'}"::formatted).collect(Collectors.joining(","));
        String flows = names().map(column -> "'%s': {'inputFields': [%s]}"
                        .formatted(
                                column,
                                inputs.stream()
                                        .map(input -> flow(input, column))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        return dataset(
                name, "{'schema': {'fields': [%s]}, 'columnLineage': {'fields': {%s}}}".formatted(fields, flows));
    }

    private String flow(String input, String column) {
        return "{'namespace': '%s', 'name': '%s', 'field': '%s'}".formatted(space(), input, column);
    }

    private String dataset(String name, String facets) {
        return "{'namespace': '%s', 'name': '%s', 'facets': %s}".formatted(space(), name, facets);
    }

    private static Stream<String> names() {
        return IntStream.range(0, COLUMNS).mapToObj(i -> "col_" + i);
    }
}
