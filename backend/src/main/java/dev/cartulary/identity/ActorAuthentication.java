package dev.cartulary.identity;

import dev.cartulary.policy.Role;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A successful sign-in, as Spring Security carries it. */
final class ActorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    ActorAuthentication(Actor actor, @Nullable Object details) {
        super(authorities(actor));
        this.actor = actor;
        setDetails(details);
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        // Spring writes this into logs and events: the opaque id, not the person's name.
        return actor.principal().id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that
                && actor.equals(that.actor)
                && Objects.equals(getDetails(), that.getDetails());
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }

    private static Collection<GrantedAuthority> authorities(Actor actor) {
        return List.copyOf(actor.principal().roles().stream()
                .map(Role::name)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }
}
