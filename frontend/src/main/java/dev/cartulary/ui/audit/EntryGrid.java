package dev.cartulary.ui.audit;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.cartulary.access.ResolveReferences;
import dev.cartulary.evidence.BrowseEntries;
import dev.cartulary.evidence.EntryView;
import dev.cartulary.ui.component.Wording;

/** The entries of a view, newest first, fetched as somebody scrolls. */
@JsModule("context://assets/parts.js")
class EntryGrid extends Grid<EntryRow> {
    private static final long serialVersionUID = 1L;

    EntryGrid() {
        addClassName("dense");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addColumn(row -> Wording.number(row.entry().index()))
                .setHeader("#")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("88px");
        addColumn(LitRenderer.<EntryRow>of("<ct-time datetime='${item.at}'></ct-time>")
                        .withProperty("at", row -> row.entry().time().toString()))
                .setHeader("When")
                .setFlexGrow(0)
                .setWidth("112px");
        text("Who", EntryRow::who, "who").setFlexGrow(2).setWidth("150px");
        addColumn(row -> AuditWording.what(row.entry().event().type()))
                .setHeader("What")
                .setFlexGrow(0)
                .setWidth("176px");
        addColumn(LitRenderer.<EntryRow>of(
                                "<span class='ct-state ${item.shape}'><span class='ct-state-shape'></span>${item.word}</span>")
                        .withProperty(
                                "shape",
                                row -> AuditWording.shape(
                                        row.entry().event().effect().outcome()))
                        .withProperty(
                                "word",
                                row -> AuditWording.outcome(
                                        row.entry().event().effect().outcome())))
                .setHeader("Outcome")
                .setFlexGrow(0)
                .setWidth("108px");
        addColumn(LitRenderer.<EntryRow>of("<ct-name value='${item.object}'></ct-name>")
                        .withProperty("object", EntryRow::object))
                .setHeader("On")
                .setFlexGrow(2)
                .setWidth("150px");
        text("Facts", EntryRow::facts, "facts").setFlexGrow(3).setWidth("160px");
    }

    void show(EntryView view, BrowseEntries browse, ResolveReferences references) {
        setDataProvider(DataProvider.fromCallbacks(
                query -> EntryRow.of(browse.page(view, query.getOffset(), query.getLimit()), references).stream(),
                query -> (int) Math.min(view.total(), Integer.MAX_VALUE)));
    }

    private Column<EntryRow> text(String header, ValueProvider<EntryRow, String> value, String property) {
        return addColumn(LitRenderer.<EntryRow>of(
                                "<span title='${item." + property + "}'>${item." + property + "}</span>")
                        .withProperty(property, value))
                .setHeader(header);
    }
}
