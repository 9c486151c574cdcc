package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.DatasetDetails.Column;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.lineage.ColumnNeighbours;
import java.util.Set;

/** The drawer of one column: its type, and the columns it is made from and made into. */
class ColumnDetails extends Div {
    private static final long serialVersionUID = 1L;

    /** From a dataset to the next one leads through a job: two hops. */
    private static final int NEXT_DATASET = 2;

    ColumnDetails(EntityRef dataset, Column column, TraceLineage lineage) {
        addClassName("stack");
        add(facts(column));
        if (column.upstream() + column.downstream() == 0) {
            Paragraph none = new Paragraph("No producer has sent column lineage for this column.");
            none.addClassName("muted");
            add(none);
            return;
        }
        LineageRequest near =
                new LineageRequest(dataset.key(), NEXT_DATASET, NEXT_DATASET, Set.of(), LineageRequest.MAX_NODES, true);
        lineage.around(near).ifPresent(graph -> add(new ColumnNeighbours(graph, dataset.key(), column.path())));
        Anchor open = new Anchor(Links.columnLineage(dataset.key()), "Open column lineage");
        open.addClassName("button");
        add(open);
    }

    private static FactList facts(Column column) {
        FactList facts = new FactList();
        column.type()
                .ifPresentOrElse(
                        type -> {
                            Span mono = new Span(type);
                            mono.addClassName("mono");
                            facts.fact("Type", mono);
                        },
                        () -> facts.missing("Type"));
        column.description()
                .ifPresentOrElse(text -> facts.fact("Description", text), () -> facts.missing("Description"));
        return facts;
    }
}
