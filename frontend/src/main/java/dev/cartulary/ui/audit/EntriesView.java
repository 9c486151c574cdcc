package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.cartulary.access.ResolveReferences;
import dev.cartulary.evidence.BrowseEntries;
import dev.cartulary.evidence.EntryFilter;
import dev.cartulary.evidence.EntryView;
import dev.cartulary.problem.NotFound;
import dev.cartulary.ui.component.BrowserZone;
import dev.cartulary.ui.component.Drawer;
import dev.cartulary.ui.component.EmptyState;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of the log: found by who, what, on what and when; each with its proof. */
@Route(Links.AUDIT)
@PageTitle("Audit · Cartulary")
@PermitAll
public class EntriesView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient BrowseEntries browse;
    private final transient ResolveReferences references;
    private final transient OpenEntry openEntry;
    private final EntryFilterBar bar;
    private final Div found = new Div();
    private final Div body = new Div();
    private final Drawer drawer = new Drawer();
    private @Nullable EntryGrid grid;
    private transient EntryQuery query = new EntryQuery(EntryFilter.ALL, Optional.empty());
    private transient @Nullable EntryFilter shown;

    EntriesView(BrowseEntries browse, ResolveReferences references, OpenEntry openEntry, Clock clock) {
        this.browse = browse;
        this.references = references;
        this.openEntry = openEntry;
        addClassNames("page", "fill");
        ZoneId zone = BrowserZone.of(UI.getCurrent());
        bar = new EntryFilterBar(references, clock, zone, filter -> go(query.with(filter)));
        drawer.onClose(() -> go(query.withEntry(Optional.empty())));
        found.addClassName("audit-found");
        Div list = new Div(bar, found, body);
        list.addClassName("fill-column");
        body.addClassName("fill-column");
        Div columns = new Div(list, drawer);
        columns.addClassName("with-drawer");
        add(new AuditTabs(AuditTabs.Tab.ENTRIES), columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = EntryQuery.of(event.getLocation().getQueryParameters());
        // A view is opened, and recorded, once for each search and not for every drawer.
        if (!query.filter().equals(shown)) {
            bar.show(query.filter());
            open();
        }
        query.entry().ifPresentOrElse(this::showEntry, drawer::hideDrawer);
    }

    private void open() {
        EntryView view = browse.open(query.filter());
        shown = query.filter();
        found.removeAll();
        found.add(count(view), refresh());
        body.removeAll();
        if (view.total() == 0) {
            body.add(nothing());
            return;
        }
        EntryGrid entries = new EntryGrid();
        entries.show(view, browse, references);
        entries.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(query.withEntry(Optional.ofNullable(change.getValue())
                        .map(row -> row.entry().index())));
            }
        });
        grid = entries;
        body.add(entries);
    }

    private void showEntry(long index) {
        try {
            drawer.show("Entry " + Wording.number(index), openEntry.details(index));
        } catch (NotFound e) {
            drawer.show("Entry " + Wording.number(index), new StateNote(Icon.WARNING, "warn", e.sentence()));
        }
    }

    private Component count(EntryView view) {
        String words = Wording.count(view.total(), "entry", "entries");
        Span count = new Span(query.narrows() ? words + " found" : words);
        count.getElement().setAttribute("role", "status");
        count.addClassName("muted");
        if (view.behind() > 0) {
            count.add(" · " + Wording.count(view.behind(), "entry is", "entries are") + " not searchable yet");
        }
        return count;
    }

    private Component refresh() {
        NativeButton refresh = new NativeButton();
        refresh.add(Icon.REFRESH.create());
        refresh.addClassName("icon-button");
        refresh.getElement().setAttribute("aria-label", "Look again");
        refresh.getElement().setAttribute("title", "Look again: entries that came since are not in the list");
        refresh.addClickListener(click -> open());
        return refresh;
    }

    private Component nothing() {
        Anchor all = new Anchor(Links.AUDIT, "Show all entries");
        all.addClassName("button");
        return new EmptyState(
                Icon.SEARCH,
                "No entry like this",
                "Nothing in the log that is kept matches every filter. “On” takes a whole reference, or its start followed by *.",
                all);
    }

    private void go(EntryQuery next) {
        if (next.entry().isEmpty() && grid != null) {
            grid.deselectAll();
        }
        UI.getCurrent().navigate(next.address());
    }
}
