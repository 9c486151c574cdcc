package dev.cartulary.lineage;

import dev.cartulary.openlineage.EntityKey;

/**
 * Which columns to draw around one.
 *
 * @param column the path of the column in its dataset
 * @param upstream how many hops against the flow; a hop leads from a column to a column
 * @param downstream how many hops with the flow
 * @param limit the most columns in the answer, nearest first
 */
public record ColumnRequest(EntityKey dataset, String column, int upstream, int downstream, int limit) {
    public ColumnRequest {
        LineageRequest.requireRange("upstream", upstream, 0, LineageRequest.MAX_DEPTH);
        LineageRequest.requireRange("downstream", downstream, 0, LineageRequest.MAX_DEPTH);
        LineageRequest.requireRange("limit", limit, 1, LineageRequest.MAX_NODES);
    }
}
