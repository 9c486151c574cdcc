package dev.cartulary.catalog.neo4j;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.catalog.SearchResult;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.TransactionContext;

/** One search: the counts of all hits first, then the hits of the page. */
final class SearchCatalog {
    private final TransactionContext transaction;
    private final SearchQuery query;
    private final int examined;

    SearchCatalog(TransactionContext transaction, SearchQuery query, int examined) {
        this.transaction = transaction;
        this.query = query;
        this.examined = examined;
    }

    SearchResult result() {
        if (query.text().isBlank()) {
            return result(CatalogCypher.COUNT_ALL, CatalogCypher.LIST_ALL, filter());
        }
        var syntax = new SearchSyntax(query.text());
        SearchResult strict = find(syntax.strict(), syntax.words());
        boolean nothing = strict.byKind().isEmpty() && !syntax.words().isEmpty();
        return nothing ? find(syntax.fuzzy(), List.of()) : strict;
    }

    /** The most recently seen, without any count. */
    List<SearchHit> page() {
        return transaction.run(CatalogCypher.LIST_ALL, filter()).list(GraphRecords::hit);
    }

    private SearchResult find(String lucene, List<String> words) {
        Map<String, Object> parameters = filter();
        parameters.put("query", lucene);
        parameters.put("words", words);
        return result(CatalogCypher.COUNT_HITS, CatalogCypher.FIND_HITS, parameters);
    }

    private SearchResult result(String counting, String finding, Map<String, Object> parameters) {
        var counts = new Counts();
        transaction
                .run(counting, parameters)
                .forEachRemaining(row -> counts.add(
                        row.get("job").asBoolean() ? EntityKind.JOB : EntityKind.DATASET,
                        row.get("platform").asString("unknown"),
                        row.get("hits").asLong()));
        List<SearchHit> hits = counts.total == 0
                ? List.of()
                : transaction.run(finding, parameters).list(GraphRecords::hit);
        return new SearchResult(hits, counts.total, counts.byKind, counts.byPlatform);
    }

    private Map<String, Object> filter() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("examined", examined);
        parameters.put("datasets", wants(query.kinds(), EntityKind.DATASET));
        parameters.put("jobs", wants(query.kinds(), EntityKind.JOB));
        parameters.put("anyPlatform", query.platforms().isEmpty());
        parameters.put("platforms", List.copyOf(query.platforms()));
        parameters.put("offset", query.offset());
        parameters.put("limit", query.limit());
        parameters.put("end", query.offset() + query.limit());
        return parameters;
    }

    private static <T> boolean wants(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** The three counts, each with as much of the filter as it heeds. */
    private final class Counts {
        private final Map<EntityKind, Long> byKind = new EnumMap<>(EntityKind.class);
        private final Map<String, Long> byPlatform = new TreeMap<>();
        private long total;

        void add(EntityKind kind, String platform, long hits) {
            byKind.merge(kind, hits, Long::sum);
            if (wants(query.kinds(), kind)) {
                byPlatform.merge(platform, hits, Long::sum);
                total += wants(query.platforms(), platform) ? hits : 0;
            }
        }
    }
}
