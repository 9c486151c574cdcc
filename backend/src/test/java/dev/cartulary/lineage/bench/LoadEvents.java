package dev.cartulary.lineage.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.RefusedEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Events of a warehouse of {@code jobs} jobs in layers, all computed from their number: each job reads two datasets of the
 * layer before and writes two of its own, of ten columns each, every column made of two; an event takes 14 kB. Even numbers
 * are starts, odd ones the ends of the same runs; the runs go round all jobs in turn.
 */
final class LoadEvents {
    private static final int LAYERS = 20;
    private static final int COLUMNS = 10;
    private static final List<String> TYPES = List.of("BIGINT", "VARCHAR", "TIMESTAMP");
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FACETS = "https://openlineage.io/spec/facets/1-0-1/";

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);
    private final int jobs;

    LoadEvents(int jobs) {
        this.jobs = jobs;
    }

    List<LineageEvent> between(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::event).toList();
    }

    private LineageEvent event(int number) {
        return switch (reader.parse(json(number).getBytes(UTF_8))) {
            case AcceptedEvent accepted -> accepted.event();
            case RefusedEvent refused -> throw new IllegalStateException(refused.toString());
        };
    }

    String json(int number) {
        int run = number / 2;
        int job = run % jobs;
        boolean complete = number % 2 == 1;
        Instant time = BEGIN.plusSeconds(run).plusMillis(complete ? 700 : 0);
        return """
                {"eventType":"%s","eventTime":"%s","producer":"https://example.org/load/1.0",
                "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                "run":{"runId":"%s","facets":{%s,%s}},
                "job":{"namespace":"load_jobs","name":"load.layer_%d.job_%d","facets":{%s,%s,%s,%s}},
                "inputs":[%s,%s],"outputs":[%s,%s]}""".formatted(
                complete ? "COMPLETE" : "START",
                time,
                new UUID(0x4000L | (long) run << 16, 0x8000000000000000L | run * 0x5851F42D4C957FL),
                facet("nominalTime", "\"nominalStartTime\":\"" + time + "\""),
                facet("processing_engine", "\"version\":\"3.5.1\",\"name\":\"spark\""),
                layer(job),
                job,
                facet(
                        "sql",
                        "\"query\":\"INSERT INTO " + name(output(job, 0)) + " SELECT * FROM " + name(input(job, 0))
                                + "\""),
                facet("jobType", "\"processingType\":\"BATCH\",\"integration\":\"SPARK\",\"jobType\":\"QUERY\""),
                facet("documentation", "\"description\":\"Generated job number " + job + "\""),
                facet("ownership", "\"owners\":[{\"name\":\"team:" + job % 37 + "\",\"type\":\"OWNER\"}]"),
                dataset(input(job, 0), "", ""),
                dataset(input(job, 1), "", ""),
                written(job, 0, run, complete),
                written(job, 1, run, complete));
    }

    private String written(int job, int which, int run, boolean complete) {
        String flows = columns(column -> "\"col_%d\":{\"inputFields\":[%s,%s]}"
                .formatted(
                        column,
                        source(input(job, 0), column, "IDENTITY"),
                        source(input(job, 1), column, "TRANSFORMATION")));
        String statistics = facet("outputStatistics", "\"rowCount\":%d,\"size\":%d".formatted(run, 100L * run));
        return dataset(
                output(job, which),
                "," + facet("columnLineage", "\"fields\":{" + flows + "}"),
                complete ? ",\"outputFacets\":{" + statistics + "}" : "");
    }

    private static String source(int dataset, int column, String subtype) {
        return """
                {"namespace":"%s","name":"%s","field":"col_%d","transformations":[\
                {"type":"DIRECT","subtype":"%s","description":"","masking":false}]}""".formatted(namespace(), name(dataset), column, subtype);
    }

    private static String dataset(int dataset, String facets, String rest) {
        String fields = columns(column -> "{\"name\":\"col_%d\",\"type\":\"%s\",\"description\":\"Column %d\"}"
                .formatted(column, TYPES.get(column % TYPES.size()), column));
        return "{\"namespace\":\"%s\",\"name\":\"%s\",\"facets\":{%s,%s%s}%s}"
                .formatted(
                        namespace(),
                        name(dataset),
                        facet("schema", "\"fields\":[" + fields + "]"),
                        facet("dataSource", "\"name\":\"%s\",\"uri\":\"%s\"".formatted(namespace(), namespace())),
                        facets,
                        rest);
    }

    private static String columns(IntFunction<String> column) {
        return IntStream.range(0, COLUMNS).mapToObj(column).collect(Collectors.joining(","));
    }

    private static String facet(String name, String members) {
        return "\"%s\":{\"_producer\":\"https://example.org/load/1.0\",\"_schemaURL\":\"%s%s.json#/$defs/%s\",%s}"
                .formatted(name, FACETS, name, name, members);
    }

    private int layer(int job) {
        return job / lanes() % LAYERS;
    }

    private int lanes() {
        return Math.max(1, jobs / LAYERS);
    }

    /** Negative ones are sources that no job writes. */
    private int input(int job, int which) {
        if (layer(job) == 0) {
            return -1 - (2 * job + which);
        }
        int neighbour = which == 0 ? 0 : job % 3 - 1;
        int lane = Math.floorMod(job % lanes() + neighbour, lanes());
        return output((layer(job) - 1) * lanes() + lane, which);
    }

    private static int output(int job, int which) {
        return 2 * job + which;
    }

    private static String namespace() {
        return "postgres://load-db:5432";
    }

    private static String name(int dataset) {
        return dataset < 0 ? "load.source.table_" + -dataset : "load.public.table_" + dataset;
    }
}
