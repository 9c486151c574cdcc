package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.DatasetDetails.Column;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.ui.component.Drawer;
import dev.cartulary.ui.component.EmptyState;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset; choosing one opens where it comes from and goes to. */
@JsModule("context://assets/parts.js")
class ColumnsTab extends Div {
    private static final long serialVersionUID = 1L;

    private final DatasetDetails details;
    private final transient TraceLineage lineage;
    private final Grid<Column> grid = new Grid<>();
    private final Drawer drawer = new Drawer();
    private final Span shown = new Span();

    ColumnsTab(DatasetDetails details, TraceLineage lineage, Optional<String> chosen) {
        this.details = details;
        this.lineage = lineage;
        addClassName("with-drawer");
        if (details.columns().isEmpty()) {
            add(new EmptyState(
                    Icon.COLUMN,
                    "No columns known",
                    "No producer has sent the schema of this dataset (the schema facet)."));
            return;
        }
        Div list = new Div(toolbar(), grid());
        list.addClassName("fill-column");
        add(list, drawer);
        chosen.ifPresent(this::choose);
    }

    private Component toolbar() {
        TextField filter = new TextField();
        filter.setPlaceholder("Filter by name, type or description");
        filter.setAriaLabel("Filter columns");
        filter.setClearButtonVisible(true);
        filter.setPrefixComponent(Icon.SEARCH.create());
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        GridListDataView<Column> view = grid.setItems(details.columns());
        filter.addValueChangeListener(change -> view.setFilter(column -> matches(column, change.getValue())));
        view.addItemCountChangeListener(change -> shown.setText(count(change.getItemCount())));
        shown.setText(total());
        shown.addClassName("muted");
        shown.getElement().setAttribute("role", "status");
        Div toolbar = new Div(filter, shown);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Component grid() {
        grid.addColumn(LitRenderer.<Column>of("<ct-name class='mono' value='${item.path}'></ct-name>")
                        .withProperty("path", Column::path))
                .setHeader("Name")
                .setComparator(Column::path)
                .setFlexGrow(3)
                .setWidth("172px");
        grid.addColumn(LitRenderer.<Column>of("<span class='mono muted' title='${item.type}'>${item.type}</span>")
                        .withProperty("type", column -> column.type().orElse("")))
                .setHeader("Type")
                .setComparator(column -> column.type().orElse(""))
                .setFlexGrow(1)
                .setWidth("104px");
        grid.addColumn(LitRenderer.<Column>of("<span title='${item.text}'>${item.text}</span>")
                        .withProperty("text", column -> column.description().orElse("")))
                .setHeader("Description")
                .setFlexGrow(4)
                .setWidth("108px");
        count("Upstream", Column::upstream);
        count("Downstream", Column::downstream);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("dense");
        grid.asSingleSelect().addValueChangeListener(change -> open(change.getValue()));
        drawer.onClose(grid::deselectAll);
        return grid;
    }

    private void count(String header, ToIntFunction<Column> count) {
        grid.addColumn(column -> count.applyAsInt(column) == 0 ? "–" : Wording.number(count.applyAsInt(column)))
                .setHeader(header)
                .setComparator(column -> count.applyAsInt(column))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("132px");
    }

    private void choose(String path) {
        details.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .ifPresent(column -> {
                    grid.select(column);
                    grid.scrollToItem(column);
                });
    }

    private void open(@Nullable Column column) {
        if (column == null) {
            drawer.hideDrawer();
        } else {
            drawer.showNamed(column.path(), new ColumnDetails(details.entity(), column, lineage));
        }
    }

    private String count(int visible) {
        return visible == details.columns().size() ? total() : Wording.number(visible) + " of " + total();
    }

    private String total() {
        return Wording.count(details.columns().size(), "column");
    }

    private static boolean matches(Column column, String text) {
        String all = column.path()
                + ' '
                + column.type().orElse("")
                + ' '
                + column.description().orElse("");
        return all.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
