package dev.cartulary.policy;

/** May this principal do this with that? */
public record AuthorizationRequest(Principal principal, Action action, Resource resource) {}
