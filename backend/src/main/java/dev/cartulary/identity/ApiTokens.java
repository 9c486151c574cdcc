package dev.cartulary.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the API tokens. One contract suite runs against every implementation. */
public interface ApiTokens {
    /**
     * Adds the token unless one was ever added before, even if it was revoked since.
     *
     * @param hash of its secret
     * @return whether it was added; of two processes that try at the same time, one is told true
     */
    boolean addFirst(ApiToken token, String hash);

    /**
     * Adds the token.
     *
     * @param hash of its secret
     */
    void add(ApiToken token, String hash);

    /** Also finds those that expired or were revoked. */
    Optional<ApiToken> findByHash(String hash);

    /** All that were ever added, newest first. */
    List<ApiToken> list();

    /** Returns false if the token is unknown or was revoked before. */
    boolean revoke(TokenId id, Instant at);

    /** Notes that the token was used. */
    void used(TokenId id, Instant at);
}
