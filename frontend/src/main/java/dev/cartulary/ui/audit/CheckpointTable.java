package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.evidence.BrowseCheckpoints;
import dev.cartulary.evidence.CompareCheckpoints;
import dev.cartulary.evidence.IssuedCheckpoint;
import dev.cartulary.ui.component.CopyButton;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.Wording;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checkpoints newest first, some at a time; two that are chosen are compared. */
class CheckpointTable extends Div {
    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 20;

    private final transient BrowseCheckpoints checkpoints;
    private final transient CompareCheckpoints comparer;
    private final NativeTableBody rows = new NativeTableBody();
    private final NativeButton more = new NativeButton("Show older");
    private final NativeButton compare = new NativeButton("Compare two");
    private final Div answer = new Div();
    private final TreeSet<Long> chosen = new TreeSet<>();
    private long oldestShown = Long.MAX_VALUE;

    CheckpointTable(BrowseCheckpoints checkpoints, CompareCheckpoints comparer) {
        this.checkpoints = checkpoints;
        this.comparer = comparer;
        addClassNames("stack", "checkpoints");
        NativeTable table = new NativeTable(heading(), rows);
        table.addClassNames("table", "checkpoint-table");
        more.addClassName("button");
        more.addClickListener(click -> showMore());
        compare.addClassName("button");
        compare.addClickListener(click -> compareChosen());
        answer.addClassName("stack");
        Div actions = new Div(compare, more);
        actions.addClassName("actions");
        add(table, actions, answer);
        showMore();
        enable();
    }

    private void showMore() {
        List<IssuedCheckpoint> older = checkpoints.latest(oldestShown, AT_ONCE);
        older.forEach(issued -> rows.add(row(issued)));
        if (!older.isEmpty()) {
            oldestShown = older.getLast().size();
        }
        more.setVisible(older.size() == AT_ONCE);
    }

    private NativeTableRow row(IssuedCheckpoint issued) {
        Checkbox choose = new Checkbox();
        choose.setAriaLabel("Compare the checkpoint over " + Wording.count(issued.size(), "entry", "entries"));
        choose.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(issued.size());
            } else {
                chosen.remove(issued.size());
            }
            enable();
        });
        String root = issued.checkpoint().checkpoint().head().root().base64();
        MiddleCutName name = new MiddleCutName(root);
        name.addClassName("mono");
        Span hash = new Span(
                name, new CopyButton("checkpoint", issued.checkpoint().note().format()));
        hash.addClassName("with-copy");
        return new NativeTableRow(
                new NativeTableCell(choose),
                new NativeTableCell(Wording.number(issued.size())),
                new NativeTableCell(
                        issued.lastEntryAt().<Component>map(RelativeTime::new).orElseGet(() -> new Span("–"))),
                new NativeTableCell(hash));
    }

    private void enable() {
        compare.setEnabled(chosen.size() == 2);
        compare.getElement().setAttribute("title", chosen.size() == 2 ? "" : "Choose two checkpoints of the list");
    }

    private void compareChosen() {
        answer.removeAll();
        answer.add(new ComparisonNote(comparer.between(chosen.first(), chosen.last())));
    }

    private static NativeTableHeader heading() {
        NativeTableRow row = new NativeTableRow();
        Stream.of("", "Entries", "Last entry", "Root")
                .map(NativeTableHeaderCell::new)
                .forEach(row::add);
        return new NativeTableHeader(row);
    }
}
