package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One calm line with a shape: all is well, or it is not. */
public final class StateNote extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param tone {@code good}, {@code bad} or {@code warn}
     */
    public StateNote(Icon icon, String tone, String text) {
        addClassNames("state-note", tone);
        add(icon.create(), new Span(text));
    }
}
