package dev.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.AuditUnavailable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTokenTest {
    private static final String CHOSEN = "a-token-of-the-operator";

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final InMemoryApiTokens tokens = new InMemoryApiTokens();

    @Test
    void isMadeOnceAndStoredHashed() {
        String made = bootstrap(null).createIfFirstStart().orElseThrow();
        assertThat(made).matches("ct_[0-9a-z]{50}");
        assertThat(tokens.findByHash(made)).isEmpty();
        ApiToken stored = tokens.findByHash(new TokenSecret(made).hash()).orElseThrow();
        assertThat(stored.roles()).isEqualTo(Set.of(Role.ADMIN));
        assertThat(bootstrap(null).createIfFirstStart()).isEmpty();
        assertThat(tokens.list()).hasSize(1);
    }

    @Test
    void isNotMadeAgainAfterItWasRevoked() {
        bootstrap(null).createIfFirstStart();
        tokens.revoke(tokens.list().getFirst().id(), clock.instant());
        assertThat(bootstrap(null).createIfFirstStart()).isEmpty();
    }

    @Test
    void isTheOneThatTheOperatorChoseAndThenNotPrinted() {
        assertThat(bootstrap(CHOSEN).createIfFirstStart()).isEmpty();
        assertThat(tokens.findByHash(new TokenSecret(CHOSEN).hash())).isPresent();
    }

    @Test
    void isNotChangedByALaterChoice() {
        bootstrap(null).createIfFirstStart();
        bootstrap(CHOSEN).createIfFirstStart();
        assertThat(tokens.findByHash(new TokenSecret(CHOSEN).hash())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "nineteen-characters", "twenty characters with blanks", "zwanzig-Zeichen-höchstens"})
    void refusesAChoiceThatIsWeakOrCannotBeSent(String chosen) {
        assertThatThrownBy(() -> bootstrap(chosen).createIfFirstStart())
                .isInstanceOf(BootstrapTokenRefused.class)
                .hasMessageStartingWith("CARTULARY_BOOTSTRAP_TOKEN m")
                .hasMessageNotContaining(chosen);
        assertThat(tokens.list()).isEmpty();
    }

    @Test
    void isRecordedWithoutTheSecret() {
        bootstrap(CHOSEN).createIfFirstStart();
        assertThat(TestTrail.events(log)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(AuditEventType.TOKEN_CREATED);
            assertThat(event.cause().actor().value()).isEqualTo("system:start");
            assertThat(event.toString()).doesNotContain(CHOSEN);
        });
    }

    @Test
    void isNotMadeWhenItCannotBeRecorded() {
        log.close();
        assertThatThrownBy(() -> bootstrap(null).createIfFirstStart()).isInstanceOf(AuditUnavailable.class);
        assertThat(tokens.list()).isEmpty();
    }

    @Test
    void settingsDoNotTellTheSecret() {
        assertThat(new BootstrapSettings(CHOSEN).toString()).doesNotContain(CHOSEN);
        assertThat(new TokenSecret(CHOSEN).toString()).doesNotContain(CHOSEN);
    }

    private BootstrapToken bootstrap(@Nullable String chosen) {
        return new BootstrapToken(
                tokens, new BootstrapSettings(chosen), clock, new SecureRandom(), TestTrail.of(log, Optional::empty));
    }
}
