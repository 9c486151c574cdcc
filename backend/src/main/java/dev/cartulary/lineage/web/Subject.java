package dev.cartulary.lineage.web;

import org.jspecify.annotations.Nullable;

/**
 * A dataset or job, as it stands in the address.
 *
 * @param key counts, of it and {@code nodeId}
 */
record Subject(@Nullable String key, @Nullable String nodeId) {}
