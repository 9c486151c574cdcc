package dev.cartulary.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.RunSummary;
import java.util.List;
import java.util.stream.Stream;

/** A handful of runs: state, job, start, duration. */
public final class RunTable extends NativeTable {
    private static final long serialVersionUID = 1L;

    public RunTable(List<RunSummary> runs) {
        addClassNames("table", "run-table");
        NativeTableRow head = new NativeTableRow();
        Stream.of("State", "Job", "Started", "Duration")
                .map(NativeTableHeaderCell::new)
                .forEach(cell -> {
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        getHead().add(head);
        runs.forEach(run -> getBody().add(row(run)));
    }

    private static NativeTableRow row(RunSummary run) {
        Anchor job = new Anchor(
                Links.tab(run.job(), "runs"), new MiddleCutName(run.job().name()));
        NativeTableRow row = new NativeTableRow();
        row.add(cell(new StateMark(run.state())), cell(job), cell(started(run)), cell(new Span(duration(run))));
        return row;
    }

    private static NativeTableCell cell(Component content) {
        return new NativeTableCell(content);
    }

    private static Component started(RunSummary run) {
        return run.startedAt().<Component>map(RelativeTime::new).orElseGet(() -> new Span("–"));
    }

    private static String duration(RunSummary run) {
        return run.duration().map(Wording::elapsed).orElse("–");
    }
}
