package dev.cartulary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.seal.SubjectKeys;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.identity.InMemoryPeople;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.Person;
import dev.cartulary.identity.PersonalValues;
import dev.cartulary.identity.SubjectKeySettings;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.policy.cedar.CedarConfiguration;
import dev.cartulary.problem.AuditUnavailable;
import dev.cartulary.problem.NotFound;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForgetPersonTest {
    private static final ObjectRef SERVICE = new ObjectRef("service:cartulary");

    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final SubjectKeys keys = TestTrail.keys();
    private final PersonalValues personal = new PersonalValues(keys, log);
    private final InMemoryPeople people = new InMemoryPeople();
    private final Person ada = new Person(new ActorRef("user:1"), "Ada Lovelace", clock.instant());
    private final Person zoe = new Person(new ActorRef("user:2"), "Zoë Åberg", clock.instant());

    @Test
    void whatWasSealedAboutThePersonIsGoneAndTheLogIsNot() {
        people.remember(ada);
        people.remember(zoe);
        AuditTrail trail = trail(Role.PRIVACY_OFFICER);
        for (Person person : new Person[] {ada, zoe}) {
            trail.enter(
                    person.reference(),
                    AuditEventType.SIGNED_IN,
                    SERVICE,
                    event -> trail.seal(event, person.reference(), "address", "192.0.2.1"));
        }
        forget(Role.PRIVACY_OFFICER).forget(ada.reference());
        AuditEvent hers = TestTrail.events(log).get(0);
        AuditEvent others = TestTrail.events(log).get(1);
        assertThat(personal.open(hers, TestTrail.sealed(hers, "address"))).isEmpty();
        assertThat(personal.open(others, TestTrail.sealed(others, "address"))).contains("192.0.2.1");
        assertThat(people.find("", 0, 10)).containsExactly(zoe);
        assertThat(TestTrail.events(log).getLast()).satisfies(event -> {
            assertThat(event.type()).isEqualTo(AuditEventType.SUBJECT_KEY_DESTROYED);
            assertThat(event.effect().object().value()).isEqualTo("user:1");
        });
        assertThat(log.log().checkpoint().checkpoint().head().size()).isEqualTo(3);
    }

    @Test
    void saysFromWhenOlderCopiesAreWorthless() {
        people.remember(ada);
        assertThat(forget(Role.PRIVACY_OFFICER).forget(ada.reference()))
                .isEqualTo(keys.epochStartedAt().plus(Duration.ofDays(30)));
    }

    @Test
    void aMistypedReferenceDoesNotLookLikeAPersonForgotten() {
        people.remember(ada);
        ForgetPerson forget = forget(Role.PRIVACY_OFFICER);
        assertThatThrownBy(() -> forget.forget(new ActorRef("user:11"))).isInstanceOf(NotFound.class);
        forget.forget(ada.reference());
        assertThatThrownBy(() -> forget.forget(ada.reference())).isInstanceOf(NotFound.class);
        assertThat(TestTrail.events(log)).hasSize(1);
    }

    @Test
    void whatWasInterruptedIsFinishedWhenAskedForAgain() {
        people.remember(ada);
        keys.destroy(ada.reference());
        forget(Role.PRIVACY_OFFICER).forget(ada.reference());
        assertThat(people.find("", 0, 10)).isEmpty();
    }

    @Test
    void nothingIsDestroyedUnrecorded() {
        people.remember(ada);
        ForgetPerson forget = forget(Role.PRIVACY_OFFICER);
        log.close();
        assertThatThrownBy(() -> forget.forget(ada.reference())).isInstanceOf(AuditUnavailable.class);
        assertThat(people.find("", 0, 10)).containsExactly(ada);
    }

    @Test
    void isForPrivacyOfficersOnly() {
        for (Role role : Role.values()) {
            if (role != Role.PRIVACY_OFFICER) {
                assertThatThrownBy(() -> forget(role).forget(ada.reference())).isInstanceOf(AccessDenied.class);
            }
        }
    }

    private ForgetPerson forget(Role role) {
        AuditTrail trail = trail(role);
        Access access = new Access(CedarConfiguration.authorizer(), actor(role), trail);
        return new ForgetPerson(access, trail, keys, new SubjectKeySettings(Duration.ofDays(30)), people);
    }

    private AuditTrail trail(Role role) {
        return new AuditTrail(log, personal, actor(role));
    }

    private static CurrentActor actor(Role role) {
        return () -> Optional.of(new Actor(new Principal("user:9", Set.of(role)), "Jane Doe"));
    }
}
