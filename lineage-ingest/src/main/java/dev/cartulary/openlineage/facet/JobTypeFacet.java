package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * What kind of work a job is ({@code jobType}).
 *
 * @param processingType BATCH, STREAMING or SERVICE; Spark applications send NONE
 * @param integration for example SPARK, AIRFLOW, DBT, FLINK
 * @param type within its integration: QUERY, COMMAND, DAG, TASK, JOB, MODEL ...
 */
public record JobTypeFacet(
        FacetEnvelope envelope, Optional<String> processingType, Optional<String> integration, Optional<String> type)
        implements EnvelopedFacet {
    static JobTypeFacet read(FacetEnvelope envelope, FacetBody body) {
        return new JobTypeFacet(envelope, body.text("processingType"), body.text("integration"), body.text("jobType"));
    }
}
