package dev.cartulary.evidence;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** No witness has cosigned a checkpoint of this log yet. */
public final class NoCosignature extends ProblemException {
    private static final long serialVersionUID = 1L;

    public NoCosignature() {
        super(
                ErrorCode.NOT_FOUND,
                "No witness has cosigned a checkpoint yet. An operator names witnesses in the settings, see docs/anchors.md.");
    }
}
