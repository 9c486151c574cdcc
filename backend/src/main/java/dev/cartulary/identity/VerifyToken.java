package dev.cartulary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whose token was presented. */
@Component
class VerifyToken {
    /** Last use is shown to people and kept to the minute: a write for each request of an emitter would be absurd. */
    private static final Duration LAST_USE_PRECISION = Duration.ofMinutes(1);

    private final KnownTokens known;
    private final Clock clock;

    VerifyToken(KnownTokens known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    /**
     * Empty if the token is unknown, expired or revoked.
     *
     * @throws dev.cartulary.problem.GraphUnavailable when the graph does not answer and the token is not known from before
     */
    Optional<ApiToken> verify(TokenSecret secret) {
        Instant now = clock.instant();
        Optional<ApiToken> found = known.find(secret.hash()).filter(token -> token.usableAt(now));
        found.filter(token -> isDue(token, now)).ifPresent(token -> known.used(secret.hash(), token, now));
        return found;
    }

    private static boolean isDue(ApiToken token, Instant now) {
        return token.lastUsedAt()
                .map(last -> !last.plus(LAST_USE_PRECISION).isAfter(now))
                .orElse(true);
    }
}
