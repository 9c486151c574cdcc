package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.SearchResult;
import dev.cartulary.ui.component.EmptyState;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** Search: facets on the left, hits on the right, everything in the address. */
@Route(Links.CATALOG)
@PermitAll
public class CatalogView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BrowseCatalog catalog;
    private String title = "Catalog";

    CatalogView(BrowseCatalog catalog) {
        this.catalog = catalog;
        addClassNames("page", "fill", "catalog");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CatalogFilter filter = CatalogFilter.of(event.getLocation().getQueryParameters());
        title = filter.text().isEmpty() ? "Catalog" : filter.text() + " · Catalog";
        ResultPages pages = new ResultPages(catalog, filter);
        Div results = new Div(heading(filter, pages.first()), hits(filter, pages));
        results.addClassName("catalog-results");
        removeAll();
        add(new Facets(filter, pages.first()), results);
    }

    @Override
    public String getPageTitle() {
        return title + " · Cartulary";
    }

    private static Component heading(CatalogFilter filter, SearchResult found) {
        Span count = new Span(Wording.count(found.total(), "result"));
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        Header header = new Header(new H1(filter.text().isEmpty() ? "Catalog" : filter.text()), count);
        header.addClassName("catalog-heading");
        return header;
    }

    private static Component hits(CatalogFilter filter, ResultPages pages) {
        if (pages.first().total() > 0) {
            return new HitList(pages, filter.text());
        }
        if (filter.isRestricted()) {
            return new EmptyState(
                    Icon.SEARCH,
                    "Nothing with these filters",
                    "The same search without filters may find something.",
                    button(filter.withoutRestrictions().address(), "Remove the filters"));
        }
        if (filter.text().isEmpty()) {
            return new EmptyState(
                    Icon.CATALOG,
                    "The catalog is empty",
                    "Datasets and jobs appear here once a tool sends OpenLineage events.",
                    button(Links.HOME, "See how to send the first event"));
        }
        return new EmptyState(
                Icon.SEARCH,
                "Nothing found for “" + filter.text() + "”",
                "Names, descriptions and columns were searched. Try a part of the name, such as “orders”.",
                button(new CatalogFilter("", Set.of(), Set.of()).address(), "Show everything"));
    }

    private static Anchor button(String address, String text) {
        Anchor button = new Anchor(address, text);
        button.addClassName("button");
        return button;
    }
}
