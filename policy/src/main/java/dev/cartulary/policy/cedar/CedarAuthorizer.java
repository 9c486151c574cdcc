package dev.cartulary.policy.cedar;

import com.cedarpolicy.model.AuthorizationSuccessResponse;
import dev.cartulary.policy.Action;
import dev.cartulary.policy.AuthorizationRequest;
import dev.cartulary.policy.Authorizer;
import dev.cartulary.policy.Decision;
import dev.cartulary.policy.Resource;
import dev.cartulary.policy.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Decides by Cedar's native engine and remembers what it decided.
 *
 * <p>Why a clean allow is narrower than Cedar's: a {@code forbid} whose condition fails is skipped by the engine, which then
 * answers Allow together with an error. So only an answer without any error allows, and every request is checked against the
 * schema first.
 *
 * <p>Why decisions may be remembered: policies do not change while Cartulary runs, and the engine is not even told the
 * principal's id, so a decision is a function of roles, action and resource alone.
 */
final class CedarAuthorizer implements Authorizer {
    /** 64 sets of roles times 4 actions fit many times over; beyond that, starting afresh costs a fraction of a millisecond. */
    private static final int REMEMBERED = 4096;

    private final CompletableFuture<CedarPolicies> policies;
    private final Map<Question, Decision> decided = new ConcurrentHashMap<>();

    CedarAuthorizer(CompletableFuture<CedarPolicies> policies) {
        this.policies = policies;
    }

    @Override
    public Decision decide(AuthorizationRequest request) {
        var question = new Question(request.principal().roles(), request.action(), request.resource());
        Decision known = decided.get(question);
        return known != null ? known : evaluate(question);
    }

    private Decision evaluate(Question question) {
        try {
            CedarPolicies ready = policies.join();
            Optional<AuthorizationSuccessResponse> answer =
                    ready.ask(question.roles, question.action, question.resource);
            return answer.map(clean -> remember(question, explain(question, clean, ready)))
                    .orElseGet(() -> undecided("The policy engine could not evaluate the request, so it is refused."));
        } catch (CompletionException e) {
            return undecided("The policies could not be loaded, so everything is refused.");
        }
    }

    private Decision remember(Question question, Decision decision) {
        if (decided.size() >= REMEMBERED) {
            decided.clear();
        }
        decided.put(question, decision);
        return decision;
    }

    private static Decision explain(Question question, AuthorizationSuccessResponse answer, CedarPolicies policies) {
        List<String> determining = answer.getReason().stream().sorted().toList();
        if (!policies.descriptions().keySet().containsAll(determining)) {
            return undecided("The policy engine named a policy that does not exist, so the request is refused.");
        }
        if (answer.isAllowed()) {
            return new Decision.Allow(determining);
        }
        String reason = determining.isEmpty()
                ? nothingPermits(question)
                : determining.stream().map(policies.descriptions()::get).collect(Collectors.joining(" "));
        return new Decision.Deny(reason, determining);
    }

    private static String nothingPermits(Question question) {
        if (question.roles.isEmpty()) {
            return "You have no role, and without one nothing is allowed.";
        }
        String roles = question.roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return "Your role (" + roles + ") does not allow you to " + phrase(question.action) + ".";
    }

    private static String phrase(Action action) {
        return switch (action) {
            case VIEW_CATALOG -> "see the catalog";
            case INGEST_LINEAGE -> "send lineage events";
            case MANAGE_INGEST -> "manage how events come in";
            case MANAGE_TOKENS -> "manage API tokens";
            case VIEW_OPERATIONS -> "read operations";
            case VIEW_AUDIT -> "read the audit log";
            case MANAGE_AUDIT -> "run the audit log";
            case FORGET_PERSON -> "destroy the keys of people";
        };
    }

    private static Decision undecided(String why) {
        return new Decision.Deny(why, List.of());
    }

    private record Question(Set<Role> roles, Action action, Resource resource) {}
}
