package dev.cartulary.identity;

import dev.cartulary.policy.Principal;

/**
 * The signed-in person or service account on whose behalf the current call runs.
 *
 * @param principal the identity that decisions see
 * @param displayName for the person's own pages; not for logs
 */
public record Actor(Principal principal, String displayName) {}
