package dev.cartulary.ui.component;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Copies a text in the browser, without a round trip; shows and says that it did. */
@JsModule("context://assets/parts.js")
public final class CopyButton extends NativeButton {
    private static final long serialVersionUID = 1L;

    /**
     * @param what names the text for people who cannot see the button, for example "name"
     */
    public CopyButton(String what, String text) {
        addClassNames("ct-copy", "icon-button");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-copy", text);
        getElement().setAttribute("title", "Copy " + what);
        Span spoken = new Span("Copy " + what);
        spoken.addClassName("sr-only");
        add(Icon.COPY.create(), spoken);
    }
}
