package dev.cartulary.marquez.web;

import dev.cartulary.marquez.ColumnGraph;
import dev.cartulary.marquez.ColumnGraph.Column;
import dev.cartulary.marquez.ColumnGraph.Flow;
import dev.cartulary.marquez.web.GraphAnswer.Edge;
import dev.cartulary.marquez.web.GraphAnswer.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column in a graph, with what feeds it. */
record ColumnAnswer(
        String namespace,
        String dataset,
        String field,
        String fieldType,
        Optional<String> transformationDescription,
        Optional<String> transformationType,
        List<DatasetAnswer.Input> inputFields)
        implements GraphAnswer.Data {

    /** Incoming edges lead from the node to what feeds it: so Marquez writes them, and its web interface reads them. */
    static GraphAnswer of(ColumnGraph columns) {
        Map<Column, List<Flow>> in = columns.flows().stream().collect(Collectors.groupingBy(Flow::target));
        Map<Column, List<Flow>> out = columns.flows().stream().collect(Collectors.groupingBy(Flow::source));
        List<Node> nodes = columns.nodes().stream()
                .map(node -> {
                    Column column = node.column();
                    List<Flow> inflows = in.getOrDefault(column, List.of());
                    return new Node(
                            id(column),
                            "DATASET_FIELD",
                            of(node, inflows),
                            edges(column, inflows.stream().map(Flow::source).toList()),
                            edges(
                                    column,
                                    out.getOrDefault(column, List.of()).stream()
                                            .map(Flow::target)
                                            .toList()));
                })
                .toList();
        return new GraphAnswer(nodes, !columns.complete());
    }

    private static ColumnAnswer of(ColumnGraph.Node node, List<Flow> inflows) {
        Name dataset = Name.of(node.column().dataset());
        Optional<Flow> first = inflows.stream().findFirst();
        return new ColumnAnswer(
                dataset.namespace(),
                dataset.name(),
                node.column().path(),
                node.type().orElse(""),
                first.flatMap(Flow::description),
                first.flatMap(DatasetAnswer.Input::transformation),
                inflows.stream().map(DatasetAnswer.Input::of).toList());
    }

    private static List<Edge> edges(Column from, List<Column> to) {
        return to.stream()
                .distinct()
                .map(column -> new Edge(id(from), id(column)))
                .toList();
    }

    private static String id(Column column) {
        Name dataset = Name.of(column.dataset());
        return "datasetField:" + dataset.namespace() + ":" + dataset.name() + ":" + column.path();
    }
}
