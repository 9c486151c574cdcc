package dev.cartulary.catalog;

import java.util.Set;

/**
 * What to look for.
 *
 * @param text as typed; blank lists everything, most recently seen first
 * @param kinds restricts the hits; empty means all
 * @param platforms restricts the hits; empty means all
 * @param offset of the first hit, from 0
 * @param limit of hits, from 1 to {@value #MAX_LIMIT}
 */
public record SearchQuery(String text, Set<EntityKind> kinds, Set<String> platforms, int offset, int limit) {
    public static final int MAX_LIMIT = 100;

    public SearchQuery {
        kinds = Set.copyOf(kinds);
        platforms = Set.copyOf(platforms);
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
        }
    }
}
