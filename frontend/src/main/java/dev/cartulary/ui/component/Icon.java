package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The line icons of assets/icons.css. They never stand alone: a word or an accessible name is always beside them. */
public enum Icon {
    HOME,
    CATALOG,
    LINEAGE,
    AUDIT,
    ANCHOR,
    PERSON,
    REFRESH,
    ADMIN,
    SEARCH,
    MENU,
    CLOSE,
    COPY,
    CHECK,
    COLLAPSE,
    CHEVRON_DOWN,
    CHEVRON_RIGHT,
    UPSTREAM,
    DOWNSTREAM,
    PLUS,
    MINUS,
    DOWNLOAD,
    SIGN_OUT,
    SUN,
    MOON,
    SYSTEM,
    LOCK,
    WARNING,
    TABLE,
    GRAPH,
    LIST,
    FOCUS,
    KEY,
    OPEN,
    COLUMN;

    public String className() {
        return "i-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Span create() {
        Span icon = new Span();
        icon.addClassNames("ct-icon", className());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
