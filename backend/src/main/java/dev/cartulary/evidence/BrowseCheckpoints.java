package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.log.EntryUnavailableException;
import dev.cartulary.policy.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows what the log has signed and by which keys that is checked, for whoever may view it. Says nothing of entries, so not recorded. */
@Service
public class BrowseCheckpoints {
    /** Checkpoints at once: each is some 200 bytes. */
    public static final int MAX_PAGE = 500;

    private final Access access;
    private final AuditLog log;
    private final LogFolder folder;
    private final FollowLog index;
    private final CosignedCheckpoint cosigned;

    BrowseCheckpoints(Access access, AuditLog log, LogFolder folder, FollowLog index, CosignedCheckpoint cosigned) {
        this.access = access;
        this.log = log;
        this.folder = folder;
        this.index = index;
        this.cosigned = cosigned;
    }

    /** The newest checkpoint. */
    public SignedCheckpoint newest() {
        access.require(Action.VIEW_AUDIT);
        return log.log().checkpoint();
    }

    /** The newest checkpoint that a witness cosigned; empty before the first cosignature. */
    public Optional<SignedCheckpoint> cosigned() {
        access.require(Action.VIEW_AUDIT);
        return cosigned.newest();
    }

    /**
     * Checkpoints of fewer than {@code belowSize} entries, newest first.
     *
     * @param belowSize {@link Long#MAX_VALUE} for the newest of all
     * @param limit from 1 to {@value #MAX_PAGE}
     */
    public List<IssuedCheckpoint> latest(long belowSize, int limit) {
        access.require(Action.VIEW_AUDIT);
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("From 1 to " + MAX_PAGE + " checkpoints are shown at once");
        }
        AuditReader reader = log.reader();
        return log.log().checkpoints(belowSize, limit).stream()
                .map(checkpoint -> new IssuedCheckpoint(
                        checkpoint,
                        timeOf(reader, checkpoint.checkpoint().head().size() - 1)))
                .toList();
    }

    /** The keys by which others check this log. Compare them with what its operator published elsewhere. */
    public List<VerifierKey> keys() {
        access.require(Action.VIEW_AUDIT);
        return folder.keys();
    }

    public LogFigures figures() {
        access.require(Action.VIEW_AUDIT);
        AuditReader reader = log.reader();
        long size = reader.size();
        long signed = log.log().checkpoint().checkpoint().head().size();
        return new LogFigures(size, reader.minimum(), signed, index.searchable(), folder.bytes());
    }

    private static Optional<Instant> timeOf(AuditReader reader, long entry) {
        if (entry < reader.minimum()) {
            return Optional.empty();
        }
        try {
            return reader.get(entry).map(AuditEntry::time);
        } catch (EntryUnavailableException e) {
            // Pruned in between, or damaged: that a checkpoint was signed is shown all the same.
            return Optional.empty();
        }
    }
}
