package dev.cartulary.lineage.web;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How lineage differs between two instants as JSON.
 *
 * @param truncated whether the limit cut either of the two graphs
 */
record DiffAnswer(List<Node> nodes, List<Change> added, List<Change> removed, List<Change> changed, boolean truncated) {
    static DiffAnswer of(LineageDiff diff) {
        return new DiffAnswer(
                diff.nodes().stream().map(Node::of).toList(),
                of(diff, LineageDiff.Kind.ADDED),
                of(diff, LineageDiff.Kind.REMOVED),
                of(diff, LineageDiff.Kind.CHANGED),
                diff.truncated());
    }

    private static List<Change> of(LineageDiff diff, LineageDiff.Kind kind) {
        return diff.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::of)
                .toList();
    }

    record Node(String key, EntityKind kind, String namespace, String name, String platform) {
        static Node of(EntityRef entity) {
            return new Node(entity.key().value(), entity.kind(), entity.namespace(), entity.name(), entity.platform());
        }
    }

    /**
     * @param before absent where the edge was added
     * @param after absent where it was removed
     */
    record Change(
            String source,
            String target,
            Optional<LineageAnswer.Edge> before,
            Optional<LineageAnswer.Edge> after,
            Optional<Cause> by) {
        static Change of(LineageDiff.Change change) {
            Edge edge = change.after().or(change::before).orElseThrow();
            return new Change(
                    edge.source().value(),
                    edge.target().value(),
                    change.before().map(LineageAnswer.Edge::of),
                    change.after().map(LineageAnswer.Edge::of),
                    change.by().map(cause -> new Cause(cause.run().map(RunId::value), cause.at())));
        }
    }

    /**
     * @param run absent where a declaration did it
     */
    record Cause(Optional<UUID> run, Instant at) {}
}
