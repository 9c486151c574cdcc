package dev.cartulary.evidence.web;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** What was sent is longer than any checkpoint. */
final class NoteTooLarge extends ProblemException {
    private static final long serialVersionUID = 1L;

    NoteTooLarge(int limit) {
        super(ErrorCode.TOO_LARGE, "A checkpoint has at most " + limit + " bytes.");
    }
}
