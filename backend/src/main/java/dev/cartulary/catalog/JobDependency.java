package dev.cartulary.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * A scheduler runs a job before or after another: order of execution, not flow of data.
 *
 * @param job the other one
 * @param before whether the other one runs first
 * @param type for example DIRECT_INVOCATION
 * @param sequenceRule which moment waits for which, such as FINISH_TO_START
 * @param statusRule which outcome lets the job after start, such as EXECUTE_ON_SUCCESS
 * @param triggerRule how the outcomes of all jobs before decide together
 */
public record JobDependency(
        EntityRef job,
        boolean before,
        Optional<String> type,
        Optional<String> sequenceRule,
        Optional<String> statusRule,
        Optional<String> triggerRule,
        Instant firstSeen,
        Instant lastSeen) {}
