package dev.cartulary.catalog;

import dev.cartulary.openlineage.EntityKey;
import java.util.List;

/** Port: what producers state of datasets and jobs beside lineage. Nothing is known of what is unknown. */
public interface StatementStore {
    /** Tags of a dataset, its fields, or a job: of each producer what it said last. By field, key and value. */
    List<TagStatement> tags(EntityKey key);

    /** Most recently seen first. */
    List<JobDependency> dependencies(EntityKey job, int limit);

    /** Most recently seen first. */
    List<DatasetVersion> versions(EntityKey dataset, int limit);

    /** What the newest runs of a job did, newest first. */
    List<RunFootprint> footprints(EntityKey job, int limit);
}
