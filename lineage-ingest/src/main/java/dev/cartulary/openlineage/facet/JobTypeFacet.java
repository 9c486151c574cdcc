package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * What kind of work a job is ({@code jobType} 2-0-4).
 *
 * @param processingType BATCH, STREAMING or SERVICE; Spark applications send NONE
 * @param integration for example SPARK, AIRFLOW, DBT, FLINK
 * @param type within its integration: QUERY, COMMAND, DAG, TASK, JOB, MODEL ...
 */
public record JobTypeFacet(
        FacetEnvelope envelope,
        Optional<String> processingType,
        Optional<String> integration,
        Optional<String> type,
        Optional<EmissionPattern> emissionPattern)
        implements EnvelopedFacet {

    /**
     * When and how completely the job's events speak.
     *
     * @param eventTrigger EVENT_BASED or PERIODIC
     * @param contentMode ACCUMULATIVE, where events add up, or COMPLETE_SNAPSHOT, where each can be read alone for its window
     * @param windowSeconds the time a snapshot covers
     */
    public record EmissionPattern(
            Optional<String> eventTrigger, Optional<String> contentMode, Optional<Long> windowSeconds) {}

    static JobTypeFacet read(FacetEnvelope envelope, FacetBody body) {
        return new JobTypeFacet(
                envelope,
                body.text("processingType"),
                body.text("integration"),
                body.text("jobType"),
                body.object("emissionPattern")
                        .map(pattern -> new EmissionPattern(
                                pattern.text("eventTrigger"),
                                pattern.text("eventContentMode"),
                                pattern.count("windowDuration"))));
    }
}
