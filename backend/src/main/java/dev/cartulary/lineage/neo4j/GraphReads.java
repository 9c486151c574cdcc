package dev.cartulary.lineage.neo4j;

import static dev.cartulary.lineage.neo4j.References.key;
import static dev.cartulary.lineage.neo4j.References.text;

import dev.cartulary.catalog.RunState;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Column;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.lineage.LineageGraph.Trust;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** What is to be known of nodes that were chosen to be drawn, and of what lies between them. */
final class GraphReads {
    /** Enough to tell what happens always from what happened once; each costs a look at what it read and wrote. */
    private static final int RUNS_EXAMINED = 20;

    private final TransactionContext transaction;
    private final LineageGraphSettings settings;

    /** By any name of a drawn dataset that has several, the one that is drawn. */
    private final Map<String, String> representatives = new HashMap<>();

    GraphReads(TransactionContext transaction, LineageGraphSettings settings) {
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * @param depths the nodes with their signed depth, nearest first; the first is the focus
     * @param total how many there are, drawn or not
     */
    LineageGraph draw(SequencedMap<String, Integer> depths, long total, int limit, boolean withColumns) {
        List<Record> nodes = transaction
                .run(LineageCypher.NODES, Map.of("keys", List.copyOf(depths.keySet())))
                .list();
        List<String> datasets = names(nodes);
        List<Edge> edges = edges(keys(nodes, true), keys(nodes, false));
        Map<String, List<Column>> columns = withColumns ? columns(datasets) : Map.of();
        List<ColumnEdge> columnEdges = withColumns ? columnEdges(datasets) : List.of();
        return new LineageGraph(
                new EntityKey(depths.firstEntry().getKey()),
                nodes(nodes, depths, edges, columns),
                edges,
                columnEdges,
                total,
                limit);
    }

    /** All names of the datasets. */
    private List<String> names(List<Record> nodes) {
        List<String> names = new ArrayList<>(keys(nodes, false));
        nodes.stream().filter(row -> !row.get("names").isNull()).forEach(row -> {
            List<String> all = row.get("names").asList(name -> name.asString());
            all.forEach(name -> representatives.put(name, row.get("key").asString()));
            names.addAll(all.subList(1, all.size()));
        });
        return names;
    }

    private String one(Record row, String name) {
        String key = row.get(name).asString();
        return representatives.getOrDefault(key, key);
    }

    /** Those of one path once, as the representative has them where it does. */
    private Map<String, List<Column>> columns(List<String> datasets) {
        Map<String, SequencedMap<String, Column>> byPath = new HashMap<>();
        var parameters = Map.<String, Object>of(
                "datasets", datasets,
                "most", settings.columnsPerDataset(),
                "mostInAll", settings.columnsInAll());
        List<Record> rows = new ArrayList<>(
                transaction.run(LineageCypher.COLUMNS, parameters).list());
        rows.sort(Comparator.comparing(
                row -> !one(row, "key").equals(row.get("key").asString())));
        rows.forEach(row -> byPath.computeIfAbsent(one(row, "key"), _ -> new LinkedHashMap<>())
                .putIfAbsent(
                        row.get("path").asString(), new Column(row.get("path").asString(), text(row.get("type")))));
        Map<String, List<Column>> columns = new HashMap<>();
        byPath.forEach((key, paths) -> columns.put(
                key, paths.values().stream().limit(settings.columnsPerDataset()).toList()));
        return columns;
    }

    private List<ColumnEdge> columnEdges(List<String> datasets) {
        var parameters = Map.<String, Object>of("datasets", datasets, "mostInAll", settings.columnsInAll());
        return transaction.run(LineageCypher.COLUMN_EDGES, parameters).list(this::columnEdge).stream()
                .distinct()
                .toList();
    }

    private ColumnEdge columnEdge(Record row) {
        return new ColumnEdge(
                new EntityKey(one(row, "source")),
                row.get("sourceColumn").asString(),
                new EntityKey(one(row, "target")),
                row.get("targetColumn").asString(),
                text(row.get("kind")),
                text(row.get("subtype")),
                row.get("masking").asBoolean(false));
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
                        References.entity(row),
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

    private List<Edge> edges(List<String> jobs, List<String> datasets) {
        Map<List<String>, Record> runs = new HashMap<>();
        transaction
                .run(LineageCypher.RUNS_OF_EDGES, Map.of("jobs", jobs, "runs", RUNS_EXAMINED))
                .forEachRemaining(row -> runs.put(ends(row), row));
        SequencedMap<List<String>, Edge> edges = new LinkedHashMap<>();
        transaction
                .run(LineageCypher.EDGES, Map.of("jobs", jobs, "datasets", datasets))
                .forEachRemaining(row ->
                        edges.merge(ends(row), edge(row, Optional.ofNullable(runs.get(ends(row)))), GraphReads::both));
        return List.copyOf(edges.values());
    }

    private static List<String> ends(Record row) {
        return List.of(row.get("source").asString(), row.get("target").asString());
    }

    /** One job had to do with one dataset under two names. */
    private static Edge both(Edge one, Edge other) {
        Trust trust = one.trust();
        return new Edge(
                one.source(),
                one.target(),
                one.origin() == Origin.OBSERVED ? Origin.OBSERVED : other.origin(),
                one.lastSeen().isAfter(other.lastSeen()) ? one.lastSeen() : other.lastSeen(),
                new Trust(
                        Stream.of(trust.firstSeen(), other.trust().firstSeen())
                                .flatMap(Optional::stream)
                                .min(Comparator.naturalOrder()),
                        Stream.of(trust.declaredAt(), other.trust().declaredAt())
                                .flatMap(Optional::stream)
                                .max(Comparator.naturalOrder()),
                        trust.runs(),
                        trust.examined(),
                        trust.lastRun()),
                one.stated().flatMap(some -> other.stated().map(more -> union(some, more))));
    }

    private static Set<EntityKey> union(Set<EntityKey> some, Set<EntityKey> more) {
        return Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Edge edge(Record row, Optional<Record> runs) {
        Optional<Instant> firstSeen = Times.maybe(row.get("firstSeen"));
        return new Edge(
                key(row.get("source")),
                key(row.get("target")),
                firstSeen.isPresent() ? Origin.OBSERVED : Origin.DECLARED,
                Times.read(row.get("lastSeen")),
                new Trust(
                        firstSeen,
                        Times.maybe(row.get("declaredAt")),
                        runs.map(some -> some.get("runs").asInt()).orElse(0),
                        RUNS_EXAMINED,
                        runs.map(some ->
                                new RunId(UUID.fromString(some.get("lastRun").asString())))),
                References.keys(row.get("sources")));
    }
}
