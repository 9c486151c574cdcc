package dev.cartulary.marquez;

import dev.cartulary.openlineage.DatasetId;
import java.util.List;
import java.util.Optional;

/**
 * Columns and what feeds what.
 *
 * @param complete whether all columns within the depth are here
 */
public record ColumnGraph(List<Node> nodes, List<Flow> flows, boolean complete) {
    public ColumnGraph {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
    }

    /** A column of a dataset. */
    public record Column(DatasetId dataset, String path) {}

    /** @param type as the producer wrote it; absent where it did not say */
    public record Node(Column column, Optional<String> type) {}

    /**
     * @param kind DIRECT or INDIRECT; absent where the producer did not say
     * @param subtype for example IDENTITY, AGGREGATION, JOIN
     * @param masking whether the producer marks the transformation as masking
     */
    public record Flow(
            Column source,
            Column target,
            Optional<String> kind,
            Optional<String> subtype,
            Optional<String> description,
            boolean masking) {}
}
