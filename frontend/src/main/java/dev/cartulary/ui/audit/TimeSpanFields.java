package dev.cartulary.ui.audit;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when to when: a span up to now from a short list, or two times in the reader's zone. */
class TimeSpanFields extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<Span> span = new Select<>();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker until = new DateTimePicker();
    private final transient Clock clock;
    private final transient ZoneId zone;
    private final transient Runnable whenChanged;
    private transient Optional<Instant> start = Optional.empty();

    private enum Span {
        ANY("Any time", Duration.ZERO),
        HOUR("Last hour", Duration.ofHours(1)),
        DAY("Last 24 hours", Duration.ofDays(1)),
        WEEK("Last 7 days", Duration.ofDays(7)),
        MONTH("Last 30 days", Duration.ofDays(30)),
        BETWEEN("Between …", Duration.ZERO);

        private final String words;
        private final Duration length;

        Span(String words, Duration length) {
            this.words = words;
            this.length = length;
        }

        boolean endsNow() {
            return length.isPositive();
        }
    }

    TimeSpanFields(Clock clock, ZoneId zone, Runnable whenChanged) {
        this.clock = clock;
        this.zone = zone;
        this.whenChanged = whenChanged;
        addClassName("time-span");
        span.setItems(Arrays.asList(Span.values()));
        span.setItemLabelGenerator(item -> item.words);
        span.setAriaLabel("When");
        span.setWidth("140px");
        span.setValue(Span.ANY);
        from.setAriaLabel("From");
        from.setDatePlaceholder("From");
        until.setAriaLabel("Until");
        until.setDatePlaceholder("Until");
        for (DateTimePicker picker : new DateTimePicker[] {from, until}) {
            picker.setWidth("236px");
            picker.setVisible(false);
            picker.addValueChangeListener(change -> picked(change.isFromClient()));
        }
        span.addValueChangeListener(change -> chosen(change.isFromClient()));
        add(span, from, until);
    }

    Optional<Instant> from() {
        return start;
    }

    Optional<Instant> until() {
        return span.getValue() == Span.BETWEEN ? instant(until.getValue()) : Optional.empty();
    }

    /** Shows a span without telling anybody. */
    void show(Optional<Instant> earliest, Optional<Instant> end) {
        boolean any = earliest.isEmpty() && end.isEmpty();
        boolean asChosen = span.getValue().endsNow() && end.isEmpty() && Objects.equals(start, earliest);
        start = earliest;
        if (!asChosen) {
            span.setValue(any ? Span.ANY : Span.BETWEEN);
        }
        from.setValue(earliest.map(this::local).orElse(null));
        until.setValue(end.map(this::local).orElse(null));
        showPickers();
    }

    private void chosen(boolean byReader) {
        showPickers();
        if (!byReader || span.getValue() == Span.BETWEEN) {
            return;
        }
        start = span.getValue().endsNow()
                ? Optional.of(clock.instant().minus(span.getValue().length).truncatedTo(ChronoUnit.MINUTES))
                : Optional.empty();
        whenChanged.run();
    }

    private void picked(boolean byReader) {
        if (!byReader) {
            return;
        }
        Optional<Instant> earliest = instant(from.getValue());
        Optional<Instant> end = instant(until.getValue());
        boolean ordered = earliest.isEmpty() || end.isEmpty() || !earliest.get().isAfter(end.get());
        until.setInvalid(!ordered);
        until.setErrorMessage(ordered ? "" : "Before the start");
        if (ordered) {
            start = earliest;
            whenChanged.run();
        }
    }

    private void showPickers() {
        from.setVisible(span.getValue() == Span.BETWEEN);
        until.setVisible(span.getValue() == Span.BETWEEN);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private Optional<Instant> instant(@Nullable LocalDateTime local) {
        return Optional.ofNullable(local).map(time -> time.atZone(zone).toInstant());
    }
}
