package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** One fact of the header of a page; a link where there is more to see. */
public final class FactChip extends Span {
    private static final long serialVersionUID = 1L;

    public FactChip(String text) {
        this(new Span(text));
    }

    public FactChip(Component... content) {
        super(content);
        addClassName("ct-chip");
    }

    public static Anchor linked(String href, String text) {
        Anchor chip = new Anchor(href, text);
        chip.addClassNames("ct-chip", "linked");
        return chip;
    }
}
