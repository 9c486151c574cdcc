package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import dev.cartulary.lineage.LineageRequest.Direction;
import dev.cartulary.openlineage.EntityKey;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The element that draws the lineage. It gets a graph and says what the reader does. */
@Tag("cartulary-lineage-graph")
@JsModule("context://graph/lineage-graph.js")
class GraphCanvas extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    void show(LineageState state, LineagePicture picture) {
        getElement().setProperty("mode", state.drawsColumns() ? "column" : "table");
        getElement().setPropertyBean("graph", GraphWire.of(picture, state.time().isPast()));
    }

    void select(Optional<EntityKey> node) {
        getElement().setProperty("selected", node.map(EntityKey::value).orElse(null));
    }

    /** A card was chosen. */
    void onNodeSelect(Consumer<EntityKey> action) {
        listen("node-select", event -> action.accept(key(event, "id")), "id");
    }

    /** A card was double-clicked, or Enter pressed on it. */
    void onNodeOpen(Consumer<EntityKey> action) {
        listen("node-open", event -> action.accept(key(event, "id")), "id");
    }

    /** The neighbours of a card are wanted. */
    void onNodeExpand(BiConsumer<EntityKey, Direction> action) {
        listen(
                "node-expand",
                event -> {
                    String direction = text(event, "direction").toUpperCase(Locale.ROOT);
                    action.accept(key(event, "id"), Direction.valueOf(direction));
                },
                "id",
                "direction");
    }

    /** A line was chosen: from, to. */
    void onEdgeSelect(BiConsumer<EntityKey, EntityKey> action) {
        listen("edge-select", event -> action.accept(key(event, "source"), key(event, "target")), "source", "target");
    }

    /** A column of an unfolded card was chosen: dataset, column. */
    void onColumnSelect(BiConsumer<EntityKey, String> action) {
        listen("column-select", event -> action.accept(key(event, "id"), text(event, "column")), "id", "column");
    }

    /** Nothing is chosen any more. */
    void onClear(Runnable action) {
        listen("selection-clear", event -> action.run());
    }

    /** Columns are wanted, or no longer. */
    void onColumns(Consumer<Boolean> action) {
        listen("mode-change", event -> action.accept("column".equals(text(event, "mode"))), "mode");
    }

    private void listen(String type, Consumer<DomEvent> action, String... details) {
        var listener = getElement().addEventListener(type, action::accept);
        for (String detail : details) {
            listener.addEventData(path(detail));
        }
    }

    private static EntityKey key(DomEvent event, String detail) {
        return new EntityKey(text(event, detail));
    }

    private static String text(DomEvent event, String detail) {
        return event.getEventData().get(path(detail)).asString();
    }

    private static String path(String detail) {
        return "event.detail." + detail;
    }
}
