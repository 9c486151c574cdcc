package dev.cartulary.lineage;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.RunState;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the lineage, nearest to the focus first.
 *
 * @param total how many nodes lie within the depth asked for; larger than {@code nodes} when the limit cut
 */
public record LineageGraph(
        EntityKey focus, List<Node> nodes, List<Edge> edges, List<ColumnEdge> columnEdges, long total, int limit) {
    public LineageGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        columnEdges = List.copyOf(columnEdges);
    }

    /** Whether there are nodes within the depth that are not here. */
    public boolean truncated() {
        return total > nodes.size();
    }

    /**
     * @param depth hops from the focus, negative upstream
     * @param type for example TABLE or STREAMING
     * @param lastRun the state of a job's newest run; absent for datasets and for jobs that never ran
     * @param hiddenUpstream direct neighbours that are not among the nodes
     * @param hiddenDownstream likewise
     * @param columns empty unless asked for
     */
    public record Node(
            EntityRef entity,
            int depth,
            Optional<String> type,
            Optional<RunState> lastRun,
            int hiddenUpstream,
            int hiddenDownstream,
            int columnCount,
            List<Column> columns) {

        /** The same, with other neighbours hidden. */
        public Node withHidden(int upstream, int downstream) {
            return new Node(entity, depth, type, lastRun, upstream, downstream, columnCount, columns);
        }
    }

    public record Column(String path, Optional<String> type) {}

    /**
     * From a dataset to the job that reads it, or from a job to the dataset it writes.
     *
     * @param origin how it is known
     * @param lastSeen the newest event that a run reported it with, or that declared it
     * @param stated of a written dataset: exactly the datasets that feed it, where producers stated them; absent where all that the
     *     job reads may feed it
     */
    public record Edge(
            EntityKey source,
            EntityKey target,
            Origin origin,
            Instant lastSeen,
            Trust trust,
            Optional<Set<EntityKey>> stated) {
        public Edge {
            stated = stated.map(Set::copyOf);
        }

        /** Whether a dataset that the job reads feeds the one that it writes by this edge. */
        public boolean isFedBy(EntityKey dataset) {
            return stated.isEmpty() || stated.get().contains(dataset);
        }
    }

    /**
     * What speaks for an edge.
     *
     * @param firstSeen the oldest event of a run with it; absent where none observed it
     * @param declaredAt since when its job declares it; absent where it does not
     * @param runs how many of the newest runs of its job had it
     * @param examined how many runs of its job were looked at for that, at most
     * @param lastRun the newest of those runs
     */
    public record Trust(
            Optional<Instant> firstSeen,
            Optional<Instant> declaredAt,
            int runs,
            int examined,
            Optional<RunId> lastRun) {}

    /** How an edge is known. */
    public enum Origin {
        /** A run reported it. */
        OBSERVED,
        /** A job event declared it, without a run. */
        DECLARED
    }

    /**
     * One column feeds another.
     *
     * @param kind DIRECT or INDIRECT; absent where the producer did not say
     * @param subtype for example IDENTITY, AGGREGATION, JOIN
     * @param masking whether the producer marks the transformation as masking
     */
    public record ColumnEdge(
            EntityKey source,
            String sourceColumn,
            EntityKey target,
            String targetColumn,
            Optional<String> kind,
            Optional<String> subtype,
            boolean masking) {}
}
