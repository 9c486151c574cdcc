package dev.cartulary.lineage;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** The graph cannot be made anew without loss. */
public final class JournalPruned extends ProblemException {
    private static final long serialVersionUID = 1L;

    JournalPruned(long minimum) {
        super(
                ErrorCode.CONFLICT,
                minimum + " events were dropped from the journal after their retention; their lineage would be lost."
                        + " Use force to do it all the same.");
    }
}
