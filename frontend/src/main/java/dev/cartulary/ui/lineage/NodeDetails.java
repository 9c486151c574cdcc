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
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.DatasetDetails.Column;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.CopyButton;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.OtherNames;
import dev.cartulary.ui.component.Platform;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateMark;
import dev.cartulary.ui.component.Wording;
import java.util.Optional;

/** The drawer of a dataset or job: the facts, its columns or statement, and where to go from here. */
class NodeDetails extends Div {
    private static final long serialVersionUID = 1L;

    /** As many as a drawer shows well; the page has them all. */
    private static final int COLUMNS_SHOWN = 12;

    NodeDetails(BrowseCatalog catalog, EntityRef entity, LineageState state) {
        addClassName("stack");
        add(actions(entity, state));
        switch (entity.kind()) {
            case DATASET -> catalog.dataset(entity.key()).ifPresent(this::dataset);
            case JOB -> catalog.job(entity.key()).ifPresent(details -> job(catalog, details));
        }
    }

    private static Component actions(EntityRef entity, LineageState state) {
        Anchor open = new Anchor(Links.of(entity), "Open");
        open.addClassNames("button", "primary");
        Div actions = new Div(open);
        if (!entity.key().equals(state.focus())) {
            Anchor focus = new Anchor(state.withFocus(entity.key()).address(), "Set as focus");
            focus.addClassName("button");
            actions.add(focus);
        }
        actions.addClassName("actions");
        return actions;
    }

    private void dataset(DatasetDetails details) {
        FactList facts = identity(details.entity(), details.type());
        OtherNames.among(facts, details.otherNames());
        facts.fact("Owners", details.owners().isEmpty() ? "None stated" : owners(details))
                .fact("Last seen", new RelativeTime(details.lastSeen()));
        add(facts);
        description(details.description());
        if (!details.columns().isEmpty()) {
            add(new H3(Wording.count(details.columns().size(), "column")), columns(details));
        }
    }

    private void job(BrowseCatalog catalog, JobDetails details) {
        FactList facts = identity(details.entity(), details.type());
        catalog.runs(details.entity().key(), 0, 1).stream().findFirst().ifPresent(run -> {
            facts.fact("Last run", new StateMark(run.state()));
            run.startedAt().ifPresent(at -> facts.fact("Started", new RelativeTime(at)));
            run.duration().ifPresent(duration -> facts.fact("Duration", Wording.elapsed(duration)));
        });
        facts.fact("Runs", new Anchor(Links.tab(details.entity(), "runs"), Wording.number(details.runs())))
                .fact("Last seen", new RelativeTime(details.lastSeen()));
        add(facts);
        description(details.description());
        details.sql().ifPresent(sql -> add(new H3("SQL"), new CodeBlock("SQL", sql)));
    }

    private static FactList identity(EntityRef entity, Optional<String> type) {
        return new FactList()
                .fact("Namespace", namespace(entity.namespace()))
                .fact("Kind", type.map(Wording::type).orElseGet(() -> Wording.kind(entity.kind())))
                .fact("Platform", Platform.of(entity.platform()).label());
    }

    private void description(Optional<String> text) {
        text.ifPresent(words -> {
            Paragraph paragraph = new Paragraph(words);
            paragraph.addClassName("prose");
            add(paragraph);
        });
    }

    private static Component columns(DatasetDetails details) {
        UnorderedList list = new UnorderedList();
        list.addClassName("column-list");
        details.columns().stream().limit(COLUMNS_SHOWN).forEach(column -> list.add(line(details.entity(), column)));
        int more = details.columns().size() - COLUMNS_SHOWN;
        if (more > 0) {
            list.add(new ListItem(
                    new Anchor(Links.tab(details.entity(), "columns"), Wording.number(more) + " more columns")));
        }
        return list;
    }

    private static ListItem line(EntityRef dataset, Column column) {
        Anchor name = new Anchor(
                Links.with(Links.tab(dataset, "columns"), QueryParameters.of("column", column.path())),
                new MiddleCutName(column.path()));
        Span type = new Span(column.type().orElse(""));
        type.addClassNames("muted", "mono", "column-type");
        type.getElement().setAttribute("title", column.type().orElse(""));
        ListItem item = new ListItem(name, type);
        item.addClassName("column-line");
        return item;
    }

    private static Component namespace(String text) {
        Span line = new Span(new MiddleCutName(text), new CopyButton("namespace", text));
        line.addClassName("with-copy");
        return line;
    }

    private static String owners(DatasetDetails details) {
        return String.join(
                ", ", details.owners().stream().map(DatasetDetails.Owner::name).toList());
    }
}
