package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.PlatformMark;
import dev.cartulary.ui.component.SearchBox;
import dev.cartulary.ui.lineage.LineageState.Depth;
import java.util.Locale;

/** What is in the middle, how far the view reaches, and how it is drawn. Every choice is a link to another address. */
class LineageToolbar extends Div {
    private static final long serialVersionUID = 1L;

    LineageToolbar(BrowseCatalog catalog, LineageState state, EntityRef focus) {
        addClassName("lineage-bar");
        int up = state.depth().upstream();
        int down = state.depth().downstream();
        SearchBox search = SearchBox.picker(
                catalog,
                "Change the focus",
                (kind, key) -> UI.getCurrent().navigate(state.withFocus(key).address()));
        add(
                title(focus),
                search,
                stepper("Upstream", up, state.withDepth(up - 1, down), state.withDepth(up + 1, down)),
                stepper("Downstream", down, state.withDepth(up, down - 1), state.withDepth(up, down + 1)),
                views(state));
    }

    private static Component title(EntityRef focus) {
        H1 name = new H1(new Span("Lineage of"), new PlatformMark(focus), new MiddleCutName(focus.name()));
        name.addClassName("lineage-title");
        return name;
    }

    private static Component stepper(String word, int hops, LineageState less, LineageState more) {
        Span label = new Span(word);
        label.addClassName("muted");
        Span value = new Span(String.valueOf(hops));
        value.addClassName("stepper-value");
        value.getElement().setAttribute("title", hops == 1 ? "1 hop" : hops + " hops");
        Div stepper = new Div(
                label,
                step(Icon.MINUS, "Fewer hops " + word.toLowerCase(Locale.ROOT), less, hops > 0),
                value,
                step(Icon.PLUS, "More hops " + word.toLowerCase(Locale.ROOT), more, hops < Depth.MAX));
        stepper.addClassName("stepper");
        stepper.getElement().setAttribute("role", "group");
        stepper.getElement().setAttribute("aria-label", word + ": " + hops + " hops");
        return stepper;
    }

    private static Component step(Icon icon, String words, LineageState then, boolean possible) {
        if (!possible) {
            Span end = new Span(icon.create());
            end.addClassNames("icon-button", "disabled");
            return end;
        }
        Anchor link = new Anchor(then.address(), icon.create());
        link.addClassName("icon-button");
        link.getElement().setAttribute("aria-label", words);
        link.getElement().setAttribute("title", words);
        return link;
    }

    private static Component views(LineageState state) {
        return segments(
                "View",
                choice(Icon.GRAPH, "Graph", state.withList(false), !state.list()),
                choice(Icon.LIST, "List", state.withList(true), state.list()));
    }

    private static Component segments(String label, Component... choices) {
        Div segments = new Div(choices);
        segments.addClassName("segmented");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-label", label);
        return segments;
    }

    private static Component choice(Icon icon, String word, LineageState then, boolean chosen) {
        Anchor link = new Anchor(then.address(), icon.create(), new Span(word));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
