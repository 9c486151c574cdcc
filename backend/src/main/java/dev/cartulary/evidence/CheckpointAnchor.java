package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.time.Duration;
import java.util.Optional;

/**
 * A place outside Cartulary that remembers checkpoints. Whoever holds the signing key can write another history, and whoever can
 * replace the data folder can put an older one in its place; both show only against a checkpoint that somebody else has kept.
 */
public interface CheckpointAnchor {
    /** What the operator calls it. */
    AnchorName name();

    /** How it remembers. */
    AnchorKind kind();

    /** Where that is, for people; holds no secret. */
    String destination();

    /**
     * Leaves a checkpoint; when it returns, the checkpoint is kept there. Leaving the same one twice is allowed.
     *
     * @return the cosignature, from anchors that give one
     * @throws AnchorFailed when it is not kept there, or nobody can tell
     */
    Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed, InterruptedException;

    /** Time between two checkpoints left here, where {@code every} is the usual. */
    default Duration pause(Duration every) {
        return every;
    }
}
