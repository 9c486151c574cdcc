package dev.cartulary.catalog;

import dev.cartulary.access.Access;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.policy.Action;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds datasets and jobs and opens their pages, for whoever may view the catalog. */
@Service
public class BrowseCatalog {
    private final CatalogStore store;
    private final Access access;

    BrowseCatalog(CatalogStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    public SearchResult search(SearchQuery query) {
        access.require(Action.VIEW_CATALOG);
        return store.search(query);
    }

    public Optional<DatasetDetails> dataset(EntityKey key) {
        access.require(Action.VIEW_CATALOG);
        return store.dataset(key);
    }

    public Optional<JobDetails> job(EntityKey key) {
        access.require(Action.VIEW_CATALOG);
        return store.job(key);
    }

    /** Runs of a job, most recently started first. */
    public List<RunSummary> runs(EntityKey job, int offset, int limit) {
        access.require(Action.VIEW_CATALOG);
        return store.runs(job, offset, limit);
    }

    public CatalogOverview overview() {
        access.require(Action.VIEW_CATALOG);
        return store.overview();
    }
}
