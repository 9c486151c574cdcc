package dev.cartulary.identity;

import dev.cartulary.audit.ObjectRef;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The right of a service account or person to speak with given roles, without its secret.
 *
 * @param name what its owner calls it
 * @param createdBy the id of the principal that made it, or {@code system:start} for the first one
 * @param expiresAt from when it is refused; absent means never
 * @param lastUsedAt to the minute
 */
public record ApiToken(
        TokenId id,
        String name,
        Set<Role> roles,
        String createdBy,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    /** What references of tokens begin with. */
    public static final String KIND = "token:";

    public ApiToken {
        roles = Set.copyOf(roles);
    }

    /** Whether it is accepted at this time. */
    public boolean usableAt(Instant now) {
        return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
    }

    /** The same token, used at this time. */
    ApiToken usedAt(Instant now) {
        return new ApiToken(id, name, roles, createdBy, createdAt, expiresAt, Optional.of(now), revokedAt);
    }

    /** How entries of the audit log name it. */
    public ObjectRef reference() {
        return new ObjectRef(KIND + id.value());
    }

    /** The one who acts when this token is presented. */
    public Actor actor() {
        return new Actor(new Principal(KIND + id.value(), roles), name);
    }
}
