package dev.cartulary.lineage.web;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A body was not even looked into. */
final class BodyRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    BodyRefused(ErrorCode code, String detail, @Nullable Throwable cause) {
        super(code, detail, cause);
    }
}
