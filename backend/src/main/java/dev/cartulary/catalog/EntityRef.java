package dev.cartulary.catalog;

import dev.cartulary.openlineage.EntityKey;

/**
 * Enough of a dataset or job to name it and link to it.
 *
 * @param platform the store or engine in one lower-case word, for example {@code postgres}, {@code s3}, {@code airflow};
 *     {@code unknown} where the namespace does not tell
 */
public record EntityRef(EntityKind kind, EntityKey key, String namespace, String name, String platform) {}
