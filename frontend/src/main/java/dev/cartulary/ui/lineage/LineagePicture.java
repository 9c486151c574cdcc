package dev.cartulary.ui.lineage;

import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageDiff.Change;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be drawn and listed: a lineage, and how it differs from an earlier one.
 *
 * @param graph where something is compared, with the edges that are gone and their ends
 * @param difference absent where nothing is compared
 */
record LineagePicture(LineageGraph graph, Optional<LineageDiff> difference) {

    /** Empty when the focus is unknown. */
    static Optional<LineagePicture> of(LineageState state, TraceLineage lineage, Instant now) {
        LineageTime time = state.time();
        if (!time.isPast()) {
            return lineage.around(state.request()).map(graph -> new LineagePicture(graph, Optional.empty()));
        }
        Instant until = time.asOf().orElse(now);
        Optional<LineageGraph> after = lineage.around(state.request(), until);
        // In an address made by hand the start may lie ahead of now; then nothing has changed since.
        Optional<Instant> since = time.since().filter(start -> !start.isAfter(until));
        return since.isEmpty()
                ? after.map(graph -> new LineagePicture(graph, Optional.empty()))
                : after.flatMap(young -> lineage.around(state.request(), since.get())
                        .flatMap(old -> lineage.difference(state.difference(since.get(), until))
                                .map(difference -> compared(old, young, difference))));
    }

    /** How an edge differs; empty where it does not. */
    Map<Ends, LineageDiff.Kind> changes() {
        Map<Ends, LineageDiff.Kind> kinds = new HashMap<>();
        difference.ifPresent(found -> found.changes()
                .forEach(change -> edge(change).ifPresent(edge -> kinds.put(Ends.of(edge), change.kind()))));
        return kinds;
    }

    /** From where to where an edge leads. */
    record Ends(EntityKey source, EntityKey target) {
        static Ends of(Edge edge) {
            return new Ends(edge.source(), edge.target());
        }
    }

    /** The edge of a change: as it is now, or as it was. */
    static Optional<Edge> edge(Change change) {
        return change.after().or(change::before);
    }

    private static LineagePicture compared(LineageGraph old, LineageGraph young, LineageDiff difference) {
        Map<EntityKey, Node> before = new HashMap<>();
        old.nodes().forEach(node -> before.put(node.entity().key(), node));
        Set<EntityKey> drawn = new HashSet<>();
        young.nodes().forEach(node -> drawn.add(node.entity().key()));
        List<Node> nodes = new ArrayList<>(young.nodes());
        List<Edge> edges = new ArrayList<>(young.edges());
        for (Edge gone : difference.changes().stream()
                .filter(change -> change.kind() == LineageDiff.Kind.REMOVED)
                .flatMap(change -> change.before().stream())
                .toList()) {
            Stream.of(gone.source(), gone.target())
                    .filter(before::containsKey)
                    .filter(drawn::add)
                    .forEach(key -> Optional.ofNullable(before.get(key)).ifPresent(nodes::add));
            if (drawn.contains(gone.source()) && drawn.contains(gone.target())) {
                edges.add(gone);
            }
        }
        long more = nodes.size() - young.nodes().size();
        var graph = new LineageGraph(young.focus(), nodes, edges, List.of(), young.total() + more, young.limit());
        return new LineagePicture(graph, Optional.of(difference));
    }
}
