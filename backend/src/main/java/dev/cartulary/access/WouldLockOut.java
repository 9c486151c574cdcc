package dev.cartulary.access;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** After this, nobody could manage tokens any more, and the first one is made only once. */
public final class WouldLockOut extends ProblemException {
    private static final long serialVersionUID = 1L;

    WouldLockOut() {
        super(
                ErrorCode.CONFLICT,
                "This is the last token of an administrator. Create another one first, or nobody could manage tokens.");
    }
}
