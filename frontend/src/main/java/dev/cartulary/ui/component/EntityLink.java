package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.EntityRef;

/** One dataset or job as a line that opens its page: mark, name, and below it where it lives. */
public final class EntityLink extends Anchor {
    private static final long serialVersionUID = 1L;

    public EntityLink(EntityRef entity) {
        this(entity, Links.of(entity));
    }

    /** With another address than its page. */
    EntityLink(EntityRef entity, String address) {
        super(address);
        addClassName("entity-link");
        Span where = new Span(entity.namespace());
        where.addClassNames("entity-where", "muted");
        where.getElement().setAttribute("title", entity.namespace());
        Span names = new Span(new MiddleCutName(entity.name()), where);
        names.addClassName("entity-names");
        add(new PlatformMark(entity), names);
    }
}
