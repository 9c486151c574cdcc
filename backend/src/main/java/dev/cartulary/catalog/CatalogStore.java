package dev.cartulary.catalog;

import dev.cartulary.openlineage.EntityKey;
import java.util.List;
import java.util.Optional;

/** Port: reads of the catalog. One contract suite runs against every implementation. */
public interface CatalogStore {
    SearchResult search(SearchQuery query);

    Optional<DatasetDetails> dataset(EntityKey key);

    Optional<JobDetails> job(EntityKey key);

    /** Runs of a job, most recently started first. */
    List<RunSummary> runs(EntityKey job, int offset, int limit);

    CatalogOverview overview();
}
