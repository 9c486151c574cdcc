package dev.cartulary.openlineage.normalise;

import java.util.Optional;

/**
 * A facet as it was sent.
 *
 * @param ownerKey the {@link dev.cartulary.openlineage.EntityKey} of the job or dataset, or the run's id
 * @param body JSON
 * @param deleted the facet is withdrawn from its owner; never for a run, an input or an output
 */
public record FacetRow(
        Owner owner, String ownerKey, String name, String body, Optional<String> producer, boolean deleted) {

    /** What a facet speaks of. */
    public enum Owner {
        JOB,
        RUN,
        DATASET,
        /** The reading of a dataset by this run or job; the key is the dataset's. */
        INPUT,
        /** The writing of a dataset by this run or job; the key is the dataset's. */
        OUTPUT
    }
}
