package dev.cartulary.policy.cedar;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import dev.cartulary.policy.Action;
import dev.cartulary.policy.Resource;
import dev.cartulary.policy.Role;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A policy set that passed validation, parsed once and kept by the native engine.
 *
 * @param descriptions the sentence of each policy, by its id
 */
record CedarPolicies(PolicySet policies, Schema schema, Map<String, String> descriptions) {
    CedarPolicies {
        descriptions = Map.copyOf(descriptions);
    }

    /**
     * Every policy needs an {@code @id} of its own and a {@code @description}, and must fit the schema.
     *
     * @throws CedarPoliciesRefused if anything is wrong; there is no half-loaded set
     */
    static CedarPolicies parse(String policyText, String schemaText) {
        try {
            Set<Policy> policies = new LinkedHashSet<>();
            Map<String, String> descriptions = new HashMap<>();
            PolicySet parsed = PolicySet.parsePolicies(policyText);
            if (!parsed.templates.isEmpty()) {
                throw new CedarPoliciesRefused("Policy templates are not supported.");
            }
            for (Policy policy : parsed.policies) {
                Map<String, String> annotations = policy.getAnnotations();
                String id = annotation(annotations, "id", policy);
                if (descriptions.put(id, annotation(annotations, "description", policy)) != null) {
                    throw new CedarPoliciesRefused("Two policies have the id " + id + ".");
                }
                // The parser numbers policies and ignores @id, but an explanation needs the id.
                policies.add(new Policy(policy.getSource(), id));
            }
            var named = new PolicySet(policies);
            Schema schema = Schema.parse(Schema.JsonOrCedar.Cedar, schemaText);
            requireValid(named, schema);
            named.cache();
            schema.cache();
            return new CedarPolicies(named, schema, descriptions);
        } catch (AuthException | CacheException e) {
            throw new CedarPoliciesRefused("Cedar cannot read the policies: " + e.getMessage(), e);
        }
    }

    /**
     * Asks the engine.
     *
     * @return empty unless the answer is free of errors
     */
    Optional<AuthorizationSuccessResponse> ask(Set<Role> roles, Action action, Resource resource) {
        try {
            Set<EntityUID> parents =
                    roles.stream().map(role -> uid("Role", role.name())).collect(Collectors.toSet());
            var principal = new Entity(uid("Actor", "current"), parents);
            var request = new AuthorizationRequest(
                    principal.getEUID(),
                    uid("Action", action.cedarName()),
                    uid(resource.type(), resource.id()),
                    new Context(),
                    Optional.of(schema),
                    true);
            AuthorizationResponse answer =
                    new BasicAuthorizationEngine().isAuthorized(request, policies, new Entities(Set.of(principal)));
            return answer.success.filter(success -> success.getErrors().isEmpty());
        } catch (AuthException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static EntityUID uid(String type, String id) {
        EntityTypeName name = EntityTypeName.parse(type)
                .orElseThrow(() -> new IllegalArgumentException("not an entity type: " + type));
        return name.of(id);
    }

    private static String annotation(Map<String, String> annotations, String name, Policy policy) {
        String value = annotations.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new CedarPoliciesRefused("A policy has no @" + name + ": " + policy.getSource());
        }
        return value;
    }

    private static void requireValid(PolicySet policies, Schema schema) throws AuthException {
        ValidationResponse response = new BasicAuthorizationEngine().validate(new ValidationRequest(schema, policies));
        if (!response.validationPassed()) {
            String reasons = response.success.stream()
                    .flatMap(success -> success.validationErrors.stream())
                    .map(error -> error.getPolicyId() + ": " + error.getError().message)
                    .sorted()
                    .collect(Collectors.joining("; "));
            throw new CedarPoliciesRefused("The policies do not fit their schema: " + reasons);
        }
    }
}
