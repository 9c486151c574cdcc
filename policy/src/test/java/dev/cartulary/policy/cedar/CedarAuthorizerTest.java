package dev.cartulary.policy.cedar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.policy.Action;
import dev.cartulary.policy.AuthorizationRequest;
import dev.cartulary.policy.Authorizer;
import dev.cartulary.policy.Decision;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Resource;
import dev.cartulary.policy.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CedarAuthorizerTest {
    private static final String ROLES = CedarConfiguration.resource("roles.cedar");
    private static final String SCHEMA = CedarConfiguration.resource("schema.cedarschema");
    private static final Authorizer SHIPPED = CedarConfiguration.authorizer();

    @Test
    void decidesTheWholeMatrix() {
        List<String> expected = CedarConfiguration.resource("matrix.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        List<String> decided = Arrays.stream(Role.values())
                .map(role -> role + " "
                        + Arrays.stream(Action.values())
                                .map(action ->
                                        ask(SHIPPED, Set.of(role), action) instanceof Decision.Allow ? "allow" : "deny")
                                .collect(Collectors.joining(" ")))
                .toList();
        assertThat(decided).isEqualTo(expected);
    }

    @Test
    void namesThePolicyThatAllows() {
        assertThat(ask(SHIPPED, Set.of(Role.ADMIN, Role.ENGINEER), Action.INGEST_LINEAGE))
                .isEqualTo(new Decision.Allow(List.of("admin", "engineer")));
    }

    @Test
    void saysWhyNothingPermits() {
        assertThat(ask(SHIPPED, Set.of(Role.PRIVACY_OFFICER, Role.CONSUMER), Action.MANAGE_TOKENS))
                .isEqualTo(new Decision.Deny(
                        "Your role (consumer, privacy officer) does not allow you to manage API tokens.", List.of()));
    }

    @Test
    void allowsNothingWithoutARole() {
        for (Action action : Action.values()) {
            assertThat(ask(SHIPPED, Set.of(), action))
                    .isEqualTo(new Decision.Deny("You have no role, and without one nothing is allowed.", List.of()));
        }
    }

    @Test
    void explainsAForbidByItsDescription() {
        Authorizer authorizer = withPolicy("""
                @id("freeze") @description("Nobody may send events during the freeze.")
                forbid (principal, action == Action::"ingestLineage", resource);
                """);
        assertThat(ask(authorizer, Set.of(Role.ADMIN), Action.INGEST_LINEAGE))
                .isEqualTo(new Decision.Deny("Nobody may send events during the freeze.", List.of("freeze")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forbid (principal, action, resource);",
                "forbid (principal in Role::\"ENGINEER\", action, resource);",
                "forbid (principal, action == Action::\"viewCatalog\", resource);",
                "forbid (principal, action, resource) unless { principal in Role::\"AUDITOR\" };",
                "forbid (principal, action, resource) when { principal in [Role::\"STEWARD\", Role::\"ADMIN\"] };",
                // An error in a condition: the engine skips the policy and would allow.
                "forbid (principal, action, resource) when { 9223372036854775807 + 1 > 0 };"
            })
    void addingAForbidNeverTurnsDenyIntoAllow(String forbid) {
        Authorizer authorizer = withPolicy("@id(\"f\") @description(\"Forbidden.\") " + forbid);
        for (Set<Role> roles : everySetOfRoles()) {
            for (Action action : Action.values()) {
                if (ask(SHIPPED, roles, action) instanceof Decision.Deny) {
                    assertThat(ask(authorizer, roles, action)).isInstanceOf(Decision.Deny.class);
                }
            }
        }
    }

    @Test
    void deniesWhenAConditionFails() {
        Authorizer authorizer = withPolicy("""
                @id("f") @description("Forbidden.")
                forbid (principal, action, resource) when { 9223372036854775807 + 1 > 0 };
                """);
        assertThat(ask(authorizer, Set.of(Role.ADMIN), Action.VIEW_CATALOG))
                .isEqualTo(new Decision.Deny(
                        "The policy engine could not evaluate the request, so it is refused.", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dataset", "no type", "", "Role"})
    void deniesAResourceThatTheSchemaDoesNotKnow(String type) {
        var request = new AuthorizationRequest(
                new Principal("someone", Set.of(Role.ADMIN)), Action.VIEW_CATALOG, new Resource(type, "x"));
        assertThat(SHIPPED.decide(request)).isInstanceOf(Decision.Deny.class);
    }

    @Test
    void deniesEverythingWhenThePoliciesCannotBeLoaded() {
        var broken = new CedarAuthorizer(
                CompletableFuture.failedFuture(new CedarPoliciesRefused("The file roles.cedar is missing.")));
        assertThat(ask(broken, Set.of(Role.ADMIN), Action.VIEW_CATALOG))
                .isEqualTo(new Decision.Deny("The policies could not be loaded, so everything is refused.", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permit (principal, action, resource);",
                "@id(\"x\") permit (principal, action, resource);",
                "@id(\"admin\") @description(\"Twice.\") permit (principal, action, resource);",
                "@id(\"x\") @description(\"A role nobody has.\") permit (principal in Role::\"KING\", action, resource);",
                "@id(\"x\") @description(\"No such action.\") permit (principal, action == Action::\"fly\", resource);",
                "@id(\"x\") @description(\"A template.\") permit (principal == ?principal, action, resource);",
                "@id(\"x\") @description(\"Not Cedar.\") permit (principal"
            })
    void refusesPoliciesThatAreNotInOrder(String policy) {
        assertThatThrownBy(() -> CedarPolicies.parse(ROLES + policy, SCHEMA)).isInstanceOf(CedarPoliciesRefused.class);
    }

    @Test
    void rememberedDecisionsAreTheSame() {
        for (Set<Role> roles : everySetOfRoles()) {
            for (Action action : Action.values()) {
                assertThat(ask(SHIPPED, roles, action)).isEqualTo(ask(SHIPPED, roles, action));
            }
        }
    }

    private static Authorizer withPolicy(String policy) {
        return new CedarAuthorizer(CompletableFuture.completedFuture(CedarPolicies.parse(ROLES + policy, SCHEMA)));
    }

    private static Decision ask(Authorizer authorizer, Set<Role> roles, Action action) {
        return authorizer.decide(new AuthorizationRequest(new Principal("someone", roles), action, Resource.CATALOG));
    }

    private static List<Set<Role>> everySetOfRoles() {
        List<Set<Role>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << Role.values().length; bits++) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if ((bits >> role.ordinal() & 1) == 1) {
                    roles.add(role);
                }
            }
            sets.add(roles);
        }
        return sets;
    }
}
