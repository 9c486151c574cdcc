package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.TransactionContext;

/** The lineage around one thing as of an instant. */
final class PastReads {
    private final TransactionContext transaction;
    private final LineageGraphSettings settings;
    private final PastEdges past;

    PastReads(TransactionContext transaction, LineageGraphSettings settings, Instant at) {
        this.transaction = transaction;
        this.settings = settings;
        this.past = new PastEdges(transaction, at, settings.counted());
    }

    Optional<LineageGraph> around(LineageRequest request) {
        String focus = request.focus().value();
        Optional<Boolean> isJob = transaction.run(PastCypher.IS_JOB, Map.of("key", focus)).stream()
                .findFirst()
                .map(row -> row.get("job").asBoolean());
        return isJob.map(job -> graph(request, job));
    }

    private LineageGraph graph(LineageRequest request, boolean focusIsJob) {
        Map<String, Integer> depths = new HashMap<>();
        walk(request, focusIsJob, depths, -request.upstream());
        walk(request, focusIsJob, depths, request.downstream());
        SequencedMap<String, Integer> drawn = new LinkedHashMap<>();
        depths.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(request.limit())
                .forEach(entry -> drawn.put(entry.getKey(), entry.getValue()));
        LineageGraph today = new GraphReads(transaction, settings).draw(drawn, depths.size(), request.limit(), false);
        return asItWas(today, drawn.keySet());
    }

    /**
     * @param reach how many hops, negative upstream
     */
    private void walk(LineageRequest request, boolean focusIsJob, Map<String, Integer> depths, int reach) {
        boolean downstream = reach > 0;
        Set<String> seen = new HashSet<>(Set.of(request.focus().value()));
        depths.put(request.focus().value(), 0);
        Set<String> frontier = Set.copyOf(seen);
        Set<String> via = Set.of();
        for (int hop = 1; hop <= Math.abs(reach) && !frontier.isEmpty() && seen.size() < settings.counted(); hop++) {
            boolean fromJobs = focusIsJob == (hop % 2 == 1);
            Set<String> next = new TreeSet<>();
            for (Edge edge : fromJobs ? past.ofJobs(frontier) : past.ofDatasets(frontier)) {
                EntityKey near = downstream ? edge.source() : edge.target();
                String far = (downstream ? edge.target() : edge.source()).value();
                if (frontier.contains(near.value()) && (!fromJobs || past.leads(edge, via))) {
                    // A job that states what feeds what is left again for each dataset by which it is reached.
                    if (seen.add(far) || (!fromJobs && past.states(far))) {
                        next.add(far);
                    }
                }
            }
            int depth = downstream ? hop : -hop;
            next.forEach(key -> depths.merge(key, depth, PastReads::nearer));
            via = frontier;
            frontier = next;
        }
    }

    private static int nearer(int one, int other) {
        return Math.abs(other) < Math.abs(one) ? other : one;
    }

    /** The nodes as they are named today, with the edges of then. */
    private LineageGraph asItWas(LineageGraph today, Set<String> drawn) {
        Set<String> jobs = new TreeSet<>();
        Set<String> datasets = new TreeSet<>();
        today.nodes()
                .forEach(node -> (node.entity().kind() == EntityKind.JOB ? jobs : datasets)
                        .add(node.entity().key().value()));
        Map<List<String>, Edge> touching = new LinkedHashMap<>();
        past.ofJobs(jobs).forEach(edge -> touching.put(PastEdges.ends(edge), edge));
        past.ofDatasets(datasets).forEach(edge -> touching.put(PastEdges.ends(edge), edge));
        return split(today, touching.values(), drawn);
    }

    private static LineageGraph split(LineageGraph today, Collection<Edge> touching, Set<String> drawn) {
        List<Edge> edges = new ArrayList<>();
        Map<String, Integer> hiddenUpstream = new HashMap<>();
        Map<String, Integer> hiddenDownstream = new HashMap<>();
        for (Edge edge : touching) {
            boolean source = drawn.contains(edge.source().value());
            boolean target = drawn.contains(edge.target().value());
            if (source && target) {
                edges.add(edge);
            } else if (source) {
                hiddenDownstream.merge(edge.source().value(), 1, Integer::sum);
            } else {
                hiddenUpstream.merge(edge.target().value(), 1, Integer::sum);
            }
        }
        edges.sort(Comparator.comparing((Edge edge) -> edge.source().value())
                .thenComparing(edge -> edge.target().value()));
        List<Node> nodes = today.nodes().stream()
                .map(node -> node.withHidden(
                        hiddenUpstream.getOrDefault(node.entity().key().value(), 0),
                        hiddenDownstream.getOrDefault(node.entity().key().value(), 0)))
                .toList();
        return new LineageGraph(today.focus(), nodes, edges, List.of(), today.total(), today.limit());
    }
}
