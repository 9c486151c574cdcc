package dev.cartulary.access;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.TokenId;
import dev.cartulary.identity.TokenSecret;
import dev.cartulary.policy.Action;
import dev.cartulary.policy.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Hands out an API token, for whoever may manage tokens. */
@Service
public class CreateToken {
    private final Access access;
    private final ApiTokens tokens;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    CreateToken(Access access, ApiTokens tokens, AuditTrail trail, Clock clock, SecureRandom random) {
        this.access = access;
        this.tokens = tokens;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /** The only time the secret is known. Where recording fails after the token was stored, nobody ever learns its secret. */
    public CreatedToken create(NewToken wish) {
        Actor creator = access.require(Action.MANAGE_TOKENS);
        Instant now = clock.instant();
        TokenSecret secret = TokenSecret.random(random);
        var token = new ApiToken(
                TokenId.random(random),
                wish.name().strip(),
                wish.roles(),
                creator.principal().id(),
                now,
                wish.lifetime().map(now::plus),
                Optional.empty(),
                Optional.empty());
        tokens.add(token, secret.hash());
        String expires = token.expiresAt().map(Instant::toString).orElse("never");
        String scope = wish.roles().stream().sorted().map(Role::name).collect(Collectors.joining("+"));
        trail.enter(
                AuditEventType.TOKEN_CREATED,
                token.reference(),
                event -> trail.seal(
                        event.code("expires", expires).code("scope", scope), trail.current(), "name", token.name()));
        return new CreatedToken(token, secret);
    }
}
