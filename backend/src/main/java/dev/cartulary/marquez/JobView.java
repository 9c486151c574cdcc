package dev.cartulary.marquez;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job as Marquez shows it.
 *
 * @param processingType for example BATCH or STREAMING; absent where no producer said
 * @param parent the job that started it, such as the DAG of a task
 * @param runs its newest runs, without what they read and wrote
 * @param facets in a brief view only those that tell where its code is and its tags
 */
public record JobView(
        JobId id,
        Optional<String> processingType,
        Optional<String> description,
        Optional<JobId> parent,
        Instant createdAt,
        Instant updatedAt,
        List<DatasetId> inputs,
        List<DatasetId> outputs,
        List<RunView> runs,
        List<FacetBody> facets) {

    /** The same, with at most so many inputs and outputs. */
    public JobView withNeighbours(int most) {
        return new JobView(
                id,
                processingType,
                description,
                parent,
                createdAt,
                updatedAt,
                inputs.stream().limit(most).toList(),
                outputs.stream().limit(most).toList(),
                runs,
                facets);
    }
}
