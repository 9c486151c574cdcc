package dev.cartulary.marquez.web;

import dev.cartulary.catalog.RunState;
import dev.cartulary.marquez.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A run as Marquez writes it. It names no version of its job, since a job has but one here. */
record RunAnswer(
        UUID id,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> nominalStartTime,
        Optional<Instant> nominalEndTime,
        String state,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Long> durationMs,
        Map<String, String> args,
        List<Use> inputDatasetVersions,
        List<Use> outputDatasetVersions,
        Map<String, Facets.Json> facets) {

    record Use(Version datasetVersionId, Map<String, Facets.Json> facets) {
        static List<Use> of(List<RunView.Use> uses) {
            return uses.stream()
                    .map(use -> new Use(Version.of(use.dataset(), use.writer()), Facets.of(use.facets())))
                    .toList();
        }
    }

    static RunAnswer of(RunView run) {
        return new RunAnswer(
                run.id().value(),
                run.createdAt(),
                run.endedAt().or(run::startedAt).orElse(run.createdAt()),
                run.nominal().start(),
                run.nominal().end(),
                state(run.state()),
                run.startedAt(),
                run.endedAt(),
                run.startedAt()
                        .flatMap(start -> run.endedAt()
                                .map(end -> Duration.between(start, end).toMillis())),
                Map.of(),
                Use.of(run.inputs()),
                Use.of(run.outputs()),
                Facets.of(run.facets()));
    }

    static String state(RunState state) {
        return switch (state) {
            case UNKNOWN -> "NEW";
            case RUNNING, COMPLETED, ABORTED, FAILED -> state.name();
        };
    }

    /** Those of one job. */
    record Page(List<RunAnswer> runs, long totalCount) {}

    /** The facets of a run, or of its job. */
    record OfRun(UUID runId, Map<String, Facets.Json> facets) {}
}
