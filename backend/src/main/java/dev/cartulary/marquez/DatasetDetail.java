package dev.cartulary.marquez;

import java.util.List;

/**
 * One dataset.
 *
 * @param inflows what feeds its columns directly
 */
public record DatasetDetail(DatasetView dataset, List<ColumnGraph.Flow> inflows) {
    public DatasetDetail {
        inflows = List.copyOf(inflows);
    }
}
