package dev.cartulary.lineage;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.openlineage.EntityKey;
import java.util.List;
import java.util.Optional;

/**
 * The columns that one column is made of, and those made of it, nearest first.
 *
 * @param total how many columns lie within the depth asked for; larger than {@code columns} when the limit cut
 */
public record ColumnLineage(
        EntityKey dataset, String column, List<Node> columns, List<ColumnEdge> edges, long total, int limit) {
    public ColumnLineage {
        columns = List.copyOf(columns);
        edges = List.copyOf(edges);
    }

    /** Whether there are columns within the depth that are not here. */
    public boolean truncated() {
        return total > columns.size();
    }

    /**
     * @param depth hops from the focus, negative upstream
     */
    public record Node(EntityRef dataset, String path, Optional<String> type, int depth) {}
}
