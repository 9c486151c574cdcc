package dev.cartulary.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether something that happens again and again has happened lately.
 *
 * @param last when it last did
 * @param usualInterval median of the times between one and the next
 * @param expectedBy when it becomes late
 */
public record Freshness(
        State state, Optional<Instant> last, Optional<Duration> usualInterval, Optional<Instant> expectedBy) {

    /** How it stands. */
    public enum State {
        ON_TIME,
        LATE,
        STALE,
        /** It has never happened, or too few times to know what is usual. */
        UNKNOWN
    }

    /**
     * @param times when it happened, in any order
     */
    static Freshness of(Collection<Instant> times, Instant now, MonitoringSettings settings) {
        List<Instant> sorted = times.stream().distinct().sorted().toList();
        if (sorted.isEmpty()) {
            return new Freshness(State.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Instant last = sorted.getLast();
        if (sorted.size() < settings.minimumHistory()) {
            return new Freshness(State.UNKNOWN, Optional.of(last), Optional.empty(), Optional.empty());
        }
        Duration usual = usual(sorted);
        Instant late = last.plus(times(usual, settings.late()));
        Instant stale = last.plus(times(usual, settings.stale()));
        State state = now.isAfter(stale) ? State.STALE : now.isAfter(late) ? State.LATE : State.ON_TIME;
        return new Freshness(state, Optional.of(last), Optional.of(usual), Optional.of(late));
    }

    private static Duration usual(List<Instant> sorted) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            gaps.add((double) Duration.between(sorted.get(i - 1), sorted.get(i)).toMillis());
        }
        return Duration.ofMillis(Math.round(Median.of(gaps)));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
