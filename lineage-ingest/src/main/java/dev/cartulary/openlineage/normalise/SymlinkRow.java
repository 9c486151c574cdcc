package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import java.util.Optional;

/**
 * Another identity of the same dataset.
 *
 * @param type TABLE or LOCATION in practice
 */
public record SymlinkRow(EntityKey dataset, DatasetId alias, Optional<String> type) {}
