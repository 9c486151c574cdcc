package dev.cartulary.marquez.web;

import java.util.Comparator;
import java.util.List;

/**
 * A graph as Marquez writes it.
 *
 * @param truncated whether there is more within the depth, which Marquez does not say
 */
record GraphAnswer(List<Node> graph, boolean truncated) {
    GraphAnswer {
        graph = graph.stream().sorted(Comparator.comparing(Node::id)).toList();
    }

    /** What a node says of itself. */
    sealed interface Data permits JobAnswer, DatasetAnswer, ColumnAnswer {}

    record Node(String id, String type, Data data, List<Edge> inEdges, List<Edge> outEdges) {}

    record Edge(String origin, String destination) {}
}
