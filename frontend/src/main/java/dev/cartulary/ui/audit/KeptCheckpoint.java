package dev.cartulary.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.cartulary.evidence.CompareCheckpoints;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.StateNote;

/** Takes a checkpoint out of somebody's mailbox and says whether the log of today still holds what it promised. */
class KeptCheckpoint extends Div {
    private static final long serialVersionUID = 1L;

    /** A note with a hundred signatures fits; more is no checkpoint. */
    private static final int LONGEST = 64_000;

    KeptCheckpoint(CompareCheckpoints comparer) {
        addClassName("stack");
        Paragraph text = new Paragraph(
                "Paste one from a mail, a bucket or a file. Only somebody who kept a checkpoint can notice"
                        + " that the log was rolled back, or rewritten with a stolen key.");
        text.addClassName("muted");
        TextArea note = new TextArea("Checkpoint");
        note.setMaxLength(LONGEST);
        note.addClassName("kept-note");
        note.setWidthFull();
        note.setMinHeight("128px");
        Div answer = new Div();
        NativeButton compare = new NativeButton("Compare with the log");
        compare.addClassName("button");
        compare.addClickListener(click -> {
            answer.removeAll();
            answer.add(
                    note.getValue().isBlank()
                            ? new StateNote(Icon.WARNING, "warn", "There is nothing to compare yet.")
                            : new ComparisonNote(comparer.withKept(note.getValue())));
        });
        add(text, note, compare, answer);
    }
}
