package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.util.Optional;

/**
 * A version of a dataset that was read, written or declared. A run that reads without stating a version reads the newest one
 * written before it started, which no single event tells.
 *
 * @param version by the store's own counting, or, where the producer states none, derived from the schema and the run
 * @param stated whether the producer stated it
 * @param run absent for a declared version. Of the versions one run writes, the one of its latest event counts
 */
public record VersionRow(EntityKey dataset, String version, boolean stated, Use use, Optional<RunId> run) {

    /** What was done to the version. */
    public enum Use {
        READ,
        WRITTEN,
        DECLARED
    }
}
