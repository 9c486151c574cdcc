package dev.cartulary.catalog;

import dev.cartulary.openlineage.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a job.
 *
 * @param startedAt the earliest START, else the first event
 * @param endedAt the terminal event; absent while the run goes on
 * @param error the message of a failed run, where the producer sent one
 */
public record RunSummary(
        RunId id,
        EntityRef job,
        RunState state,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> error) {

    /** How long it ran; absent while it runs. */
    public Optional<Duration> duration() {
        return startedAt.flatMap(start -> endedAt.map(end -> Duration.between(start, end)));
    }
}
