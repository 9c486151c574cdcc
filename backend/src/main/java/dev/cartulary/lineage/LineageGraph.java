package dev.cartulary.lineage;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.RunState;
import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
            List<Column> columns) {}

    public record Column(String path, Optional<String> type) {}

    /**
     * From a dataset to the job that reads it, or from a job to the dataset it writes.
     *
     * @param origin how it is known
     */
    public record Edge(EntityKey source, EntityKey target, Origin origin, Instant lastSeen) {}

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
