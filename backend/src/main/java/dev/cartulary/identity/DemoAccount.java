package dev.cartulary.identity;

import dev.cartulary.policy.Role;

/**
 * A local account of a demonstration.
 *
 * @param name what is typed to sign in
 * @param displayName a person's name, invented
 */
public record DemoAccount(String name, String displayName, Role role) {}
