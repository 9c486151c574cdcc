package dev.cartulary.lineage;

import dev.cartulary.lineage.Impact.Stop;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: reads of the lineage graph. One contract suite runs against every implementation. */
public interface LineageStore {
    /**
     * What is meant by any of some keys: the dataset or job that has it, or else every dataset for which it is another name (a
     * symlink). Several are a conflict that only a person can decide.
     */
    List<EntityKey> meant(List<EntityKey> keys);

    /** Empty when the focus is unknown. The cost grows with the nodes returned, not with the graph. */
    Optional<LineageGraph> trace(LineageRequest request);

    /** Which nodes {@link #trace(LineageRequest)} draws; empty when the focus is unknown. */
    Optional<Neighbourhood> neighbourhood(LineageRequest request);

    /**
     * The lineage as it stood: of each job, what its last run until then did that reported datasets, and what it declared last
     * until then. Names and kinds are those of today. Expansions and columns are not followed.
     */
    Optional<LineageGraph> trace(LineageRequest request, Instant asOf);

    /** Empty when the focus is unknown. */
    Optional<LineageDiff> diff(DiffRequest request);

    /** Empty when the dataset has no such column. */
    Optional<ColumnLineage> trace(ColumnRequest request);

    /** Empty when the run is unknown, or only mentioned by others without its job. */
    Optional<RunLineage> trace(RunId run, int limit);

    /** Empty when the focus is unknown. */
    Optional<Impact> impact(ImpactRequest request);

    /** One of the shortest ways, both ends included; without stops when there is none. Empty when an end is unknown. */
    Optional<List<Stop>> path(PathRequest request);
}
