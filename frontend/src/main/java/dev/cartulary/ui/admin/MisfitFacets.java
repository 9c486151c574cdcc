package dev.cartulary.ui.admin;

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
import dev.cartulary.lineage.MisfitNote;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;
import java.util.List;
import java.util.stream.Stream;

/** What of accepted events was kept as it was sent, but does not say what the specification lets it say. */
class MisfitFacets extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;
    private static final String TITLE = "Facets kept, but not understood";

    MisfitFacets(IngestFigures.Misfits misfits) {
        if (misfits.sinceStart() == 0) {
            add(new Panel(
                    TITLE, new StateNote(Icon.CHECK, "good", "Every known facet was understood since the start.")));
            return;
        }
        List<MisfitNote> shown = misfits.newest().stream().limit(SHOWN).toList();
        NativeTableBody rows = new NativeTableBody();
        shown.forEach(note -> rows.add(row(note)));
        NativeTable table = new NativeTable(heading(), rows);
        table.addClassNames("table", "misfit-table");
        Paragraph hint = new Paragraph(
                "The events were accepted and are kept as they were sent. What their producers say here is not"
                        + " what OpenLineage’s specification asks for, so it takes no part in columns, owners, measurements and the like."
                        + (misfits.newest().size() > shown.size()
                                ? " The newest " + Wording.number(shown.size()) + " kinds of "
                                        + Wording.number(misfits.newest().size()) + " are shown."
                                : ""));
        hint.addClassName("muted");
        add(Panel.counted(TITLE, misfits.sinceStart(), table, hint));
    }

    private static NativeTableRow row(MisfitNote note) {
        Span producer = new Span(note.producer().isEmpty() ? "not told" : note.producer());
        producer.setTitle(note.producer());
        Code facet = new Code(where(note));
        facet.setTitle(note.pointer());
        Span reason = new Span(note.reason());
        reason.setTitle(note.reason() + " (" + note.pointer() + ")");
        NativeTableCell times = new NativeTableCell(Wording.number(note.times()));
        times.addClassName("number");
        return new NativeTableRow(
                new NativeTableCell(new RelativeTime(note.last())),
                new NativeTableCell(facet),
                new NativeTableCell(reason),
                new NativeTableCell(producer),
                times);
    }

    /** The facet and the member of it, without the place of the facet in the event. */
    private static String where(MisfitNote note) {
        int start = note.pointer().indexOf("/" + note.facet());
        return start < 0 ? note.facet() : note.pointer().substring(start + 1);
    }

    private static NativeTableHeader heading() {
        NativeTableRow row = new NativeTableRow();
        Stream.of("Last", "Facet", "Why", "Producer", "Times")
                .map(NativeTableHeaderCell::new)
                .forEach(row::add);
        return new NativeTableHeader(row);
    }
}
