package dev.cartulary.policy;

/** The only door to a decision. Implementations never throw: what they cannot decide, they deny. */
public interface Authorizer {
    Decision decide(AuthorizationRequest request);
}
