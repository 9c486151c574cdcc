package dev.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of tokens keeps. */
public abstract class ApiTokensContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    /** An empty store. */
    protected abstract ApiTokens tokens();

    @Test
    void givesBackWhatWasAdded() {
        ApiTokens tokens = tokens();
        ApiToken whole = new ApiToken(
                TokenId.random(RANDOM),
                "Airflow, production – «été»",
                Set.of(Role.ENGINEER, Role.AUDITOR),
                "user:1",
                NOW,
                Optional.of(NOW.plusSeconds(60)),
                Optional.of(NOW.plusSeconds(1)),
                Optional.of(NOW.plusSeconds(2)));
        ApiToken bare = token(NOW.plusSeconds(5));
        tokens.add(whole, "aa");
        tokens.add(bare, "bb");
        assertThat(tokens.findByHash("aa")).contains(whole);
        assertThat(tokens.findByHash("bb")).contains(bare);
        assertThat(tokens.findByHash("cc")).isEmpty();
        assertThat(tokens.list()).containsExactly(bare, whole);
    }

    @Test
    void revokesOnce() {
        ApiTokens tokens = tokens();
        ApiToken token = token(NOW);
        tokens.add(token, "aa");
        assertThat(tokens.revoke(token.id(), NOW.plusSeconds(1))).isTrue();
        assertThat(tokens.revoke(token.id(), NOW.plusSeconds(2))).isFalse();
        assertThat(tokens.revoke(TokenId.random(RANDOM), NOW)).isFalse();
        assertThat(tokens.findByHash("aa").flatMap(ApiToken::revokedAt)).contains(NOW.plusSeconds(1));
    }

    @Test
    void notesTheLastUse() {
        ApiTokens tokens = tokens();
        ApiToken token = token(NOW);
        tokens.add(token, "aa");
        tokens.used(token.id(), NOW.plusSeconds(3));
        assertThat(tokens.findByHash("aa").flatMap(ApiToken::lastUsedAt)).contains(NOW.plusSeconds(3));
        tokens.used(TokenId.random(RANDOM), NOW);
        assertThat(tokens.list()).hasSize(1);
    }

    @Test
    void addsTheFirstOnlyWhereThereNeverWasOne() {
        ApiTokens tokens = tokens();
        ApiToken first = token(NOW);
        assertThat(tokens.addFirst(first, "aa")).isTrue();
        assertThat(tokens.addFirst(token(NOW), "bb")).isFalse();
        tokens.revoke(first.id(), NOW);
        assertThat(tokens.addFirst(token(NOW), "cc")).isFalse();
        assertThat(tokens.list()).hasSize(1);
    }

    @Test
    void addsNoFirstWhereAnotherExists() {
        ApiTokens tokens = tokens();
        tokens.add(token(NOW), "aa");
        assertThat(tokens.addFirst(token(NOW), "bb")).isFalse();
    }

    @Test
    void addsOneFirstForManyThatTryAtOnce() throws Exception {
        ApiTokens tokens = tokens();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tries = List.of("a", "b", "c", "d").stream()
                    .<Callable<Boolean>>map(hash -> () -> tokens.addFirst(token(NOW), hash))
                    .toList();
            int added = 0;
            for (Future<Boolean> outcome : threads.invokeAll(tries)) {
                added += outcome.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
        assertThat(tokens.list()).hasSize(1);
    }

    private static ApiToken token(Instant createdAt) {
        return new ApiToken(
                TokenId.random(RANDOM),
                "Spark",
                Set.of(Role.ENGINEER),
                "user:1",
                createdAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
