package dev.cartulary.lineage;

import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/**
 * A way to look for, with the flow of data.
 *
 * @param hops the most that count as a way
 */
public record PathRequest(Point from, Point to, int hops) {
    public PathRequest {
        LineageRequest.requireRange("hops", hops, 1, LineageRequest.MAX_DEPTH);
        if (from.column.isPresent() != to.column.isPresent()) {
            throw new IllegalArgumentException("a way leads from a column to a column or from no column to none");
        }
    }

    /** A dataset or job, or a column of a dataset. */
    public record Point(EntityKey key, Optional<String> column) {}
}
