package dev.cartulary.policy;

import java.util.Set;

/**
 * Who asks.
 *
 * @param id opaque and stable; never an e-mail address
 * @param roles what the principal is; may be empty, which allows nothing
 */
public record Principal(String id, Set<Role> roles) {
    public Principal {
        roles = Set.copyOf(roles);
    }
}
