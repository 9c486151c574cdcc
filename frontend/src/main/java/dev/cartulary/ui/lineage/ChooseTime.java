package dev.cartulary.ui.lineage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.ui.component.BrowserZone;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Now, an instant, or what changed between two, in the reader's zone. Every choice leads to another address. */
class ChooseTime extends Div {
    private static final long serialVersionUID = 1L;

    private final transient LineageState state;
    private final transient Consumer<LineageState> view;
    private final transient ZoneId zone;

    private enum Kind {
        NOW("Now"),
        AS_OF("As of …"),
        CHANGES("Changes since …");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(LineageTime time) {
            if (time.since().isPresent()) {
                return CHANGES;
            }
            return time.asOf().isPresent() ? AS_OF : NOW;
        }
    }

    ChooseTime(LineageState state, Optional<LineageDiff> difference, Clock clock, Consumer<LineageState> view) {
        this.state = state;
        this.view = view;
        this.zone = BrowserZone.of(UI.getCurrent());
        LineageTime time = state.time();
        Kind kind = Kind.of(time);
        addClassNames("choose-time", kind == Kind.NOW ? "now" : "past");
        Select<Kind> kinds = new Select<>();
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(item -> item.words);
        kinds.setAriaLabel("Time");
        kinds.setValue(kind);
        kinds.setWidth(kind == Kind.CHANGES ? "176px" : "112px");
        kinds.addValueChangeListener(change -> view.accept(state.withTime(first(change.getValue(), clock.instant()))));
        add(kinds);
        switch (kind) {
            case NOW -> {
                // There is nothing to choose.
            }
            case AS_OF -> add(picker("As of", time.asOf(), instant -> new LineageTime(instant, Optional.empty())));
            case CHANGES -> {
                add(picker("Since", time.since(), instant -> new LineageTime(time.asOf(), instant)));
                add(picker("until", time.asOf(), instant -> new LineageTime(instant, time.since())));
            }
        }
        if (kind != Kind.NOW) {
            difference.ifPresent(found -> add(count(found)));
            add(back());
        }
    }

    /** Where to begin; the reader moves it from there. */
    private static LineageTime first(Kind kind, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        return switch (kind) {
            case NOW -> LineageTime.NOW;
            case AS_OF -> LineageTime.at(minute.minus(Duration.ofDays(1)));
            case CHANGES -> LineageTime.since(minute.minus(Duration.ofDays(7)));
        };
    }

    private DateTimePicker picker(String words, Optional<Instant> shown, ToTime meaning) {
        DateTimePicker picker = new DateTimePicker();
        picker.setAriaLabel(words);
        picker.setDatePlaceholder(words.equals("until") ? "Until now" : words);
        picker.setWidth("236px");
        picker.setValue(
                shown.map(instant -> LocalDateTime.ofInstant(instant, zone)).orElse(null));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                view.accept(state.withTime(meaning.of(instant(change.getValue()))));
            }
        });
        return picker;
    }

    /** Beside a graph in which nothing is coloured, that nothing differs has to be said. */
    private static Span count(LineageDiff difference) {
        int changes = difference.changes().size();
        Span count = new Span((changes == 0 ? "Nothing differs" : Wording.count(changes, "change"))
                + (difference.truncated() ? " among the nearest" : ""));
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        return count;
    }

    private Anchor back() {
        Anchor now =
                new Anchor(state.withTime(LineageTime.NOW).address(), Icon.CLOSE.create(), new Span("Back to now"));
        now.addClassNames("button", "quiet");
        return now;
    }

    private Optional<Instant> instant(@Nullable LocalDateTime local) {
        return Optional.ofNullable(local).map(time -> time.atZone(zone).toInstant());
    }

    /** What a chosen time means; absent where the reader emptied the field. */
    @FunctionalInterface
    private interface ToTime {
        LineageTime of(Optional<Instant> chosen);
    }
}
