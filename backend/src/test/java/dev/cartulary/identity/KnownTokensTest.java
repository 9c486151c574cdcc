package dev.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.policy.Role;
import dev.cartulary.problem.GraphUnavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ApiToken TOKEN = new ApiToken(
            TokenId.random(new SecureRandom()),
            "Spark",
            Set.of(Role.ENGINEER),
            "user:1",
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Store store = new Store();
    private final KnownTokens remembering = new KnownTokens(store, new TokenSettings(Duration.ofMinutes(5)));
    private final KnownTokens asking = new KnownTokens(store, new TokenSettings(Duration.ZERO));

    @BeforeEach
    void add() {
        store.tokens.add(TOKEN, "aa");
    }

    @Test
    void aTokenThatWasFoundIsNotLookedUpAgainAtOnce() {
        for (int i = 0; i < 10; i++) {
            assertThat(remembering.find("aa")).contains(TOKEN);
        }
        assertThat(store.asked).isEqualTo(1);
    }

    @Test
    void aTokenThatIsUnknownIsLookedUpEachTime() {
        assertThat(remembering.find("bb")).isEmpty();
        store.tokens.add(TOKEN, "bb");
        assertThat(remembering.find("bb")).contains(TOKEN);
    }

    @Test
    void aKnownTokenIsAcceptedWhileTheGraphIsAwayAndAnUnknownOneIsNot() {
        assertThat(asking.find("aa")).contains(TOKEN);
        store.away = true;
        assertThat(asking.find("aa")).contains(TOKEN);
        assertThatThrownBy(() -> asking.find("bb")).isInstanceOf(GraphUnavailable.class);
    }

    @Test
    void aGraphThatHangsHoldsNobodyUpForLong() {
        assertThat(asking.find("aa")).contains(TOKEN);
        store.hangs = true;
        long begun = System.nanoTime();
        assertThat(asking.find("aa")).contains(TOKEN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aRevocationHereCountsAtOnceAlsoWhileTheGraphIsAway() {
        assertThat(remembering.find("aa")).contains(TOKEN);
        assertThat(remembering.revoke(TOKEN.id(), NOW)).isTrue();
        assertThat(remembering.find("aa").flatMap(ApiToken::revokedAt)).contains(NOW);
        assertThat(remembering.revoke(TOKEN.id(), NOW)).isFalse();
        store.away = true;
        assertThatThrownBy(() -> remembering.find("aa")).isInstanceOf(GraphUnavailable.class);
    }

    @Test
    void aRevocationElsewhereCountsWhenTheGraphIsAskedAgain() {
        assertThat(asking.find("aa")).contains(TOKEN);
        store.tokens.revoke(TOKEN.id(), NOW);
        assertThat(asking.find("aa").flatMap(ApiToken::revokedAt)).contains(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT6M"})
    void aTimeOutOfRangeIsRefused(Duration refresh) {
        assertThatThrownBy(() -> new TokenSettings(refresh)).hasMessageStartingWith("cartulary.tokens.refresh");
    }

    /** The fake, which counts questions and can be away. */
    private static final class Store implements ApiTokens {
        private final InMemoryApiTokens tokens = new InMemoryApiTokens();
        private int asked;
        private volatile boolean away;
        private volatile boolean hangs;

        @Override
        public Optional<ApiToken> findByHash(String hash) {
            asked++;
            if (away) {
                throw new GraphUnavailable(new IllegalStateException("away"));
            }
            if (hangs) {
                hang();
            }
            return tokens.findByHash(hash);
        }

        private static void hang() {
            try {
                Thread.sleep(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean addFirst(ApiToken token, String hash) {
            return tokens.addFirst(token, hash);
        }

        @Override
        public void add(ApiToken token, String hash) {
            tokens.add(token, hash);
        }

        @Override
        public List<ApiToken> list() {
            return tokens.list();
        }

        @Override
        public boolean revoke(TokenId id, Instant at) {
            return tokens.revoke(id, at);
        }

        @Override
        public void used(TokenId id, Instant at) {
            tokens.used(id, at);
        }
    }
}
