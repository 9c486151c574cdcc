package dev.cartulary.access;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.DemoAccounts;
import dev.cartulary.identity.KnownTokens;
import dev.cartulary.identity.TokenId;
import dev.cartulary.policy.Action;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes an API token worthless at once, for whoever may manage tokens. */
@Service
public class RevokeToken {
    private final Access access;
    private final KnownTokens tokens;
    private final DemoAccounts demoAccounts;
    private final AuditTrail trail;
    private final Clock clock;

    RevokeToken(Access access, KnownTokens tokens, DemoAccounts demoAccounts, AuditTrail trail, Clock clock) {
        this.access = access;
        this.tokens = tokens;
        this.demoAccounts = demoAccounts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Does nothing if it was revoked before.
     *
     * @throws NotFound if there is no such token
     * @throws WouldLockOut if nobody could manage tokens any more
     */
    public void revoke(TokenId id) {
        access.require(Action.MANAGE_TOKENS);
        Instant now = clock.instant();
        List<ApiToken> all = tokens.list();
        ApiToken token = all.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no token with this id."));
        if (token.revokedAt().isPresent()) {
            return;
        }
        if (demoAccounts.list().isEmpty() && isLastAdministrator(token, all, now)) {
            throw new WouldLockOut();
        }
        // Recorded first: a revocation that failed half-way is repeated, and none is ever missing from the log.
        trail.enter(AuditEventType.TOKEN_REVOKED, token.reference(), event -> event.code("reason", "REQUESTED"));
        tokens.revoke(id, now);
    }

    private static boolean isLastAdministrator(ApiToken token, List<ApiToken> all, Instant now) {
        return isAdministrator(token, now)
                && all.stream().noneMatch(other -> !other.id().equals(token.id()) && isAdministrator(other, now));
    }

    private static boolean isAdministrator(ApiToken token, Instant now) {
        return token.roles().contains(Role.ADMIN) && token.usableAt(now);
    }
}
