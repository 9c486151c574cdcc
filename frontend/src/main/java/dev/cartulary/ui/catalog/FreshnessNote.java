package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.monitoring.Freshness;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;

/** One line on whether something happened lately. */
class FreshnessNote extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param what happens, for example "written"
     */
    FreshnessNote(Freshness freshness, String what) {
        freshness
                .last()
                .ifPresentOrElse(
                        last -> add(note(freshness, what, new RelativeTime(last))),
                        () -> add(muted("Never seen " + what + " by a run that completed.")));
    }

    private static Component note(Freshness freshness, String what, Component last) {
        String usual = freshness
                .usualInterval()
                .map(interval -> ", usually every " + Wording.roughly(interval))
                .orElse("; seen too few times to know what is usual");
        Component[] words = {new Text(word(freshness.state()) + what + " "), last, new Text(usual)};
        return switch (freshness.state()) {
            case ON_TIME -> new StateNote(Icon.CHECK, "good", words);
            case LATE -> new StateNote(Icon.WARNING, "warn", words);
            case STALE -> new StateNote(Icon.WARNING, "bad", words);
            case UNKNOWN -> new StateNote(Icon.LIST, "plain", words);
        };
    }

    private static String word(Freshness.State state) {
        return switch (state) {
            case ON_TIME -> "On time: ";
            case LATE -> "Late: ";
            case STALE -> "Stale: ";
            case UNKNOWN -> "Last ";
        };
    }

    private static Component muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("muted");
        return paragraph;
    }
}
