package dev.cartulary.lineage;

import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/**
 * Which page of what depends on something.
 *
 * @param column the path of a column of the dataset {@code focus}; then only columns that depend on it are wanted
 * @param depth the most hops with the flow
 */
public record ImpactRequest(EntityKey focus, Optional<String> column, int depth, int offset, int limit) {
    public static final int MAX_LIMIT = 10_000;
    public static final int MAX_OFFSET = 1_000_000;

    public ImpactRequest {
        LineageRequest.requireRange("depth", depth, 1, LineageRequest.MAX_DEPTH);
        LineageRequest.requireRange("offset", offset, 0, MAX_OFFSET);
        LineageRequest.requireRange("limit", limit, 1, MAX_LIMIT);
    }
}
