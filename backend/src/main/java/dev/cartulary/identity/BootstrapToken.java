package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.policy.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the door once: the first start leaves one administrator's token behind. */
@Component
public class BootstrapToken {
    /** Below this, a chosen token could be found by trying; 20 random characters carry 100 bits and more. */
    private static final int SHORTEST = 20;

    /** What fits into an Authorization header without quoting. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");

    private static final ActorRef SYSTEM = new ActorRef("system:start");

    private final ApiTokens tokens;
    private final BootstrapSettings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final AuditTrail trail;

    BootstrapToken(ApiTokens tokens, BootstrapSettings settings, Clock clock, SecureRandom random, AuditTrail trail) {
        this.tokens = tokens;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Creates an administrator's token if there never was one. Later calls and later starts do nothing.
     *
     * @return the secret to print, this once; empty if a token exists already or the operator chose it
     * @throws BootstrapTokenRefused if the chosen token is too short or cannot be sent in a header
     */
    public Optional<String> createIfFirstStart() {
        String chosen = settings.token();
        if (chosen != null && !chosen.isEmpty()) {
            requireStrong(chosen);
        }
        if (!tokens.list().isEmpty()) {
            return Optional.empty();
        }
        if (chosen == null || chosen.isEmpty()) {
            TokenSecret made = TokenSecret.random(random);
            return add(made) ? Optional.of(made.value()) : Optional.empty();
        }
        add(new TokenSecret(chosen));
        return Optional.empty();
    }

    private boolean add(TokenSecret secret) {
        var token = new ApiToken(
                TokenId.random(random),
                "First administrator",
                Set.of(Role.ADMIN),
                SYSTEM.value(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        // Recorded first: a start that could not record it leaves no token behind, and the next start tries again.
        trail.enter(
                SYSTEM,
                AuditEventType.TOKEN_CREATED,
                token.reference(),
                event -> event.code("expires", "never").code("scope", Role.ADMIN.name()));
        return tokens.addFirst(token, secret.hash());
    }

    private static void requireStrong(String chosen) {
        if (chosen.length() < SHORTEST) {
            throw new BootstrapTokenRefused(
                    "CARTULARY_BOOTSTRAP_TOKEN must have at least " + SHORTEST + " characters.");
        }
        if (!SENDABLE.matcher(chosen).matches()) {
            throw new BootstrapTokenRefused(
                    "CARTULARY_BOOTSTRAP_TOKEN may hold printable ASCII characters only, and no spaces.");
        }
    }
}
