package dev.cartulary.lineage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.RunState;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.RunLineage;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the lineage as JSON. Nodes are named by their keys.
 *
 * @param column the path of the column in the middle, whose columns are counted and limited then instead of nodes
 * @param run in the middle
 * @param total nodes within the depth asked for; larger than the number of nodes when the limit cut
 * @param truncated whether the limit cut anything
 */
record LineageAnswer(
        String focus,
        Optional<String> column,
        Optional<RunAnswer> run,
        long total,
        boolean truncated,
        int limit,
        List<Node> nodes,
        List<Edge> edges,
        List<ColumnEdge> columnEdges) {

    static LineageAnswer of(LineageGraph graph) {
        return of(graph, graph.truncated(), Optional.empty());
    }

    static LineageAnswer of(RunLineage lineage) {
        boolean truncated = lineage.graph().truncated()
                || lineage.childrenTotal() > lineage.children().size();
        return of(lineage.graph(), truncated, Optional.of(RunAnswer.of(lineage)));
    }

    private static LineageAnswer of(LineageGraph graph, boolean truncated, Optional<RunAnswer> run) {
        return new LineageAnswer(
                graph.focus().value(),
                Optional.empty(),
                run,
                graph.total(),
                truncated,
                graph.limit(),
                graph.nodes().stream().map(Node::of).toList(),
                graph.edges().stream().map(Edge::of).toList(),
                graph.columnEdges().stream().map(ColumnEdge::of).toList());
    }

    /**
     * @param depth hops from the focus, negative upstream
     * @param hiddenUpstream direct neighbours that are not among the nodes
     * @param hiddenDownstream likewise
     */
    record Node(
            String key,
            EntityKind kind,
            String namespace,
            String name,
            String platform,
            int depth,
            Optional<String> type,
            Optional<RunState> lastRun,
            int hiddenUpstream,
            int hiddenDownstream,
            int columnCount,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Column> columns) {
        static Node of(LineageGraph.Node node) {
            return new Node(
                    node.entity().key().value(),
                    node.entity().kind(),
                    node.entity().namespace(),
                    node.entity().name(),
                    node.entity().platform(),
                    node.depth(),
                    node.type(),
                    node.lastRun(),
                    node.hiddenUpstream(),
                    node.hiddenDownstream(),
                    node.columnCount(),
                    node.columns().stream()
                            .map(column -> new Column(column.path(), column.type()))
                            .toList());
        }
    }

    record Column(String path, Optional<String> type) {}

    /**
     * @param runs how many of the newest {@code runsExamined} runs of the job had it
     * @param lastRun the newest of those
     * @param statedSources keys of exactly the datasets that feed the written one, where producers stated them; absent where all
     *     that the job reads may
     */
    record Edge(
            String source,
            String target,
            LineageGraph.Origin origin,
            Optional<Instant> firstSeen,
            Instant lastSeen,
            Optional<Instant> declaredAt,
            int runs,
            int runsExamined,
            Optional<UUID> lastRun,
            Optional<List<String>> statedSources) {
        static Edge of(LineageGraph.Edge edge) {
            LineageGraph.Trust trust = edge.trust();
            return new Edge(
                    edge.source().value(),
                    edge.target().value(),
                    edge.origin(),
                    trust.firstSeen(),
                    edge.lastSeen(),
                    trust.declaredAt(),
                    trust.runs(),
                    trust.examined(),
                    trust.lastRun().map(RunId::value),
                    edge.stated()
                            .map(sources -> sources.stream()
                                    .map(EntityKey::value)
                                    .sorted()
                                    .toList()));
        }
    }

    record ColumnEdge(
            String source,
            String sourceColumn,
            String target,
            String targetColumn,
            Optional<String> kind,
            Optional<String> subtype,
            boolean masking) {
        static ColumnEdge of(LineageGraph.ColumnEdge edge) {
            return new ColumnEdge(
                    edge.source().value(),
                    edge.sourceColumn(),
                    edge.target().value(),
                    edge.targetColumn(),
                    edge.kind(),
                    edge.subtype(),
                    edge.masking());
        }
    }
}
