package dev.cartulary.audit.log;

import java.nio.file.Path;

/**
 * The log on disk is not what its newest checkpoint says, so it is not opened and nothing is changed. An operator decides
 * whether to restore a backup or to run {@code repair}.
 */
public final class LogRefusedException extends LogException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** Fewer entries can be read than the newest checkpoint has signed. */
        SHORTER_THAN_CHECKPOINT,
        /** The entries hash to another root than the newest checkpoint has signed. */
        DIFFERS_FROM_CHECKPOINT,
        /** There are entries but no checkpoint, or the newest one is not the last in the history. */
        CHECKPOINT_MISSING,
        /** The checkpoint is malformed, or no configured key signed it. */
        CHECKPOINT_UNTRUSTED,
        /** The folder belongs to a log of another origin. */
        OTHER_ORIGIN,
        /** A sealed segment is damaged, cut short or absent. */
        SEGMENT_DAMAGED,
        /** The oldest segments are absent without a signed statement that they were pruned. */
        PREFIX_MISSING
    }

    private final Reason reason;

    LogRefusedException(Path folder, Reason reason, String detail) {
        super(folder, "Refusing to open the log, " + reason + ": " + detail, null);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
