package dev.cartulary.monitoring;

import java.time.Instant;
import java.util.SequencedMap;

/**
 * A schema that a dataset had.
 *
 * @param id tells it apart from the dataset's others
 * @param firstSeen the earliest event that had it
 * @param lastSeen the hour of the newest
 * @param types of fields by path, sorted; empty where the producer did not tell
 */
public record SchemaVersion(String id, Instant firstSeen, Instant lastSeen, SequencedMap<String, String> types) {}
