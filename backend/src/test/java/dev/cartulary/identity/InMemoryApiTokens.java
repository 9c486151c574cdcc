package dev.cartulary.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fake of {@link ApiTokens}; keeps the same contract as the real one. */
public final class InMemoryApiTokens implements ApiTokens {
    private final Map<String, ApiToken> byHash = new LinkedHashMap<>();

    @Override
    public synchronized boolean addFirst(ApiToken token, String hash) {
        if (!byHash.isEmpty()) {
            return false;
        }
        byHash.put(hash, token);
        return true;
    }

    @Override
    public synchronized void add(ApiToken token, String hash) {
        byHash.put(hash, token);
    }

    @Override
    public synchronized Optional<ApiToken> findByHash(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    @Override
    public synchronized List<ApiToken> list() {
        return byHash.values().stream()
                .sorted(Comparator.comparing(ApiToken::createdAt)
                        .reversed()
                        .thenComparing(token -> token.id().value()))
                .toList();
    }

    @Override
    public synchronized boolean revoke(TokenId id, Instant at) {
        boolean revocable = byHash.values().stream()
                .anyMatch(token -> token.id().equals(id) && token.revokedAt().isEmpty());
        replace(id, token -> with(token, token.lastUsedAt(), token.revokedAt().or(() -> Optional.of(at))));
        return revocable;
    }

    @Override
    public synchronized void used(TokenId id, Instant at) {
        replace(id, token -> with(token, Optional.of(at), token.revokedAt()));
    }

    /** Forgets everything. */
    public synchronized void clear() {
        byHash.clear();
    }

    private void replace(TokenId id, UnaryOperator<ApiToken> change) {
        byHash.replaceAll((hash, token) -> token.id().equals(id) ? change.apply(token) : token);
    }

    private static ApiToken with(ApiToken token, Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {
        return new ApiToken(
                token.id(),
                token.name(),
                token.roles(),
                token.createdBy(),
                token.createdAt(),
                token.expiresAt(),
                lastUsedAt,
                revokedAt);
    }
}
