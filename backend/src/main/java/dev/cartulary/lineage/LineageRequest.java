package dev.cartulary.lineage;

import dev.cartulary.openlineage.EntityKey;
import java.util.Set;

/**
 * Which part of the lineage to draw.
 *
 * @param focus the dataset or job in the middle
 * @param upstream how many hops against the flow; a hop leads from a dataset to a job or from a job to a dataset
 * @param downstream how many hops with the flow
 * @param expanded nodes whose direct neighbours are wanted too, beyond the depth
 * @param limit the most nodes in the answer, nearest first
 * @param columns whether columns and the edges between them are wanted
 */
public record LineageRequest(
        EntityKey focus, int upstream, int downstream, Set<Expansion> expanded, int limit, boolean columns) {
    public static final int MAX_DEPTH = 50;
    public static final int MAX_NODES = 1000;

    public LineageRequest {
        expanded = Set.copyOf(expanded);
        requireRange("upstream", upstream, 0, MAX_DEPTH);
        requireRange("downstream", downstream, 0, MAX_DEPTH);
        requireRange("limit", limit, 1, MAX_NODES);
    }

    static void requireRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + max);
        }
    }

    /** One node opened in one direction. */
    public record Expansion(EntityKey node, Direction direction) {}

    /** With or against the flow of data. */
    public enum Direction {
        UPSTREAM,
        DOWNSTREAM
    }
}
