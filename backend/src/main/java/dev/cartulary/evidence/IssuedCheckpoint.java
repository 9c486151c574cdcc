package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.time.Instant;
import java.util.Optional;

/**
 * A checkpoint that this log signed.
 *
 * @param checkpoint what was signed
 * @param lastEntryAt when its last entry was made, which is the nearest to a time that a checkpoint has; empty for a log without
 *     entries and where that entry was pruned
 */
public record IssuedCheckpoint(SignedCheckpoint checkpoint, Optional<Instant> lastEntryAt) {
    /** How many entries it covers. */
    public long size() {
        return checkpoint.checkpoint().head().size();
    }
}
