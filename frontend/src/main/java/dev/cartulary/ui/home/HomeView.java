package dev.cartulary.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.cartulary.access.Access;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.CatalogOverview;
import dev.cartulary.ui.component.EntityList;
import dev.cartulary.ui.component.FirstEvent;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.RunTable;
import dev.cartulary.ui.component.SearchBox;
import dev.cartulary.ui.component.StateNote;
import jakarta.annotation.security.PermitAll;

/** What there is, what failed and has not been made good, what is new. */
@Route("")
@PageTitle("Home · Cartulary")
@PermitAll
public class HomeView extends Div {
    private static final long serialVersionUID = 1L;

    HomeView(BrowseCatalog catalog, Access access, FirstEvent firstEvent) {
        addClassNames("page", "home");
        CatalogOverview overview = catalog.overview();
        add(hero(catalog));
        if (overview.datasets() + overview.jobs() == 0) {
            add(new FirstSteps(access, firstEvent));
        } else {
            add(new Figures(overview), columns(overview));
        }
    }

    private static Component hero(BrowseCatalog catalog) {
        SearchBox search = SearchBox.global(catalog, "Search datasets, columns and jobs");
        search.addClassName("large");
        Div hero = new Div(new H1("Find data and what it depends on"), search);
        hero.addClassName("home-hero");
        return hero;
    }

    private static Component columns(CatalogOverview overview) {
        Div runs = new Div(failures(overview), new Panel("Recent runs", new RunTable(overview.recentRuns())));
        runs.addClassName("stack");
        Component recent = new Panel("Recently seen datasets", EntityList.ofHits(overview.recentDatasets()));
        Div columns = new Div(runs, recent);
        columns.addClassName("home-columns");
        return columns;
    }

    private static Component failures(CatalogOverview overview) {
        if (overview.failedRuns().isEmpty()) {
            return new Panel(
                    "Failed runs",
                    new StateNote(
                            Icon.CHECK, "good", "Every job that failed has completed since, or none has failed."));
        }
        return Panel.counted(
                "Failed, not yet made good", overview.failedRuns().size(), new RunTable(overview.failedRuns()));
    }
}
