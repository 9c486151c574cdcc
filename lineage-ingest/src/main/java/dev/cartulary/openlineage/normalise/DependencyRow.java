package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.util.Optional;

/**
 * A scheduler runs one job after another: order of execution, not flow of data.
 *
 * @param before key of the job that runs first
 * @param after key of the job that waits for it
 * @param type DIRECT_INVOCATION, IMPLICIT_DEPENDENCY ...
 * @param sequenceRule FINISH_TO_START ...: which moment waits for which
 * @param statusRule EXECUTE_ON_SUCCESS ...: which outcome lets the job after start
 * @param triggerRule how the outcomes of all jobs before the event's job together decide; for them only
 */
public record DependencyRow(
        EntityKey before,
        Optional<RunId> beforeRun,
        EntityKey after,
        Optional<RunId> afterRun,
        Optional<String> type,
        Optional<String> sequenceRule,
        Optional<String> statusRule,
        Optional<String> triggerRule) {}
