package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.DiffRequest;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageDiff.Cause;
import dev.cartulary.lineage.LineageDiff.Change;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.neo4j.driver.TransactionContext;

/** How the lineage around one thing differs between two instants, and which runs changed it. */
final class DiffReads {
    private final TransactionContext transaction;
    private final LineageGraphSettings settings;
    private final DiffRequest request;
    private final Map<String, EntityRef> nodes = new HashMap<>();

    DiffReads(TransactionContext transaction, LineageGraphSettings settings, DiffRequest request) {
        this.transaction = transaction;
        this.settings = settings;
        this.request = request;
    }

    Optional<LineageDiff> read() {
        Optional<LineageGraph> before = asOf(request.from());
        Optional<LineageGraph> after = asOf(request.to());
        return before.flatMap(one -> after.map(other -> diff(one, other)));
    }

    private Optional<LineageGraph> asOf(Instant at) {
        var around =
                new LineageRequest(request.focus(), request.depth(), request.depth(), Set.of(), request.limit(), false);
        return new PastReads(transaction, settings, at).around(around);
    }

    private LineageDiff diff(LineageGraph before, LineageGraph after) {
        Stream.of(before, after)
                .flatMap(graph -> graph.nodes().stream())
                .forEach(node -> nodes.put(node.entity().key().value(), node.entity()));
        // All edges between the nodes of both: one that cannot be reached any more from the focus may stand all the
        // same.
        Map<String, Edge> old = edgesAt(request.from());
        Map<String, Edge> young = edgesAt(request.to());
        List<Change> changes = new ArrayList<>();
        changes.addAll(added(missing(young, old)));
        changes.addAll(removed(missing(old, young)));
        young.forEach((ends, edge) -> Optional.ofNullable(old.get(ends))
                .filter(was -> was.origin() != edge.origin())
                .ifPresent(was -> changes.add(new Change(Optional.of(was), Optional.of(edge), stated(edge)))));
        return new LineageDiff(ends(changes), changes, before.truncated() || after.truncated());
    }

    private List<Change> added(List<Edge> edges) {
        Map<String, Cause> causes = causes(PastCypher.ADDED_BY, edges);
        return edges.stream()
                .map(edge -> new Change(
                        Optional.empty(),
                        Optional.of(edge),
                        Optional.ofNullable(causes.get(ends(edge))).or(() -> stated(edge))))
                .toList();
    }

    /** A declaration that no longer stands has no cause here: it may have been replaced more than once. */
    private List<Change> removed(List<Edge> edges) {
        Map<String, Cause> causes = causes(PastCypher.REMOVED_BY, edges);
        return edges.stream()
                .map(edge -> new Change(
                        Optional.of(edge),
                        Optional.empty(),
                        Optional.ofNullable(causes.get(ends(edge))).filter(_ -> edge.origin() == Origin.OBSERVED)))
                .toList();
    }

    private List<EntityRef> ends(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()).flatMap(Optional::stream))
                .flatMap(edge -> Stream.of(edge.source().value(), edge.target().value()))
                .distinct()
                .sorted()
                .flatMap(key -> Stream.ofNullable(nodes.get(key)))
                .toList();
    }

    private Map<String, Edge> edgesAt(Instant at) {
        List<String> jobs = nodes.values().stream()
                .filter(node -> node.kind() == EntityKind.JOB)
                .map(node -> node.key().value())
                .toList();
        Map<String, Edge> edges = new TreeMap<>();
        new PastEdges(transaction, at, settings.counted())
                .ofJobs(jobs).stream()
                        .filter(edge -> nodes.containsKey(edge.source().value())
                                && nodes.containsKey(edge.target().value()))
                        .forEach(edge -> edges.put(ends(edge), edge));
        return edges;
    }

    private static String ends(Edge edge) {
        return edge.source().value() + edge.target().value();
    }

    private static List<Edge> missing(Map<String, Edge> from, Map<String, Edge> in) {
        return from.entrySet().stream()
                .filter(entry -> !in.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What the edge itself tells. */
    private static Optional<Cause> stated(Edge edge) {
        return Optional.of(new Cause(edge.trust().lastRun(), edge.lastSeen()));
    }

    private Map<String, Cause> causes(String cypher, List<Edge> edges) {
        List<Map<String, Object>> rows = edges.stream().map(this::row).toList();
        var parameters = Map.<String, Object>of(
                "edges", rows, "from", Times.stored(request.from()), "to", Times.stored(request.to()));
        Map<String, Cause> causes = new HashMap<>();
        transaction.run(cypher, parameters).forEachRemaining(row -> {
            String job = row.get("job").asString();
            String dataset = row.get("dataset").asString();
            boolean wrote = row.get("type").asString().equals("WROTE");
            var run = new RunId(UUID.fromString(row.get("run").asString()));
            causes.put(wrote ? job + dataset : dataset + job, new Cause(Optional.of(run), Times.read(row.get("at"))));
        });
        return causes;
    }

    private Map<String, Object> row(Edge edge) {
        String source = edge.source().value();
        String target = edge.target().value();
        EntityRef first = nodes.get(source);
        boolean writes = first != null && first.kind() == EntityKind.JOB;
        return Map.of(
                "job", writes ? source : target,
                "dataset", writes ? target : source,
                "type", writes ? "WROTE" : "READ");
    }
}
