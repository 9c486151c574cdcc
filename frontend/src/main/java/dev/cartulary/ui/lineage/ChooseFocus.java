package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.ui.component.EntityList;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.SearchBox;
import java.util.List;
import java.util.Set;

/** The lineage page without a focus: choose one. */
class ChooseFocus extends Div {
    private static final long serialVersionUID = 1L;

    private static final int RECENT = 8;

    ChooseFocus(BrowseCatalog catalog) {
        addClassName("choose-focus");
        Paragraph text = new Paragraph("Choose a dataset or job to see what feeds it and what it feeds.");
        text.addClassName("muted");
        SearchBox search = SearchBox.picker(
                catalog,
                "Dataset, column or job",
                (kind, key) -> UI.getCurrent().navigate(Links.lineage(key)));
        search.addClassName("large");
        add(Icon.LINEAGE.create(), new H1("Lineage"), text, search);
        List<SearchHit> recent = catalog.search(new SearchQuery("", Set.of(EntityKind.DATASET), Set.of(), 0, RECENT))
                .hits();
        if (recent.isEmpty()) {
            Anchor home = new Anchor(Links.HOME, "Send the first event");
            home.addClassName("button");
            add(new Paragraph("Nothing is there yet: lineage comes from OpenLineage events."), home);
        } else {
            add(new Panel("Recently seen datasets", EntityList.toLineage(recent)));
        }
    }
}
