package dev.cartulary.lineage.web;

import org.jspecify.annotations.Nullable;

/**
 * What a question is about, as it stands in the address: a run, or by key or node id a dataset or job, or a column of a dataset.
 *
 * @param key counts, of it and {@code nodeId}
 * @param asOf an instant, for the lineage as it stood then
 */
record Focus(
        @Nullable String key,
        @Nullable String nodeId,
        @Nullable String column,
        @Nullable String run,
        @Nullable String asOf) {}
