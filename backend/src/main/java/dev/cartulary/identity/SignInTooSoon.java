package dev.cartulary.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts failed; the next one has to wait. */
public final class SignInTooSoon extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    SignInTooSoon(Duration remaining) {
        super("Too many attempts failed; try again in " + (remaining.toSeconds() + 1) + " s.");
        this.remaining = remaining;
    }

    /** How long to wait. */
    public Duration remaining() {
        return remaining;
    }
}
