package dev.cartulary.monitoring;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.openlineage.EntityKey;
import java.util.List;
import java.util.Optional;

/** Port: what happened to jobs and datasets. Every read is bounded in time and rows. */
public interface MonitoringStore {
    /** Empty when no dataset or job has the key. */
    Optional<EntityRef> entity(EntityKey key);

    /** Runs of a job, most recently started first. */
    List<ObservedRun> runs(EntityKey job, int limit);

    /**
     * Tests of the newest run of a job that told any, by name.
     *
     * @param runs how many runs are looked at
     */
    List<TestOutcome> tests(EntityKey job, int runs);

    /** Successful runs that wrote a dataset, most recently ended first. Of each job only its newest runs are looked at. */
    List<DatasetWrite> writes(EntityKey dataset, int limit);

    /**
     * Rules that a dataset was checked by, sorted by column, rule and name.
     *
     * @param results newest results of each
     */
    List<AssertionHistory> assertions(EntityKey dataset, int results);

    /** Measurements of a dataset, newest first. */
    List<Profile> profiles(EntityKey dataset, int limit);

    /**
     * Schemas of a dataset, most recently first seen first: those that were written or declared, or, where there is none, those
     * that readers saw.
     */
    List<SchemaVersion> schemas(EntityKey dataset, int limit);
}
