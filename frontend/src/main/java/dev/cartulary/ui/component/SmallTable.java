package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** A table of a few rows. */
public final class SmallTable extends NativeTable {
    private static final long serialVersionUID = 1L;

    public SmallTable(String... headers) {
        addClassName("table");
        NativeTableRow head = new NativeTableRow();
        Stream.of(headers).map(NativeTableHeaderCell::new).forEach(cell -> {
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        getHead().add(head);
    }

    /** Adds a row with a cell for each header. */
    public SmallTable row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        Stream.of(cells).map(NativeTableCell::new).forEach(row::add);
        getBody().add(row);
        return this;
    }

    /** A cell of plain words. */
    public static Component words(String text) {
        return new Span(text);
    }
}
