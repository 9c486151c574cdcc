package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.log.AppendLog;
import dev.cartulary.audit.merkle.ConsistencyProof;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells whether the log still holds what an earlier checkpoint promised, for whoever may view it. */
@Service
public class CompareCheckpoints {
    private final Access access;
    private final AppendLog log;
    private final LogFolder folder;

    CompareCheckpoints(Access access, AuditLog log, LogFolder folder) {
        this.access = access;
        this.log = log.log();
        this.folder = folder;
    }

    /**
     * Compares two checkpoints of this log.
     *
     * @throws IllegalArgumentException when the older is larger
     * @throws NotFound when the log issued none of such a size
     */
    public Comparison between(long olderSize, long newerSize) {
        access.require(Action.VIEW_AUDIT);
        if (olderSize < 0 || olderSize > newerSize) {
            throw new IllegalArgumentException("The older checkpoint is not larger than the newer");
        }
        return compare(issued(olderSize), issued(newerSize));
    }

    /**
     * Compares a checkpoint that somebody kept elsewhere, as in a mailbox, with the log as it is now.
     *
     * @param note the signed text; the line ends of Windows and blank lines around it, which mail and clipboards add, do no harm
     */
    public Comparison withKept(String note) {
        access.require(Action.VIEW_AUDIT);
        // Safe to mend: the signature is checked over the text as it then stands.
        String mended = note.replace("\r\n", "\n").strip() + "\n";
        SignedCheckpoint kept;
        try {
            kept = SignedCheckpoint.parse(mended.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedNoteException e) {
            return new Comparison.NotOfThisLog("This is not a signed checkpoint: " + e.getMessage() + ".");
        }
        SignedCheckpoint newest = log.checkpoint();
        if (!kept.checkpoint().origin().equals(newest.checkpoint().origin())) {
            return new Comparison.NotOfThisLog(
                    "This checkpoint is of the log " + kept.checkpoint().origin() + "; this log is "
                            + newest.checkpoint().origin() + ".");
        }
        try {
            kept.verifyLog(folder.keys());
        } catch (UntrustedNoteException e) {
            return new Comparison.NotOfThisLog("No key of this log made this signature: " + e.getMessage() + ".");
        }
        return size(kept) > size(newest) ? new Comparison.AheadOfTheLog(kept, newest) : compare(kept, newest);
    }

    /** What is answered as proof was verified here too: a log whose tree is damaged must not look sound. */
    private Comparison compare(SignedCheckpoint older, SignedCheckpoint newer) {
        TreeHead oldHead = older.checkpoint().head();
        if (oldHead.size() == 0) {
            return oldHead.equals(TreeHead.empty())
                    ? new Comparison.Extends(older, newer, Optional.empty())
                    : contradiction(older, newer);
        }
        ConsistencyProof proof = log.proveConsistency(oldHead.size(), size(newer));
        return proof.proves(oldHead, newer.checkpoint().head())
                ? new Comparison.Extends(older, newer, Optional.of(proof))
                : contradiction(older, newer);
    }

    private Comparison contradiction(SignedCheckpoint older, SignedCheckpoint newer) {
        return new Comparison.Contradicts(older, log.checkpoint(size(older)).orElse(newer));
    }

    private SignedCheckpoint issued(long size) {
        return log.checkpoint(size)
                .orElseThrow(() -> new NotFound("This log issued no checkpoint over " + size + " entries."));
    }

    private static long size(SignedCheckpoint checkpoint) {
        return checkpoint.checkpoint().head().size();
    }
}
