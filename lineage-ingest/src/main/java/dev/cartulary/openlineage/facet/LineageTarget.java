package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.RunId;
import java.util.List;
import java.util.Optional;

/** What explicit lineage says the sources of. */
public sealed interface LineageTarget {
    /** What feeds it as a whole; empty where it has no known source. */
    List<LineageSource> sources();

    /** A dataset, and its fields as far as their sources are stated. */
    record OfDataset(DatasetId dataset, List<LineageSource> sources, List<Field> fields) implements LineageTarget {
        public OfDataset {
            sources = List.copyOf(sources);
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param job absent for the event's own
     * @param run where it was one run in particular
     */
    record OfJob(Optional<JobId> job, Optional<RunId> run, List<LineageSource> sources) implements LineageTarget {
        public OfJob {
            sources = List.copyOf(sources);
        }
    }

    /** What one field is made of. */
    record Field(String path, List<LineageSource> sources) {
        public Field {
            sources = List.copyOf(sources);
        }
    }
}
