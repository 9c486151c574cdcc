package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.EventType;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * A run.
 *
 * @param transition absent or OTHER: metadata only
 * @param nominalStart start of the scheduled window, not of the work
 * @param nominalEnd end of the scheduled window
 * @param parentRun the run that started this one; it may never send an event of its own, and is never this run itself
 * @param parentJob key of that run's job, present in {@link GraphChange#jobs}; may be known where the run is not
 * @param rootRun the outermost run of the hierarchy
 * @param rootJob key of that run's job, present in {@link GraphChange#jobs}
 * @param error message of a failure
 */
public record RunRow(
        RunId id,
        EntityKey job,
        Optional<EventType> transition,
        Instant eventTime,
        Optional<Instant> nominalStart,
        Optional<Instant> nominalEnd,
        Optional<RunId> parentRun,
        Optional<EntityKey> parentJob,
        Optional<RunId> rootRun,
        Optional<EntityKey> rootJob,
        Optional<String> error) {}
