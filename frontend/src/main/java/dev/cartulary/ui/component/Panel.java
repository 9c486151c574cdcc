package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A titled part of a page. */
public final class Panel extends Section {
    private static final long serialVersionUID = 1L;

    public Panel(String title, Component... content) {
        addClassName("panel");
        Header header = new Header(new H2(title));
        add(header);
        add(content);
    }

    /** With the number of things beside the title. */
    public static Panel counted(String title, long count, Component... content) {
        Panel panel = new Panel(title, content);
        Span number = new Span(Wording.number(count));
        number.addClassName("panel-count");
        panel.getChildren()
                .filter(Header.class::isInstance)
                .map(Header.class::cast)
                .forEach(header -> header.add(number));
        return panel;
    }
}
