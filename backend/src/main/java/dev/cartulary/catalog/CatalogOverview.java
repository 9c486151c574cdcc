package dev.cartulary.catalog;

import java.util.List;

/**
 * What the home page tells at a glance.
 *
 * @param recentDatasets most recently seen first
 * @param recentRuns most recently started first
 * @param failedRuns runs that failed and that no later run of the same job has made good, newest first
 */
public record CatalogOverview(
        long datasets,
        long columns,
        long jobs,
        long runs,
        List<SearchHit> recentDatasets,
        List<RunSummary> recentRuns,
        List<RunSummary> failedRuns) {}
