package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageDiff.Cause;
import dev.cartulary.lineage.LineageDiff.Change;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.EntityLink;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateNote;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What came, went or is known differently between two times, and what did it. */
class ChangeList extends Div {
    private static final long serialVersionUID = 1L;

    ChangeList(LineageDiff difference) {
        addClassNames("fill-column", "change-list");
        if (difference.truncated()) {
            Paragraph cut = new Paragraph(
                    "There is more lineage here than is compared, nearest first. Fewer hops compare all of it.");
            cut.addClassName("muted");
            add(cut);
        }
        if (difference.changes().isEmpty()) {
            add(new StateNote(Icon.CHECK, "good", "Nothing differs between the two times."));
            return;
        }
        NativeTableBody rows = new NativeTableBody();
        difference.changes().forEach(change -> rows.add(row(change, difference)));
        NativeTable table = new NativeTable(heading(), rows);
        table.addClassNames("table", "change-table");
        add(Panel.counted("Changes", difference.changes().size(), table));
    }

    private static NativeTableRow row(Change change, LineageDiff difference) {
        NativeTableRow row = new NativeTableRow(new NativeTableCell(mark(change.kind())));
        LineagePicture.edge(change)
                .ifPresent(edge -> row.add(end(edge.source(), difference), end(edge.target(), difference)));
        row.add(new NativeTableCell(cause(change.by())));
        row.add(new NativeTableCell(
                change.by().<Component>map(by -> new RelativeTime(by.at())).orElseGet(() -> new Span("–"))));
        return row;
    }

    private static Span mark(LineageDiff.Kind kind) {
        Span mark = new Span(
                switch (kind) {
                    case ADDED -> "+ Added";
                    case REMOVED -> "− Removed";
                    case CHANGED -> "~ Known differently";
                });
        mark.addClassNames("change", kind.name().toLowerCase(Locale.ROOT));
        return mark;
    }

    private static NativeTableCell end(EntityKey key, LineageDiff difference) {
        Optional<EntityRef> known = difference.nodes().stream()
                .filter(node -> node.key().equals(key))
                .findFirst();
        return new NativeTableCell(known.<Component>map(EntityLink::new).orElseGet(() -> new Span(key.value())));
    }

    private static Component cause(Optional<Cause> by) {
        if (by.isEmpty()) {
            return new Span("No longer known");
        }
        return by.get()
                .run()
                .<Component>map(run -> new MiddleCutName(run.value().toString()))
                .orElseGet(() -> new Span("A declaration"));
    }

    private static NativeTableHeader heading() {
        NativeTableRow row = new NativeTableRow();
        Stream.of("Change", "From", "To", "By run", "When")
                .map(NativeTableHeaderCell::new)
                .forEach(row::add);
        return new NativeTableHeader(row);
    }
}
