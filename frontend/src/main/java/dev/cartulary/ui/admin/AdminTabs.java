package dev.cartulary.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import dev.cartulary.access.Access;
import dev.cartulary.policy.Action;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.TabStrip;

/** What all pages of the administration begin with; only the tabs that the person may open. */
final class AdminTabs extends Div {
    private static final long serialVersionUID = 1L;

    enum Tab {
        TOKENS,
        INGEST
    }

    AdminTabs(Tab selected, Access access) {
        addClassName("tabbed-head");
        TabStrip tabs = new TabStrip("Administration");
        if (access.allows(Action.VIEW_OPERATIONS)) {
            tabs.tab(Tab.INGEST.name(), "Ingest", Links.INGEST);
        }
        if (access.allows(Action.MANAGE_TOKENS)) {
            tabs.tab(Tab.TOKENS.name(), "API tokens", Links.TOKENS);
        }
        tabs.select(selected.name());
        add(new Header(new H1("Admin")), tabs);
    }
}
