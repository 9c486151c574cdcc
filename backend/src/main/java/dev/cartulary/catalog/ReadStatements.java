package dev.cartulary.catalog;

import dev.cartulary.access.Access;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.policy.Action;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells what producers state of datasets and jobs beside lineage, for whoever may view the catalog. */
@Service
public class ReadStatements {
    /** Runs among which the versions of a job are looked for: a year of nights, or ten days of hours. */
    private static final int RUNS = 250;

    private final StatementStore store;
    private final Access access;

    ReadStatements(StatementStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** Tags of a dataset, its fields, or a job. */
    public List<TagStatement> tags(EntityKey key) {
        access.require(Action.VIEW_CATALOG);
        return store.tags(key);
    }

    /** Jobs that run before or after this one, most recently seen first. */
    public List<JobDependency> dependencies(EntityKey job, int limit) {
        access.require(Action.VIEW_CATALOG);
        return store.dependencies(job, limit);
    }

    /** Versions that producers stated, most recently seen first. */
    public List<DatasetVersion> versions(EntityKey dataset, int limit) {
        access.require(Action.VIEW_CATALOG);
        return store.versions(dataset, limit);
    }

    /** Versions of a job among its newest 250 runs, the one that ran last first. */
    public List<JobVersion> jobVersions(EntityKey job) {
        access.require(Action.VIEW_CATALOG);
        return JobVersion.of(job, store.footprints(job, RUNS));
    }
}
