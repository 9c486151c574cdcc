package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A technical name, cut in the middle where it is too long for its place; the whole of it on hover. */
@Tag("ct-name")
@JsModule("context://assets/parts.js")
public final class MiddleCutName extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    public MiddleCutName(String name) {
        getElement().setAttribute("value", name);
        addClassName("mono");
    }
}
