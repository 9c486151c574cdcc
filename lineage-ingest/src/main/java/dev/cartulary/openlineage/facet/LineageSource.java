package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import java.util.List;
import java.util.Optional;

/** What feeds a target of explicit lineage. */
public sealed interface LineageSource {
    /** How it takes part; empty where the producer does not say. */
    List<Transformation> transformations();

    /**
     * @param field absent for the dataset as a whole
     */
    record OfDataset(DatasetId dataset, Optional<String> field, List<Transformation> transformations)
            implements LineageSource {
        public OfDataset {
            transformations = List.copyOf(transformations);
        }
    }

    /**
     * @param job absent for the event's own
     * @param run where it was one run in particular
     */
    record OfJob(Optional<JobId> job, Optional<RunId> run, List<Transformation> transformations)
            implements LineageSource {
        public OfJob {
            transformations = List.copyOf(transformations);
        }
    }
}
