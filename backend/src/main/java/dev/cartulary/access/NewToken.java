package dev.cartulary.access;

import dev.cartulary.policy.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The wish for a token.
 *
 * @param name what its owner will call it, 1 to {@value #NAME_LENGTH} characters
 * @param roles at least one
 * @param lifetime absent means that it never expires
 */
public record NewToken(String name, Set<Role> roles, Optional<Duration> lifetime) {
    public static final int NAME_LENGTH = 100;

    public NewToken {
        roles = Set.copyOf(roles);
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("a token's name has 1 to " + NAME_LENGTH + " characters");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a token without roles could do nothing");
        }
        if (lifetime.isPresent() && !lifetime.get().isPositive()) {
            throw new IllegalArgumentException("a token's lifetime is positive");
        }
    }
}
