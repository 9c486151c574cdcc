package dev.cartulary.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.lineage.IngestFigures;
import dev.cartulary.lineage.RefusedEventNote;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;
import java.util.List;
import java.util.stream.Stream;

/** Why events were turned away lately: what their senders were told. */
class RefusedEvents extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    RefusedEvents(IngestFigures.Refused refused) {
        if (refused.sinceStart() == 0) {
            add(new Panel("Refused", new StateNote(Icon.CHECK, "good", "No event was refused since the start.")));
            return;
        }
        List<RefusedEventNote> shown = refused.newest().stream().limit(SHOWN).toList();
        NativeTableBody rows = new NativeTableBody();
        shown.forEach(note -> rows.add(row(note)));
        NativeTable table = new NativeTable(heading(), rows);
        table.addClassNames("table", "refused-table");
        Panel panel = Panel.counted("Refused since the start", refused.sinceStart(), table);
        if (refused.sinceStart() > shown.size()) {
            Paragraph rest = new Paragraph(
                    "The newest " + Wording.number(shown.size()) + " are shown; the audit log counts them all.");
            rest.addClassName("muted");
            panel.add(rest);
        }
        add(panel);
    }

    private static NativeTableRow row(RefusedEventNote note) {
        Component pointer = note.pointer().isEmpty() ? new Span("–") : new Code(note.pointer());
        Span reason = new Span(note.reason());
        reason.setTitle(note.reason());
        return new NativeTableRow(
                new NativeTableCell(new RelativeTime(note.at())),
                new NativeTableCell(pointer),
                new NativeTableCell(reason));
    }

    private static NativeTableHeader heading() {
        NativeTableRow row = new NativeTableRow();
        Stream.of("When", "Where", "Why").map(NativeTableHeaderCell::new).forEach(row::add);
        return new NativeTableHeader(row);
    }
}
