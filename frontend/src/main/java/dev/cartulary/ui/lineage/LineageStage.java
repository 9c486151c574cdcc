package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.Drawer;
import dev.cartulary.ui.component.EntityLink;
import dev.cartulary.ui.component.Links;
import java.util.Optional;
import java.util.function.Consumer;

/** The graph and the drawer beside it. What changes the view is handed on; what only opens details stays here. */
class LineageStage extends Div {
    private static final long serialVersionUID = 1L;

    private final transient BrowseCatalog catalog;
    private final transient Listener listener;
    private final GraphCanvas canvas = new GraphCanvas();
    private final Drawer drawer = new Drawer();
    private transient Optional<Shown> shown = Optional.empty();

    /** Hears what the reader wants. */
    interface Listener {
        /** Another part of the lineage, to be traced and shown. */
        void view(LineageState wanted);

        /** The same part, with another thing selected. */
        void selected(LineageState now);
    }

    private record Shown(LineageState state, LineagePicture picture) {
        LineageGraph graph() {
            return picture.graph();
        }
    }

    LineageStage(BrowseCatalog catalog, Listener listener) {
        this.catalog = catalog;
        this.listener = listener;
        addClassNames("with-drawer", "lineage-stage");
        canvas.addClassName("lineage-canvas");
        add(canvas, drawer);
        canvas.onNodeSelect(this::select);
        canvas.onColumnSelect(this::showColumn);
        canvas.onEdgeSelect(this::showFlow);
        canvas.onClear(this::clear);
        canvas.onNodeExpand((key, direction) -> ask(state -> listener.view(state.expand(key, direction))));
        canvas.onColumns(columns -> ask(state -> listener.view(state.withColumns(columns))));
        canvas.onNodeOpen(key -> entity(key).ifPresent(entity -> UI.getCurrent().navigate(Links.of(entity))));
        drawer.onClose(() -> {
            canvas.select(Optional.empty());
            clear();
        });
    }

    void show(LineageState state, LineagePicture picture) {
        shown = Optional.of(new Shown(state, picture));
        canvas.show(state, picture);
        canvas.select(state.selected());
        state.selected().flatMap(this::entity).ifPresentOrElse(this::open, drawer::hideDrawer);
    }

    private void select(EntityKey key) {
        entity(key).ifPresent(this::open);
        remember(Optional.of(key));
    }

    private void open(EntityRef entity) {
        ask(state -> drawer.showNamed(entity.name(), new NodeDetails(catalog, entity, state)));
    }

    private void showColumn(EntityKey dataset, String column) {
        shown.ifPresent(now -> {
            Div details = new Div();
            details.addClassNames("stack", "flow-end");
            entity(dataset).map(EntityLink::new).ifPresent(details::add);
            details.add(new ColumnNeighbours(now.graph(), dataset, column));
            drawer.showNamed(column, details);
        });
        remember(Optional.empty());
    }

    private void showFlow(EntityKey from, EntityKey to) {
        shown.ifPresent(now -> drawer.show("Flow", details(now.picture(), from, to)));
        remember(Optional.empty());
    }

    private Component details(LineagePicture picture, EntityKey from, EntityKey to) {
        return new FlowDetails(catalog, picture, from, to);
    }

    private void clear() {
        drawer.hideDrawer();
        remember(Optional.empty());
    }

    private void remember(Optional<EntityKey> selected) {
        shown = shown.map(now -> new Shown(now.state().withSelected(selected), now.picture()));
        ask(listener::selected);
    }

    private void ask(Consumer<LineageState> question) {
        shown.map(Shown::state).ifPresent(question);
    }

    private Optional<EntityRef> entity(EntityKey key) {
        return shown.flatMap(now -> now.graph().nodes().stream()
                .map(LineageGraph.Node::entity)
                .filter(entity -> entity.key().equals(key))
                .findFirst());
    }
}
