package dev.cartulary.monitoring;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Durations by nearest rank: each is the duration of a run that there was.
 *
 * @param count runs that they are of
 */
public record Percentiles(Duration p50, Duration p90, Duration p99, int count) {

    /** Absent without any duration. */
    static Optional<Percentiles> of(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        return Optional.of(new Percentiles(rank(sorted, 50), rank(sorted, 90), rank(sorted, 99), sorted.size()));
    }

    private static Duration rank(List<Duration> sorted, int percent) {
        return sorted.get(Math.max(1, Math.ceilDiv(sorted.size() * percent, 100)) - 1);
    }
}
