package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One calm line with a shape: all is well, or it is not. */
public final class StateNote extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param tone {@code good}, {@code bad}, {@code warn}, or {@code plain} where nothing can be told
     */
    public StateNote(Icon icon, String tone, String text) {
        this(icon, tone, new Text(text));
    }

    /** Words and what belongs among them, such as a time. */
    public StateNote(Icon icon, String tone, Component... words) {
        addClassNames("state-note", tone);
        add(icon.create(), new Span(words));
    }
}
