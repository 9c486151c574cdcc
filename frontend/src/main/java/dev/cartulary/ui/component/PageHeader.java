package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.EntityRef;
import java.util.Optional;

/** The header of a thing's page: where it is, its name, what it is, the facts that matter, one primary action. */
public final class PageHeader extends Header {
    private static final long serialVersionUID = 1L;

    private final Div facts = new Div();

    public PageHeader(EntityRef entity, Optional<String> type) {
        addClassName("page-header");
        H1 name = new H1(new MiddleCutName(entity.name()));
        Span title = new Span(new PlatformMark(entity), name, new CopyButton("name", entity.name()));
        title.addClassName("page-title");
        Anchor lineage = new Anchor(Links.lineage(entity.key()), "Open lineage");
        lineage.addClassNames("button", "primary");
        Div line = new Div(title, lineage);
        line.addClassName("page-line");
        facts.addClassName("page-facts");
        facts.add(what(entity, type));
        add(breadcrumb(entity), line, facts);
    }

    public PageHeader facts(Component... chips) {
        facts.add(chips);
        return this;
    }

    private static Component what(EntityRef entity, Optional<String> type) {
        String kind = type.map(Wording::type).orElseGet(() -> Wording.kind(entity.kind()));
        Span what = new Span(kind + " · " + Platform.of(entity.platform()).label());
        what.addClassNames("page-what", "muted");
        return what;
    }

    private static Component breadcrumb(EntityRef entity) {
        MiddleCutName namespace = new MiddleCutName(entity.namespace());
        Nav trail = new Nav(
                new Anchor(Links.CATALOG, "Catalog"),
                separator(),
                new Anchor(Links.all(entity.kind()), Wording.kinds(entity.kind())),
                separator(),
                new Anchor(
                        Links.platform(entity.platform()),
                        Platform.of(entity.platform()).label()),
                separator(),
                namespace);
        trail.addClassName("breadcrumb");
        trail.getElement().setAttribute("aria-label", "Breadcrumb");
        return trail;
    }

    private static Span separator() {
        Span slash = new Span("/");
        slash.getElement().setAttribute("aria-hidden", "true");
        return slash;
    }
}
