package dev.cartulary.lineage.web;

import dev.cartulary.catalog.RunState;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.lineage.RunLineage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A run as JSON, with those around it.
 *
 * @param childrenTotal larger than the number of children when the limit cut
 */
record RunAnswer(Run self, Optional<Run> parent, List<Run> children, long childrenTotal) {
    static RunAnswer of(RunLineage lineage) {
        return new RunAnswer(
                Run.of(lineage.run()),
                lineage.parent().map(Run::of),
                lineage.children().stream().map(Run::of).toList(),
                lineage.childrenTotal());
    }

    /**
     * @param job its key
     */
    record Run(
            UUID id,
            String job,
            String jobName,
            RunState state,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<String> error) {
        static Run of(RunSummary run) {
            return new Run(
                    run.id().value(),
                    run.job().key().value(),
                    run.job().name(),
                    run.state(),
                    run.startedAt(),
                    run.endedAt(),
                    run.error());
        }
    }
}
