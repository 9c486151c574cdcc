package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.facet.JobTypeFacet.EmissionPattern;
import java.util.Optional;

/**
 * A job. Absent properties were not sent; they say nothing about what earlier events sent.
 *
 * @param platform the scheduler or engine in one lower-case word, {@code unknown} where this event does not
 *     tell, which says nothing against what an earlier one told
 * @param processingType BATCH, STREAMING or SERVICE
 * @param integration for example SPARK, AIRFLOW, DBT
 * @param type what it is within its integration: QUERY, COMMAND, DAG, TASK, JOB, MODEL ...
 * @param sql the statement it runs
 * @param emission when and how completely its events speak; also where each is a complete snapshot of a window of time, a run
 *     did what any of its events says
 * @param placeholder whether the event only mentions it (parent, root), without describing it
 */
public record JobRow(
        EntityKey key,
        JobId id,
        String platform,
        Optional<String> processingType,
        Optional<String> integration,
        Optional<String> type,
        Optional<String> description,
        Optional<String> sql,
        Optional<EmissionPattern> emission,
        boolean placeholder) {}
