package dev.cartulary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.access.Access;
import dev.cartulary.policy.Action;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import java.util.HashMap;
import java.util.Map;

/** The menu: only what the person may open. */
class Navigation extends Nav {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> MENU_OF_PAGE = Map.of(Links.DATASET, "catalog", Links.JOB, "catalog");

    private final UnorderedList entries = new UnorderedList();
    private final Map<String, Anchor> links = new HashMap<>();

    Navigation(Access access) {
        addClassName("shell-nav");
        getElement().setAttribute("aria-label", "Main");
        add(brand(), entries, collapseButton());
        entry("Home", Icon.HOME, Links.HOME);
        if (access.allows(Action.VIEW_CATALOG)) {
            entry("Catalog", Icon.CATALOG, Links.CATALOG);
            entry("Lineage", Icon.LINEAGE, Links.LINEAGE);
        }
        if (access.allows(Action.VIEW_AUDIT)) {
            entry("Audit", Icon.AUDIT, Links.AUDIT);
        }
        if (access.allows(Action.VIEW_OPERATIONS)) {
            entry("Admin", Icon.ADMIN, Links.INGEST);
        } else if (access.allows(Action.MANAGE_TOKENS)) {
            entry("Admin", Icon.ADMIN, Links.TOKENS);
        }
    }

    /**
     * @param segment the first part of the page's address
     */
    void select(String segment) {
        String menu = MENU_OF_PAGE.getOrDefault(segment, segment);
        links.forEach((word, link) -> {
            if (word.equals(menu)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void entry(String word, Icon icon, String href) {
        Anchor link = new Anchor(href, icon.create(), new Span(word));
        link.getElement().setAttribute("title", word);
        links.put(href.split("/", 2)[0], link);
        entries.add(new ListItem(link));
    }

    private static Anchor brand() {
        Image mark = new Image("assets/mark.svg", "");
        Anchor brand = new Anchor(Links.HOME, mark, new Span("Cartulary"));
        brand.addClassName("shell-brand");
        brand.getElement().setAttribute("aria-label", "Cartulary, home");
        return brand;
    }

    private static NativeButton collapseButton() {
        NativeButton button = new NativeButton();
        button.add(Icon.COLLAPSE.create());
        button.addClassNames("shell-collapse", "icon-button");
        button.getElement().setAttribute("data-nav-collapse", true);
        button.getElement().setAttribute("aria-label", "Collapse navigation");
        return button;
    }
}
