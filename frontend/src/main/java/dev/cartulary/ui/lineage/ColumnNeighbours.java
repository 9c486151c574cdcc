package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns that one column is made from, and those made from it. */
public final class ColumnNeighbours extends Div {
    private static final long serialVersionUID = 1L;

    private final transient LineageGraph graph;

    public ColumnNeighbours(LineageGraph graph, EntityKey dataset, String column) {
        this.graph = graph;
        addClassName("stack");
        List<ColumnEdge> into = graph.columnEdges().stream()
                .filter(edge ->
                        edge.target().equals(dataset) && edge.targetColumn().equals(column))
                .toList();
        List<ColumnEdge> outOf = graph.columnEdges().stream()
                .filter(edge ->
                        edge.source().equals(dataset) && edge.sourceColumn().equals(column))
                .toList();
        add(side("Comes from", into, ColumnEdge::source, ColumnEdge::sourceColumn));
        add(side("Goes to", outOf, ColumnEdge::target, ColumnEdge::targetColumn));
    }

    private Component side(
            String words,
            List<ColumnEdge> edges,
            Function<ColumnEdge, EntityKey> dataset,
            Function<ColumnEdge, String> column) {
        if (edges.isEmpty()) {
            Paragraph none = new Paragraph("No column that producers told of.");
            none.addClassName("muted");
            return new Div(new H3(words), none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("column-list");
        edges.forEach(edge -> list.add(line(dataset.apply(edge), column.apply(edge), edge)));
        return new Div(new H3(words + " " + Wording.count(edges.size(), "column")), list);
    }

    private ListItem line(EntityKey dataset, String column, ColumnEdge edge) {
        String where = graph.nodes().stream()
                .filter(node -> node.entity().key().equals(dataset))
                .map(node -> node.entity().name())
                .findFirst()
                .orElse("a dataset outside this view");
        MiddleCutName name = new MiddleCutName(where);
        name.addClassName("muted");
        Anchor link = new Anchor(
                Links.with(Links.DATASET + "/" + dataset.value() + "/columns", QueryParameters.of("column", column)),
                new MiddleCutName(column),
                name);
        link.addClassName("column-link");
        ListItem item = new ListItem(link);
        how(edge).ifPresent(words -> {
            Span how = new Span(words);
            how.addClassName("muted");
            item.add(how);
        });
        return item;
    }

    /** For example "Direct · Aggregation · Masks the value"; empty where the producer did not say. */
    private static Optional<String> how(ColumnEdge edge) {
        List<String> words = new ArrayList<>();
        edge.kind().map(Wording::type).ifPresent(words::add);
        edge.subtype().map(Wording::type).ifPresent(words::add);
        if (edge.masking()) {
            words.add("Masks the value");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", words));
    }
}
