package dev.cartulary.lineage;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** A dead letter was tried again and still cannot be brought into the graph. */
public final class DeadLetterStays extends ProblemException {
    private static final long serialVersionUID = 1L;

    DeadLetterStays(String reason) {
        super(ErrorCode.CONFLICT, reason);
    }
}
