package dev.cartulary.marquez;

import dev.cartulary.openlineage.EntityKey;
import java.util.List;

/** What is shown of some datasets and jobs and of what lies between them; facets only those of a brief view. */
public record GraphView(List<JobNode> jobs, List<DatasetView> datasets) {
    public GraphView {
        jobs = List.copyOf(jobs);
        datasets = List.copyOf(datasets);
    }

    /**
     * @param inputs those in this graph, which may be fewer than those of the job
     * @param outputs likewise
     */
    public record JobNode(JobView job, List<EntityKey> inputs, List<EntityKey> outputs) {}
}
