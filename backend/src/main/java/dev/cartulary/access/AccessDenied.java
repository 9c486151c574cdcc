package dev.cartulary.access;

import dev.cartulary.policy.Action;
import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;

/** The current actor may not do what was asked; answered with 403 in the API and a plain sentence on a page. */
public final class AccessDenied extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final Action action;

    AccessDenied(Action action, String reason) {
        super(ErrorCode.ACCESS_DENIED, reason);
        this.action = action;
    }

    public Action action() {
        return action;
    }
}
