package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.ui.component.Links;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;

/** What feeds a dataset or job and what it feeds: as a graph and as a list, with everything in the address. */
@Route(Links.LINEAGE)
@PermitAll
public class LineageView extends Div implements BeforeEnterObserver, HasDynamicTitle, LineageStage.Listener {
    private static final long serialVersionUID = 1L;

    private final transient BrowseCatalog catalog;
    private final transient TraceLineage lineage;
    private final transient Clock clock;
    private final LineageStage stage;
    private String title = "Lineage";

    LineageView(BrowseCatalog catalog, TraceLineage lineage, Clock clock) {
        this.catalog = catalog;
        this.lineage = lineage;
        this.clock = clock;
        this.stage = new LineageStage(catalog, this);
        addClassNames("page", "fill", "lineage");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<LineageState> wanted = LineageState.of(event.getLocation().getQueryParameters());
        if (wanted.isEmpty()) {
            title = "Lineage";
            fill(new ChooseFocus(catalog));
            return;
        }
        LineageState state = wanted.get();
        LineagePicture.of(state, lineage, clock.instant())
                .ifPresentOrElse(
                        picture -> show(state, picture),
                        () -> event.rerouteToError(
                                NotFoundException.class, "Nothing in the catalog has the key of this lineage."));
    }

    @Override
    public String getPageTitle() {
        return title + " · Cartulary";
    }

    @Override
    public void view(LineageState wanted) {
        UI.getCurrent().navigate(wanted.address());
    }

    @Override
    public void selected(LineageState now) {
        // In place: choosing cards must not fill the back button.
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(now.address()));
    }

    private void show(LineageState state, LineagePicture picture) {
        EntityRef focus = focus(picture.graph());
        title = focus.name() + " · Lineage";
        LineageToolbar toolbar = new LineageToolbar(catalog, state, focus);
        toolbar.add(new ChooseTime(state, picture.difference(), clock, this::view));
        if (state.list()) {
            fill(toolbar, list(picture, focus));
        } else {
            stage.show(state, picture);
            fill(toolbar, stage);
        }
    }

    private static Component list(LineagePicture picture, EntityRef focus) {
        return picture.difference()
                .<Component>map(ChangeList::new)
                .orElseGet(() -> new LineageList(picture.graph(), focus));
    }

    private static EntityRef focus(LineageGraph graph) {
        return graph.nodes().stream()
                .map(LineageGraph.Node::entity)
                .filter(entity -> entity.key().equals(graph.focus()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a lineage without its focus"));
    }

    private void fill(Component... parts) {
        removeAll();
        add(parts);
    }
}
