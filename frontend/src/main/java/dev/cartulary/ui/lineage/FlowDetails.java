package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.EntityLink;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;
import dev.cartulary.ui.lineage.LineagePicture.Ends;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The drawer of a line of the graph: from where to where, how it is known, and the statement that moves the data. */
class FlowDetails extends Div {
    private static final long serialVersionUID = 1L;

    private final transient LineageGraph graph;

    FlowDetails(BrowseCatalog catalog, LineagePicture picture, EntityKey from, EntityKey to) {
        this.graph = picture.graph();
        addClassName("stack");
        end("From", from);
        end("To", to);
        graph.edges().stream()
                .filter(edge -> edge.source().equals(from) && edge.target().equals(to))
                .findFirst()
                .ifPresent(edge -> {
                    Optional.ofNullable(picture.changes().get(Ends.of(edge))).ifPresent(kind -> add(change(kind)));
                    add(new EdgeTrust(edge));
                    edge.stated().ifPresent(this::stated);
                });
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

    private static Component change(LineageDiff.Kind kind) {
        return switch (kind) {
            case ADDED -> new StateNote(Icon.PLUS, "good", "Added: it did not stand at the earlier time.");
            case REMOVED -> new StateNote(Icon.MINUS, "bad", "Removed: it stood at the earlier time only.");
            case CHANGED -> new StateNote(Icon.WARNING, "warn", "Known differently than at the earlier time.");
        };
    }

    /** Exactly these feed the end of the line, and not all that the job reads. */
    private void stated(Set<EntityKey> sources) {
        UnorderedList list = new UnorderedList();
        list.addClassName("column-list");
        sources.stream()
                .map(this::entity)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(EntityRef::name))
                .forEach(source -> list.add(new ListItem(new EntityLink(source))));
        long outside = sources.size() - list.getComponentCount();
        if (outside > 0) {
            list.add(new ListItem(new Span(Wording.count(outside, "dataset", "datasets") + " outside this view")));
        }
        add(new H3("Fed by exactly"), sources.isEmpty() ? new Paragraph("No dataset: the job makes it.") : list);
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
