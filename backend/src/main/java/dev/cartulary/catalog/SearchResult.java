package dev.cartulary.catalog;

import java.util.List;
import java.util.Map;

/**
 * One page of hits, best first.
 *
 * @param total how many there are in all
 * @param byKind counts for the text alone, whatever kinds the query asked for
 * @param byPlatform counts for the text and kinds, whatever platforms the query asked for
 */
public record SearchResult(
        List<SearchHit> hits, long total, Map<EntityKind, Long> byKind, Map<String, Long> byPlatform) {
    public SearchResult {
        hits = List.copyOf(hits);
        byKind = Map.copyOf(byKind);
        byPlatform = Map.copyOf(byPlatform);
    }
}
