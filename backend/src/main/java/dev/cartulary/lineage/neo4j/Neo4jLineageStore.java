package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.RunState;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Column;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.openlineage.EntityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads a part of the lineage: first which nodes ({@link Reach}), then what is to be known of them. */
@Component
final class Neo4jLineageStore implements LineageStore {
    private final Driver driver;
    private final SessionConfig session;
    private final LineageGraphSettings settings;

    Neo4jLineageStore(Driver driver, SessionConfig session, LineageGraphSettings settings) {
        this.driver = driver;
        this.session = session;
        this.settings = settings;
    }

    @Override
    public Optional<LineageGraph> trace(LineageRequest request) {
        var config =
                TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
        try (Session reading = driver.session(session)) {
            return reading.executeRead(transaction -> trace(transaction, request), config);
        }
    }

    /** Runs every query of a request, whether its focus exists or not. */
    void planAll(LineageRequest request) {
        try (Session reading = driver.session(session)) {
            reading.executeRead(transaction -> graph(transaction, request));
        }
    }

    private Optional<LineageGraph> trace(TransactionContext transaction, LineageRequest request) {
        var focus = Map.<String, Object>of("key", request.focus().value());
        boolean known = transaction.run(LineageCypher.EXISTS, focus).hasNext();
        return known ? Optional.of(graph(transaction, request)) : Optional.empty();
    }

    private LineageGraph graph(TransactionContext transaction, LineageRequest request) {
        var reach = new Reach(transaction, request, settings.counted());
        SequencedMap<String, Integer> depths = reach.nodes();
        List<Record> nodes = transaction
                .run(LineageCypher.NODES, Map.of("keys", List.copyOf(depths.keySet())))
                .list();
        List<String> jobs = keys(nodes, true);
        List<String> datasets = keys(nodes, false);
        List<Edge> edges = transaction
                .run(LineageCypher.EDGES, Map.of("jobs", jobs, "datasets", datasets))
                .list(Neo4jLineageStore::edge);
        Map<String, List<Column>> columns = request.columns() ? columns(transaction, datasets) : Map.of();
        List<ColumnEdge> columnEdges = request.columns() ? columnEdges(transaction, datasets) : List.of();
        return new LineageGraph(
                request.focus(),
                nodes(nodes, depths, edges, columns),
                edges,
                columnEdges,
                reach.total(),
                request.limit());
    }

    private Map<String, List<Column>> columns(TransactionContext transaction, List<String> datasets) {
        Map<String, List<Column>> columns = new HashMap<>();
        var parameters = Map.<String, Object>of(
                "datasets", datasets,
                "most", settings.columnsPerDataset(),
                "mostInAll", settings.columnsInAll());
        transaction
                .run(LineageCypher.COLUMNS, parameters)
                .forEachRemaining(row -> columns.computeIfAbsent(row.get("key").asString(), _ -> new ArrayList<>())
                        .add(new Column(row.get("path").asString(), text(row.get("type")))));
        return columns;
    }

    private List<ColumnEdge> columnEdges(TransactionContext transaction, List<String> datasets) {
        var parameters = Map.<String, Object>of("datasets", datasets, "mostInAll", settings.columnsInAll());
        return transaction
                .run(LineageCypher.COLUMN_EDGES, parameters)
                .list(row -> new ColumnEdge(
                        key(row.get("source")),
                        row.get("sourceColumn").asString(),
                        key(row.get("target")),
                        row.get("targetColumn").asString(),
                        text(row.get("kind")),
                        text(row.get("subtype")),
                        row.get("masking").asBoolean(false)));
    }

    private static List<Node> nodes(
            List<Record> rows,
            SequencedMap<String, Integer> depths,
            List<Edge> edges,
            Map<String, List<Column>> columns) {
        Map<String, Integer> drawnUpstream = new HashMap<>();
        Map<String, Integer> drawnDownstream = new HashMap<>();
        edges.forEach(edge -> {
            drawnUpstream.merge(edge.target().value(), 1, Integer::sum);
            drawnDownstream.merge(edge.source().value(), 1, Integer::sum);
        });
        Map<String, Record> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.get("key").asString(), row));
        List<Node> nodes = new ArrayList<>();
        depths.forEach((key, depth) -> {
            Record row = byKey.get(key);
            if (row != null) {
                nodes.add(new Node(
                        ref(row),
                        depth,
                        text(row.get("type")),
                        text(row.get("lastRun")).map(RunState::valueOf),
                        row.get("upstream").asInt() - drawnUpstream.getOrDefault(key, 0),
                        row.get("downstream").asInt() - drawnDownstream.getOrDefault(key, 0),
                        row.get("columnCount").asInt(),
                        columns.getOrDefault(key, List.of())));
            }
        });
        return nodes;
    }

    private static List<String> keys(List<Record> nodes, boolean jobs) {
        return nodes.stream()
                .filter(row -> row.get("job").asBoolean() == jobs)
                .map(row -> row.get("key").asString())
                .toList();
    }

    private static Edge edge(Record row) {
        return new Edge(
                key(row.get("source")),
                key(row.get("target")),
                row.get("observed").asBoolean() ? Origin.OBSERVED : Origin.DECLARED,
                Times.read(row.get("lastSeen")));
    }

    private static EntityRef ref(Record row) {
        return new EntityRef(
                row.get("job").asBoolean() ? EntityKind.JOB : EntityKind.DATASET,
                key(row.get("key")),
                row.get("namespace").asString(),
                row.get("name").asString(),
                row.get("platform").asString("unknown"));
    }

    private static EntityKey key(Value value) {
        return new EntityKey(value.asString());
    }

    private static Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }
}
