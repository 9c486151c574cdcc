package dev.cartulary.marquez;

import dev.cartulary.catalog.RunState;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as Marquez shows it.
 *
 * @param createdAt its first event
 * @param startedAt the earliest START, else the first event
 * @param endedAt the terminal event; absent while the run goes on
 */
public record RunView(
        RunId id,
        JobId job,
        RunState state,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Nominal nominal,
        List<Use> inputs,
        List<Use> outputs,
        List<FacetBody> facets) {

    /** The window it was scheduled for, where its producer said. */
    public record Nominal(Optional<Instant> start, Optional<Instant> end) {}

    /**
     * A dataset that it read or wrote.
     *
     * @param writer the run that made the version in question; absent where none is known
     * @param facets of this reading or writing
     */
    public record Use(DatasetId dataset, Optional<RunId> writer, List<FacetBody> facets) {}
}
