package dev.cartulary.evidence;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** There is nowhere to leave a checkpoint. */
public final class NoAnchorConfigured extends ProblemException {
    private static final long serialVersionUID = 1L;

    NoAnchorConfigured() {
        super(
                ErrorCode.CONFLICT,
                "No anchor is configured, so a checkpoint cannot be left anywhere. The settings under"
                        + " cartulary.audit.anchors name them.");
    }
}
