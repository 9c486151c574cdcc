package dev.cartulary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.identity.Actor;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.CurrentActor;
import dev.cartulary.identity.InMemoryApiTokens;
import dev.cartulary.identity.InMemoryPeople;
import dev.cartulary.identity.MovableClock;
import dev.cartulary.identity.Person;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.identity.TokenId;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.policy.cedar.CedarConfiguration;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolveReferencesTest {
    private final MovableClock clock = new MovableClock();
    private final AuditLog log = TestTrail.open(clock);
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final Person ada = new Person(new ActorRef("user:1"), "Ada Lovelace", clock.instant());
    private final ApiToken airflow = new ApiToken(
            TokenId.random(new SecureRandom()),
            "Airflow",
            Set.of(Role.ENGINEER),
            "user:1",
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void namesPeopleAndTokensAndLeavesTheForgottenNameless() {
        people.remember(ada);
        tokens.add(airflow, "aa");
        ActorRef token = new ActorRef(airflow.reference().value());
        ActorRef forgotten = new ActorRef("user:2");
        assertThat(as(Role.AUDITOR).names(List.of(ada.reference(), token, forgotten)))
                .isEqualTo(Map.of(ada.reference(), "Ada Lovelace", token, "Airflow"));
    }

    @Test
    void findsByAPartOfTheName() {
        people.remember(ada);
        tokens.add(airflow, "aa");
        assertThat(as(Role.AUDITOR).find("A", 10))
                .extracting(NamedReference::name)
                .containsExactly("Ada Lovelace", "Airflow");
        assertThat(as(Role.AUDITOR).find("flow", 10))
                .extracting(NamedReference::name)
                .containsExactly("Airflow");
        assertThat(as(Role.AUDITOR).find("", 1)).hasSize(1);
    }

    @Test
    void namesAreForReadersOfTheLog() {
        assertThatThrownBy(() -> as(Role.CONSUMER).names(List.of())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> as(Role.ENGINEER).find("", 1)).isInstanceOf(AccessDenied.class);
    }

    private ResolveReferences as(Role role) {
        CurrentActor actor = () -> Optional.of(new Actor(new Principal("user:9", Set.of(role)), "Jane Doe"));
        Access access = new Access(CedarConfiguration.authorizer(), actor, TestTrail.of(log, actor));
        return new ResolveReferences(access, people, tokens);
    }
}
