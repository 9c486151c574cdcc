package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.monitoring.Compatibility;
import dev.cartulary.monitoring.SchemaChange;
import dev.cartulary.monitoring.SchemaChange.FieldChange;
import dev.cartulary.ui.component.FactChip;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.SmallTable;
import dev.cartulary.ui.component.Wording;
import java.util.List;
import java.util.Optional;

/** How the schema of a dataset changed, and who may go on as before. */
class SchemaChangesPanel extends Div {
    private static final long serialVersionUID = 1L;

    /** What a person reads on a page; the API tells all. */
    private static final int MOST_CHANGES = 5;

    private static final int MOST_FIELDS = 12;
    private static final int LONGEST_TYPE = 120;

    SchemaChangesPanel(List<SchemaChange> changes) {
        addClassName("stack");
        if (changes.isEmpty()) {
            Paragraph none = new Paragraph("No other schema has been seen than the present one.");
            none.addClassName("muted");
            add(none);
        }
        changes.stream().limit(MOST_CHANGES).forEach(change -> add(change(change)));
        if (changes.size() > MOST_CHANGES) {
            add(more(changes.size() - MOST_CHANGES, "earlier change"));
        }
    }

    private static Component change(SchemaChange change) {
        Div head = new Div(new RelativeTime(change.at()), compatibility(change.compatibility()));
        head.addClassName("change-head");
        if (change.returned()) {
            head.add(new FactChip("An earlier schema came back"));
        }
        Span who = new Span(who(change.compatibility()));
        who.addClassName("muted");
        head.add(who);
        Div whole = new Div(head);
        whole.addClassName("change");
        if (!change.fields().isEmpty()) {
            SmallTable table = new SmallTable("Field", "Before", "After", "Class");
            change.fields().stream().limit(MOST_FIELDS).forEach(field -> row(table, field));
            whole.add(table);
        }
        if (change.fields().size() > MOST_FIELDS) {
            whole.add(more(change.fields().size() - MOST_FIELDS, "field"));
        }
        return whole;
    }

    private static void row(SmallTable table, FieldChange field) {
        table.row(
                mono(sign(field.kind()) + " " + field.path()),
                type(field.before()),
                type(field.after()),
                compatibility(field.compatibility()));
    }

    /** Types of structures can be pages long; the whole text is told by the pointer. */
    private static Component type(Optional<String> type) {
        String text = type.orElse("–");
        Span span = mono(text.length() <= LONGEST_TYPE ? text : text.substring(0, LONGEST_TYPE) + "…");
        span.setTitle(text);
        return span;
    }

    private static String sign(SchemaChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case TYPE -> "~";
        };
    }

    private static Component compatibility(Compatibility compatibility) {
        FactChip chip = new FactChip(Wording.type(compatibility.name()));
        chip.addClassName(
                switch (compatibility) {
                    case FULL -> "good";
                    case BACKWARD, FORWARD -> "warn";
                    case BREAKING -> "bad";
                });
        return chip;
    }

    private static String who(Compatibility compatibility) {
        return switch (compatibility) {
            case FULL -> "Everybody may go on as before.";
            case BACKWARD -> "Readers of the new schema can read older data; readers of the old one must change.";
            case FORWARD -> "Readers of the old schema may go on; those of the new one cannot read older data.";
            case BREAKING -> "Neither can read what the other's schema wrote.";
        };
    }

    private static Component more(int count, String what) {
        Paragraph more = new Paragraph("and " + Wording.count(count, what) + " more");
        more.addClassNames("muted", "note-line");
        return more;
    }

    private static Span mono(String text) {
        Span span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
