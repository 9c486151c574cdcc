package dev.cartulary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.policy.Action;
import dev.cartulary.policy.Authorizer;
import dev.cartulary.policy.Decision;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.policy.cedar.CedarConfiguration;
import dev.cartulary.problem.AuditUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Authorizer POLICIES = CedarConfiguration.authorizer();
    private static final CurrentActor NOBODY = Optional::empty;

    private final AuditLog log = TestTrail.open(new MovableClock());

    @Test
    void returnsTheActorWhoMay() {
        assertThat(access(POLICIES, as(Role.ADMIN))
                        .require(Action.MANAGE_TOKENS)
                        .displayName())
                .isEqualTo("Jane Doe");
        assertThat(TestTrail.events(log)).isEmpty();
    }

    @Test
    void recordsARefusalWithoutNames() {
        assertThatThrownBy(() -> access(POLICIES, as(Role.AUDITOR)).require(Action.INGEST_LINEAGE))
                .isInstanceOf(AccessDenied.class)
                .hasMessage("Your role (auditor) does not allow you to send lineage events.");
        assertThat(TestTrail.events(log)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(AuditEventType.ACCESS_DENIED);
            assertThat(event.cause().actor().value()).isEqualTo("user:1");
            assertThat(event.toString())
                    .contains("INGEST_LINEAGE", "NOTHING_PERMITS")
                    .doesNotContain("Jane");
        });
    }

    @Test
    void recordsThePolicyThatForbids() {
        Authorizer forbidding = request -> new Decision.Deny("Not during the freeze.", List.of("freeze"));
        assertThatThrownBy(() -> access(forbidding, as(Role.ADMIN)).require(Action.VIEW_CATALOG))
                .hasMessage("Not during the freeze.");
        assertThat(TestTrail.events(log).toString()).contains("freeze");
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        Access access = access(POLICIES, NOBODY);
        assertThatThrownBy(() -> access.require(Action.VIEW_CATALOG)).isInstanceOf(AccessDenied.class);
        assertThat(access.allows(Action.VIEW_CATALOG)).isFalse();
        assertThat(TestTrail.events(log)).isEmpty();
    }

    @Test
    void askingForAMenuEntryLeavesNoEntry() {
        Access access = access(POLICIES, as(Role.CONSUMER));
        assertThat(access.allows(Action.VIEW_CATALOG)).isTrue();
        assertThat(access.allows(Action.MANAGE_TOKENS)).isFalse();
        assertThat(TestTrail.events(log)).isEmpty();
    }

    @Test
    void aRefusalThatCannotBeRecordedIsStillARefusal() {
        log.close();
        assertThatThrownBy(() -> access(POLICIES, as(Role.CONSUMER)).require(Action.MANAGE_TOKENS))
                .isInstanceOf(AuditUnavailable.class);
    }

    private Access access(Authorizer authorizer, CurrentActor actor) {
        return new Access(authorizer, actor, TestTrail.of(log, actor));
    }

    private static CurrentActor as(Role role) {
        return () -> Optional.of(new Actor(new Principal("user:1", Set.of(role)), "Jane Doe"));
    }
}
