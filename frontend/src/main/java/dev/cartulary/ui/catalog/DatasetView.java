package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.ReadStatements;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.monitoring.CheckDataset;
import dev.cartulary.ui.component.FactChip;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.PageHeader;
import dev.cartulary.ui.component.PageKey;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.TabStrip;
import dev.cartulary.ui.component.Wording;
import dev.cartulary.ui.lineage.EmbeddedLineage;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One dataset. */
@Route(Links.DATASET + "/:key/:tab?(columns|lineage|facets)")
@PermitAll
public class DatasetView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BrowseCatalog catalog;
    private final transient TraceLineage lineage;
    private final transient CheckDataset checkDataset;
    private final transient ReadStatements statements;
    private String title = "Dataset";

    DatasetView(BrowseCatalog catalog, TraceLineage lineage, CheckDataset checkDataset, ReadStatements statements) {
        this.catalog = catalog;
        this.lineage = lineage;
        this.checkDataset = checkDataset;
        this.statements = statements;
        addClassNames("page", "thing");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageKey.in(event.getRouteParameters())
                .flatMap(catalog::dataset)
                .ifPresentOrElse(
                        details -> show(details, event),
                        () -> event.rerouteToError(
                                NotFoundException.class, "No dataset of the catalog has this address."));
    }

    @Override
    public String getPageTitle() {
        return title + " · Cartulary";
    }

    private void show(DatasetDetails details, BeforeEnterEvent event) {
        title = details.entity().name();
        String tab = event.getRouteParameters().get("tab").orElse("");
        setClassName("fill", !tab.isEmpty());
        add(header(details), tabs(details, tab), content(details, tab, event));
    }

    private Component content(DatasetDetails details, String tab, BeforeEnterEvent event) {
        return switch (tab) {
            case "columns" -> {
                Optional<String> column =
                        event.getLocation().getQueryParameters().getSingleParameter("column");
                yield new ColumnsTab(details, lineage, column);
            }
            case "lineage" -> new EmbeddedLineage(lineage, catalog, details.entity());
            case "facets" -> new FacetsTab(details.facets());
            default ->
                new DatasetOverview(
                        details, checkDataset, statements.tags(details.entity().key()));
        };
    }

    private static Component header(DatasetDetails details) {
        return new PageHeader(details.entity(), details.type())
                .facts(
                        chip(details, "columns", Wording.count(details.columns().size(), "column")),
                        chip(
                                details,
                                "lineage",
                                "Written by "
                                        + Wording.count(details.producers().size(), "job")),
                        chip(
                                details,
                                "lineage",
                                "Read by " + Wording.count(details.consumers().size(), "job")),
                        new FactChip(owners(details)),
                        new FactChip(new Span("Seen"), new RelativeTime(details.lastSeen())));
    }

    private static Component chip(DatasetDetails details, String tab, String text) {
        return FactChip.linked(Links.tab(details.entity(), tab), text);
    }

    private static String owners(DatasetDetails details) {
        return switch (details.owners().size()) {
            case 0 -> "No owner stated";
            case 1 -> "Owner " + details.owners().getFirst().name();
            default ->
                "Owner " + details.owners().getFirst().name() + " and "
                        + (details.owners().size() - 1) + " more";
        };
    }

    private static Component tabs(DatasetDetails details, String selected) {
        TabStrip tabs = new TabStrip("Dataset")
                .tab("", "Overview", Links.of(details.entity()))
                .tab("columns", "Columns", details.columns().size(), Links.tab(details.entity(), "columns"))
                .tab("lineage", "Lineage", Links.tab(details.entity(), "lineage"))
                .tab("facets", "Facets", details.facets().size(), Links.tab(details.entity(), "facets"));
        tabs.select(selected);
        return tabs;
    }
}
