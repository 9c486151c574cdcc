package dev.cartulary.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.CatalogOverview;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Wording;

/** How much the catalog knows; each number leads to the things it counts. */
class Figures extends Div {
    private static final long serialVersionUID = 1L;

    Figures(CatalogOverview overview) {
        addClassName("figures");
        figure(overview.datasets(), "dataset", Links.all(EntityKind.DATASET), "Browse the datasets");
        figure(overview.columns(), "column", Links.all(EntityKind.DATASET), "Columns are listed with their dataset");
        figure(overview.jobs(), "job", Links.all(EntityKind.JOB), "Browse the jobs");
        figure(overview.runs(), "run", Links.all(EntityKind.JOB), "Runs are listed with their job");
    }

    private void figure(long amount, String thing, String href, String hint) {
        Span number = new Span(Wording.number(amount));
        number.addClassName("figure-number");
        Span word = new Span(amount == 1 ? thing : thing + "s");
        word.addClassName("muted");
        Anchor figure = new Anchor(href, number, word);
        figure.addClassName("figure");
        figure.getElement().setAttribute("title", hint);
        add(figure);
    }
}
