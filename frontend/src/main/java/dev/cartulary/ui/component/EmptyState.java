package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing to show: says why, and teaches the next step with one action. */
public final class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(Icon icon, String title, String text, Component... action) {
        addClassName("empty-state");
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("muted");
        add(icon.create(), new H2(title), paragraph);
        add(action);
    }
}
