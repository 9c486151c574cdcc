package dev.cartulary.lineage.neo4j;

import static dev.cartulary.lineage.neo4j.References.text;

import dev.cartulary.catalog.RunState;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.RunLineage;
import dev.cartulary.openlineage.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** What one run read and wrote, and the runs around it. */
final class RunReads {
    private final TransactionContext transaction;
    private final GraphReads graphs;

    RunReads(TransactionContext transaction, GraphReads graphs) {
        this.transaction = transaction;
        this.graphs = graphs;
    }

    Optional<RunLineage> of(RunId id, int limit) {
        var parameters = Map.<String, Object>of("run", RunRows.text(id), "most", limit);
        return transaction.run(LineageCypher.RUN_BY_ID, parameters).stream()
                .findFirst()
                .map(row -> lineage(row, parameters, limit));
    }

    private RunLineage lineage(Record row, Map<String, Object> parameters, int limit) {
        List<Record> parents =
                transaction.run(LineageCypher.PARENT_OF_RUN, parameters).list();
        List<Record> children =
                transaction.run(LineageCypher.CHILDREN_OF_RUN, parameters).list();
        Set<String> jobs = new TreeSet<>(Set.of(row.get("job").asString()));
        parents.forEach(parent -> jobs.add(parent.get("job").asString()));
        children.forEach(child -> jobs.add(child.get("job").asString()));
        Map<String, Record> entities = References.entities(transaction, jobs);
        return new RunLineage(
                run(row, entities),
                graph(row, limit),
                parents.stream().findFirst().map(parent -> run(parent, entities)),
                children.stream().map(child -> run(child, entities)).toList(),
                row.get("children").asLong());
    }

    private LineageGraph graph(Record row, int limit) {
        SequencedMap<String, Integer> depths = new LinkedHashMap<>();
        depths.put(row.get("job").asString(), 0);
        add(depths, row.get("reads"), -1, limit);
        add(depths, row.get("writes"), 1, limit);
        Set<String> reads = Set.copyOf(keys(row.get("reads")));
        Set<String> writes = Set.copyOf(keys(row.get("writes")));
        LineageGraph around = graphs.draw(depths, 1 + row.get("datasets").asLong(), limit, false);
        List<LineageGraph.Edge> edges = around.edges().stream()
                .filter(edge -> reads.contains(edge.source().value())
                        || writes.contains(edge.target().value()))
                .toList();
        return new LineageGraph(around.focus(), around.nodes(), edges, List.of(), around.total(), limit);
    }

    private static void add(SequencedMap<String, Integer> depths, Value datasets, int depth, int limit) {
        keys(datasets).stream()
                .limit(Math.max(0, limit - depths.size()))
                .forEach(key -> depths.putIfAbsent(key, depth));
    }

    private static List<String> keys(Value list) {
        return list.asList(key -> key.asString());
    }

    private static RunSummary run(Record row, Map<String, Record> entities) {
        Record job = Objects.requireNonNull(entities.get(row.get("job").asString()), "read in this transaction");
        return new RunSummary(
                new RunId(UUID.fromString(row.get("runId").asString())),
                References.entity(job),
                RunState.valueOf(row.get("state").asString()),
                Times.maybe(row.get("startedAt")),
                Times.maybe(row.get("endedAt")),
                text(row.get("error")));
    }
}
