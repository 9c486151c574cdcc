package dev.cartulary.marquez;

import dev.cartulary.openlineage.DatasetId;
import java.util.List;

/**
 * What is shown of some datasets and jobs and of what lies between them.
 *
 * @param jobs with the facets of a brief view
 * @param datasets likewise; who wrote them last is not told
 */
public record GraphView(List<Job> jobs, List<DatasetView> datasets) {
    public GraphView {
        jobs = List.copyOf(jobs);
        datasets = List.copyOf(datasets);
    }

    /**
     * @param view of its inputs and outputs as many as on a page
     * @param inputs those in this graph
     * @param outputs likewise
     */
    public record Job(JobView view, List<DatasetId> inputs, List<DatasetId> outputs) {}
}
