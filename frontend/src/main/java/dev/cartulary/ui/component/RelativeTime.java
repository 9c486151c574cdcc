package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** An instant as "14 min ago", in the browser's zone; the exact instant and the zone on hover. */
@Tag("ct-time")
@JsModule("context://assets/parts.js")
public final class RelativeTime extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    public RelativeTime(Instant instant) {
        getElement().setAttribute("datetime", instant.toString());
    }
}
