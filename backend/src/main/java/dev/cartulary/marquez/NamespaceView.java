package dev.cartulary.marquez;

import java.time.Instant;

/**
 * A namespace of datasets and jobs.
 *
 * @param createdAt the oldest event of what was looked at in it
 * @param updatedAt the newest
 */
public record NamespaceView(String name, Instant createdAt, Instant updatedAt) {}
