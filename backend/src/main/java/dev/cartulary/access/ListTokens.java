package dev.cartulary.access;

import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.policy.Action;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows all API tokens without their secrets, for whoever may manage tokens. */
@Service
public class ListTokens {
    private final Access access;
    private final ApiTokens tokens;

    ListTokens(Access access, ApiTokens tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    /** Newest first; expired and revoked ones too. */
    public List<ApiToken> list() {
        access.require(Action.MANAGE_TOKENS);
        return tokens.list();
    }
}
