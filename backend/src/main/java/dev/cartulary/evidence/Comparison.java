package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.merkle.ConsistencyProof;
import java.util.Optional;

/** How two checkpoints relate. A fork and a rollback are answers and not failures. */
public sealed interface Comparison {
    /**
     * The newer log holds every entry of the older one, unchanged and in its place, and only added to them.
     *
     * @param proof by which anybody can check that; empty where the older log had no entries, which every log extends
     */
    record Extends(SignedCheckpoint older, SignedCheckpoint newer, Optional<ConsistencyProof> proof)
            implements Comparison {}

    /**
     * Both are signed by the log, and they cannot both be true: its history was rewritten, or somebody else has its key. The two
     * together are the evidence; keep them.
     *
     * @param ours of the same size where the log issued one, else the newest
     */
    record Contradicts(SignedCheckpoint kept, SignedCheckpoint ours) implements Comparison {}

    /** The log signed more entries than it has now: it was rolled back, as by restoring a backup. */
    record AheadOfTheLog(SignedCheckpoint kept, SignedCheckpoint newest) implements Comparison {}

    /**
     * It says nothing about this log.
     *
     * @param reason a sentence
     */
    record NotOfThisLog(String reason) implements Comparison {}
}
