package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.EntityLink;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The drawer of a line of the graph: from where to where, how it is known, and the statement that moves the data. */
class FlowDetails extends Div {
    private static final long serialVersionUID = 1L;

    private final transient LineageGraph graph;

    FlowDetails(BrowseCatalog catalog, LineageGraph graph, EntityKey from, EntityKey to) {
        this.graph = graph;
        addClassName("stack");
        end("From", from);
        end("To", to);
        graph.edges().stream()
                .filter(edge -> edge.source().equals(from) && edge.target().equals(to))
                .findFirst()
                .ifPresent(edge -> add(facts(edge)));
        columns(from, to);
        Stream.of(from, to)
                .map(this::entity)
                .flatMap(Optional::stream)
                .filter(entity -> entity.kind() == EntityKind.JOB)
                .map(job -> catalog.job(job.key()).flatMap(JobDetails::sql))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(sql -> add(new H3("SQL of the job"), new CodeBlock("SQL", sql)));
    }

    private void end(String word, EntityKey key) {
        entity(key).ifPresent(entity -> {
            Div end = new Div(new H3(word), new EntityLink(entity));
            end.addClassName("flow-end");
            add(end);
        });
    }

    private static Component facts(Edge edge) {
        return new FactList().fact("Known", origin(edge.origin())).fact("Last seen", new RelativeTime(edge.lastSeen()));
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case OBSERVED -> "Observed: a run reported it";
            case DECLARED -> "Declared: a job event stated it, without a run";
        };
    }

    /** Between two datasets the line stands for the flows between their columns. */
    private void columns(EntityKey from, EntityKey to) {
        List<ColumnEdge> between = graph.columnEdges().stream()
                .filter(edge -> edge.source().equals(from) && edge.target().equals(to))
                .toList();
        if (!between.isEmpty()) {
            Paragraph count =
                    new Paragraph(Wording.count(between.size(), "column flows", "columns flow") + " along this line.");
            count.addClassName("muted");
            add(count);
        }
    }

    private Optional<EntityRef> entity(EntityKey key) {
        return graph.nodes().stream()
                .map(LineageGraph.Node::entity)
                .filter(entity -> entity.key().equals(key))
                .findFirst();
    }
}
