package dev.cartulary.ui.catalog;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.catalog.SearchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hits of one search, fetched page by page as the reader scrolls. */
class ResultPages extends AbstractBackEndDataProvider<SearchHit, Void> {
    private static final long serialVersionUID = 1L;

    private static final int FIRST_PAGE = 50;

    private final transient BrowseCatalog catalog;
    private final transient CatalogFilter filter;
    private final transient SearchResult first;

    ResultPages(BrowseCatalog catalog, CatalogFilter filter) {
        this.catalog = catalog;
        this.filter = filter;
        this.first = catalog.search(filter.page(0, FIRST_PAGE));
    }

    /** Carries the total and the counts of the facets too. */
    SearchResult first() {
        return first;
    }

    @Override
    protected Stream<SearchHit> fetchFromBackEnd(Query<SearchHit, Void> query) {
        int offset = query.getOffset();
        int end = offset + query.getLimit();
        if (end <= first.hits().size()) {
            return first.hits().subList(offset, end).stream();
        }
        // The list may ask for more than one search may answer.
        int pages = (query.getLimit() + SearchQuery.MAX_LIMIT - 1) / SearchQuery.MAX_LIMIT;
        return IntStream.range(0, pages)
                .mapToObj(page -> offset + page * SearchQuery.MAX_LIMIT)
                .flatMap(start ->
                        catalog
                                .search(filter.page(start, Math.min(SearchQuery.MAX_LIMIT, end - start)))
                                .hits()
                                .stream());
    }

    @Override
    protected int sizeInBackEnd(Query<SearchHit, Void> query) {
        return Math.clamp(first.total(), 0, Integer.MAX_VALUE);
    }
}
