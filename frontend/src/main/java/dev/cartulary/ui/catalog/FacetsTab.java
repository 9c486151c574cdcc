package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.cartulary.catalog.FacetView;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.EmptyState;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.RelativeTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Everything producers sent, as they sent it. */
class FacetsTab extends Div {
    private static final long serialVersionUID = 1L;

    private final transient List<FacetView> facets;
    private final UnorderedList names = new UnorderedList();
    private final Div body = new Div();

    FacetsTab(List<FacetView> facets) {
        this.facets =
                facets.stream().sorted(Comparator.comparing(FacetView::name)).toList();
        addClassName("facets-tab");
        if (facets.isEmpty()) {
            add(new EmptyState(
                    Icon.LIST,
                    "No facets",
                    "The events that named this carried no facets: only its identity is known."));
            return;
        }
        names.addClassName("facet-names");
        Div side = new Div(filter(), names);
        side.addClassName("facet-side");
        body.addClassName("facet-body");
        add(side, body);
        list("");
        show(this.facets.getFirst());
    }

    private Component filter() {
        TextField filter = new TextField();
        filter.setPlaceholder("Find in names and content");
        filter.setAriaLabel("Find a facet");
        filter.setPrefixComponent(Icon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        filter.addValueChangeListener(change -> list(change.getValue()));
        return filter;
    }

    private void list(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        names.removeAll();
        facets.stream().filter(facet -> contains(facet, wanted)).forEach(facet -> {
            NativeButton button = new NativeButton(facet.name(), click -> show(facet));
            button.addClassName("facet-name");
            names.add(new ListItem(button));
        });
        if (names.getComponentCount() == 0) {
            ListItem none = new ListItem("No facet contains this.");
            none.addClassNames("muted", "facet-none");
            names.add(none);
        }
    }

    private void show(FacetView facet) {
        Span name = new Span(facet.name());
        name.addClassNames("facet-title", "mono");
        Paragraph origin =
                new Paragraph(new Span("Sent by"), new MiddleCutName(facet.producer()), new RelativeTime(facet.at()));
        origin.addClassNames("muted", "facet-origin");
        body.removeAll();
        body.add(name, origin, new CodeBlock("JSON of " + facet.name(), facet.body()));
        names.getChildren()
                .flatMap(Component::getChildren)
                .forEach(button -> button.getElement()
                        .setAttribute(
                                "aria-pressed",
                                String.valueOf(button.getElement().getText().equals(facet.name()))));
    }

    private static boolean contains(FacetView facet, String text) {
        return facet.name().toLowerCase(Locale.ROOT).contains(text)
                || facet.body().toLowerCase(Locale.ROOT).contains(text);
    }
}
