package dev.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.seal.SubjectKeys;
import dev.cartulary.policy.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SignInTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final SubjectKeys keys = TestTrail.keys();
    private final PersonalValues personal = new PersonalValues(keys, log);
    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final InMemoryPeople people = new InMemoryPeople();
    private final SignIn demo = signIn(true);
    private final SignIn real = signIn(false);

    @Test
    void everyDemoAccountSignsInWithItsRole() {
        var accounts = new DemoAccounts(new DemoSettings(true)).list();
        assertThat(accounts).extracting(DemoAccount::role).containsExactly(Role.values());
        for (DemoAccount account : accounts) {
            Actor actor = actor(demo.authenticate(form(account.name(), "demo")));
            assertThat(actor.principal().roles()).containsExactly(account.role());
            assertThat(actor.displayName()).isEqualTo(account.displayName());
        }
    }

    @Test
    void thereAreNoDemoAccountsWithoutDemo() {
        assertThat(new DemoAccounts(new DemoSettings(false)).list()).isEmpty();
        assertThatThrownBy(() -> real.authenticate(form("admin", "demo"))).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aTokenIsPastedAsPasswordWhateverTheName() {
        TokenSecret secret = add(Optional.empty());
        for (String name : List.of("", "token", "admin", "Jane Doe")) {
            assertThat(actor(real.authenticate(form(name, " " + secret.value() + "\n")))
                            .principal()
                            .roles())
                    .containsExactly(Role.ENGINEER);
        }
    }

    @Test
    void anExpiredOrRevokedTokenIsRefused() {
        TokenSecret expiring = add(Optional.of(Duration.ofMinutes(1)));
        TokenSecret revoked = add(Optional.empty());
        tokens.revoke(tokens.findByHash(revoked.hash()).orElseThrow().id(), clock.instant());
        clock.move(Duration.ofMinutes(1));
        for (TokenSecret secret : List.of(expiring, revoked)) {
            assertThatThrownBy(() -> real.authenticate(form("", secret.value())))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void anEmptyPasswordIsNothing() {
        for (String password : List.of("", "  ")) {
            assertThatThrownBy(() -> demo.authenticate(form("", password))).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void failuresMakeTheSameAccountFromTheSameAddressWait() {
        fail(demo, "admin", 6);
        assertThatThrownBy(() -> demo.authenticate(form("ADMIN ", "demo"))).isInstanceOf(SignInTooSoon.class);
        assertThat(demo.authenticate(form("steward", "demo")).isAuthenticated()).isTrue();
        clock.move(Duration.ofSeconds(1));
        assertThat(demo.authenticate(form("admin", "demo")).isAuthenticated()).isTrue();
        fail(demo, "admin", 5);
        assertThat(demo.authenticate(form("admin", "demo")).isAuthenticated()).isTrue();
    }

    @Test
    void theWaitDoublesUpToItsLongest() {
        fail(demo, "admin", 5);
        for (int seconds : List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300)) {
            fail(demo, "admin", 1);
            clock.move(Duration.ofSeconds(seconds).minusMillis(1));
            assertThatThrownBy(() -> demo.authenticate(form("admin", "demo"))).isInstanceOf(SignInTooSoon.class);
            clock.move(Duration.ofMillis(1));
        }
    }

    @Test
    void entriesNameNobody() {
        demo.authenticate(form("privacy", "demo"));
        fail(demo, "jane.doe@example.com", 1);
        List<AuditEvent> events = TestTrail.events(log);
        assertThat(events)
                .extracting(AuditEvent::type)
                .containsExactly(AuditEventType.SIGNED_IN, AuditEventType.SIGN_IN_FAILED);
        assertThat(events.toString()).doesNotContainIgnoringCase("priv", "Raman", "jane", "127.0.0.1");
    }

    @Test
    void whereSomebodySignedInIsSealedUnderTheirOwnKey() {
        demo.authenticate(form("privacy", "demo"));
        fail(demo, "privacy", 1);
        for (AuditEvent event : TestTrail.events(log)) {
            assertThat(personal.open(event, TestTrail.sealed(event, "address"))).contains("127.0.0.1");
        }
        keys.destroy(TestTrail.events(log).getFirst().cause().actor());
        AuditEvent signedIn = TestTrail.events(log).getFirst();
        assertThat(personal.open(signedIn, TestTrail.sealed(signedIn, "address")))
                .isEmpty();
    }

    @Test
    void thePersonBehindAReferenceIsKeptBesideTheLog() {
        actor(demo.authenticate(form("privacy", "demo")));
        TokenSecret secret = add(Optional.empty());
        real.authenticate(form("", secret.value()));
        ActorRef reference = TestTrail.events(log).getFirst().cause().actor();
        assertThat(people.find("", 0, 10)).containsExactly(new Person(reference, "Priya Raman", clock.instant()));
    }

    @Test
    void aFloodOfFailuresLeavesAHandfulOfEntries() {
        for (int i = 0; i < 100; i++) {
            fail(demo, "somebody" + i, 1);
        }
        assertThat(TestTrail.events(log)).hasSize(10);
        clock.move(Duration.ofMinutes(1));
        fail(demo, "somebody", 1);
        assertThat(TestTrail.events(log)).hasSize(11);
    }

    @Test
    void nobodyGetsInUnrecorded() {
        log.close();
        assertThatThrownBy(() -> demo.authenticate(form("admin", "demo")))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void theLastUseOfATokenIsWrittenOnceAMinute() {
        TokenSecret secret = add(Optional.empty());
        var verify = new VerifyToken(new KnownTokens(tokens, new TokenSettings(Duration.ZERO)), clock);
        var first = clock.instant();
        verify.verify(secret);
        clock.move(Duration.ofSeconds(59));
        verify.verify(secret);
        assertThat(tokens.list().getFirst().lastUsedAt()).contains(first);
        clock.move(Duration.ofSeconds(1));
        verify.verify(secret);
        assertThat(tokens.list().getFirst().lastUsedAt()).contains(clock.instant());
    }

    private SignIn signIn(boolean withDemo) {
        var trail = new AuditTrail(log, personal, Optional::empty);
        return new SignIn(
                new DemoAccounts(new DemoSettings(withDemo)),
                new VerifyToken(new KnownTokens(tokens, new TokenSettings(Duration.ZERO)), clock),
                new SignInBackoff(new SignInSettings(5, Duration.ofSeconds(1), Duration.ofMinutes(5)), clock),
                new SignInRecords(trail, people, clock));
    }

    private TokenSecret add(Optional<Duration> lifetime) {
        TokenSecret secret = TokenSecret.random(RANDOM);
        tokens.add(
                new ApiToken(
                        TokenId.random(RANDOM),
                        "Spark",
                        Set.of(Role.ENGINEER),
                        "user:1",
                        clock.instant(),
                        lifetime.map(clock.instant()::plus),
                        Optional.empty(),
                        Optional.empty()),
                secret.hash());
        return secret;
    }

    private void fail(SignIn signIn, String account, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> signIn.authenticate(form(account, "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private static Actor actor(Authentication authentication) {
        return ((ActorAuthentication) authentication).getPrincipal();
    }

    private static Authentication form(String name, String password) {
        var form = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        form.setDetails(new WebAuthenticationDetails("127.0.0.1", null));
        return form;
    }
}
