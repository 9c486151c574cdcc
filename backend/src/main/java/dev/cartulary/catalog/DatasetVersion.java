package dev.cartulary.catalog;

import java.time.Instant;

/** A version of a dataset by its store's own counting, as a producer stated it. */
public record DatasetVersion(String version, Instant firstSeen, Instant lastSeen) {}
