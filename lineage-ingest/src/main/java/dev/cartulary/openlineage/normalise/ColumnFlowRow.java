package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.facet.Transformation;
import java.util.Optional;

/**
 * One way in which a source takes part in a target. Two fields can be joined by several, one row each.
 *
 * @param sourceField its path; absent where only the dataset is named
 * @param targetField its path; absent where the source influences every row of the target (a filter, a join key)
 * @param masking whether the original value cannot be told from the result
 */
public record ColumnFlowRow(
        EntityKey sourceDataset,
        Optional<String> sourceField,
        EntityKey targetDataset,
        Optional<String> targetField,
        Transformation.Kind kind,
        Optional<String> subtype,
        Optional<String> description,
        boolean masking) {}
