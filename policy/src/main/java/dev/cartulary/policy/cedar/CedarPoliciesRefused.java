package dev.cartulary.policy.cedar;

/** The policies or their schema cannot be used; the message says why in one sentence. */
final class CedarPoliciesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CedarPoliciesRefused(String message) {
        super(message);
    }

    CedarPoliciesRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
