package dev.cartulary.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.lineage.ListDeadLetters;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.Wording;
import java.util.function.LongConsumer;

/** Accepted events that the graph would not have, oldest first, each with its reason. */
class DeadLetterList extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    DeadLetterList(ListDeadLetters listDeadLetters, boolean mayReplay, LongConsumer replay) {
        UnorderedList list = new UnorderedList();
        list.addClassName("anchor-list");
        listDeadLetters.list(0, SHOWN).letters().forEach(letter -> list.add(item(letter, mayReplay, replay)));
        add(list);
    }

    private static ListItem item(DeadLetter letter, boolean mayReplay, LongConsumer replay) {
        Span entry = new Span("Entry " + Wording.number(letter.index()) + " of the journal");
        entry.addClassName("strong");
        Span when = new Span(new RelativeTime(letter.at()));
        when.addClassName("muted");
        Div head = new Div(entry, when);
        head.addClassName("column-line");
        Div line = new Div(head, new Span(Wording.type(letter.kind().name()) + ". " + letter.reason()));
        if (mayReplay) {
            line.add(again(letter, replay));
        }
        return new ListItem(line);
    }

    private static Component again(DeadLetter letter, LongConsumer replay) {
        NativeButton again = new NativeButton("Try again");
        again.addClassName("link-button");
        again.getElement().setAttribute("aria-label", "Try entry " + letter.index() + " again");
        again.addClickListener(click -> replay.accept(letter.index()));
        return again;
    }
}
