package dev.cartulary.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.lineage.IngestFigures;
import dev.cartulary.ui.component.Wording;

/** The four numbers an engineer looks for first. */
class IngestNumbers extends Div {
    private static final long serialVersionUID = 1L;

    IngestNumbers(IngestFigures figures) {
        addClassName("figures");
        figure(Wording.number(figures.accepted().lastMinute()), "accepted in the last minute");
        figure(Wording.number(figures.accepted().sinceStart()), "accepted since the start");
        figure(Wording.number(figures.lag()), "waiting for the graph");
        figure(
                Wording.number(figures.journal().size()),
                "in the journal, " + Wording.bytes(figures.journal().bytes()));
    }

    private void figure(String number, String words) {
        Span value = new Span(number);
        value.addClassName("figure-number");
        Span what = new Span(words);
        what.addClassName("muted");
        Div figure = new Div(value, what);
        figure.addClassName("figure");
        add(figure);
    }
}
