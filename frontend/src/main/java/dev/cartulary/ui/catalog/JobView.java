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
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.catalog.ReadStatements;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.monitoring.CheckJob;
import dev.cartulary.ui.component.FactChip;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.PageHeader;
import dev.cartulary.ui.component.PageKey;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateMark;
import dev.cartulary.ui.component.TabStrip;
import dev.cartulary.ui.component.Wording;
import dev.cartulary.ui.lineage.EmbeddedLineage;
import jakarta.annotation.security.PermitAll;

/** One job. */
@Route(Links.JOB + "/:key/:tab?(runs|lineage|facets)")
@PermitAll
public class JobView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BrowseCatalog catalog;
    private final transient TraceLineage lineage;
    private final transient CheckJob checkJob;
    private final transient ReadStatements statements;
    private String title = "Job";

    JobView(BrowseCatalog catalog, TraceLineage lineage, CheckJob checkJob, ReadStatements statements) {
        this.catalog = catalog;
        this.lineage = lineage;
        this.checkJob = checkJob;
        this.statements = statements;
        addClassNames("page", "thing");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageKey.in(event.getRouteParameters())
                .flatMap(catalog::job)
                .ifPresentOrElse(
                        details -> show(
                                details, event.getRouteParameters().get("tab").orElse("")),
                        () -> event.rerouteToError(NotFoundException.class, "No job of the catalog has this address."));
    }

    @Override
    public String getPageTitle() {
        return title + " · Cartulary";
    }

    private void show(JobDetails details, String tab) {
        title = details.entity().name();
        setClassName("fill", !tab.isEmpty());
        Component content = switch (tab) {
            case "runs" -> new RunsTab(catalog, details);
            case "lineage" -> new EmbeddedLineage(lineage, catalog, details.entity());
            case "facets" -> new FacetsTab(details.facets());
            default -> new JobOverview(details, checkJob, statements);
        };
        add(header(details), tabs(details, tab), content);
    }

    private Component header(JobDetails details) {
        return new PageHeader(details.entity(), details.type())
                .facts(
                        lastRun(details),
                        FactChip.linked(Links.tab(details.entity(), "runs"), Wording.count(details.runs(), "run")),
                        FactChip.linked(
                                Links.tab(details.entity(), "lineage"),
                                "Reads " + Wording.count(details.inputs().size(), "dataset")),
                        FactChip.linked(
                                Links.tab(details.entity(), "lineage"),
                                "Writes " + Wording.count(details.outputs().size(), "dataset")),
                        new FactChip(new Span("Seen"), new RelativeTime(details.lastSeen())));
    }

    private Component lastRun(JobDetails details) {
        return catalog.runs(details.entity().key(), 0, 1).stream()
                .findFirst()
                .map(run -> new FactChip(new Span("Last run"), new StateMark(run.state())))
                .orElseGet(() -> new FactChip("Never ran"));
    }

    private static Component tabs(JobDetails details, String selected) {
        TabStrip tabs = new TabStrip("Job")
                .tab("", "Overview", Links.of(details.entity()))
                .tab("runs", "Runs", details.runs(), Links.tab(details.entity(), "runs"))
                .tab("lineage", "Lineage", Links.tab(details.entity(), "lineage"))
                .tab("facets", "Facets", details.facets().size(), Links.tab(details.entity(), "facets"));
        tabs.select(selected);
        return tabs;
    }
}
