package dev.cartulary.lineage;

import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;

/**
 * Which lineage to compare with itself at another time.
 *
 * @param depth how many hops in both directions
 * @param limit the most nodes that are compared, nearest first, at each of the two instants
 */
public record DiffRequest(EntityKey focus, Instant from, Instant to, int depth, int limit) {
    public DiffRequest {
        LineageRequest.requireRange("depth", depth, 1, LineageRequest.MAX_DEPTH);
        LineageRequest.requireRange("limit", limit, 1, LineageRequest.MAX_NODES);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from");
        }
    }
}
