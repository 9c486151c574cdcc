package dev.cartulary.monitoring;

import dev.cartulary.catalog.RunState;
import dev.cartulary.openlineage.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of a job.
 *
 * @param endedAt absent while it goes on
 * @param endless whether it is of a stream or a service, which nobody expects to end
 * @param error message of a failure, where the producer sent one
 */
public record ObservedRun(
        RunId id,
        RunState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean endless,
        Optional<String> error) {

    /** How long it ran; absent while it runs. */
    public Optional<Duration> duration() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }

    boolean succeeded() {
        return state == RunState.COMPLETED;
    }
}
