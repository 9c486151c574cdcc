package dev.cartulary.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Lets a request in without a token, where the operator said so and named the service on whose behalf it then runs. */
public final class Guest {
    /** An attribute of a request is set on this side only; no caller can bring one. */
    public static final String ATTRIBUTE = Guest.class.getName();

    private Guest() {}

    /** What to keep as the attribute {@link #ATTRIBUTE} of the request. */
    public static Object as(Actor actor) {
        return new ActorAuthentication(actor, null);
    }

    /**
     * Who it was let in as; empty for nearly every request.
     *
     * @param attribute as it was found with the request
     */
    public static Optional<Authentication> of(@Nullable Object attribute) {
        return attribute instanceof ActorAuthentication guest ? Optional.of(guest) : Optional.empty();
    }
}
