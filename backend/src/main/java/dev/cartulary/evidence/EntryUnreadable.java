package dev.cartulary.evidence;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** The log does not give an entry back as it was written. Somebody changed it outside of Cartulary, or a disk fails. */
public final class EntryUnreadable extends ProblemException {
    private static final long serialVersionUID = 1L;

    EntryUnreadable(Throwable cause) {
        super(
                ErrorCode.INTERNAL,
                "The audit log does not give back what was written to it. Stop Cartulary, keep its data folder as it is, and "
                        + "check it with auditctl.",
                cause);
    }
}
