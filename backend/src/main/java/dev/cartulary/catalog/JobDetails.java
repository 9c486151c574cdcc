package dev.cartulary.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of one job but its runs.
 *
 * @param type for example BATCH or STREAMING, and what it is, such as TASK; absent where no producer said
 * @param sql the statement it runs; absent where no producer said
 * @param parent the job that started it, such as the DAG of a task
 * @param children jobs that it starts
 */
public record JobDetails(
        EntityRef entity,
        Optional<String> type,
        Optional<String> description,
        Optional<String> sql,
        Optional<EntityRef> parent,
        List<EntityRef> children,
        List<EntityRef> inputs,
        List<EntityRef> outputs,
        List<FacetView> facets,
        long runs,
        Instant firstSeen,
        Instant lastSeen) {}
