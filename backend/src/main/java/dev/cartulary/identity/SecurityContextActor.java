package dev.cartulary.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the actor where Spring Security keeps it: per request, and in a page's session for calls of its server push. */
@Component
final class SecurityContextActor implements CurrentActor {
    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(ActorAuthentication.class::isInstance)
                .map(ActorAuthentication.class::cast)
                .map(ActorAuthentication::getPrincipal);
    }
}
