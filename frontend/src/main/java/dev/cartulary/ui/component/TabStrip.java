package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;

/** The tabs of a page. Each is a link with an address of its own. */
public final class TabStrip extends Nav {
    private static final long serialVersionUID = 1L;

    private final Map<String, Anchor> tabs = new HashMap<>();

    public TabStrip(String label) {
        addClassName("tab-strip");
        getElement().setAttribute("aria-label", label);
    }

    public TabStrip tab(String id, String text, String href) {
        Anchor link = new Anchor(href, text);
        tabs.put(id, link);
        add(link);
        return this;
    }

    public TabStrip tab(String id, String text, long count, String href) {
        tab(id, text, href);
        Span number = new Span(Wording.number(count));
        number.addClassName("tab-count");
        tabs.values().stream().filter(link -> link.getHref().equals(href)).forEach(link -> link.add(number));
        return this;
    }

    public void select(String id) {
        tabs.forEach((tab, link) -> {
            if (tab.equals(id)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
