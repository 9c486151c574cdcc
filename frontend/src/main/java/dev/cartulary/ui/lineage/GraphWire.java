package dev.cartulary.ui.lineage;

import dev.cartulary.catalog.RunState;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.ui.lineage.LineagePicture.Ends;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lineage as the graph element reads it; its contract is frontend/src/main/graph/README.md. */
record GraphWire(
        String focus,
        List<Node> nodes,
        List<Edge> edges,
        List<ColumnEdge> columnEdges,
        long total,
        int limit,
        boolean past) {

    record Node(
            String id,
            String kind,
            String name,
            String namespace,
            String platform,
            String type,
            @Nullable String state,
            int depth,
            int hiddenUpstream,
            int hiddenDownstream,
            List<Column> columns,
            int columnCount) {}

    record Column(String name, String type) {}

    record Edge(
            String source,
            String target,
            String origin,
            @Nullable String change) {}

    record ColumnEdge(
            String source,
            String sourceColumn,
            String target,
            String targetColumn,
            @Nullable String kind,
            @Nullable String subtype,
            boolean masking) {}

    static GraphWire of(LineagePicture picture, boolean past) {
        LineageGraph graph = picture.graph();
        Map<Ends, LineageDiff.Kind> changes = picture.changes();
        return new GraphWire(
                graph.focus().value(),
                graph.nodes().stream().map(GraphWire::node).toList(),
                graph.edges().stream().map(edge -> edge(edge, changes)).toList(),
                graph.columnEdges().stream().map(GraphWire::columnEdge).toList(),
                graph.total(),
                graph.limit(),
                past);
    }

    private static Node node(LineageGraph.Node node) {
        return new Node(
                node.entity().key().value(),
                node.entity().kind().name().toLowerCase(Locale.ROOT),
                node.entity().name(),
                node.entity().namespace(),
                node.entity().platform(),
                node.type().orElse(""),
                node.lastRun().map(GraphWire::state).orElse(null),
                node.depth(),
                node.hiddenUpstream(),
                node.hiddenDownstream(),
                node.columns().stream()
                        .map(column -> new Column(column.path(), column.type().orElse("")))
                        .toList(),
                node.columnCount());
    }

    private static String state(RunState state) {
        return switch (state) {
            case UNKNOWN -> "OTHER";
            case RUNNING -> "RUNNING";
            case COMPLETED -> "COMPLETE";
            case ABORTED -> "ABORT";
            case FAILED -> "FAIL";
        };
    }

    private static Edge edge(LineageGraph.Edge edge, Map<Ends, LineageDiff.Kind> changes) {
        return new Edge(
                edge.source().value(),
                edge.target().value(),
                origin(edge.origin()),
                Optional.ofNullable(changes.get(Ends.of(edge)))
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case OBSERVED -> "observed";
            case DECLARED -> "declared";
        };
    }

    private static ColumnEdge columnEdge(LineageGraph.ColumnEdge edge) {
        return new ColumnEdge(
                edge.source().value(),
                edge.sourceColumn(),
                edge.target().value(),
                edge.targetColumn(),
                orNull(edge.kind()),
                orNull(edge.subtype()),
                edge.masking());
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
