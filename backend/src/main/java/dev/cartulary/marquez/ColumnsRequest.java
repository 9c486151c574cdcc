package dev.cartulary.marquez;

import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/**
 * Which columns to follow.
 *
 * @param start a dataset, or a job whose outputs are meant
 * @param column one column of the dataset; absent means all
 * @param depth hops from column to column
 * @param downstream whether to follow the flow too, and not only against it
 * @param limit most columns, nearest first
 */
public record ColumnsRequest(EntityKey start, Optional<String> column, int depth, boolean downstream, int limit) {}
